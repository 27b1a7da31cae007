import type { DateOrder } from './columnTarget';
import type { DateQuestion } from './columnReport';
import { readDate } from './dateReading';

/** The order of day and month in a column, and what is open about it. */
export type DateColumn = {
  /** The order that values are read with; `null` leaves those that read either way as text. */
  readonly order: DateOrder | null;
  /** What to ask once for the whole column; `null` if no value reads either way. */
  readonly question: DateQuestion | null;
};

/**
 * Decides the order of a column of dates from the values that read in one way only.
 *
 * @param answer - The owner's answer, which beats all evidence.
 */
export function dateColumnOf(
  values: Iterable<string>,
  currentYear: number,
  answer: DateOrder | null,
): DateColumn {
  let open: Omit<DateQuestion, 'suggested' | 'evidence' | 'count' | 'answer'> | null = null;
  let count = 0;
  const evidence = { dmy: '', mdy: '', ymd: '' };
  for (const value of values) {
    const reading = readDate(value, currentYear);
    if (reading.kind === 'either') {
      count += 1;
      open ??= { value, dayFirst: reading.dayFirst, monthFirst: reading.monthFirst };
    } else if (reading.kind === 'date' && reading.order !== null) {
      evidence[reading.order] ||= value;
    }
  }
  const orders = (['dmy', 'mdy'] as const).filter((order) => evidence[order] !== '');
  const suggested = orders.length === 1 ? orders[0]! : null;
  return {
    order: answer ?? suggested,
    question: open && {
      ...open,
      suggested,
      evidence: suggested === null ? '' : evidence[suggested],
      count,
      answer,
    },
  };
}
