import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { Bonus } from '@shared/domain/loyalty/ledgerEntry';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useToday } from '@renderer/hooks/useClock';
import { PersonName } from '@renderer/ui/PersonName';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { TextField } from '@renderer/ui/TextField';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { bonusesFor } from './bonuses';
import { usePointsActs } from './usePointsActs';
import { useTell } from './useTell';

type BonusDialogProps = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly facts: LoyaltyFacts;
  readonly onClose: () => void;
};

/** Gives points that nobody bought anything for, as many as the rules say. */
export function BonusDialog({ contactId, name, facts, onClose }: BonusDialogProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const today = useToday();
  const acts = usePointsActs(contactId);
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const { rules } = programmeOn(facts.programmes, today);
  // What could be given when the dialog opened; one that was given meanwhile is refused with its reason.
  const [offered] = useState(() => bonusesFor(facts, rules, today));
  const [bonus, setBonus] = useState<Bonus | null>(offered[0] ?? null);
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<string | undefined>(undefined);

  const save = async (): Promise<void> => {
    if (bonus === null) return;
    const saved = await acts.award(bonus, note);
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, 'awarded', {
      name,
      points: t('programme:points', { count: rules.bonuses[bonus] }),
    });
    onClose();
  };

  const form = useFormDialog(save, bonus === null);

  return (
    <FormDialog
      title={t('bonus.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('bonus.save')}
      refused={refused}
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        label={t('bonus.for')}
        look="cards"
        options={offered.map((id) => ({
          id,
          label: t(`bonus.kind.${id}`),
          detail: t('programme:points', { count: rules.bonuses[id] }),
        }))}
        value={bonus}
        onChange={setBonus}
      />
      <TextField
        label={t('bonus.note')}
        optionalLabel={t('common:optional')}
        value={note}
        onChange={setNote}
        onEnter={() => void save()}
      />
    </FormDialog>
  );
}
