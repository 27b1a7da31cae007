import { plainDigits } from '@shared/kernel/digits';
import { isCalendarDate } from '@shared/domain/calendar/calendarConversion';
import type { CalendarDate, CalendarSystem } from '@shared/domain/calendar/calendarSystem';
import type { Tradition } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CardScale } from '@shared/domain/culture/cultureCard';
import { NO_CUSTOMS, type CustomsFields } from '@shared/domain/culture/customs';
import { readRows, rowsOf, WEEK, type HoursRow } from '@shared/domain/culture/hoursRows';
import { hoursText, readHours, readNight } from '@shared/domain/culture/hoursText';

/** The scales on which a person may differ from what is usual. */
export const PERSON_SCALES = [
  'directness',
  'formality',
  'trust',
] as const satisfies readonly CardScale[];

/** A person's days and hours as they stand in the form. */
export type CustomsText = {
  readonly leaveAloneUntil: string;
  readonly leaveAloneReason: string;
  readonly goodToCall: string;
  /** Days with the same hours of work; at least one row. */
  readonly office: readonly HoursRow[];
  readonly lunch: string;
  readonly hasNoLunch: boolean;
  readonly quiet: string;
  /** ISO weekdays; `null` as in the country. */
  readonly weekend: readonly number[] | null;
  readonly budgetContacts: string;
  readonly budgetDays: string;
  readonly greetings: readonly Tradition[];
  readonly notGreeted: readonly string[];
  readonly calendar: CalendarSystem;
  readonly monthCode: string;
  readonly day: string;
  readonly year: string;
  readonly scales: CustomsFields['scales'];
  readonly showsCard: boolean;
};

/** Fields that can be wrong. */
export type CustomsProblem =
  | 'leaveAloneUntil'
  | 'goodToCall'
  | 'office'
  | 'lunch'
  | 'quiet'
  | 'budgetContacts'
  | 'budgetDays'
  | 'birthday';

/** What a form begins with. */
type CustomsStart = {
  readonly today: IsoDate;
  /** A day as fields show it. */
  readonly dayText: (day: IsoDate) => string;
  /** The free days of the person's country, ISO. */
  readonly weekend: readonly number[];
};

/** What is known, as the form shows it. A day until which somebody was to be left alone is not shown once it is over. */
export function customsText(
  known: CustomsFields | null,
  { today, dayText, weekend }: CustomsStart,
): CustomsText {
  const customs = known ?? NO_CUSTOMS;
  const { birthday, lunch, budget, leaveAloneUntil } = customs;
  const isLeftAlone = leaveAloneUntil !== null && leaveAloneUntil > today;
  const rows = rowsOf(customs.office ?? []);
  return {
    leaveAloneUntil: isLeftAlone ? dayText(leaveAloneUntil) : '',
    leaveAloneReason: isLeftAlone ? customs.leaveAloneReason : '',
    goodToCall: hoursText(customs.goodToCall ?? []),
    office: rows.length > 0 ? rows : [{ days: workdaysOf(customs.weekend ?? weekend), text: '' }],
    lunch: lunch === null || lunch === 'none' ? '' : hoursText([lunch]),
    hasNoLunch: lunch === 'none',
    quiet: customs.quiet === null ? '' : hoursText([customs.quiet]),
    weekend: customs.weekend,
    budgetContacts: budget === null ? '' : String(budget.contacts),
    budgetDays: budget === null ? '' : String(budget.days),
    greetings: customs.greetings,
    notGreeted: customs.notGreeted,
    calendar: birthday?.calendar ?? 'gregory',
    monthCode: birthday?.monthCode ?? '',
    day: birthday === null ? '' : String(birthday.day),
    year: birthday?.year == null ? '' : String(birthday.year),
    scales: customs.scales,
    showsCard: !customs.hidesCultureCard,
  };
}

/** The days that are not free. */
export const workdaysOf = (weekend: readonly number[]): readonly number[] =>
  WEEK.filter((day) => !weekend.includes(day));

/** How the form reads days that people write. */
type DayReading = {
  readonly today: IsoDate;
  /** `null` for what is no day. */
  readonly readDay: (text: string) => IsoDate | null;
};

