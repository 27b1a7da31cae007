import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { MomentSpeech } from '@shared/domain/culture/momentSentences';
import type { Words } from './words';

/** How the support tool says sentences on moments: the window's sentences with the formats of the language alone. */
export function createMomentSpeech(words: Words, has: (key: string) => boolean): MomentSpeech {
  const language = words('language') === 'de' ? 'de' : 'en';
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language === 'de' ? 'de' : 'en-GB', { timeZone: 'UTC', ...options });
  const shortDay = dates({ day: 'numeric', month: 'long' });
  const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekday = dates({ weekday: 'long' });
  const country = new Intl.DisplayNames(language, { type: 'region' });
  const minutes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  const noon = (day: IsoDate): number => Date.parse(`${day}T12:00:00Z`);
  return {
    say: (key, values) => words(`moment:${key}`, values),
    has,
    language,
    day: (day) => shortDay.format(noon(day)),
    weekday: (day) => longDay.format(noon(day)),
    // 1 January 2024 was a Monday.
    weekdayName: (number) => weekday.format(Date.UTC(2024, 0, number, 12)),
    clock: (time) => time,
    country: (code) => country.of(code) ?? code,
    duration: (count) => minutes.format(count),
  };
}
