import { addMonths } from '../calendar/addMonths';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { foldText } from '../people/folding';
import { nextDayOf, nextWeekday } from './nextDay';

/** What the words for days in a language mean, as Unicode's locale data (CLDR) have them. */
type DayWords = {
  /** Folded text to days from today: *mañana*, *dans 3 jours*. */
  readonly ahead: ReadonlyMap<string, number>;
  /** The same in months, which have no fixed length. */
  readonly monthsAhead: ReadonlyMap<string, number>;
  /** Folded name to 1, Monday, to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** Folded name to 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
};

/** Polish names its days in the accusative after *w*: *w środę*. */
const OTHER_CASES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pl: { srode: 3, sobote: 6, niedziele: 7 },
};

/** How far ahead counted words are understood. */
const MOST = { day: 90, week: 26, month: 24 } as const;

const DAYS_OF_WEEK = 7;

/** 5 January 2026 was a Monday; noon is the same day in every zone that is asked for, which is UTC. */
const noon = (month: number, day: number): number => Date.UTC(2026, month, day, 12);

/** Japanese writes *3日後* and *3 日後*; elsewhere spaces decide nothing here either. */
const tight = (text: string): string => foldText(text).replaceAll(' ', '');

const known = new Map<string, DayWords>();

function wordsOf(locale: string): DayWords {
  const made = known.get(locale) ?? makeWords(locale);
  known.set(locale, made);
  return made;
}

function makeWords(locale: string): DayWords {
  const ahead = new Map<string, number>();
  const monthsAhead = new Map<string, number>();
  for (const numeric of ['always', 'auto'] as const) {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric });
    const learn = (unit: 'day' | 'week' | 'month', into: Map<string, number>, each: number) => {
      for (let count = unit === 'day' ? 0 : 1; count <= MOST[unit]; count += 1) {
        into.set(tight(relative.format(count, unit)), count * each);
      }
    };
    learn('day', ahead, 1);
    learn('week', ahead, DAYS_OF_WEEK);
    learn('month', monthsAhead, 1);
  }
  const names = (
    count: number,
    type: 'weekday' | 'month',
    dateOf: (index: number) => number,
    widths: readonly Intl.DateTimeFormatOptions[],
  ): Map<string, number> => {
    const found = new Map<string, number>();
    for (const options of widths) {
      const format = new Intl.DateTimeFormat(locale, {
        ...{ timeZone: 'UTC', calendar: 'gregory', ...options },
      });
      for (let index = 0; index < count; index += 1) {
        const part = format.formatToParts(dateOf(index)).find((each) => each.type === type);
        const name = foldText(part?.value ?? '').replace(/\.$/u, '');
        if (/\p{L}/u.test(name)) found.set(name, index + 1);
      }
    }
    return found;
  };
  const weekdays = names(DAYS_OF_WEEK, 'weekday', (index) => noon(0, 5 + index), [
    { weekday: 'long' },
    { weekday: 'short' },
  ]);
  // Portuguese says *sexta* for *sexta-feira*.
  for (const [name, day] of [...weekdays]) weekdays.set(name.split('-')[0] ?? name, day);
  const others = OTHER_CASES[new Intl.Locale(locale).language] ?? {};
  for (const [name, day] of Object.entries(others)) weekdays.set(name, day);
  const months = names(12, 'month', (index) => noon(index, 15), [
    { month: 'long' },
    // With a day beside it a name may have another case: Polish *3 kwietnia*.
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ]);
  return { ahead, monthsAhead, weekdays, months };
}

/**
 * The day that a text means which is nothing but a day in the words of a language: *mañana*, *w piątek*, *3 avril 2027*,
 * *4月3日*. A weekday is the next one after today; a date without a year is the next one from today. `null` for everything
 * else, and for a day that does not exist.
 *
 * @param locale - BCP 47. The words are those of CLDR, as the engine has them.
 */
export function dayInWordsOf(text: string, locale: string, today: IsoDate): IsoDate | null {
  const { ahead, monthsAhead, weekdays, months } = wordsOf(locale);
  const folded = foldText(text);
  const days = ahead.get(tight(text));
  if (days !== undefined) return addDays(today, days);
  const later = monthsAhead.get(tight(text));
  if (later !== undefined) return addMonths(today, later);

  const eastAsian = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/u.exec(folded);
  if (eastAsian !== null) {
    const [, year, month, day] = eastAsian;
    return nextDayOf(today, year, Number(month), Number(day));
  }

  const words = folded.split(/[\s,]+/u).map((word) => word.replace(/\.$/u, ''));
  const day = words.find((word) => /^\d{1,2}(?:er|º|ª|o|e)?$/u.test(word));
  const year = words.find((word) => /^\d{4}$/u.test(word));
  const month = words.map((word) => months.get(word)).find((found) => found !== undefined);
  if (day !== undefined && month !== undefined) {
    return nextDayOf(today, year, month, Number.parseInt(day, 10));
  }
  // A figure beside a weekday would mean something else.
  if (/\d/u.test(folded)) return null;
  const named = words.map((word) => weekdays.get(word)).filter((found) => found !== undefined);
  const [weekday] = named;
  if (weekday === undefined || named.length > 1) return null;
  return nextWeekday(today, weekday);
}
