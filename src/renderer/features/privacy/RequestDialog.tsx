import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '@shared/domain/calendar/addMonths';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { PRIVACY_CASE_KINDS, type PrivacyCaseKind } from '@shared/domain/privacy/privacyCase';
import { useToday } from '@renderer/hooks/useClock';
import { readPastDay } from '@renderer/hooks/pastDay';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { FormDialog } from '@renderer/ui/FormDialog';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { usePrivacyActs } from './usePersonPrivacy';

type RequestDialogProps = { readonly contact: Contact; readonly onClose: () => void };

/** Writes down what somebody asked about their own data, which starts the clock of one month. */
export function RequestDialog({ contact, onClose }: RequestDialogProps) {
  const { t } = useTranslation(['personPrivacy', 'common', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const { open } = usePrivacyActs();
  const [kind, setKind] = useState<PrivacyCaseKind>('rectification');
  const [note, setNote] = useState('');
  const [text, setText] = useState(() => format.shortDay(today));
  const day = readPastDay(text, format.locale, today);
  const name = calledBy(contact) || t('common:untitled');

  const form = useFormDialog(async () => {
    if (day === null) return;
    const batchId = await open(contact.id, kind, day, note);
    toasts.show(
      batchId === null ? { text: t('errors:saving.title') } : { text: t('request.saved'), batchId },
    );
    onClose();
  });

  return (
    <FormDialog
      title={t('request.title', { name: isolate(name) })}
      form={form}
      act={t('request.act')}
      onClose={onClose}
    >
      <Select
        label={t('request.kind')}
        placeholder={t('request.kind')}
        options={PRIVACY_CASE_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
        value={kind}
        onChange={setKind}
        hint={t(`kindHint.${kind}`)}
      />
      <TextField
        label={t('request.day')}
        value={text}
        onChange={setText}
        autoComplete="off"
        error={
          day === null ? t('request.unreadable', { example: format.shortDay(today) }) : undefined
        }
        hint={
          day === null
            ? undefined
            : t('request.due', { day: format.fullDay(addMonths(day, 1), today) })
        }
      />
      <TextArea
        label={t('request.note')}
        hint={t('request.noteHint')}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
