import type { Brand } from '@shared/kernel/brand';

/** A civil day, `YYYY-MM-DD` in the Gregorian calendar (ISO 8601): no clock time, no zone. */
export type IsoDate = Brand<string, 'IsoDate'>;

const DAY_MS = 86_400_000;

/** Whether `text` names a day that exists: `2028-02-29` does, `2027-02-29` does not. Years 0001 to 9999. */
export function isIsoDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws RangeError if there is no such day. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

/** The day of these numbers; `null` if there is none. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}

/** Days of a month, 28 to 31; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

// Civil days are counted in UTC, where every day has the same length.
const toUtc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10) as IsoDate;

/** The day `count` days after `day`; before it if negative. */
export const addDays = (day: IsoDate, count: number): IsoDate =>
  fromUtc(toUtc(day) + count * DAY_MS);

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

/** ISO weekday, 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: IsoDate): number => new Date(toUtc(day)).getUTCDay() || 7;
