import type { Holiday, HolidayKind } from '@shared/domain/calendar/holiday';
import { createHolidayBook, type HolidayBook } from '@shared/domain/calendar/holidayBook';
import { holdsIn } from '@shared/domain/calendar/holdsIn';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { HolidaysCall } from '../call';
import type { Console, ExitCode } from '../console';
import { readHolidayTables } from '../holidayTables';

/** A named day as it is printed. */
export type PrintedHoliday = {
  readonly date: string;
  readonly name: string;
  /** `half-day`: a public holiday from `from` on. */
  readonly type: HolidayKind | 'half-day';
  readonly certainty: Holiday['certainty'];
  readonly event: string;
  readonly from?: string;
};

/** Prints the named days of countries and regions, as they are shipped, as JSON. */
export async function printHolidays(call: HolidaysCall, console: Console): Promise<ExitCode> {
  const { places, years } = call;
  const countries = new Set(places.map(countryOf));
  const book = createHolidayBook(readHolidayTables(countries), []);
  const lines = places.map((place) => {
    const days = book.tableOf(countryOf(place)) ? daysOf(place, call, book) : null;
    return `${JSON.stringify(place)}:${JSON.stringify(days)}`;
  });
  await console.print(`{${lines.join(',\n')}}\n`);

  let code: ExitCode = 0;
  for (const country of countries) {
    const table = book.tableOf(country);
    if (!table) {
      console.say(console.words('holidays.noData', { country }));
      code = 1;
      continue;
    }
    const [from, to] = table.years;
    if (years[0] < from || years[1] > to) {
      // As text: a year is no number with a thousands separator.
      const known = { country, from: String(from), to: String(to) };
      console.say(console.words('holidays.outside', known));
      code = 1;
    }
  }
  for (const region of places.filter((place) => place.includes('-'))) {
    const table = book.tableOf(countryOf(region));
    if (table && !table.regions.some(({ code: known }) => known === region)) {
      console.say(console.words('holidays.noRegion', { region }));
    }
  }
  return code;
}

const countryOf = (place: string): string => place.slice(0, 2);

function daysOf(
  place: string,
  { years: [from, to], language }: HolidaysCall,
  book: HolidayBook,
): readonly PrintedHoliday[] {
  const pad = (year: number): string => String(year).padStart(4, '0');
  const holidays = book
    .between(countryOf(place), isoDate(`${pad(from)}-01-01`), isoDate(`${pad(to)}-12-31`))
    .filter((holiday) => holdsIn(holiday, place));
  // In a region a day may be more than in the rest of the country: then it is only that.
  const weightiest = new Map<string, Holiday>();
  for (const holiday of holidays) {
    const id = `${holiday.day} ${holiday.event}`;
    const other = weightiest.get(id);
    if (!other || weight(holiday) < weight(other)) weightiest.set(id, holiday);
  }
  return [...weightiest.values()].map(({ day, names, kind, certainty, event, from: since }) => ({
    date: day,
    name: names[language],
    type: kind === 'public' && since !== null ? 'half-day' : kind,
    certainty,
    event,
    ...(since !== null && { from: since }),
  }));
}

const KINDS: readonly HolidayKind[] = [
  'public',
  'workday',
  'bank',
  'optional',
  'school',
  'observance',
];

const weight = ({ kind, from }: Holiday): number =>
  KINDS.indexOf(kind) * 2 + (from === null ? 0 : 1);
