import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { TOUCHPOINTS } from './feedbackDraft';
import { useAnswerActs } from './useAnswerActs';
import { useRefusalText } from './useRefusalText';
import { useScoreText } from './useScoreText';
import { useTell } from './useTell';

type EditAnswerDialogProps = {
  readonly contact: Contact;
  readonly answer: Answer;
  readonly onClose: () => void;
};

/** Mends what was written down beside a score. The score stays: it is what the person gave. */
export function EditAnswerDialog({ contact, answer, onClose }: EditAnswerDialogProps) {
  const { t } = useTranslation('feedback');
  const text = useScoreText();
  const tell = useTell(contact);
  const refusalText = useRefusalText();
  const { update } = useAnswerActs();
  const [words, setWords] = useState(answer.words);
  const [touchpoint, setTouchpoint] = useState(answer.touchpoint);
  const [isPublic, setIsPublic] = useState(answer.isPublic);
  const [refused, setRefused] = useState<string | undefined>(undefined);

  const dialog = useFormDialog(async () => {
    const saved = await update(answer.id, { words: words.trim(), touchpoint, isPublic });
    if (!saved.ok) {
      setRefused(refusalText(saved.refusal));
      return;
    }
    if (saved.value.batchId !== null) tell(saved, 'edited');
    onClose();
  });

  return (
    <FormDialog
      title={t('entry.editTitle')}
      lead={text.title(answer)}
      act={t('entry.editSave')}
      refused={refused}
      form={dialog}
      width={600}
      onClose={onClose}
    >
      <TextArea
        label={t('form.words')}
        optionalLabel={t('form.optional')}
        value={words}
        onChange={setWords}
        maxLength={4000}
        autoFocus
      />
      <Select
        label={t('touchpoint.label')}
        placeholder={t('touchpoint.label')}
        options={TOUCHPOINTS.map((id) => ({ id, label: t(`touchpoint.${id}`) }))}
        value={touchpoint}
        onChange={setTouchpoint}
      />
      <Checkbox isSelected={isPublic} onChange={setIsPublic}>
        {t('form.public')}
      </Checkbox>
      <Text as="p" size={2} ink="muted">
        {t('entry.scoreStays')}
      </Text>
    </FormDialog>
  );
}
