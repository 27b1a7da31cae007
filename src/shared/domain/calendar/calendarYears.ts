import type { CalendarSystem } from './calendarSystem';
import { addDays, daysBetween, daysInMonth, isLeapYear, isoDate, type IsoDate } from './isoDate';
import { LUNISOLAR_TABLE, LUNISOLAR_YEARS } from './lunisolarTable';
import { UMM_AL_QURA_FIRST_DAY, UMM_AL_QURA_TABLE, UMM_AL_QURA_YEARS } from './ummAlQuraTable';

/** A month of a year: its code, such as `M05L`, and its length in days. */
export type CalendarMonth = { readonly code: string; readonly days: number };

/** A year of a calendar: when it begins, and its months in order. */
export type CalendarYear = {
  readonly first: IsoDate;
  readonly months: readonly CalendarMonth[];
};

const daysOfYear = ({ months }: CalendarYear): number =>
  months.reduce((sum, { days }) => sum + days, 0);

/** How a calendar counts its years. */
type Counting = {
  /** First and last year that can be told. */
  readonly years: readonly [from: number, to: number];
  /** A year that is not later than that of the Gregorian year's last day, nor two years before that of its first. */
  readonly offset: number;
  /** Never asked outside `years`. */
  readonly yearOf: (year: number) => CalendarYear;
};

const EPOCH = isoDate('1970-01-01');
// Rata Die, the day count of Dershowitz and Reingold, Calendrical Calculations: 1 is 1 January of year 1.
const RATA_DIE_OF_1970 = 719_163;

const fromRataDie = (day: number): IsoDate => addDays(EPOCH, day - RATA_DIE_OF_1970);

const monthCode = (month: number, isLeap = false): string =>
  `M${String(month).padStart(2, '0')}${isLeap ? 'L' : ''}`;

const plainMonths = (lengths: readonly number[]): readonly CalendarMonth[] =>
  lengths.map((days, at) => ({ code: monthCode(at + 1), days }));

// --- Gregorian -------------------------------------------------------------------------------

const gregorian = (year: number): CalendarYear => ({
  first: isoDate(`${String(year).padStart(4, '0')}-01-01`),
  months: plainMonths(Array.from({ length: 12 }, (_, at) => daysInMonth(year, at + 1))),
});

// --- Chinese, Korean, Vietnamese -------------------------------------------------------------

function lunisolar(calendar: keyof typeof LUNISOLAR_TABLE): Counting['yearOf'] {
  return (year) => {
    const at = year - LUNISOLAR_YEARS[0];
    const row = LUNISOLAR_TABLE[calendar][Math.floor(at / 10)] ?? '';
    const bits = Number.parseInt(row.slice((at % 10) * 6, (at % 10) * 6 + 6), 16);
    const leap = (bits >> 13) & 0b1111;
    const numbers = Array.from({ length: 12 }, (_, month) => month + 1).flatMap((month) =>
      month === leap ? [monthCode(month), monthCode(month, true)] : [monthCode(month)],
    );
    return {
      first: addDays(isoDate(`${year}-01-01`), bits >> 17),
      months: numbers.map((code, month) => ({ code, days: (bits >> month) & 1 ? 30 : 29 })),
    };
  };
}

// --- Umm al-Qura -----------------------------------------------------------------------------

const hijriBits = (year: number): number => {
  const at = year - UMM_AL_QURA_YEARS[0];
  const row = UMM_AL_QURA_TABLE[Math.floor(at / 20)] ?? '';
  return Number.parseInt(row.slice((at % 20) * 3, (at % 20) * 3 + 3), 16);
};

const hijriLengths = (year: number): readonly number[] =>
  Array.from({ length: 12 }, (_, month) => ((hijriBits(year) >> month) & 1 ? 30 : 29));

/** Days from the table's beginning to each of its years. */
const hijriStarts: readonly number[] = (() => {
  const starts = [0];
  for (let year = UMM_AL_QURA_YEARS[0]; year <= UMM_AL_QURA_YEARS[1]; year += 1) {
    starts.push(starts.at(-1)! + hijriLengths(year).reduce((sum, days) => sum + days, 0));
  }
  return starts;
})();

const ummAlQura = (year: number): CalendarYear => ({
  first: addDays(isoDate(UMM_AL_QURA_FIRST_DAY), hijriStarts[year - UMM_AL_QURA_YEARS[0]] ?? 0),
  months: plainMonths(hijriLengths(year)),
});

// --- Hebrew (Calendrical Calculations, chapter 8) --------------------------------------------

const HEBREW_EPOCH = -1_373_427;

const isHebrewLeapYear = (year: number): boolean => (7 * year + 1) % 19 < 7;

/** Days from the epoch to the mean new moon of Tishri, put off so that it is no Sunday, Wednesday or Friday. */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** Rata Die of 1 Tishri: put off further where a year would become too long or too short. */
function hebrewNewYear(year: number): number {
  const [before, now, after] = [year - 1, year, year + 1].map(hebrewElapsed) as [
    number,
    number,
    number,
  ];
  const delay = after - now === 356 ? 2 : now - before === 382 ? 1 : 0;
  return HEBREW_EPOCH + now + delay;
}

