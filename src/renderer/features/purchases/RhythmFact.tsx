import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import { isStanding } from '@shared/domain/purchases/refundedParts';
import { rhythmOf } from '@shared/domain/purchases/rhythm';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import styles from './PointsCard.module.css';
import { useFacts } from './useFacts';

/** How often somebody comes, when they were here last and when they are expected; nothing while that cannot be told. */
export function RhythmFact() {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const today = useToday();
  const facts = useFacts();
  const rhythm = useMemo(() => {
    if (facts === null) return null;
    const standing = facts.purchases.filter((purchase) => isStanding(purchase, facts.refunds));
    return rhythmOf(
      standing.map(({ boughtOn }) => boughtOn),
      today,
    );
  }, [facts, today]);
  if (rhythm === null) return null;

  const away = daysBetween(rhythm.lastOn, today);
  const last =
    away <= 7 ? format.relativeDay(rhythm.lastOn, today) : t('rhythm.daysAgo', { count: away });
  const onDay = (day: IsoDate): string =>
    format.partialDate({
      year: day.slice(0, 4) === today.slice(0, 4) ? null : Number(day.slice(0, 4)),
      month: Number(day.slice(5, 7)),
      day: Number(day.slice(8, 10)),
    });
  return (
    <p className={styles['rhythm']}>
      <Icon name="clock" size={16} />
      <span>
        {t(rhythm.overdueDays > 0 ? 'rhythm.overdue' : 'rhythm.expected', {
          count: rhythm.everyDays,
          last,
          day: onDay(rhythm.expectedOn),
        })}
      </span>
    </p>
  );
}
