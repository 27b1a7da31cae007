import { useTranslation } from 'react-i18next';
import type { MessageId } from '@shared/domain/messages/message';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import type { LetterToPrint } from './lettersToPrint';
import styles from './Printing.module.css';

type LetterPeopleProps = {
  readonly letters: readonly LetterToPrint[];
  readonly onRemove: (id: MessageId) => void;
};

/** So many are named; the others are counted. */
const MOST_SHOWN = 60;

/** Whom the letters are for; each can be left out here and stays as it is. */
export function LetterPeople({ letters, onRemove }: LetterPeopleProps) {
  const { t } = useTranslation(['print', 'common']);
  return (
    <Card
      title={t('who.title', { count: letters.length })}
      label={t('letters.who')}
      className={styles['group']}
    >
      <ul className={styles['people']}>
        {letters.slice(0, MOST_SHOWN).map(({ message, name: known }) => {
          const name = known || t('common:untitled');
          return (
            <li key={message.id} className={styles['person']}>
              <span className={styles['personText']}>
                <PersonName name={name} size="sm" isTruncated />
              </span>
              {message.status === 'sent' ? (
                <span className={styles['quiet']}>{t('letters.isSent')}</span>
              ) : null}
              <IconButton
                icon="x"
                label={t('who.remove', { name })}
                onPress={() => onRemove(message.id)}
              />
            </li>
          );
        })}
        {letters.length > MOST_SHOWN ? (
          <li className={styles['quiet']}>
            {t('who.more', { count: letters.length - MOST_SHOWN })}
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
