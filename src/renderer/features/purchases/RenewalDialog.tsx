import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Renewal } from '@shared/domain/purchases/renewal';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { readDueDay } from '@renderer/hooks/dueDay';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { PersonName } from '@renderer/ui/PersonName';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { readRenewal, type RenewalText } from './purchaseDraft';
import { RenewalInputs } from './RenewalInputs';
import { useRenewals } from './useRenewals';
import { useTell } from './useTell';

type RenewalDialogProps = {
  readonly contactId: ContactId;
  readonly name: string;
  /** The one that is mended; `null` for a new one. */
  readonly renewal: Renewal | null;
  readonly onClose: () => void;
};

/** Adds or mends something that comes round. */
export function RenewalDialog({ contactId, name, renewal, onClose }: RenewalDialogProps) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const today = useToday();
  const { add, update } = useRenewals(contactId);
  const tell = useTell();
  const sayRefusal = useLoyaltyRefusal();
  const [text, setText] = useState<Omit<RenewalText, 'id'>>(() => ({
    kind: renewal?.kind ?? 'service',
    label: renewal?.label ?? '',
    due: renewal === null ? '' : format.shortDay(renewal.dueOn),
    leadDays: renewal === null ? '' : String(renewal.leadDays),
    everyMonths: renewal?.everyMonths == null ? '' : String(renewal.everyMonths),
  }));
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const dueDay = (typed: string) => readDueDay(typed, format.locale, today);
  const { value, wrong } = readRenewal(text, { dueDay, today });

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (wrong.length > 0) return;
    const saved = renewal === null ? await add(value) : await update(renewal.id, value);
    if (!saved.ok) {
      setRefused(sayRefusal(saved.refusal));
      return;
    }
    tell(saved, renewal === null ? 'renewalAdded' : 'renewalEdited', { what: value.label, name });
    onClose();
  };

  const form = useFormDialog(save);

  return (
    <FormDialog
      title={t(renewal === null ? 'renewal.addTitle' : 'renewal.editTitle')}
      lead={<PersonName name={name} size="sm" />}
      act={t('renewal.save')}
      width={600}
      refused={refused}
      form={form}
      onClose={onClose}
    >
      <RenewalInputs
        value={text}
        onChange={(fields) => {
          setText((before) => ({ ...before, ...fields }));
        }}
        dueDay={dueDay}
        autoFocus
        problem={(part) =>
          wrong.includes(part) && (isTried || (part !== 'label' && text[part].trim() !== ''))
            ? t(`form.problem.${part}`)
            : undefined
        }
      />
    </FormDialog>
  );
}
