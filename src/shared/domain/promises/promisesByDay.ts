import { addDays, type IsoDate } from '../calendar/isoDate';
import type { CarePromise } from './promise';

/** Days after today that still are *this week*. */
export const WEEK_DAYS = 7;

/** Open promises by when they are due. Each keeps the order it came in. */
export type PromisesByDay = {
  /** Their day is over. */
  readonly overdue: readonly CarePromise[];
  readonly today: readonly CarePromise[];
  /** Within the next `WEEK_DAYS` days. */
  readonly week: readonly CarePromise[];
};

/** Sorts promises into what is late, what is due on the day `today` and what comes within a week; the rest is left out. */
export function promisesByDay(promises: readonly CarePromise[], today: IsoDate): PromisesByDay {
  const end = addDays(today, WEEK_DAYS);
  const due = (fits: (day: IsoDate) => boolean): readonly CarePromise[] =>
    promises.filter(({ dueOn }) => dueOn !== null && fits(dueOn));
  return {
    overdue: due((day) => day < today),
    today: due((day) => day === today),
    week: due((day) => day > today && day <= end),
  };
}
