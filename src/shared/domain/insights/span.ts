import { addMonths } from '../calendar/addMonths';
import { addDays, daysBetween, daysInMonth, type IsoDate } from '../calendar/isoDate';
import { ratio, times, type Ratio } from './ratio';

/** Civil days, both included. `from` is not after `to`. */
export type Span = { readonly from: IsoDate; readonly to: IsoDate };

/** Days of a span, 1 or more. */
export const daysOf = ({ from, to }: Span): number => daysBetween(from, to) + 1;

const isFirstOfMonth = (day: IsoDate): boolean => day.endsWith('-01');
const isLastOfMonth = (day: IsoDate): boolean =>
  Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** How many months a span is, where it begins with the first day of one and ends with the last; else `null`. */
export function wholeMonthsOf({ from, to }: Span): number | null {
  if (!isFirstOfMonth(from) || !isLastOfMonth(to)) return null;
  const count = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from) + 1;
}

/**
 * The same span so many years before. Whole months stay whole months, 29 February becomes the 28th.
 *
 * @throws RangeError before the year 1.
 */
export function yearsBefore(span: Span, years = 1): Span {
  const to = addMonths(span.to, -12 * years);
  if (wholeMonthsOf(span) === null) return { from: addMonths(span.from, -12 * years), to };
  const last = daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)));
  return {
    from: addMonths(span.from, -12 * years),
    to: `${to.slice(0, 8)}${String(last).padStart(2, '0')}` as IsoDate,
  };
}

/** Units of time that frequencies and lifespans are told in. */
export type TimeUnit = 'day' | 'month' | 'quarter' | 'year';

/** Years in one of a unit. A year has 365.2425 days: the mean of the Gregorian calendar. */
const IN_YEARS: Readonly<Record<TimeUnit, Ratio>> = {
  day: ratio(400, 146_097),
  month: ratio(1, 12),
  quarter: ratio(1, 4),
  year: ratio(1),
};

/** So many times per unit of time. The unit is part of the type: see `clvOf`. */
export type Frequency<Unit extends TimeUnit> = { readonly per: Unit; readonly times: Ratio };

/** How long something lasts, in a unit of time that is part of the type. */
export type Lifespan<Unit extends TimeUnit> = { readonly unit: Unit; readonly length: Ratio };

/** The length of a span in years: twelfths where it is whole months, else its days in mean years. */
export function yearsOf(span: Span): Ratio {
  const months = wholeMonthsOf(span);
  return months === null ? times(ratio(daysOf(span)), IN_YEARS.day) : ratio(months, 12);
}

/** The same length of time in another unit. */
export const lifespanIn = <Unit extends TimeUnit>(
  { unit, length }: Lifespan<TimeUnit>,
  wanted: Unit,
): Lifespan<Unit> => ({ unit: wanted, length: inUnit(length, unit, wanted) });

/** The same frequency per another unit: 2.2 a quarter are 8.8 a year. */
export const frequencyPer = <Unit extends TimeUnit>(
  { per, times: count }: Frequency<TimeUnit>,
  wanted: Unit,
): Frequency<Unit> => ({ per: wanted, times: inUnit(count, wanted, per) });

const inUnit = (value: Ratio, from: TimeUnit, to: TimeUnit): Ratio => {
  const [a, b] = [IN_YEARS[from], IN_YEARS[to]];
  return times(value, ratio(a.numerator * b.denominator, a.denominator * b.numerator));
};

/** The day before a span: what stood at its beginning stood at the end of that day. */
export const dayBefore = ({ from }: Span): IsoDate => addDays(from, -1);

/**
 * The spans of a trend: as long as `span`, the last one `span` itself, each ending a month before the next.
 * Whole months stay whole months; otherwise each has as many days.
 *
 * @param count - 1 or more.
 * @returns The earliest first.
 */
export function trendSpans(span: Span, count: number): readonly Span[] {
  const months = wholeMonthsOf(span);
  const length = daysOf(span);
  return Array.from({ length: count }, (_one, at): Span => {
    const back = count - 1 - at;
    if (back === 0) return span;
    if (months === null) {
      const to = addMonths(span.to, -back);
      return { from: addDays(to, 1 - length), to };
    }
    const from = addMonths(span.from, -back);
    return { from, to: addDays(addMonths(from, months), -1) };
  });
}
