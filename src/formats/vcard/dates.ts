import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { isPartialDate } from '@shared/domain/calendar/partialDate';
import { readDate } from '@shared/domain/importing/dateReading';

/** What a date property says. */
export type CardDate = {
  /** `null` if it names no month, or no day that exists. */
  readonly date: PartialDate | null;
  /** Whether the whole text is told by `date`; else it should be kept as text too. */
  readonly isWhole: boolean;
  /** Whether day and month could be exchanged, so that nothing was guessed. */
  readonly isAmbiguous: boolean;
};

const NO_DATE: CardDate = { date: null, isWhole: false, isAmbiguous: false };
// RFC 6350, section 4.3: complete, reduced and truncated dates, in basic and extended form.
const FULL = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]?(.*))?$/;
const NO_YEAR = /^--(\d{2})-?(\d{2})(?:[T ]?(.*))?$/;
const NO_DAY = /^(\d{4})-(\d{2})$/;
const MONTH = /^--(\d{2})-?$/;
const MIDNIGHT = /^(?:00(?::?00(?::?00(?:[.,]0+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const checked = (date: PartialDate, time: string): CardDate =>
  isPartialDate(date) ? { date, isWhole: MIDNIGHT.test(time), isAmbiguous: false } : NO_DATE;

/**
 * Reads a date of a card.
 *
 * @param omittedYear - The year that stands for "unknown" (`X-APPLE-OMIT-YEAR`); 0 for none.
 * @param currentYear - Two-digit years of unusual forms are read against it.
 */
export function readCardDate(text: string, omittedYear: number, currentYear: number): CardDate {
  const value = text.trim();
  const yearOf = (digits: string): number | null => {
    const year = Number(digits);
    return year <= 1 || year === omittedYear ? null : year;
  };
  const full = FULL.exec(value);
  if (full !== null) {
    const [, year = '', month, day, time = ''] = full;
    return checked({ year: yearOf(year), month: Number(month), day: Number(day) }, time);
  }
  const noYear = NO_YEAR.exec(value);
  if (noYear !== null) {
    const [, month, day, time = ''] = noYear;
    return checked({ year: null, month: Number(month), day: Number(day) }, time);
  }
  const noDay = NO_DAY.exec(value);
  if (noDay !== null) {
    return checked({ year: yearOf(noDay[1]!), month: Number(noDay[2]), day: null }, '');
  }
  const month = MONTH.exec(value);
  if (month !== null) return checked({ year: null, month: Number(month[1]), day: null }, '');
  if (value.startsWith('-')) return NO_DATE;
  const other = readDate(value, currentYear);
  if (other.kind === 'either') return { ...NO_DATE, isAmbiguous: true };
  if (other.kind === 'blank') return { ...NO_DATE, isWhole: true };
  return other.kind === 'date' ? checked(other.date, '') : NO_DATE;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A date as vCard 4.0 writes it: `19860402`, `--0402`, `1986-04`, `--04`. */
export function cardDateText({ year, month, day }: PartialDate): string {
  const years = year === null ? '' : String(year).padStart(4, '0');
  if (day === null) return year === null ? `--${two(month)}` : `${years}-${two(month)}`;
  return `${year === null ? '--' : years}${two(month)}${two(day)}`;
}
