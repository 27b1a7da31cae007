import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { planVoid } from '@shared/domain/loyalty/planVoid';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { PointsChange } from './PointsChange';
import { usePurchaseActs } from './usePurchaseActs';
import { useTell } from './useTell';

type VoidDialogProps = {
  readonly purchase: Purchase;
  readonly facts: LoyaltyFacts;
  readonly name: string;
  readonly onClose: () => void;
};

/** Declares that a purchase never happened, and says how that differs from giving it back. */
export function VoidDialog({ purchase, facts, name, onClose }: VoidDialogProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const acts = usePurchaseActs();
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const amount = format.money({ minor: purchase.amountMinor, currency: purchase.currency });
  const plan = useMemo(
    () => planVoid(facts, purchase.id, '', { now: instantAt(today, '12:00', zone), today }),
    [facts, purchase.id, today, zone],
  );

  const save = async (): Promise<void> => {
    const saved = await acts.void(purchase.id, reason.trim());
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, 'voided', { name, amount });
    onClose();
  };

  const form = useFormDialog(save, !plan.ok);

  return (
    <FormDialog
      title={t('void.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('void.save')}
      refused={refused ?? (plan.ok ? undefined : sayRefusal(plan.refusal))}
      form={form}
      onClose={onClose}
    >
      <Text as="p">{t('void.what', { amount, day: format.day(purchase.boughtOn) })}</Text>
      <Text size={3} ink="muted" as="p">
        {t('void.difference')}
      </Text>
      <TextField
        label={t('void.reason')}
        optionalLabel={t('common:optional')}
        autoFocus
        value={reason}
        onChange={setReason}
        onEnter={() => void save()}
      />
      {plan.ok ? <PointsChange before={plan.value.before} after={plan.value.after} /> : null}
    </FormDialog>
  );
}
