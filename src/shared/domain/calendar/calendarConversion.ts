import type { CalendarDate, CalendarSystem } from './calendarSystem';
import { calendarYear, yearOfDay, type CalendarMonth } from './calendarYears';
import { addDays, daysBetween, type IsoDate } from './isoDate';
import type { LeapDayRule } from './partialDate';
import { keptOn } from '../contacts/leapDay';

// The longest form of every month, for dates whose year is unknown.
const LEAP_MONTHS = /^(?:chinese|dangi|vietnamese)$/;
const ANY_YEAR: Readonly<Record<CalendarSystem, readonly number[]>> = {
  gregory: [2024],
  chinese: [],
  dangi: [],
  vietnamese: [],
  // A long leap year.
  hebrew: [5779],
  'islamic-umalqura': [],
  persian: [1403],
  ethiopic: [2015],
  coptic: [1739],
  indian: [1946],
};

/**
 * The months of a year in order; without a year every month that there can be, at its longest. Empty
 * for a year that cannot be told.
 */
export function monthsOf(calendar: CalendarSystem, year: number | null): readonly CalendarMonth[] {
  if (year !== null) return calendarYear(calendar, year)?.months ?? [];
  const twelve = Array.from({ length: 12 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`);
  if (LEAP_MONTHS.test(calendar)) {
    return twelve.flatMap((code) => [
      { code, days: 30 },
      { code: `${code}L`, days: 30 },
    ]);
  }
  if (calendar === 'islamic-umalqura') return twelve.map((code) => ({ code, days: 30 }));
  return ANY_YEAR[calendar].flatMap((known) => calendarYear(calendar, known)?.months ?? []);
}

/** Whether there can be such a date. */
export function isCalendarDate({ calendar, year, monthCode, day }: CalendarDate): boolean {
  const month = monthsOf(calendar, year).find(({ code }) => code === monthCode);
  return month !== undefined && Number.isInteger(day) && day >= 1 && day <= month.days;
}

/** The civil day of a date; `null` without a year, where there is no such day, or outside the years that can be told. */
export function toGregorian(date: CalendarDate): IsoDate | null {
  const year = date.year === null ? null : calendarYear(date.calendar, date.year);
  if (year === null || !isCalendarDate(date)) return null;
  return dayIn(year.months, year.first, date.monthCode, date.day);
}

/** A civil day in another calendar; `null` outside the years that can be told. */
export function fromGregorian(
  day: IsoDate,
  calendar: CalendarSystem,
): (CalendarDate & { readonly year: number }) | null {
  const year = yearOfDay(calendar, day);
  const found = year === null ? null : calendarYear(calendar, year);
  if (year === null || found === null) return null;
  let left = daysBetween(found.first, day);
  for (const { code, days } of found.months) {
    if (left < days) return { calendar, year, monthCode: code, day: left + 1 };
    left -= days;
  }
  return null;
}

/**
 * The day on which a yearly date is kept in a year of its calendar; `null` outside the years that can
 * be told. Where the year lacks it:
 * - 29 February by the person's own rule.
 * - Hebrew: the day after the last one of the month, so 30 Cheshvan becomes 1 Kislev; Adar I becomes Adar,
 *   and Adar of a common year is Adar II in a leap year (Dershowitz and Reingold, *Calendrical
 *   Calculations*, Hebrew birthdays).
 * - Leap months of East Asia become the plain month of their number; a 30th is kept on the 29th, like
 *   New Year's Eve, which is the last day of the year whatever its number (custom).
 * - Elsewhere the last day of the month (custom).
 */
export function keptInYear(
  date: Omit<CalendarDate, 'year'>,
  year: number,
  leapDayRule: LeapDayRule = '02-28',
): IsoDate | null {
  const { calendar, monthCode, day } = date;
  if (calendar === 'gregory') {
    return keptOn({ year: null, month: Number(monthCode.slice(1)), day }, year, leapDayRule);
  }
  // There are far fewer days of the year than people.
  const key = `${calendar}${year}${monthCode}-${day}`;
  const known = keptDays.get(key);
  if (known !== undefined) return known;
  if (keptDays.size > 20_000) keptDays.clear();
  const kept = findKept(date, year);
  keptDays.set(key, kept);
  return kept;
}

const keptDays = new Map<string, IsoDate | null>();

function findKept(date: Omit<CalendarDate, 'year'>, year: number): IsoDate | null {
  const { calendar, day } = date;
  const found = calendarYear(calendar, year);
  if (found === null) return null;
  const code = monthKept(date, found.months);
  const month = found.months.find((known) => known.code === code);
  if (month === undefined || day < 1) return null;
  const kept = calendar === 'hebrew' ? Math.min(day, 30) : Math.min(day, month.days);
  return dayIn(found.months, found.first, code, kept);
}

function monthKept(
  { calendar, monthCode }: Omit<CalendarDate, 'year'>,
  months: readonly CalendarMonth[],
): string {
  if (months.some(({ code }) => code === monthCode)) return monthCode;
  return calendar === 'hebrew' && monthCode === 'M05L' ? 'M06' : monthCode.replace('L', '');
}

function dayIn(
  months: readonly CalendarMonth[],
  first: IsoDate,
  monthCode: string,
  day: number,
): IsoDate {
  let before = 0;
  for (const { code, days } of months) {
    if (code === monthCode) break;
    before += days;
  }
  return addDays(first, before + day - 1);
}
