import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dueDayOf, type PrivacyCase } from '@shared/domain/privacy/privacyCase';
import { useToday } from '@renderer/hooks/useClock';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { FormDialog } from '@renderer/ui/FormDialog';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './Privacy.module.css';
import { usePrivacyActs } from './usePersonPrivacy';

type AnswerDialogProps = {
  readonly request: PrivacyCase;
  /** Whose it is; `null` for somebody who was erased. */
  readonly name: string | null;
  readonly onClose: () => void;
};

/** Answers a request with what was done, or takes the two further months that the law allows. */
export function AnswerDialog({ request, name, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['personPrivacy', 'errors']);
  const format = useFormat();
  const today = useToday();
  const toasts = useToasts();
  const { settle, extend } = usePrivacyActs();
  const [note, setNote] = useState('');

  const tell = (batchId: string | null, text: string): void => {
    toasts.show(batchId === null ? { text: t('errors:saving.title') } : { text, batchId });
    onClose();
  };
  const form = useFormDialog(async () => {
    tell(await settle(request.id, note), t('answer.saved'));
  });

  return (
    <FormDialog
      title={t('answer.title', {
        kind: t(`kind.${request.kind}`),
        name: isolate(name ?? t('erased')),
      })}
      lead={t('answer.lead', {
        day: format.fullDay(request.receivedOn, today),
        due: format.fullDay(dueDayOf(request), today),
      })}
      form={form}
      act={t('answer.act')}
      foot={
        request.extendedTo === null ? (
          <Button
            variant="text"
            onPress={() =>
              void extend(request.id, note).then((batchId) => {
                tell(batchId, t('answer.extended'));
              })
            }
          >
            {t('answer.extend')}
          </Button>
        ) : undefined
      }
      onClose={onClose}
    >
      {request.note === '' ? null : (
        <p className={styles['asked']} dir="auto">
          {request.note}
        </p>
      )}
      <TextArea
        label={t('answer.note')}
        hint={t(request.extendedTo === null ? 'answer.noteHint' : 'answer.noteHintExtended')}
        value={note}
        onChange={setNote}
        autoFocus
      />
    </FormDialog>
  );
}
