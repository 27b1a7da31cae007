import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { ActSentence, actText } from '@renderer/i18n/ActSentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './RecentActs.module.css';
import { useRecentActs, type LineOutcome } from './useRecentActs';

/** *Zuletzt getan*: every act of the last 30 days, each to be taken back by itself. */
export function RecentActs() {
  const { t } = useTranslation(['recent', 'common', 'acts']);
  const { t: tAct } = useTranslation('acts');
  const format = useFormat();
  const clock = useClock();
  const today = useToday();
  const { lines, hasMore, showMore, toggle, outcomes } = useRecentActs();

  if (lines.status === 'loading') {
    return <Skeleton label={t('common:loading')} shape="card" count={6} />;
  }
  if (lines.value.length === 0) return <EmptyState title={t('empty')} />;

  const zone = clock.zone();
  const days = new Map<IsoDate, typeof lines.value>();
  for (const line of lines.value) {
    const day = format.dayOf(line.doneAt, zone);
    days.set(day, [...(days.get(day) ?? []), line]);
  }

  return (
    <>
      <p className={styles['lead']}>{t('lead')}</p>
      {[...days].map(([day, ofDay]) => (
        <Card
          key={day}
          title={<span className={styles['day']}>{format.relativeDay(day, today)}</span>}
        >
          <ul>
            {ofDay.map((line) => (
              <li key={line.batchId} className={styles['line']}>
                <time className={styles['time']}>{format.time(line.doneAt, zone)}</time>
                <span className={styles['text']} data-taken={line.isTakenBack ? '' : undefined}>
                  <span className={styles['act']}>
                    <ActSentence act={line.act} />
                  </span>
                  {line.isTakenBack && <span className={styles['mark']}>{t('isTakenBack')}</span>}
                  <Outcome outcome={outcomes.get(line.batchId)} />
                </span>
                <Button
                  size="sm"
                  variant="text"
                  label={t(line.isTakenBack ? 'redoLabel' : 'takeBackLabel', {
                    act: actText(tAct, line.act),
                  })}
                  onPress={() => void toggle(line)}
                >
                  {line.isTakenBack ? t('redo') : t('takeBack')}
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      ))}
      {hasMore && (
        <div>
          <Button onPress={showMore}>{t('more')}</Button>
        </div>
      )}
    </>
  );
}

/** What came of taking a line back: what stayed because it was changed since, or why nothing happened. */
function Outcome({ outcome }: { readonly outcome: LineOutcome | undefined }) {
  const { t } = useTranslation(['recent', 'errors']);
  const text =
    outcome === undefined
      ? ''
      : !outcome.ok
        ? t(`errors:${outcome.refusal.code}`)
        : outcome.value.kept.length > 0
          ? t('outcome.kept', { count: outcome.value.kept.length })
          : '';
  return (
    <span role="status" className={styles['outcome']}>
      {text}
    </span>
  );
}
