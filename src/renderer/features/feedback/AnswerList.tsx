import { useTranslation } from 'react-i18next';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useToday } from '@renderer/hooks/useClock';
import { hrefOf } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import styles from './Feedback.module.css';
import type { AllFeedback } from './useAllFeedback';
import { useAnswerActs } from './useAnswerActs';
import { useScoreText } from './useScoreText';
import { useTell } from './useTell';

type AnswerListProps = Pick<AllFeedback, 'answers'>;

/** The latest answers. Those without a name stand nowhere else: here a slip of the finger can be removed. */
export function AnswerList({ answers }: AnswerListProps) {
  const { t } = useTranslation(['feedback', 'common']);
  const format = useFormat();
  const today = useToday();
  const text = useScoreText();
  const tell = useTell(null);
  const { remove } = useAnswerActs();
  if (answers.length === 0) return null;
  return (
    <Card title={t('all.latest')} icon="quote">
      <ul className={styles['lines']} aria-label={t('all.latest')}>
        {answers.map(({ answer, contact }) => (
          <li key={answer.id} className={styles['line']}>
            <span className={styles['closedText']}>
              {text.title(answer)}
              {answer.words === '' ? null : (
                <Text size={3} ink="muted" dir="auto">
                  {t('entry.quote', { words: answer.words })}
                </Text>
              )}
              <Text size={2} ink="quiet">
                {contact === null ? (
                  t('nameless.name')
                ) : (
                  <a
                    className={styles['person']}
                    href={hrefOf({ place: 'person', id: contact.id })}
                  >
                    <PersonName name={calledBy(contact) || t('common:untitled')} size="inherit" />
                  </a>
                )}
                {' · '}
                {format.briefDay(answer.answeredOn, today)}
              </Text>
            </span>
            {contact === null ? (
              <IconButton
                icon="x"
                size="sm"
                label={t('nameless.remove', { day: format.day(answer.answeredOn) })}
                onPress={() => void remove(answer.id).then((done) => tell(done, 'namelessRemoved'))}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
