import { addDays, isoDateOf, weekdayOf, type IsoDate } from '../calendar/isoDate';

/** The next such day of the week after today: a week on if today is one. */
export const nextWeekday = (today: IsoDate, weekday: number): IsoDate =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);

/**
 * The next such day of a year, today included; of a year that is named, the day in it. `null` if there is none.
 *
 * @param year - As it was written: of two digits, it is one of this century.
 */
export function nextDayOf(
  today: IsoDate,
  year: string | undefined,
  month: number,
  day: number,
): IsoDate | null {
  if (year !== undefined)
    return isoDateOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const date = isoDateOf(thisYear, month, day);
  return date !== null && date >= today ? date : isoDateOf(thisYear + 1, month, day);
}
