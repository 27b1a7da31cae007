import { useTranslation } from 'react-i18next';
import { isoDate, weekdayOf } from '@shared/domain/calendar/isoDate';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { IconButton } from '@renderer/ui/IconButton';
import { TileGroup } from '@renderer/ui/TileGroup';
import styles from './PlanDialog.module.css';
import type { Plan } from './usePlan';

/** Seven days and what they are there. */
export function DayPicker({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const words = useMomentText();
  const today = useToday();
  return (
    <div className={styles['week']}>
      <IconButton
        icon="chevron-left"
        size="sm"
        label={t('earlier')}
        isDisabled={!plan.canGoBack}
        onPress={() => {
          plan.turn(-1);
        }}
      />
      <TileGroup
        label={t('day')}
        value={plan.day}
        onChange={(day) => {
          plan.chooseDay(isoDate(day));
        }}
        tiles={plan.days.map(({ day, kind, holiday }) => ({
          id: day,
          label: format.series([
            format.weekday(day),
            words.dayKind(kind),
            ...(holiday === null ? [] : [words.holidayName(holiday)]),
          ]),
          className: styles[kind],
          content: (
            <>
              <span className={styles['weekday']}>{format.shortWeekdays[weekdayOf(day) - 1]}</span>
              <b className={styles['number']}>{format.number(Number(day.slice(8)))}</b>
              <span className={styles['word']}>
                {day === today && kind !== 'fits' ? t('today') : t(`short.${kind}`)}
              </span>
            </>
          ),
        }))}
      />
      <IconButton
        icon="chevron-right"
        size="sm"
        label={t('later')}
        onPress={() => {
          plan.turn(1);
        }}
      />
    </div>
  );
}
