import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useToday } from '@renderer/hooks/useClock';
import { PersonName } from '@renderer/ui/PersonName';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { TextField } from '@renderer/ui/TextField';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { pointsView } from './pointsView';
import { readCount } from './purchaseDraft';
import { usePointsActs } from './usePointsActs';
import { useTell } from './useTell';

type AdjustDialogProps = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly facts: LoyaltyFacts;
  readonly onClose: () => void;
};

/** Adds or takes away points by hand. The reason is required: it stands in the book. */
export function AdjustDialog({ contactId, name, facts, onClose }: AdjustDialogProps) {
  const { t } = useTranslation(['purchases', 'programme']);
  const today = useToday();
  const acts = usePointsActs(contactId);
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const view = useMemo(() => pointsView(facts, today), [facts, today]);
  const hasStamps = view.card !== null || view.stamps.lots.length > 0;
  const [unit, setUnit] = useState<LoyaltyUnit>('points');
  const [way, setWay] = useState<'add' | 'take'>('add');
  const [count, setCount] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const points = readCount(count);
  const isWrong = points === null || points === 0;
  const account = unit === 'points' ? view.points : view.stamps;
  const after = account.balance + (way === 'add' ? 1 : -1) * (points ?? 0);

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (isWrong || reason.trim() === '') return;
    const signed = way === 'add' ? points : -points;
    const saved = await acts.adjust(unit, signed, reason);
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, way === 'add' ? 'added' : 'taken', { name });
    onClose();
  };

  const form = useFormDialog(save);

  return (
    <FormDialog
      title={t('adjust.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('adjust.save')}
      refused={refused}
      form={form}
      onClose={onClose}
    >
      {hasStamps ? (
        <SegmentedControl
          label={t('unit.label')}
          segments={[
            { id: 'points', label: t('unit.points') },
            { id: 'stamps', label: t('unit.stamps') },
          ]}
          value={unit}
          onChange={setUnit}
        />
      ) : null}
      <SegmentedControl
        label={t('adjust.way')}
        segments={[
          { id: 'add', label: t('adjust.add'), icon: 'plus' },
          { id: 'take', label: t('adjust.take'), icon: 'minus' },
        ]}
        value={way}
        onChange={setWay}
      />
      <TextField
        label={unit === 'points' ? t('unit.points') : t('unit.stamps')}
        inputMode="numeric"
        dir="ltr"
        autoFocus
        value={count}
        onChange={setCount}
        understoodAs={
          isWrong
            ? undefined
            : after < 0
              ? t(`adjust.owes.${unit}`, { count: -after })
              : t('adjust.after', { balance: t(`programme:${unit}`, { count: after }) })
        }
        error={isTried && isWrong ? t('adjust.countMissing') : undefined}
      />
      <TextField
        label={t('adjust.reason')}
        value={reason}
        onChange={setReason}
        onEnter={() => void save()}
        hint={t('adjust.reasonHint')}
        error={
          isTried && reason.trim() === ''
            ? sayRefusal({ code: 'loyalty/reason-missing' })
            : undefined
        }
      />
    </FormDialog>
  );
}