function hebrew(year: number): CalendarYear {
  const first = hebrewNewYear(year);
  const days = hebrewNewYear(year + 1) - first;
  const isLong = days % 10 === 5;
  const isShort = days % 10 === 3;
  const autumn = plainMonths([30, isLong ? 30 : 29, isShort ? 29 : 30, 29, 30]);
  const spring = [29, 30, 29, 30, 29, 30, 29];
  return {
    first: fromRataDie(first),
    months: [
      ...autumn,
      // Adar I; the month of Purim and of the birthdays in Adar is the last one before Nisan.
      ...(isHebrewLeapYear(year) ? [{ code: 'M05L', days: 30 }] : []),
      ...spring.map((length, at) => ({ code: monthCode(at + 6), days: length })),
    ],
  };
}

// --- Persian ---------------------------------------------------------------------------------

// Eight leap years in 33 (Borkowski): agrees with the equinox of Tehran in the years given below.
const PERSIAN_LEAPS = [1, 5, 9, 13, 17, 22, 26, 30];
const PERSIAN_ANCHOR = { year: 1404, first: isoDate('2025-03-21') };

const isPersianLeapYear = (year: number): boolean => PERSIAN_LEAPS.includes(year % 33);

const persianLeapsBefore = (year: number): number =>
  Math.floor(year / 33) * 8 + PERSIAN_LEAPS.filter((leap) => leap < year % 33).length;

function persian(year: number): CalendarYear {
  const leaps = persianLeapsBefore(year) - persianLeapsBefore(PERSIAN_ANCHOR.year);
  const last = isPersianLeapYear(year) ? 30 : 29;
  return {
    first: addDays(PERSIAN_ANCHOR.first, (year - PERSIAN_ANCHOR.year) * 365 + leaps),
    months: plainMonths([31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, last]),
  };
}

// --- Coptic and Ethiopic ---------------------------------------------------------------------

/** Twelve months of 30 days and a short thirteenth; every fourth year has a day more. */
const alexandrian =
  (epoch: number): Counting['yearOf'] =>
  (year) => ({
    first: fromRataDie(epoch + 365 * (year - 1) + Math.floor(year / 4)),
    months: plainMonths([...Array<number>(12).fill(30), year % 4 === 3 ? 6 : 5]),
  });

// --- Indian (Saka, the national calendar of 1957) --------------------------------------------

function indian(year: number): CalendarYear {
  const isLeap = isLeapYear(year + 78);
  return {
    first: isoDate(`${year + 78}-03-${isLeap ? 21 : 22}`),
    months: plainMonths([isLeap ? 31 : 30, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, 30]),
  };
}

const COUNTINGS: Readonly<Record<CalendarSystem, Counting>> = {
  gregory: { years: [1, 9999], offset: 0, yearOf: gregorian },
  chinese: { years: LUNISOLAR_YEARS, offset: 0, yearOf: lunisolar('chinese') },
  dangi: { years: LUNISOLAR_YEARS, offset: 0, yearOf: lunisolar('dangi') },
  vietnamese: { years: LUNISOLAR_YEARS, offset: 0, yearOf: lunisolar('vietnamese') },
  hebrew: { years: [5400, 6200], offset: 3761, yearOf: hebrew },
  // 33 of their years are 32 of ours; the search below walks what this misses.
  'islamic-umalqura': { years: UMM_AL_QURA_YEARS, offset: 0, yearOf: ummAlQura },
  persian: { years: [1210, 1634], offset: -621, yearOf: persian },
  ethiopic: { years: [1600, 2300], offset: -7, yearOf: alexandrian(2796) },
  coptic: { years: [1300, 2000], offset: -283, yearOf: alexandrian(103_605) },
  indian: { years: [1700, 2300], offset: -78, yearOf: indian },
};

/** All calendars in which a birthday can be kept. */
export const CALENDAR_SYSTEMS = Object.keys(COUNTINGS) as readonly CalendarSystem[];

/** First and last year that can be told, in the calendar's own count. */
export const yearsOfCalendar = (calendar: CalendarSystem): readonly [from: number, to: number] =>
  COUNTINGS[calendar].years;

const remembered = new Map<string, CalendarYear>();

/** The year of a calendar; `null` outside the years that can be told. */
export function calendarYear(calendar: CalendarSystem, year: number): CalendarYear | null {
  const { years, yearOf } = COUNTINGS[calendar];
  if (!Number.isInteger(year) || year < years[0] || year > years[1]) return null;
  if (calendar === 'gregory') return yearOf(year);
  const key = `${calendar}${year}`;
  const known = remembered.get(key);
  if (known) return known;
  const found = yearOf(year);
  remembered.set(key, found);
  return found;
}

const yearsOfDays = new Map<string, number | null>();

/** The year of a calendar in which a day lies; `null` where it cannot be told. */
export function yearOfDay(calendar: CalendarSystem, day: IsoDate): number | null {
  if (calendar === 'gregory') return Number(day.slice(0, 4));
  // The same few days are asked for everybody.
  const key = `${calendar}${day}`;
  const known = yearsOfDays.get(key);
  if (known !== undefined) return known;
  if (yearsOfDays.size > 2000) yearsOfDays.clear();
  const found = findYear(calendar, day);
  yearsOfDays.set(key, found);
  return found;
}

function findYear(calendar: CalendarSystem, day: IsoDate): number | null {
  const gregorianYear = Number(day.slice(0, 4));
  const { years, offset } = COUNTINGS[calendar];
  const guess =
    calendar === 'islamic-umalqura'
      ? Math.floor(((gregorianYear - 622) * 33) / 32) + 2
      : gregorianYear + offset;
  for (let year = Math.min(guess, years[1]); year >= Math.max(guess - 4, years[0]); year -= 1) {
    const found = calendarYear(calendar, year);
    if (found && found.first <= day) {
      return daysBetween(found.first, day) < daysOfYear(found) ? year : null;
    }
  }
  return null;
}