/** What the form says, and which fields cannot be read, in their order. */
export function readCustoms(
  text: CustomsText,
  { today, readDay }: DayReading,
): { readonly fields: CustomsFields; readonly wrong: readonly CustomsProblem[] } {
  const wrong: CustomsProblem[] = [];
  const read = <T>(part: CustomsProblem, written: string, reader: (text: string) => T | null) => {
    if (written.trim() === '') return null;
    const reading = reader(written);
    if (reading === null) wrong.push(part);
    return reading;
  };

  const until = read('leaveAloneUntil', text.leaveAloneUntil, (written) => {
    const day = readDay(written);
    // Whoever may be called from today on needs no such day.
    return day !== null && day > today ? day : null;
  });
  const goodToCall = read('goodToCall', text.goodToCall, readHours);
  const quiet = read('quiet', text.quiet, readNight);
  const office = readRows(text.office);
  const isDayless = text.office.some((row) => row.days.length === 0 && row.text.trim() !== '');
  if (office === null || isDayless) wrong.push('office');
  const lunch = text.hasNoLunch ? 'none' : read('lunch', text.lunch, readLunch);
  const budget = readBudget(text.budgetContacts, text.budgetDays, wrong);
  const birthday = readBirthday(text);
  if (birthday === 'wrong') wrong.push('birthday');

  const fields: CustomsFields = {
    leaveAloneUntil: until,
    // A reason alone says nothing.
    leaveAloneReason: until === null ? '' : text.leaveAloneReason.trim(),
    goodToCall: goodToCall !== null && goodToCall.length > 0 ? goodToCall : null,
    office: office !== null && office.length > 0 ? office : null,
    lunch,
    quiet,
    weekend: text.weekend,
    budget,
    greetings: text.greetings,
    notGreeted: text.notGreeted,
    birthday: birthday === 'wrong' ? null : birthday,
    scales: text.scales,
    hidesCultureCard: !text.showsCard,
  };
  return { fields, wrong };
}

/**
 * Only what differs from what the form began with: what somebody else has changed meanwhile, and what a
 * form shows more briefly than it is known, stays as it is.
 */
export function changedFields(begun: CustomsFields, now: CustomsFields): Partial<CustomsFields> {
  const names = Object.keys(now) as (keyof CustomsFields)[];
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(begun[name]) !== JSON.stringify(now[name]))
      .map((name) => [name, now[name]]),
  );
}

/** A form with what was typed in it before, as far as it still fits. @param kept - Of this or another release. */
export function restoredText(kept: unknown, begun: CustomsText): CustomsText {
  if (typeof kept !== 'object' || kept === null) return begun;
  const fitting = Object.entries(kept).filter(([name, value]) => {
    const known: unknown = (begun as Readonly<Record<string, unknown>>)[name];
    if (known === undefined) return false;
    if (name === 'weekend') return value === null || Array.isArray(value);
    return typeof value === typeof known && Array.isArray(value) === Array.isArray(known);
  });
  return { ...begun, ...Object.fromEntries(fitting) };
}

/** The birthday of another calendar; `null` where none is given. */
export function readBirthday({
  calendar,
  monthCode,
  ...typed
}: Pick<CustomsText, 'calendar' | 'monthCode' | 'day' | 'year'>): CalendarDate | null | 'wrong' {
  const [day, year] = [plainDigits(typed.day), plainDigits(typed.year)];
  if (calendar === 'gregory') return null;
  if (monthCode === '' && day.trim() === '' && year.trim() === '') return null;
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{0,4}$/.test(year.trim())) return 'wrong';
  const date: CalendarDate = {
    calendar,
    monthCode,
    day: Number(day),
    year: year.trim() === '' ? null : Number(year),
  };
  return isCalendarDate(date) ? date : 'wrong';
}

/** One stretch of a day; nobody has lunch over midnight: `12-1` means one o'clock in the afternoon, and is asked about. */
function readLunch(text: string): CustomsFields['lunch'] {
  const spans = readHours(text);
  return spans?.length === 1 ? spans[0]! : null;
}

/** Both numbers or none; adds to `wrong` the one that is missing or no such number. */
function readBudget(
  contactsText: string,
  daysText: string,
  wrong: CustomsProblem[],
): CustomsFields['budget'] {
  if (contactsText.trim() === '' && daysText.trim() === '') return null;
  const contacts = wholeNumber(contactsText, 100);
  const days = wholeNumber(daysText, 366);
  if (contacts === null) wrong.push('budgetContacts');
  if (days === null) wrong.push('budgetDays');
  return contacts === null || days === null ? null : { contacts, days };
}

function wholeNumber(text: string, max: number): number | null {
  const figure = plainDigits(text).trim();
  const value = /^\d{1,3}$/.test(figure) ? Number(figure) : 0;
  return value >= 1 && value <= max ? value : null;
}
