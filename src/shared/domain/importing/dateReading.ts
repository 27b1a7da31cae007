import { plainDigits } from '@shared/kernel/digits';
import type { PartialDate } from '../calendar/partialDate';
import { isPartialDate } from '../calendar/partialDate';
import type { DateOrder } from './columnTarget';
import { foldWords } from './cellText';
import { monthOf } from './monthNames';

/** What a text says about a day. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: PartialDate; readonly order: DateOrder | null }
  /** Reads as a date in both orders, and they differ. */
  | { readonly kind: 'either'; readonly dayFirst: PartialDate; readonly monthFirst: PartialDate }
  /** A program's way to write that there is no date: `00.00.0000`. */
  | { readonly kind: 'blank' }
  /** Looks like a date, but there is no such day. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'year-only'; readonly year: number }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DateReading = { kind: 'unreadable' };
/** Apple's contacts write birthdays without a year as 1604, other programs as 1900 or 0000. */
const NO_YEAR = new Set([0, 1604, 1900]);
const TIME =
  /[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/;
const DAY_MS = 86_400_000;

/**
 * Reads a day in any usual writing: ISO 8601, vCard (`--11-02`), `2.11.1986`, `2.11.`, `11/2/86`, `2. November`,
 * `Nov 2, 1986`, `März 1986`, `1986年4月3日`, and serial numbers of spreadsheets.
 *
 * @param currentYear - Two-digit years become the latest year that is not after it.
 */
export function readDate(raw: string, currentYear: number): DateReading {
  const whole = plainDigits(raw).trim();
  if (whole === '' || whole.length > 64) return UNREADABLE;
  const text = whole.replace(TIME, '').trim();
  if (/^[0.\-/ ]+$/.test(text) && text.includes('0')) return { kind: 'blank' };

  const joined = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (joined) return readEightDigits(joined, currentYear);
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  if (serial) return ofSerial(Number(serial[1]));
  if (/^\d{4}$/.test(text)) return { kind: 'year-only', year: Number(text) };

  const noYear = /^--(\d{1,2})-?(\d{1,2})?$/.exec(text);
  if (noYear) return build(null, Number(noYear[1]), noYear[2] ? Number(noYear[2]) : null, null);

  const cjk = /^(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(?:(\d{1,2})\s*[日일])?$/.exec(text);
  if (cjk) {
    const year = cjk[1] === undefined ? null : Number(cjk[1]);
    return build(year, Number(cjk[2]), cjk[3] === undefined ? null : Number(cjk[3]), null);
  }

  const yearFirst = /^(\d{4})\s*[-./]\s*(\d{1,2})(?:\s*[-./]\s*(\d{1,2}))?\.?$/.exec(text);
  if (yearFirst) {
    const day = yearFirst[3] === undefined ? null : Number(yearFirst[3]);
    return build(Number(yearFirst[1]), Number(yearFirst[2]), day === 0 ? null : day, 'ymd');
  }
  const monthYear = /^(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text);
  if (monthYear) return build(Number(monthYear[2]), Number(monthYear[1]), null, null);

  const numbers = /^(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|'?\d{2})?)?\s*[./]?$/.exec(
    text,
  );
  if (numbers) return readThreeNumbers(numbers, currentYear);
  return readNamedMonth(text, currentYear);
}

/** The one day meant by a reading once the order is known; `null` if it names no day. */
export function dateOf(reading: DateReading, order: DateOrder | null): PartialDate | null {
  if (reading.kind === 'date') return reading.date;
  if (reading.kind !== 'either' || order === null || order === 'ymd') return null;
  return order === 'mdy' ? reading.monthFirst : reading.dayFirst;
}

function readThreeNumbers(match: RegExpExecArray, currentYear: number): DateReading {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const yearText = match[4]?.replace("'", '');
  const fullOrNone = yearText === undefined ? null : fullYear(yearText, currentYear);
  const year = fullOrNone === null || NO_YEAR.has(fullOrNone) ? null : fullOrNone;
  if (first > 31 && yearText?.length === 2) {
    return build(fullYear(String(first), currentYear), second, Number(yearText), 'ymd');
  }
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  const [canDay, canMonth] = [isPartialDate(dayFirst), isPartialDate(monthFirst)];
  if (!canDay && !canMonth) return { kind: 'impossible' };
  // Between full stops the day always comes first.
  if (canDay && (!canMonth || match[2] === '.' || first === second)) {
    const tells = !canMonth && match[2] !== '.' && second <= 12;
    return build(year, second, first, tells ? 'dmy' : null);
  }
  if (!canDay) return build(year, first, second, 'mdy');
  return { kind: 'either', dayFirst: plain(dayFirst), monthFirst: plain(monthFirst) };
}

function readEightDigits(match: RegExpExecArray, currentYear: number): DateReading {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const iso = { year, month, day };
  if ((NO_YEAR.has(year) || year >= 1800) && year <= currentYear + 50 && isPartialDate(iso)) {
    return build(year, month, day, null);
  }
  const text = match[0];
  const last = Number(text.slice(4));
  if (last < 1800 || last > currentYear + 50) return UNREADABLE;
  const german = build(last, Number(text.slice(2, 4)), Number(text.slice(0, 2)), null);
  return german.kind === 'impossible' ? UNREADABLE : german;
}

function readNamedMonth(text: string, currentYear: number): DateReading {
  const words = foldWords(text.replace(/'(\d{2})$/, '$1')).split(' ');
  const months = words.map((word) => monthOf(word));
  const at = months.findIndex((month) => month !== null);
  const month = months[at];
  if (month === undefined || month === null || words.length > 6) return UNREADABLE;
  const numbers = words
    .filter((_, index) => index !== at)
    .map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th|er|o|a)$/, '$1'))
    .filter(
      (word) => !/^(?:de|of|den|der|the|le|el|am|on|del|\p{L}{2,10}tag|\p{L}{3,6}day)$/u.test(word),
    );
  if (numbers.some((word) => !/^\d{1,4}$/.test(word)) || numbers.length > 2) return UNREADABLE;
  const yearAt = numbers.findIndex((word) => word.length >= 3);
  if (numbers.length === 1) {
    const [only] = numbers as [string];
    return yearAt === 0
      ? build(Number(only), month, null, null)
      : build(null, month, Number(only), null);
  }
  if (numbers.length === 0) return build(null, month, null, null);
  const [one, two] = numbers as [string, string];
  return yearAt === 0
    ? build(Number(one), month, Number(two), null)
    : build(fullYear(two, currentYear), month, Number(one), null);
}

/** Days since 30 December 1899, as spreadsheets count them. */
function ofSerial(serial: number): DateReading {
  if (serial < 3654 || serial > 80_000) return UNREADABLE;
  const day = new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS);
  return build(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), null);
}

function fullYear(text: string, currentYear: number): number {
  if (text.length > 2) return Number(text);
  const century = currentYear - (currentYear % 100);
  const year = century + Number(text);
  return year > currentYear ? year - 100 : year;
}

function build(
  year: number | null,
  month: number,
  day: number | null,
  order: DateOrder | null,
): DateReading {
  // The first day of a calendar that nobody was born in: a program's "nothing".
  const isFirstDay = month === 1 && day === 1 && (year === 1900 || year === 1);
  if (isFirstDay || (year === 1899 && month === 12 && day !== null && day >= 30)) {
    return { kind: 'blank' };
  }
  const date = plain({ year, month, day });
  return isPartialDate(date) ? { kind: 'date', date, order } : { kind: 'impossible' };
}

const plain = (date: PartialDate): PartialDate => ({
  year: date.year === null || NO_YEAR.has(date.year) ? null : date.year,
  month: date.month,
  day: date.day,
});
