import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { cx } from '@renderer/ui/cx';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import type { CalendarDay, CalendarModel } from './calendarModel';
import { BarLine, EntryLine } from './EntryLine';
import { useDayWords } from './useDayWords';
import { useGridKeys } from './useGridKeys';
import grid from './DayGrid.module.css';
import styles from './WeekGrid.module.css';

type WeekGridProps = {
  readonly model: CalendarModel;
  readonly label: string;
  readonly selected: IsoDate;
  readonly today: IsoDate;
  readonly zone: string;
  readonly onSelect: (day: IsoDate) => void;
  readonly onOpen: (day: IsoDate) => void;
  readonly isBusy: boolean;
};

/** Things of a day that stand in its column before the rest is counted. */
const FIRST = 40;

/** Seven days side by side with everything that is on them, clock times too. The arrows move the chosen day. */
export function WeekGrid({
  model,
  label,
  selected,
  today,
  zone,
  onSelect,
  onOpen,
  isBusy,
}: WeekGridProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const say = useDayWords(today, zone);
  const frame = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(frame, selected, onSelect, onOpen);
  const more = ({ bars, entries }: CalendarDay): number =>
    Math.max(0, bars.length + entries.length - FIRST);

  return (
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-busy={isBusy}
      className={grid['grid']}
      {...keys}
    >
      <div role="row" className={cx(grid['columns'], styles['head'])}>
        {model.days.map(({ day }, i) => {
          const weekday = (format.firstWeekday - 1 + i) % 7;
          return (
            <div
              key={day}
              role="columnheader"
              aria-label={format.weekdays[weekday]}
              className={cx(grid['weekday'], styles['weekday'])}
            >
              {format.shortWeekdays[weekday]}
              <span
                className={cx(
                  grid['number'],
                  styles['number'],
                  day === today && grid['todaysNumber'],
                )}
                data-today={day === today ? '' : undefined}
              >
                {format.number(Number(day.slice(8)))}
              </span>
            </div>
          );
        })}
      </div>
      <div role="row" className={cx(grid['columns'], styles['days'])}>
        {model.days.map((known) => {
          const { day, bars, entries, isWeekend } = known;
          const isSelected = day === selected;
          return (
            <div
              key={day}
              role="gridcell"
              tabIndex={isSelected ? 0 : -1}
              aria-selected={isSelected}
              aria-current={day === today ? 'date' : undefined}
              className={cx(grid['day'], styles['day'], isWeekend && grid['weekend'])}
              onClick={(event) => {
                event.currentTarget.focus();
                onSelect(day);
              }}
              onDoubleClick={() => onOpen(day)}
            >
              <VisuallyHidden>{say(day, known)}</VisuallyHidden>
              {bars.slice(0, FIRST).map((bar) => (
                <span
                  key={bar.id}
                  aria-hidden="true"
                  data-look={bar.kind === 'season' ? 'hatched' : bar.look}
                  className={cx(grid['bar'], styles['bar'])}
                >
                  <BarLine bar={bar} />
                </span>
              ))}
              {entries.slice(0, Math.max(0, FIRST - bars.length)).map((entry) => (
                <span key={entry.id} aria-hidden="true">
                  <EntryLine entry={entry} zone={zone} />
                </span>
              ))}
              {more(known) === 0 ? null : (
                <span className={grid['more']} aria-hidden="true">
                  {t('more', { count: more(known) })}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
