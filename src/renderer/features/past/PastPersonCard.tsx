import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { initialsOf } from '@shared/domain/people/folding';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { isolate } from '@renderer/i18n/isolate';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Face } from '@renderer/ui/Face';
import { Notice } from '@renderer/ui/Notice';
import { PersonName } from '@renderer/ui/PersonName';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import styles from './Past.module.css';
import { PastEntries } from './PastEntries';
import { PastFields } from './PastFields';
import { STATE_TONES } from './stateTones';
import { usePastPerson, useTakingOver, type PastPersonView, type Taken } from './usePast';

type PastPersonCardProps = {
  readonly point: PastPoint;
  readonly id: ContactId;
  /** To the person's page of today. */
  readonly hrefOf: (id: ContactId) => string;
};

/** One person as they were, beside how they are: nothing can be written here, only taken over to today. */
export function PastPersonCard({ point, id, hrefOf }: PastPersonCardProps) {
  const { t } = useTranslation(['past', 'common']);
  const person = usePastPerson(point, id);
  if (person.status === 'loading') return <Skeleton label={t('common:loading')} />;
  if (person.value === null) {
    return <EmptyState title={t('past:nobody.title')}>{t('past:nobody.text')}</EmptyState>;
  }
  return <Shown point={point} view={person.value} hrefOf={hrefOf} />;
}

/** What today has instead of somebody's record. */
function stateOf({ now, fields, notes, promises }: PastPersonView) {
  if (now === null) return 'gone';
  if (now.trashedAt !== null) return 'trashed';
  const entries = [...notes, ...promises];
  return fields.length > 0 || entries.some(({ state }) => state !== 'same') ? 'changed' : 'same';
}

type ShownProps = {
  readonly point: PastPoint;
  readonly view: PastPersonView;
  readonly hrefOf: (id: ContactId) => string;
};

function Shown({ point, view, hrefOf }: ShownProps) {
  const { t } = useTranslation(['past', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const taking = useTakingOver(point);
  const { then, now, mergedInto, points, stamps } = view;
  const name = calledBy(then) || t('common:untitled');
  const state = stateOf(view);
  const hasMore = state !== 'same' && mergedInto === null;

  const tell = async (taken: Promise<Taken>): Promise<void> => {
    const answer = await taken;
    if ('refused' in answer) toasts.show({ text: t(`past:problem.${answer.refused}`) });
    else {
      toasts.show({
        text: <Sentence say={(values) => t('past:taken', values)} values={{ name }} />,
        batchId: answer.batchId,
      });
    }
  };

  return (
    <Card isFilling label={t('past:person.label', { name })}>
      <header className={styles['head']}>
        <Face id={then.id} initials={initialsOf(name)} size="md" isSample={then.isSample} />
        <span className={styles['title']}>
          <PersonName as="h2" name={name} size="lg" />
          {state === 'same' ? null : (
            <Tag tone={STATE_TONES[state]}>{t(`past:state.${state}`)}</Tag>
          )}
        </span>
        {now === null ? null : (
          <a className={styles['link']} href={hrefOf(then.id)}>
            {t('past:person.today')}
          </a>
        )}
        {hasMore ? (
          <Button
            icon="undo"
            label={t('past:person.takeLabel', { name: isolate(name) })}
            onPress={() => void tell(taking.person(then.id))}
          >
            {t('past:person.take')}
          </Button>
        ) : null}
      </header>
      <div className={styles['scroll']}>
        {mergedInto === null ? null : (
          <Notice icon="users">
            <Sentence
              say={(values) => t('past:person.merged', values)}
              values={{ name: mergedInto.name }}
              parts={{
                link: (content) => (
                  <a className={styles['link']} href={hrefOf(mergedInto.id)}>
                    {content}
                  </a>
                ),
              }}
            />
          </Notice>
        )}
        {hasMore ? <p className={styles['quiet']}>{t('past:person.takeHint')}</p> : null}
        <PastFields view={view} onTake={(field) => void tell(taking.field(then.id, field))} />
        {(['points', 'stamps'] as const).map((unit) => {
          const balance = unit === 'points' ? points : stamps;
          return balance.then === null ? null : (
            <p key={unit} className={styles['balance']}>
              <b>{t(`past:balance.${unit}`, { count: balance.then })}</b>
              {balance.now === balance.then || balance.now === null ? null : (
                <span className={styles['now']}>
                  {t('past:balance.today', { number: format.number(balance.now) })}
                </span>
              )}
            </p>
          );
        })}
        <PastEntries view={view} onTake={(table, key) => void tell(taking.entry(table, key))} />
      </div>
    </Card>
  );
}
