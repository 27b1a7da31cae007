import { addDays, isoDateOf, weekdayOf, type IsoDate } from '@shared/domain/calendar/isoDate';
import { readDateText } from './useDateText';

/** Words for the days before today, in the languages that are spoken here. */
const DAYS_AGO: Readonly<Record<string, number>> = {
  heute: 0,
  today: 0,
  jetzt: 0,
  now: 0,
  gestern: 1,
  yesterday: 1,
  vorgestern: 2,
  'day before yesterday': 2,
  'the day before yesterday': 2,
};

// Any Monday; the six days after it give the rest of the week.
const MONDAY = Date.UTC(2024, 0, 1, 12);
const DAY_MS = 86_400_000;

/** 1 (Monday) to 7 (Sunday) of a weekday's name, long or short; `null` for other words. */
function weekdayNamed(word: string, locale: string): number | null {
  for (const language of [locale, 'de', 'en']) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 0; day < 7; day += 1) {
        const name = format.format(MONDAY + day * DAY_MS).toLowerCase();
        if (word.replace(/\.$/, '') === name.replace(/\.$/, '')) return day + 1;
      }
    }
  }
  return null;
}

/**
 * The day that somebody means who writes when something happened: *yesterday*, *Monday*, *2 days ago*,
 * `12.3.`, `2026-03-12`. A weekday is the latest one before today, a date without a year the latest one
 * that is not after today. `null` for what cannot be read and for days to come.
 *
 * @param locale - BCP 47: decides what `3/4` means, and how weekdays are called besides German and English.
 */
export function readPastDay(text: string, locale: string, today: IsoDate): IsoDate | null {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (words === '') return null;

  const daysAgo = DAYS_AGO[words];
  if (daysAgo !== undefined) return addDays(today, -daysAgo);

  const ago = /^(?:vor )?(\d{1,3}) (tag|tagen|day|days|woche|wochen|week|weeks)(?: ago)?$/.exec(
    words,
  );
  if (ago) return addDays(today, -Number(ago[1]) * (ago[2]!.startsWith('w') ? 7 : 1));

  const weekday = weekdayNamed(words.replace(/^(?:am |letzten |letzte |last |on )/, ''), locale);
  if (weekday !== null) return addDays(today, -((weekdayOf(today) - weekday + 7) % 7 || 7));

  const year = Number(today.slice(0, 4));
  const { date } = readDateText(text, locale, year);
  if (date === null || date.day === null) return null;
  const inYear = (of: number): IsoDate | null => isoDateOf(of, date.month, date.day ?? 1);
  if (date.year !== null) {
    const day = inYear(date.year);
    return day !== null && day <= today ? day : null;
  }
  const recent = inYear(year);
  return recent !== null && recent <= today ? recent : inYear(year - 1);
}
