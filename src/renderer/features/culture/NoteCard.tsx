import { useTranslation } from 'react-i18next';
import type { CountryNote } from '@shared/domain/culture/countryNote';
import { Card } from '@renderer/ui/Card';
import { Notice } from '@renderer/ui/Notice';
import { TextArea } from '@renderer/ui/TextArea';
import type { CountryKnowledge } from './useCountryCard';
import { useKeptText } from './useKeptText';

type NoteCardProps = {
  readonly note: CountryNote | null;
  readonly onSave: CountryKnowledge['saveNote'];
};

/** What the owner has learnt about a country; kept by itself while it is written. */
export function NoteCard({ note, onSave }: NoteCardProps) {
  const { t } = useTranslation(['culture', 'errors']);
  const { text, setText, keep, hasFailed } = useKeptText(note?.text ?? '', (written) =>
    onSave({ text: written }).then(({ ok }) => ok),
  );
  return (
    <Card title={t('note.title')}>
      <TextArea
        label={t('note.label')}
        isLabelHidden
        hint={t('note.hint')}
        placeholder={t('note.placeholder')}
        value={text}
        maxLength={10_000}
        onChange={setText}
        onBlur={keep}
      />
      {hasFailed ? (
        <Notice
          tone="danger"
          icon="triangle-alert"
          announce="alert"
          title={t('errors:saving.title')}
        >
          {t('errors:saving.text')}
        </Notice>
      ) : null}
    </Card>
  );
}
