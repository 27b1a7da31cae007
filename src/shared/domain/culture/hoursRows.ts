import { minutesOf } from '../calendar/wallTime';
import type { HoursSpan, OfficeHours } from './cultureCard';
import { hoursText, readHours, readNight } from './hoursText';

/** Weekdays with the same hours, as a row of a form. */
export type HoursRow = {
  /** ISO weekdays in order. */
  readonly days: readonly number[];
  /** `09:00–12:30, 14:00–18:00`, or as somebody writes it. */
  readonly text: string;
};

/** The ISO weekdays in order. */
export const WEEK: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Nobody works longer over midnight, in minutes: `9-5` means the afternoon, and is asked about. */
const LONGEST_NIGHT = 14 * 60;

/** Hours as rows: days with the same hours together, in the order of the week. Days off are in none. */
export function rowsOf(hours: readonly OfficeHours[]): readonly HoursRow[] {
  const rows = new Map<string, number[]>();
  for (const day of WEEK) {
    const spans = hours
      .filter(({ days }) => days.includes(day))
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    if (spans.length === 0) continue;
    const text = hoursText(spans);
    const days = rows.get(text);
    if (days) days.push(day);
    else rows.set(text, [day]);
  }
  return [...rows].map(([text, days]) => ({ days, text }));
}

/** Hours of work as people write them; one stretch may go over midnight, as in a bar. `null` for what cannot be read. */
export function readSpans(text: string): readonly HoursSpan[] | null {
  const spans = readHours(text);
  if (spans !== null) return spans;
  const night = readNight(text);
  if (night === null) return null;
  const [from, to] = [minutesOf(night.from), minutesOf(night.to)];
  return to < from && to + 1440 - from > LONGEST_NIGHT ? null : [night];
}

/**
 * What rows say. A row without days or without hours says nothing yet.
 *
 * @returns `null` if the hours of a row cannot be read.
 */
export function readRows(rows: readonly HoursRow[]): readonly OfficeHours[] | null {
  const hours: OfficeHours[] = [];
  for (const { days, text } of rows) {
    const spans = readSpans(text);
    if (spans === null) return null;
    if (days.length === 0) continue;
    hours.push(...spans.map((span) => ({ days, ...span })));
  }
  return hours;
}

/** Rows after a day was put into one of them, or taken out: a day stands in one row only. */
export const withDay = (
  rows: readonly HoursRow[],
  index: number,
  day: number,
  isIn: boolean,
): readonly HoursRow[] =>
  rows.map((row, at) => {
    const others = row.days.filter((one) => one !== day);
    return at === index && isIn
      ? { ...row, days: [...others, day].sort((a, b) => a - b) }
      : { ...row, days: others };
  });
