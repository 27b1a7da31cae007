import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { hrefOf } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { TwoColumn } from '@renderer/ui/Columns';
import { EmptyState } from '@renderer/ui/EmptyState';
import { PersonName } from '@renderer/ui/PersonName';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import { AnswerList } from './AnswerList';
import styles from './Feedback.module.css';
import { FeedbackDialog } from './FeedbackDialog';
import { OpenCriticism } from './OpenCriticism';
import {
  LOOKED_AT_DAYS,
  useAllFeedback,
  type AllFeedback,
  type OnesCriticism,
} from './useAllFeedback';

type FeedbackScreenProps = {
  /** To the slips that can be filled in; absent where nothing is printed. */
  readonly onPrint?: (() => void) | undefined;
};

/** So many open criticisms are drawn at first. */
const PAGE = 20;

/** What everybody said: criticism that still waits for an answer, how long answers take, and the latest answers. */
export function FeedbackScreen({ onPrint }: FeedbackScreenProps) {
  const { t } = useTranslation(['feedback', 'common']);
  const all = useAllFeedback();
  const [isEntering, setIsEntering] = useState(false);
  const waiting = all?.open.filter(({ criticism }) => criticism.toldAt === null).length ?? 0;
  return (
    <Screen
      title={t('all.title')}
      lead={all === null ? undefined : t('all.lead', { count: waiting })}
      actions={
        <>
          {onPrint === undefined ? null : (
            <Button icon="printer" onPress={onPrint}>
              {t('all.print')}
            </Button>
          )}
          <Button
            variant="primary"
            icon="note"
            onPress={() => {
              setIsEntering(true);
            }}
          >
            {t('all.enter')}
          </Button>
        </>
      }
    >
      {all === null ? (
        <Skeleton shape="card" label={t('common:loading')} />
      ) : (
        <TwoColumn
          isMainFilling={false}
          side={{ label: t('all.side'), content: <Side all={all} /> }}
          openLabel={t('all.openSide')}
          closeLabel={t('common:action.close')}
        >
          <Waiting all={all} />
        </TwoColumn>
      )}
      {isEntering ? (
        <FeedbackDialog
          contact={null}
          onClose={() => {
            setIsEntering(false);
          }}
        />
      ) : null}
    </Screen>
  );
}

function Waiting({ all: { open, acts } }: { readonly all: AllFeedback }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const [shown, setShown] = useState(PAGE);
  if (open.length === 0) {
    return (
      <EmptyState picture="face" title={t('all.empty')}>
        {t('all.emptyText')}
      </EmptyState>
    );
  }
  return (
    <section aria-label={t('all.open')} className={styles['waiting']}>
      {open.slice(0, shown).map(({ criticism, contact }) => {
        const days = daysBetween(format.dayOf(criticism.heardAt, zone), today);
        return (
          <Card
            key={criticism.id}
            title={<PersonLink contact={contact} />}
            actions={
              <Text size={2} ink="quiet">
                {days <= 0 ? t('all.sinceToday') : t('all.since', { count: days })}
              </Text>
            }
          >
            <OpenCriticism
              contact={contact}
              criticism={criticism}
              acts={acts}
              isReadOnly={contact.trashedAt !== null}
            />
          </Card>
        );
      })}
      {open.length > shown ? (
        <Button
          variant="text"
          onPress={() => {
            setShown(shown + PAGE);
          }}
        >
          {t('all.more', { count: open.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

/** The name of somebody, which leads to their page. */
function PersonLink({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('common');
  return (
    <a className={styles['person']} href={hrefOf({ place: 'person', id: contact.id })}>
      <PersonName name={calledBy(contact) || t('untitled')} size="sm" isTruncated />
    </a>
  );
}

const HOUR_MS = 3_600_000;

function Side({ all }: { readonly all: AllFeedback }) {
  const { t } = useTranslation('feedback');
  const { median, answered } = all;
  const hours = median === null ? 0 : Math.max(1, Math.round(median / HOUR_MS));
  return (
    <>
      <Card title={t('all.response')} icon="clock">
        {median === null ? (
          <Text as="p" size={3} ink="muted">
            {t('all.noResponse')}
          </Text>
        ) : (
          <>
            <p className={styles['figure']}>
              {hours < 48
                ? t('all.hours', { count: hours })
                : t('all.days', { count: Math.round(hours / 24) })}
            </p>
            <Text as="p" size={2} ink="quiet">
              {t('all.responseOf', { count: LOOKED_AT_DAYS })}
            </Text>
          </>
        )}
        {answered.length === 0 ? null : (
          <ul className={styles['lines']} aria-label={t('all.answered')}>
            {answered.map((one) => (
              <Answered key={one.criticism.id} one={one} />
            ))}
          </ul>
        )}
      </Card>
      <AnswerList answers={all.answers} />
    </>
  );
}

function Answered({ one: { criticism, contact } }: { readonly one: OnesCriticism }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const zone = useClock().zone();
  const { heardAt, toldAt } = criticism;
  const days =
    toldAt === null ? 0 : daysBetween(format.dayOf(heardAt, zone), format.dayOf(toldAt, zone));
  return (
    <li className={styles['line']}>
      <PersonLink contact={contact} />
      <Text size={2} ink="quiet">
        {days <= 0 ? t('criticism.sameDay') : t('criticism.after', { count: days })}
      </Text>
    </li>
  );
}
