import type {
  Holiday,
  HolidayCorrection,
  HolidayKind,
  HolidayRegion,
  HolidayTable,
  ObservanceRow,
} from './holiday';
import { daysInMonth, isoDateOf, type IsoDate } from './isoDate';

/** Whether the days of a year are known. A year that is not known is never a year without holidays. */
export type HolidayKnowledge = 'known' | 'outside-years' | 'no-data';

/** The days of several countries, as the shop's owner and calendar packs corrected them. */
export type HolidayBook = {
  /** The named days of a country on a day: of the whole country first, then of regions; the weightier before the lighter. */
  readonly on: (country: string, day: IsoDate) => readonly Holiday[];
  /** All named days from `from` to `to`, both included, by day. */
  readonly between: (country: string, from: IsoDate, to: IsoDate) => readonly Holiday[];
  /** Added days of the owner count as no knowledge: beside them a year may have any holidays. */
  readonly knows: (country: string, year: number) => HolidayKnowledge;
  /** Empty where the country knows no differences, or where nothing is known of it. */
  readonly regionsOf: (country: string) => readonly HolidayRegion[];
  readonly tableOf: (country: string) => HolidayTable | undefined;
};

type Year = {
  readonly all: readonly Holiday[];
  readonly byDay: ReadonlyMap<IsoDate, readonly Holiday[]>;
};

const KINDS: readonly HolidayKind[] = [
  'public',
  'workday',
  'bank',
  'optional',
  'school',
  'observance',
];

const NONE: readonly never[] = [];

/** Characters of a day and the space after it in a row's `days`. */
const DAY_WIDTH = 11;

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/**
 * Puts tables and corrections together. Years are read when they are first asked for.
 *
 * @param tables - By country, ISO 3166-1 alpha-2.
 * @param corrections - Made in their order: a later one wins over an earlier one.
 */
export function createHolidayBook(
  tables: ReadonlyMap<string, HolidayTable>,
  corrections: readonly HolidayCorrection[],
): HolidayBook {
  const years = new Map<string, Year>();
  const ofCountry = groupBy(corrections, ({ country }) => country);

  const yearOfCountry = (country: string, year: number): Year => {
    const key = `${country} ${year}`;
    const known = years.get(key);
    if (known) return known;
    const read = readYear(tables.get(country), country, year, ofCountry.get(country) ?? NONE);
    years.set(key, read);
    return read;
  };

  return {
    on: (country, day) => yearOfCountry(country, yearOf(day)).byDay.get(day) ?? NONE,
    between: (country, from, to) => {
      const found: Holiday[] = [];
      for (let year = yearOf(from); year <= yearOf(to); year += 1) {
        for (const holiday of yearOfCountry(country, year).all) {
          if (holiday.day > to) break;
          if (holiday.day >= from) found.push(holiday);
        }
      }
      return found;
    },
    knows: (country, year) => {
      const table = tables.get(country);
      if (!table) return 'no-data';
      const [first, last] = table.years;
      return year >= first && year <= last ? 'known' : 'outside-years';
    },
    regionsOf: (country) => tables.get(country)?.regions ?? NONE,
    tableOf: (country) => tables.get(country),
  };
}

function readYear(
  table: HolidayTable | undefined,
  country: string,
  year: number,
  corrections: readonly HolidayCorrection[],
): Year {
  // A move may bring a day here from another year.
  const needed = new Set([year]);
  for (const correction of corrections) {
    if (correction.kind === 'move') needed.add(yearOf(correction.from));
  }
  let holidays: readonly Holiday[] = [...needed].flatMap((each) =>
    table ? shippedDays(table, each) : NONE,
  );
  for (const correction of corrections) {
    holidays = correct(holidays, correction, { table, country, years: needed });
  }

  const all = holidays
    .filter(({ day }) => yearOf(day) === year)
    .map((holiday, index) => ({ holiday, index }))
    .sort(
      (a, b) =>
        compare(a.holiday.day, b.holiday.day) ||
        Number(a.holiday.regions.length > 0) - Number(b.holiday.regions.length > 0) ||
        KINDS.indexOf(a.holiday.kind) - KINDS.indexOf(b.holiday.kind) ||
        a.index - b.index,
    )
    .map(({ holiday }) => holiday);
  return { all, byDay: groupBy(all, ({ day }) => day) };
}

function groupBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The days of a year as the table has them. */
function shippedDays(table: HolidayTable, year: number): readonly Holiday[] {
  const prefix = `${String(year).padStart(4, '0')}-`;
  const found: Holiday[] = [];
  for (const row of table.observances) {
    // Days stand in order: those of a year follow one another.
    for (
      let at = row.days.indexOf(prefix);
      at >= 0 && row.days.startsWith(prefix, at);
      at += DAY_WIDTH
    ) {
      found.push(holidayOf(table.country, row, row.days.slice(at, at + 10) as IsoDate));
    }
  }
  return found;
}

const holidayOf = (country: string, row: ObservanceRow, day: IsoDate): Holiday => ({
  country,
  day,
  regions: row.regions ?? NONE,
  event: row.event,
  names: row.names,
  kind: row.kind,
  certainty: row.certainty,
  tradition: row.tradition,
  from: row.from ?? null,
});

type Place = {
  readonly table: HolidayTable | undefined;
  readonly country: string;
  readonly years: ReadonlySet<number>;
};

function correct(
  holidays: readonly Holiday[],
  correction: HolidayCorrection,
  { table, country, years }: Place,
): readonly Holiday[] {
  const { event } = correction;
  switch (correction.kind) {
    case 'hide':
      return holidays.filter(
        (holiday) =>
          holiday.event !== event || (correction.day !== null && holiday.day !== correction.day),
      );
    case 'move':
      return holidays.map((holiday) =>
        holiday.event === event && holiday.day === correction.from
          ? { ...holiday, day: correction.to, certainty: 'announced' }
          : holiday,
      );
    case 'add': {
      const { name, region, holidayKind, from } = correction;
      // The same celebration elsewhere in the table says what it is rooted in.
      const like = table?.observances.find((row) => row.event === event);
      const added: Holiday = {
        country,
        day: correction.day,
        regions: region === '' ? NONE : [region],
        event,
        names: { de: name, en: name, own: name },
        kind: holidayKind,
        certainty: 'announced',
        tradition: like?.tradition ?? 'other',
        from,
      };
      const days = [...years].map((year) => addedDay(correction.day, correction.isYearly, year));
      return [...holidays, ...days.filter((day) => day !== null).map((day) => ({ ...added, day }))];
    }
  }
}

/**
 * On which day of a year an added day falls; `null` if it does not. It returns from its first year
 * on; 29 February on the 28th where there is none.
 */
function addedDay(day: IsoDate, isYearly: boolean, year: number): IsoDate | null {
  const first = yearOf(day);
  if (year === first) return day;
  if (!isYearly || year < first) return null;
  const month = Number(day.slice(5, 7));
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return isoDateOf(year, month, date);
}
