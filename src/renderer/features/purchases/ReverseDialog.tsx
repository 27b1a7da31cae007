import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { planReversal } from '@shared/domain/loyalty/byHand';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { useAround } from './useAround';
import { usePointsActs } from './usePointsActs';
import { useTell } from './useTell';

type ReverseDialogProps = {
  readonly entry: LedgerEntry;
  readonly facts: LoyaltyFacts;
  readonly name: string;
  readonly onClose: () => void;
};

/** Takes one line of the book back by a counter-entry, with the reason that will stand beside it. */
export function ReverseDialog({ entry, facts, name, onClose }: ReverseDialogProps) {
  const { t } = useTranslation('purchases');
  const today = useToday();
  const words = useLedgerWords(useClock().zone());
  const around = useAround(facts);
  const acts = usePointsActs(facts.contact.id);
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const plan = planReversal(
    { contactId: facts.contact.id, entries: facts.entries, today, ownId: '' },
    entry.id,
    '-',
  );

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (reason.trim() === '') return;
    const saved = await acts.reverse(entry.id, reason);
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, 'reversed', { name });
    onClose();
  };

  const form = useFormDialog(save);

  return (
    <FormDialog
      title={t('reverse.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('reverse.save')}
      refused={refused}
      form={form}
      onClose={onClose}
    >
      <Text size={3} as="p">
        <Sentence {...words.cause(entry, around(entry))} /> · {words.signed(entry.points)}
      </Text>
      <Text size={3} ink="muted" as="p">
        {plan.ok
          ? t(`reverse.what.${entry.unit}`, { points: words.signed(plan.value.points) })
          : sayRefusal(plan.refusal)}
      </Text>
      <TextField
        label={t('adjust.reason')}
        autoFocus
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
