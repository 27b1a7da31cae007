import { addDays, daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Bar, DayEntry } from './dayEntry';

/** A bar as far as it lies in one week. */
export type PlacedBar = {
  readonly bar: Bar;
  /** Column of its first day in this week, from 0. */
  readonly column: number;
  /** How many days of this week it covers. */
  readonly days: number;
  readonly lane: number;
  /** Whether it goes on in the week before or after. */
  readonly isContinued: boolean;
  readonly isContinuing: boolean;
};

/** An entry of one day. */
export type PlacedEntry = {
  readonly entry: DayEntry;
  readonly column: number;
  readonly lane: number;
};

/** What a week shows, and how much of each day had no room. */
export type WeekLayout = {
  readonly bars: readonly PlacedBar[];
  readonly entries: readonly PlacedEntry[];
  /** For each of the seven days, what is not shown. */
  readonly hidden: readonly (readonly (Bar | DayEntry)[])[];
  /** For each day, the lane that tells how many are hidden: the first that is free. */
  readonly moreLanes: readonly number[];
  /** Lanes that everything would take. */
  readonly needed: number;
};

const isConflict = (entry: DayEntry): boolean =>
  entry.kind === 'appointment' && entry.conflict !== null;

/** Customs and seasons: good to know, but after everything that concerns work or people. */
const isMinor = (bar: Bar): boolean =>
  bar.kind === 'season' ||
  bar.holidays.every(({ kind }) => kind === 'observance' || kind === 'school');

/** How much a bar matters when there is no room for all. */
const weight = (bar: Bar): number =>
  (bar.kind === 'season' ? 0 : bar.look === 'hatched' ? 1 : 2) * 1_000_000 +
  (bar.kind === 'season' ? 0 : bar.people);

/** Whether a bar covers a day. */
export const covers = (bar: Bar, day: IsoDate): boolean => bar.from <= day && day <= bar.to;

/**
 * Gives everything in a week its lane: long bars first, so that they run straight, then the bars of single days by how
 * much they matter, then entries in their order, customs last. Where a day needs more lanes than there are, its last lane counts what is hidden.
 * A conflict is never hidden while anything else is shown.
 *
 * @param lanes - At least 1.
 */
export function layoutWeek(
  start: IsoDate,
  bars: readonly Bar[],
  entries: readonly DayEntry[],
  lanes: number,
): WeekLayout {
  const end = addDays(start, 6);
  const placeable = bars
    .filter((bar) => bar.from <= end && bar.to >= start)
    .map((bar) => {
      const column = Math.max(0, daysBetween(start, bar.from));
      const last = Math.min(6, daysBetween(start, bar.to));
      return { bar, column, days: last - column + 1 };
    })
    .sort(
      (a, b) =>
        Number(b.days > 1) - Number(a.days > 1) ||
        (a.days > 1 ? a.column - b.column || b.days - a.days : 0) ||
        weight(b.bar) - weight(a.bar) ||
        (a.bar.id < b.bar.id ? -1 : 1),
    );
  const single = entries
    .filter(({ on }) => start <= on && on <= end)
    .map((entry) => ({ entry, column: daysBetween(start, entry.on) }));

  // How much each day holds decides whether a lane is kept for "3 more".
  const total = new Array<number>(7).fill(0);
  for (const { column, days } of placeable) {
    for (let day = column; day < column + days; day += 1) total[day]! += 1;
  }
  for (const { column } of single) total[column]! += 1;
  const room = total.map((count) => (count > lanes ? Math.max(0, lanes - 1) : lanes));

  const taken = Array.from({ length: 7 }, () => new Set<number>());
  const hidden = Array.from({ length: 7 }, (): (Bar | DayEntry)[] => []);
  const placedBars: PlacedBar[] = [];
  const placedEntries: PlacedEntry[] = [];

  const conflicts = new Array<number>(7).fill(0);
  for (const { entry, column } of single) if (isConflict(entry)) conflicts[column]! += 1;

  const place = (column: number, days: number, kept: (day: number) => number): number | null => {
    const columns = Array.from({ length: days }, (_, i) => column + i);
    const limit = Math.min(...columns.map((day) => room[day]! - kept(day)));
    for (let lane = 0; lane < limit; lane += 1) {
      if (columns.every((day) => !taken[day]!.has(lane))) {
        for (const day of columns) taken[day]!.add(lane);
        return lane;
      }
    }
    return null;
  };
  // Lanes that conflicts will need are not given to anything else.
  const keptFor = (day: number): number => Math.min(conflicts[day]!, room[day]!);

  const placeBar = ({ bar, column, days }: (typeof placeable)[number]): void => {
    const lane = place(column, days, keptFor);
    if (lane === null) {
      for (let day = column; day < column + days; day += 1) hidden[day]!.push(bar);
      return;
    }
    placedBars.push({
      bar,
      column,
      days,
      lane,
      isContinued: bar.from < start,
      isContinuing: bar.to > end,
    });
  };
  for (const each of placeable) if (!isMinor(each.bar)) placeBar(each);
  for (const { entry, column } of single) {
    const isFirst = isConflict(entry);
    const lane = place(column, 1, (day) => (isFirst ? 0 : keptFor(day)));
    if (isFirst) conflicts[column]! -= 1;
    if (lane === null) hidden[column]!.push(entry);
    else placedEntries.push({ entry, column, lane });
  }
  for (const each of placeable) if (isMinor(each.bar)) placeBar(each);
  return {
    bars: placedBars,
    entries: placedEntries,
    hidden,
    moreLanes: taken.map((lanesOfDay) => {
      let lane = 0;
      while (lanesOfDay.has(lane)) lane += 1;
      return lane;
    }),
    needed: Math.max(0, ...total),
  };
}
