import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import { moodOf, type Mood } from '@shared/domain/feedback/scores';
import { useToday } from '@renderer/hooks/useClock';
import { useOpenIdea } from '@renderer/hooks/useOpenIdea';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { ScoreMarks } from '@renderer/ui/ScoreScale';
import { Tag } from '@renderer/ui/Tag';
import { TimelineEntry } from '@renderer/ui/Timeline';
import type { Tone } from '@renderer/ui/tone';
import { EditAnswerDialog } from './EditAnswerDialog';
import styles from './Feedback.module.css';
import { useAnswerActs, useBoughtOn } from './useAnswerActs';
import { useScoreText } from './useScoreText';
import { useTell } from './useTell';

// The owner's own view: here the drawing only repeats the words beside it.
const ICONS: Readonly<Record<Mood, IconName>> = { good: 'smile', middling: 'meh', bad: 'frown' };
const TONES: Readonly<Record<Mood, Tone>> = { good: 'ok', middling: 'neutral', bad: 'critique' };

type AnswerEntryProps = {
  readonly contact: Contact;
  readonly answer: Answer;
  readonly isReadOnly: boolean;
};

/** One answer in the timeline: the score in words, and what was said as a quote. */
export function AnswerEntry({ contact, answer, isReadOnly }: AnswerEntryProps) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const text = useScoreText();
  const tell = useTell(contact);
  const { remove } = useAnswerActs();
  const openIdea = useOpenIdea();
  const [isEdited, setIsEdited] = useState(false);
  const boughtOn = useBoughtOn(answer.purchaseId);
  const mood = moodOf(answer);
  const menu = t('entry.menu', { day: format.day(answer.answeredOn) });

  return (
    <TimelineEntry
      icon={ICONS[mood]}
      tone={TONES[mood]}
      title={text.title(answer)}
      quote={answer.words === '' ? undefined : t('entry.quote', { words: answer.words })}
      date={format.relativeDay(answer.answeredOn, today)}
      dateTime={new Date(answer.answeredAt).toISOString()}
      actions={
        isReadOnly ? undefined : (
          <Menu
            label={menu}
            trigger={<IconButton icon="ellipsis" size="sm" label={menu} />}
            groups={[
              [
                {
                  id: 'edit',
                  icon: 'pencil',
                  label: t('entry.edit'),
                  onAction: () => {
                    setIsEdited(true);
                  },
                },
                ...(answer.words === ''
                  ? []
                  : [
                      {
                        id: 'idea',
                        icon: 'heart' as const,
                        label: t('entry.idea'),
                        onAction: () => {
                          openIdea({ authorId: contact.id, text: answer.words });
                        },
                      },
                    ]),
                {
                  id: 'remove',
                  icon: 'trash',
                  isDanger: true,
                  label: t('entry.remove'),
                  onAction: () => void remove(answer.id).then((done) => tell(done, 'removed')),
                },
              ],
            ]}
          />
        )
      }
      footer={
        <>
          <span className={styles['tags']}>
            {answer.kind === 'csat' ? <ScoreMarks filled={answer.score} of={5} /> : null}
            <Tag>
              {boughtOn === null
                ? t(`touchpoint.${answer.touchpoint}`)
                : t('purchase.of', { day: format.relativeDay(boughtOn, today) })}
            </Tag>
            {answer.by === 'told' ? null : <Tag>{t(`by.${answer.by}`)}</Tag>}
            {answer.isPublic ? <Tag icon="globe">{t('entry.public')}</Tag> : null}
          </span>
          {isEdited ? (
            <EditAnswerDialog
              contact={contact}
              answer={answer}
              onClose={() => {
                setIsEdited(false);
              }}
            />
          ) : null}
        </>
      }
    />
  );
}
