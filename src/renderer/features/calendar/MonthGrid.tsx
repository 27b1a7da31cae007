import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useFormat } from '@renderer/i18n/useFormat';
import { cx } from '@renderer/ui/cx';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import type { CalendarModel } from './calendarModel';
import { BarLine, EntryLine } from './EntryLine';
import grid from './DayGrid.module.css';
import styles from './MonthGrid.module.css';
import { lanesIn, rowHeights } from './rowHeights';
import { monthStart } from './shownDays';
import { useDayWords } from './useDayWords';
import { useGridKeys } from './useGridKeys';
import { useLineWords } from './useLineWords';
import { layoutWeek, type PlacedBar, type WeekLayout } from './weekLayout';

type MonthGridProps = {
  readonly model: CalendarModel;
  readonly label: string;
  readonly selected: IsoDate;
  readonly today: IsoDate;
  readonly zone: string;
  readonly onSelect: (day: IsoDate) => void;
  /** Enter, or a second press. */
  readonly onOpen: (day: IsoDate) => void;
  readonly isBusy: boolean;
};

// In rem: the number of a day with its padding, and a line with its gap; closer where weeks are low.
const HEAD = 1.5;
const LANE = 1.3125;
const CLOSE_LANE = 1.1875;
const LOW_WEEK = 6;

