import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { CALENDAR_VIEWS, type CalendarRoute, type CalendarView } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import styles from './Calendar.module.css';
import { shownSpan, stepped } from './shownDays';

type HeadProps = {
  readonly route: CalendarRoute;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly onChange: (change: Partial<CalendarRoute>) => void;
};

/** What is shown, and the way back and on. */
export function CalendarHeading({ route: { view }, day, today, onChange }: HeadProps) {
  const { t } = useTranslation('calendar');
  const title = useSpanTitle();
  return (
    <div className={styles['heading']}>
      <h1>{title(view, day, today)}</h1>
      {view === 'ahead' ? null : (
        <>
          <div className={styles['steps']}>
            <IconButton
              icon="chevron-left"
              size="lg"
              label={t(`previous.${view}`)}
              onPress={() => {
                onChange({ day: stepped(view, day, -1) });
              }}
            />
            <IconButton
              icon="chevron-right"
              size="lg"
              label={t(`next.${view}`)}
              onPress={() => {
                onChange({ day: stepped(view, day, 1) });
              }}
            />
          </div>
          <Button
            size="sm"
            onPress={() => {
              onChange({ day: null });
            }}
          >
            {t('today')}
          </Button>
        </>
      )}
    </div>
  );
}

/** What a view of a day is called. */
export function useSpanTitle(): (view: CalendarView, day: IsoDate, today: IsoDate) => string {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (view, day, today) => {
    if (view === 'ahead') return t('aheadTitle');
    if (view !== 'week') return format.month(day);
    const { from, to } = shownSpan(view, day, today, format.firstWeekday);
    return format.daySpan(from, to);
  };
}

/** Month, week, list, the weeks ahead. */
export function ViewChoice({ route, onChange }: Pick<HeadProps, 'route' | 'onChange'>) {
  const { t } = useTranslation('calendar');
  return (
    <SegmentedControl<CalendarView>
      label={t('views.label')}
      segments={CALENDAR_VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))}
      value={route.view}
      onChange={(view) => {
        onChange({ view });
      }}
    />
  );
}

/** What the two kinds of bars mean. */
export function Legend() {
  const { t } = useTranslation('calendar');
  return (
    <div className={styles['legend']} role="note" aria-label={t('legend.label')}>
      <i className={styles['swatch']} />
      {t('legend.solid')}
      <i className={styles['swatch']} data-look="hatched" />
      {t('legend.hatched')}
    </div>
  );
}
