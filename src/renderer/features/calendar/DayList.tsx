import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { cx } from '@renderer/ui/cx';
import type { CalendarModel } from './calendarModel';
import styles from './DayList.module.css';
import { BarLine, EntryLine } from './EntryLine';

type DayListProps = {
  readonly model: CalendarModel;
  readonly label: string;
  readonly selected: IsoDate;
  readonly today: IsoDate;
  readonly zone: string;
  readonly onSelect: (day: IsoDate) => void;
  readonly onOpen: (day: IsoDate) => void;
  readonly isBusy: boolean;
};

/** Things of a day that stand in the list before the rest is counted. */
const FIRST = 8;

/** A month as a list of the days on which something is. A press chooses the day. */
export function DayList({
  model,
  label,
  selected,
  today,
  zone,
  onSelect,
  onOpen,
  isBusy,
}: DayListProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const days = model.days.filter(
    ({ day, bars, entries }) => bars.length + entries.length > 0 || day === selected,
  );
  const isThere = days.length > 0;

  // The chosen day is in view when the list opens.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [isBusy, isThere, label]);

  return (
    <section className={styles['sheet']} aria-label={label} aria-busy={isBusy}>
      <ul ref={list} className={styles['list']}>
        {days.map(({ day, bars, entries, isWeekend }) => {
          const rest = bars.length + entries.length - FIRST;
          const shownBars = bars.slice(0, FIRST);
          return (
            <li key={day}>
              <button
                type="button"
                aria-current={day === selected}
                className={cx(
                  styles['day'],
                  day === selected && styles['selected'],
                  isWeekend && styles['weekend'],
                )}
                onClick={() => onSelect(day)}
                onDoubleClick={() => onOpen(day)}
              >
                <span className={cx(styles['date'], day === today && styles['today'])}>
                  <b>{format.number(Number(day.slice(8)))}</b>
                  <span>{format.weekdays[weekdayOf(day) - 1]}</span>
                </span>
                <span className={styles['things']}>
                  {shownBars.map((bar) => (
                    <span
                      key={bar.id}
                      data-look={bar.kind === 'season' ? 'hatched' : bar.look}
                      className={styles['bar']}
                    >
                      <BarLine bar={bar} />
                    </span>
                  ))}
                  {entries.slice(0, FIRST - shownBars.length).map((entry) => (
                    <EntryLine key={entry.id} entry={entry} zone={zone} />
                  ))}
                  {rest > 0 ? (
                    <span className={styles['more']}>{t('more', { count: rest })}</span>
                  ) : null}
                  {bars.length + entries.length === 0 ? (
                    <span className={styles['more']}>{t('empty.list')}</span>
                  ) : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
