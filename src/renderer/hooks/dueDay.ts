import { isoDateOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { firstDayNamed } from '@shared/domain/promises/dueDayWords';
import { dayInWordsOf } from '@shared/domain/promises/localDayWords';
import { nextDayOf } from '@shared/domain/promises/nextDay';
import { plainDigits } from '@shared/kernel/digits';
import { readDateText } from './useDateText';

/**
 * By when somebody means: in words of German or English (*Tuesday*, *in two weeks*) or of the language of the window, or in
 * figures; without a year the next such day from today. `null` for what cannot be read.
 *
 * @param locale - BCP 47: decides what `3/4` means.
 */
export function readDueDay(typed: string, locale: string, today: IsoDate): IsoDate | null {
  const text = plainDigits(typed);
  const named = firstDayNamed(text, today);
  if (named !== null) return named.day;
  const inWords = dayInWordsOf(text, locale, today);
  if (inWords !== null) return inWords;
  const thisYear = Number(today.slice(0, 4));
  const { date } = readDateText(text, locale, thisYear + 50);
  if (date === null || date.day === null) return null;
  if (date.year !== null) return isoDateOf(date.year, date.month, date.day);
  return nextDayOf(today, undefined, date.month, date.day);
}
