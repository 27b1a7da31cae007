import type { Contact } from '../contacts/contact';
import { keptOn } from '../contacts/leapDay';
import { fromGregorian, keptInYear } from './calendarConversion';
import type { CalendarDate } from './calendarSystem';
import { yearOfDay } from './calendarYears';
import { addDays, isoDateOf, type IsoDate } from './isoDate';
import type { PartialDate } from './partialDate';
import type { PersonDay } from './personDay';

/** The days of a contact that return, and the birthday as this person counts it (`Customs.birthday`), which then is the one that is kept. */
export type DaysThatReturn = Pick<Contact, 'birthday' | 'importantDates' | 'leapDayRule'> & {
  readonly calendarBirthday?: CalendarDate | null;
};

/** One return of such a day. */
export type Return = Pick<PersonDay, 'kind' | 'label' | 'on' | 'years' | 'isRound' | 'calendar'>;

/** One return of a date of which only the month is known. */
export type MonthReturn = Omit<Return, 'on'> & {
  /** Its first day, which stands for the month. */
  readonly month: IsoDate;
};

/** A date that returns, in whatever calendar. */
type Returning = Pick<Return, 'kind' | 'label'> &
  (
    | { readonly date: PartialDate; readonly calendarDate: null }
    | { readonly date: null; readonly calendarDate: CalendarDate }
  );

const ROUND = new Set([18, 25, 65, 75]);

/** Whether a number of years is a round one: every ten, and 18, 25, 65, 75. */
export const isRoundNumber = (years: number | null): boolean =>
  years !== null && years > 0 && (years % 10 === 0 || ROUND.has(years));

/**
 * The returns of a person's days within a span, both ends included, in order; on one day birthdays first.
 * Nothing returns before it happened. Dates of which only the month is known are not among them: see
 * `monthReturnsBetween`.
 */
export function returnsBetween(
  days: DaysThatReturn,
  from: IsoDate,
  to: IsoDate,
): readonly Return[] {
  const found = returningOf(days).flatMap((returning) =>
    returning.date === null
      ? calendarReturns(returning.calendarDate, returning, days, from, to)
      : gregorianReturns(returning.date, returning, days, from, to),
  );
  return found.length < 2 ? found : found.sort((one, other) => compare(one.on, other.on));
}

/** The next return from `from` on within `days` days, `from` included; `null` if there is none. */
export function nextReturn(days: DaysThatReturn, from: IsoDate, within: number): Return | null {
  return returnsBetween(days, from, addDays(from, within))[0] ?? null;
}

/** The returns of dates of which only the month is known, for every month that the span touches, in order. */
export function monthReturnsBetween(
  days: DaysThatReturn,
  from: IsoDate,
  to: IsoDate,
): readonly MonthReturn[] {
  const found = returningOf(days).flatMap(({ kind, label, date }) => {
    if (date?.day !== null || date === null) return [];
    return yearsFrom(from, to).flatMap((year): readonly MonthReturn[] => {
      const month = isoDateOf(year, date.month, 1);
      const years = date.year === null ? null : year - date.year;
      const isWithin = month !== null && month.slice(0, 7) >= from.slice(0, 7) && month <= to;
      if (!isWithin || (years !== null && years < 0)) return [];
      return [{ kind, label, month, years, isRound: isRoundNumber(years), calendar: 'gregory' }];
    });
  });
  return found.sort((one, other) => compare(one.month, other.month));
}

function returningOf(days: DaysThatReturn): readonly Returning[] {
  const { birthday, calendarBirthday = null, importantDates } = days;
  const returning: Returning[] = [];
  if (calendarBirthday !== null) {
    const calendarDate = { ...calendarBirthday, year: birthYear(calendarBirthday, birthday) };
    returning.push({ kind: 'birthday', label: '', date: null, calendarDate });
  } else if (birthday !== null) {
    returning.push({ kind: 'birthday', label: '', date: birthday, calendarDate: null });
  }
  for (const { kind, label, date } of importantDates) {
    returning.push({ kind, label, date, calendarDate: null });
  }
  return returning;
}

/** The year of birth in the calendar's own count: as it was said, else that of the day of birth where that is fully known. */
function birthYear(said: CalendarDate, birthday: PartialDate | null): number | null {
  if (said.year !== null || birthday?.year == null || birthday.day === null) return said.year;
  const day = isoDateOf(birthday.year, birthday.month, birthday.day);
  return day && (fromGregorian(day, said.calendar)?.year ?? null);
}

const yearsFrom = (from: IsoDate, to: IsoDate): readonly number[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
};

function gregorianReturns(
  date: PartialDate,
  { kind, label }: Pick<Return, 'kind' | 'label'>,
  { leapDayRule }: DaysThatReturn,
  from: IsoDate,
  to: IsoDate,
): Return[] {
  const found: Return[] = [];
  for (const year of yearsFrom(from, to)) {
    const on = keptOn(date, year, leapDayRule);
    const years = date.year === null ? null : year - date.year;
    if (on === null || on < from || on > to || (years !== null && years < 0)) continue;
    found.push({ kind, label, on, years, isRound: isRoundNumber(years), calendar: 'gregory' });
  }
  return found;
}

function calendarReturns(
  date: CalendarDate,
  { kind, label }: Pick<Return, 'kind' | 'label'>,
  { leapDayRule }: DaysThatReturn,
  from: IsoDate,
  to: IsoDate,
): Return[] {
  const { calendar } = date;
  // A kept day may slip into the following year of its calendar (30 Adar I), so one year more is looked at.
  const first = yearOfDay(calendar, from);
  const last = yearOfDay(calendar, to);
  if (first === null || last === null) return [];
  const found: Return[] = [];
  for (let year = first - 1; year <= last; year += 1) {
    const on = keptInYear(date, year, leapDayRule);
    const years = date.year === null ? null : year - date.year;
    if (on === null || on < from || on > to || (years !== null && years < 0)) continue;
    found.push({ kind, label, on, years, isRound: isRoundNumber(years), calendar });
  }
  return found;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
