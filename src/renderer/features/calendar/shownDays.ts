import {
  addDays,
  daysInMonth,
  isoDateOf,
  weekdayOf,
  type IsoDate,
} from '@shared/domain/calendar/isoDate';
import type { CalendarView } from '@renderer/hooks/route';

/** Days of the calendar, first and last included. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Six weeks, today included. */
export const AHEAD_DAYS = 42;

/** The first day of the week that a day lies in. `firstWeekday`: ISO, 1 is Monday. */
export const weekStart = (day: IsoDate, firstWeekday: number): IsoDate =>
  addDays(day, -((weekdayOf(day) - firstWeekday + 7) % 7));

const parts = (day: IsoDate): readonly [year: number, month: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
];

/** The first day of a day's month. */
export const monthStart = (day: IsoDate): IsoDate => `${day.slice(0, 8)}01` as IsoDate;

/** The last day of a day's month. */
export function monthEnd(day: IsoDate): IsoDate {
  const [year, month] = parts(day);
  return isoDateOf(year, month, daysInMonth(year, month)) ?? day;
}

/** The same day of another month; its last day where that month is shorter. Stays within the years 1 to 9999. */
export function addMonthsTo(day: IsoDate, count: number): IsoDate {
  const [year, month] = parts(day);
  const at = year * 12 + (month - 1) + count;
  const [nextYear, nextMonth] = [Math.floor(at / 12), (at % 12) + 1];
  if (nextYear < 1 || nextYear > 9999) return day;
  const date = Math.min(Number(day.slice(8)), daysInMonth(nextYear, nextMonth));
  return isoDateOf(nextYear, nextMonth, date) ?? day;
}

/** What a view shows around a day. A month shows whole weeks; the weeks ahead begin today. */
export function shownSpan(
  view: CalendarView,
  day: IsoDate,
  today: IsoDate,
  firstWeekday: number,
): Span {
  switch (view) {
    case 'month': {
      const from = weekStart(monthStart(day), firstWeekday);
      return { from, to: addDays(weekStart(monthEnd(day), firstWeekday), 6) };
    }
    case 'week': {
      const from = weekStart(day, firstWeekday);
      return { from, to: addDays(from, 6) };
    }
    case 'list':
      return { from: monthStart(day), to: monthEnd(day) };
    case 'ahead':
      return { from: today, to: addDays(today, AHEAD_DAYS - 1) };
  }
}

/** Every day of a span in order. */
export function daysOf({ from, to }: Span): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day one step of the view away: a month or a week. */
export const stepped = (view: CalendarView, day: IsoDate, step: 1 | -1): IsoDate =>
  view === 'week' ? addDays(day, 7 * step) : addMonthsTo(day, step);
