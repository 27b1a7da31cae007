/** The units in which people think of an interval. A month is 30 days, a year 365. */
export const INTERVAL_UNITS = ['day', 'week', 'month', 'year'] as const;

export type IntervalUnit = (typeof INTERVAL_UNITS)[number];

/** So many of a unit, 1 or more. */
export type Interval = { readonly count: number; readonly unit: IntervalUnit };

const DAYS: Readonly<Record<IntervalUnit, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The longest interval of a rhythm, in days: two years. */
export const MAX_INTERVAL_DAYS = 730;

/** What is offered where somebody thinks of a rhythm for the first time. */
export const SUGGESTED_INTERVALS: readonly Interval[] = [
  { count: 2, unit: 'week' },
  { count: 1, unit: 'month' },
  { count: 6, unit: 'week' },
  { count: 3, unit: 'month' },
  { count: 6, unit: 'month' },
  { count: 1, unit: 'year' },
];

/** The whole days of an interval. */
export const daysOfInterval = ({ count, unit }: Interval): number => count * DAYS[unit];

/** Days in the largest unit that they are whole numbers of: 42 are six weeks, 30 are a month, 10 are ten days. */
export function intervalOfDays(days: number): Interval {
  const unit =
    INTERVAL_UNITS.toReversed().find((one) => days >= DAYS[one] && days % DAYS[one] === 0) ?? 'day';
  return { count: days / DAYS[unit], unit };
}

/** How long ago something was, as one says it: 56 days are eight weeks, 100 days three months. Rounded down. */
export function agoOf(days: number): Interval {
  if (days < 14) return { count: Math.max(0, days), unit: 'day' };
  if (days < 92) return { count: Math.floor(days / 7), unit: 'week' };
  if (days < 730) return { count: Math.floor(days / 30.4375), unit: 'month' };
  return { count: Math.floor(days / 365.25), unit: 'year' };
}
