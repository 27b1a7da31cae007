import { useTranslation } from 'react-i18next';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import styles from './Past.module.css';
import { PastList } from './PastList';
import { PastPersonCard } from './PastPersonCard';
import { PointControl } from './PointControl';
import { usePastPeople, usePastReach } from './usePast';
import { usePointText } from './usePointText';

type PastScreenProps = {
  /** `null` for yesterday. */
  readonly point: PastPoint | null;
  readonly chosen: ContactId | null;
  readonly onPoint: (point: PastPoint) => void;
  readonly onChoose: (id: ContactId) => void;
  readonly hrefOf: (id: ContactId) => string;
  /** Back to today. */
  readonly onLeave: () => void;
};

/** The shop as it was on a day: to look, and to take somebody or something over from there. */
export function PastScreen({
  point: asked,
  chosen,
  onPoint,
  onChoose,
  hrefOf,
  onLeave,
}: PastScreenProps) {
  const { t } = useTranslation(['past', 'common']);
  const format = useFormat();
  const zone = useClock().zone();
  const today = useToday();
  const point: PastPoint = asked ?? { kind: 'day', day: addDays(today, -1) };
  const reach = usePastReach();
  const people = usePastPeople(point);
  const pointText = usePointText();
  const known = reach.status === 'ready' ? reach.value : null;
  const words = pointText(point, known?.turningPoints ?? []);
  const first = known?.since ? format.dayOf(known.since, zone) : null;
  const past = people.status === 'ready' ? people.value : null;

  return (
    <Screen
      title={t('past:title')}
      lead={t('past:lead')}
      actions={<PointControl point={point} reach={known} onChange={onPoint} />}
      tools={
        <Notice
          icon="history"
          layout="inline"
          announce="status"
          className={styles['band']}
          title={
            point.kind === 'day'
              ? t('past:band.day', { day: words })
              : t('past:band.before', { act: words })
          }
          actions={
            <Button size="sm" onPress={onLeave}>
              {t('past:band.back')}
            </Button>
          }
        >
          {t('past:band.text')}
        </Notice>
      }
    >
      {people.status === 'loading' ? <Skeleton label={t('past:reading')} /> : null}
      {people.status === 'ready' && (past === null || past.people.length === 0) ? (
        <EmptyState title={t('past:empty.title')}>
          {first === null
            ? t('past:empty.text')
            : t('past:empty.since', { day: format.day(first) })}
        </EmptyState>
      ) : null}
      {past === null || past.people.length === 0 ? null : (
        <div className={styles['panes']}>
          <PastList past={past} chosen={chosen} onChoose={onChoose} />
          {chosen === null ? (
            <EmptyState title={t('past:choosePerson.title')}>
              {t('past:choosePerson.text')}
            </EmptyState>
          ) : (
            <PastPersonCard key={chosen} point={point} id={chosen} hrefOf={hrefOf} />
          )}
        </div>
      )}
    </Screen>
  );
}
