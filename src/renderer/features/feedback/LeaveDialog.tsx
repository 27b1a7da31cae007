import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { LeavingReason } from '@shared/domain/feedback/criticism';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { LEAVING_REASONS } from './feedbackDraft';
import { useLeave } from './useLeave';
import { useRefusalText } from './useRefusalText';
import { useTell } from './useTell';

type LeaveDialogProps = { readonly contact: Contact; readonly onClose: () => void };

/** Why somebody no longer comes, as far as it is known. The person stays as they are. */
export function LeaveDialog({ contact, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['feedback', 'common']);
  const format = useFormat();
  const today = useToday();
  const leave = useLeave();
  const tell = useTell(contact);
  const refusalText = useRefusalText();
  const [reason, setReason] = useState<LeavingReason | null>(null);
  const [words, setWords] = useState('');
  const [when, setWhen] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const name = calledBy(contact) || t('common:untitled');
  const day = when.trim() === '' ? today : readPastDay(when, format.locale, today);

  const dialog = useFormDialog(async () => {
    setIsTried(true);
    if (reason === null || day === null) return;
    const left = await leave(contact.id, reason, words.trim(), day);
    if (!left.ok) {
      setRefused(refusalText(left.refusal));
      return;
    }
    tell(left, 'left');
    onClose();
  });

  return (
    <FormDialog
      title={t('leave.title', { name: isolate(name) })}
      lead={t('leave.lead')}
      act={t('leave.save')}
      refused={refused}
      form={dialog}
      width={600}
      onClose={onClose}
    >
      <RadioGroup
        label={t('leave.reason')}
        options={LEAVING_REASONS.map((id) => ({ id, label: t(`leave.reasons.${id}`) }))}
        value={reason}
        onChange={setReason}
        error={isTried && reason === null ? t('leave.reasonMissing') : undefined}
      />
      <TextArea
        label={t('leave.words')}
        optionalLabel={t('form.optional')}
        value={words}
        onChange={setWords}
        maxLength={4000}
      />
      <TextField
        label={t('form.when')}
        placeholder={t('form.whenToday')}
        value={when}
        onChange={setWhen}
        understoodAs={when.trim() === '' || day === null ? undefined : format.weekday(day)}
        error={day === null ? t('form.whenWrong', { example: format.shortDay(today) }) : undefined}
      />
    </FormDialog>
  );
}
