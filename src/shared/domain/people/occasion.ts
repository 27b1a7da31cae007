import { addDays, type IsoDate } from '../calendar/isoDate';
import { returnsBetween, type DaysThatReturn } from '../calendar/returns';
import type { ImportantDate } from '../contacts/contact';

/** What comes next with a contact: a promise that is due, or a day that returns every year. */
export type Occasion = {
  readonly kind: 'promise' | 'birthday' | ImportantDate['kind'];
  readonly on: IsoDate;
  /** The owner's words: of the promise, of the day. Empty for a birthday. */
  readonly label: string;
  /** How many years a birthday or anniversary makes; `null` where the year is unknown. */
  readonly years: number | null;
};

/** Days of the year are an occasion this long before they come. */
export const OCCASION_DAYS = 60;

/**
 * The occasion of a contact: the earliest of the next open promise, however far or overdue, and the
 * birthday and important days within `OCCASION_DAYS`. On one day the promise comes first.
 */
export function nextOccasion(
  contact: DaysThatReturn,
  promise: { readonly dueOn: IsoDate; readonly text: string } | null,
  today: IsoDate,
): Occasion | null {
  const next = returnsBetween(contact, today, addDays(today, OCCASION_DAYS))[0];
  if (promise !== null && (next === undefined || promise.dueOn <= next.on)) {
    return { kind: 'promise', on: promise.dueOn, label: promise.text, years: null };
  }
  return next === undefined
    ? null
    : { kind: next.kind, on: next.on, label: next.label, years: next.years };
}
