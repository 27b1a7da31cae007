import { daysInMonth } from './isoDate';

/**
 * A date that may lack its year, or its day: *2 November*, *March 1986*.
 * `month` is 1 to 12; `day` is 1 to 31 or `null` if only the month is known; `year` is `null` if unknown.
 */
export type PartialDate = {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
};

/** On which day 29 February is celebrated in a common year. */
export type LeapDayRule = '02-28' | '03-01';

/** Whether there can be such a date. 29 February without a year is one. */
export function isPartialDate({ year, month, day }: PartialDate): boolean {
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  if (year !== null && (!Number.isInteger(year) || year < 1 || year > 9999)) return false;
  // 2000 is a leap year: without a year, 29 February is possible.
  return (
    day === null || (Number.isInteger(day) && day >= 1 && day <= daysInMonth(year ?? 2000, month))
  );
}
