import { useTranslation } from 'react-i18next';
import { Text } from '@renderer/ui/Text';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Note.module.css';
import { PersonHits } from './PersonHits';
import type { MentionChoice } from './useMention';

/** Who may be meant by `@luk`, under the text in which it stands. */
export function MentionHits({ mention }: { readonly mention: MentionChoice }) {
  const { t } = useTranslation('person');
  const preselected = mention.people[mention.active];
  if (mention.isUnknown) {
    return (
      <Text ink="quiet" size={3}>
        {t('note.noMatch')}
      </Text>
    );
  }
  if (preselected === undefined) return null;
  return (
    <div className={styles['mention']}>
      <PersonHits
        label={t('note.who')}
        people={mention.people}
        active={mention.active}
        onPick={mention.take}
      />
      {/* The field keeps the focus, so the choice is said. */}
      <VisuallyHidden>
        <span role="status">{t('note.chosen', { name: preselected.name })}</span>
      </VisuallyHidden>
    </div>
  );
}
