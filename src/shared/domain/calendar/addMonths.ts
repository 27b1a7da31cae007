import { daysInMonth, type IsoDate } from './isoDate';

/**
 * The same day of the month `count` months later, or the month's last day where it has no such day:
 * a month after 31 January is 28 or 29 February. Earlier if `count` is negative.
 *
 * @throws RangeError if the day lies outside the years 0001 to 9999.
 */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  if (year < 1 || year > 9999) throw new RangeError(`No such year: ${year}`);
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as IsoDate;
}