/** Weeks of days with what happens on them. The arrows move the chosen day, Enter leads to it. */
export function MonthGrid(props: MonthGridProps) {
  const { model, label, selected, onSelect, onOpen, isBusy } = props;
  const format = useFormat();
  const [frame, height] = useHeight();
  const weeks = weeksOf(model);
  const rem = useRem();
  const lane = height / Math.max(1, weeks.length) < LOW_WEEK * rem ? CLOSE_LANE : LANE;
  const measures = { head: HEAD * rem, lane: lane * rem };
  const heights = rowHeights(height, weeks.map(neededIn), measures);
  const layouts = useLayouts(model, heights.map((each) => lanesIn(each, measures)).join(' '));

  const keys = useGridKeys(frame, selected, onSelect, onOpen);

  return (
    <div
      role="grid"
      aria-label={label}
      aria-busy={isBusy}
      className={cx(grid['grid'], styles['grid'])}
      {...keys}
    >
      <div role="row" className={cx(grid['columns'], styles['head'])}>
        {Array.from({ length: 7 }, (_, i) => (format.firstWeekday - 1 + i) % 7).map((weekday) => (
          <div
            key={weekday}
            role="columnheader"
            aria-label={format.weekdays[weekday]}
            className={cx(grid['weekday'], styles['weekday'])}
          >
            {format.shortWeekdays[weekday]}
          </div>
        ))}
      </div>
      <div
        ref={frame}
        role="rowgroup"
        className={styles['weeks']}
        style={{ '--lane-size': `${lane}rem` } as React.CSSProperties}
      >
        {weeks.map((week, i) => (
          <div
            key={week[0]!.day}
            role="row"
            className={cx(grid['columns'], styles['week'])}
            style={{ blockSize: heights[i] }}
          >
            <Week {...props} start={week[0]!.day} layout={layouts[i]!} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Week({
  model,
  selected,
  today,
  zone,
  onSelect,
  onOpen,
  start,
  layout,
}: MonthGridProps & { readonly start: IsoDate; readonly layout: WeekLayout }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const say = useDayWords(today, zone);
  const words = useLineWords();
  return Array.from({ length: 7 }, (_, column) => {
    const day = addDays(start, column);
    const isSelected = day === selected;
    const known = model.dayOf(day);
    const hidden = layout.hidden[column] ?? [];
    const entries = layout.entries.filter((entry) => entry.column === column);
    return (
      <div
        key={day}
        role="gridcell"
        tabIndex={isSelected ? 0 : -1}
        aria-selected={isSelected}
        aria-current={day === today ? 'date' : undefined}
        className={cx(
          grid['day'],
          styles['day'],
          known?.isWeekend === true && grid['weekend'],
          isOutside(day, model) && styles['outside'],
        )}
        onClick={(event) => {
          event.currentTarget.focus();
          onSelect(day);
        }}
        onDoubleClick={() => onOpen(day)}
      >
        <VisuallyHidden>{say(day, known)}</VisuallyHidden>
        <span
          className={cx(grid['number'], styles['number'], day === today && grid['todaysNumber'])}
          data-today={day === today ? '' : undefined}
          aria-hidden="true"
        >
          {day === monthStart(day)
            ? format.partialDate({ year: null, month: Number(day.slice(5, 7)), day: 1 })
            : format.number(Number(day.slice(8)))}
        </span>
        {layout.bars
          .filter((bar) => bar.column === column)
          .map((placed) => (
            <MonthBar key={placed.bar.id} placed={placed} />
          ))}
        {entries.map(({ entry, lane }) => (
          <span
            key={entry.id}
            aria-hidden="true"
            title={words.entry(entry, zone)}
            className={styles['slot']}
            style={laneStyle(lane)}
          >
            <EntryLine entry={entry} />
          </span>
        ))}
        {hidden.length === 0 ? null : (
          <span
            aria-hidden="true"
            title={hidden.map((each) => words.either(each, zone)).join('\n')}
            className={cx(styles['slot'], grid['more'], styles['more'])}
            style={laneStyle(layout.moreLanes[column] ?? 0)}
          >
            {t('more', { count: hidden.length })}
          </span>
        )}
      </div>
    );
  });
}

function MonthBar({
  placed: { bar, days, lane, isContinued, isContinuing },
}: {
  readonly placed: PlacedBar;
}) {
  return (
    <span
      aria-hidden="true"
      data-look={bar.kind === 'season' ? 'hatched' : bar.look}
      className={cx(
        styles['slot'],
        grid['bar'],
        styles['bar'],
        isContinued && styles['continued'],
        isContinuing && styles['continuing'],
      )}
      style={{ ...laneStyle(lane), '--days': days } as React.CSSProperties}
    >
      <BarLine bar={bar} />
    </span>
  );
}

const laneStyle = (lane: number): React.CSSProperties =>
  ({ '--lane': lane }) as React.CSSProperties;

/**
 * What each week shows where; the same until the days or their room change, however often a day is chosen.
 *
 * @param room - Lanes of each week, parted by spaces.
 */
function useLayouts(model: CalendarModel, room: string): readonly WeekLayout[] {
  return useMemo(() => {
    const lanes = room.split(' ').map(Number);
    return weeksOf(model).map((week, i) => layoutOf(week, lanes[i] ?? 1));
  }, [model, room]);
}

type WeekOfDays = CalendarModel['days'];

/** The days of a model, seven by seven. */
const weeksOf = ({ days }: CalendarModel): readonly WeekOfDays[] =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, i) => days.slice(i * 7, i * 7 + 7));

/** Lanes that the fullest day of a week would take. */
const neededIn = (week: WeekOfDays): number =>
  Math.max(0, ...week.map(({ bars, entries }) => bars.length + entries.length));

const layoutOf = (week: WeekOfDays, lanes: number): WeekLayout =>
  layoutWeek(
    week[0]!.day,
    [...new Set(week.flatMap(({ bars }) => bars))],
    week.flatMap(({ entries }) => entries),
    lanes,
  );

/** A month's grid begins and ends with days of its neighbours. */
function isOutside(day: IsoDate, { days }: CalendarModel): boolean {
  const middle = days[Math.floor(days.length / 2)]?.day ?? day;
  return days.length > 7 && day.slice(0, 7) !== middle.slice(0, 7);
}

/** The height of an element in px, kept current; a usual one until it is known. */
function useHeight() {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(540);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      if (element.clientHeight > 0) setHeight(element.clientHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, height] as const;
}

/** Px of one rem, kept current while the size of letters is changed. */
function useRem(): number {
  const read = (): number =>
    Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const [rem, setRem] = useState(read);
  useEffect(() => {
    const observer = new MutationObserver(() => setRem(read()));
    observer.observe(document.documentElement, { attributes: true });
    return () => observer.disconnect();
  }, []);
  return rem;
}
