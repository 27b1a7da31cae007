import { addDays, daysInMonth, isoDateOf, type IsoDate } from '../calendar/isoDate';
import type { PartialDate } from '../calendar/partialDate';
import type { Contact, ImportantDate } from '../contacts/contact';

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

/** The next day from `today` on, today included, on which the date returns; `null` where only its month is known. */
export function nextReturn(
  date: PartialDate,
  today: IsoDate,
  leapDayRule: Contact['leapDayRule'] = '02-28',
): IsoDate | null {
  if (date.day === null) return null;
  const year = Number(today.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const day = returnIn(date.month, date.day, candidate, leapDayRule);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function returnIn(
  month: number,
  day: number,
  year: number,
  leapDayRule: Contact['leapDayRule'],
): IsoDate | null {
  if (month === 2 && day === 29 && daysInMonth(year, 2) === 28) {
    return leapDayRule === '02-28' ? isoDateOf(year, 2, 28) : isoDateOf(year, 3, 1);
  }
  return isoDateOf(year, month, day);
}

/**
 * The occasion of a contact: the earliest of the next open promise, however far or overdue, and the
 * birthday and important days within `OCCASION_DAYS`. On one day the promise comes first.
 */
export function nextOccasion(
  contact: Pick<Contact, 'birthday' | 'importantDates' | 'leapDayRule'>,
  promise: { readonly dueOn: IsoDate; readonly text: string } | null,
  today: IsoDate,
): Occasion | null {
  let next: Occasion | null = promise && {
    kind: 'promise',
    on: promise.dueOn,
    label: promise.text,
    years: null,
  };
  const consider = (kind: Occasion['kind'], label: string, date: PartialDate): void => {
    const on = nextReturn(date, today, contact.leapDayRule);
    if (on === null || on > addDays(today, OCCASION_DAYS) || (next && next.on <= on)) return;
    const years = date.year === null ? null : Math.max(0, Number(on.slice(0, 4)) - date.year);
    next = { kind, on, label, years };
  };
  if (contact.birthday) consider('birthday', '', contact.birthday);
  for (const { kind, label, date } of contact.importantDates) consider(kind, label, date);
  return next;
}
