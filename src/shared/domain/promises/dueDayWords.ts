import { addMonths } from '../calendar/addMonths';
import { addDays, daysInMonth, isoDateOf, weekdayOf, type IsoDate } from '../calendar/isoDate';
import { nextDayOf, nextWeekday } from './nextDay';

/** A day named in running text, and where it stands. */
export type NamedDay = { readonly day: IsoDate; readonly start: number; readonly end: number };

const WEEKDAYS: Readonly<Record<string, number>> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  sonntag: 7,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

const MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  jänner: 1,
  january: 1,
  februar: 2,
  february: 2,
  märz: 3,
  march: 3,
  april: 4,
  mai: 5,
  may: 5,
  juni: 6,
  june: 6,
  juli: 7,
  july: 7,
  august: 8,
  september: 9,
  oktober: 10,
  october: 10,
  november: 11,
  dezember: 12,
  december: 12,
};

const COUNTS: Readonly<Record<string, number>> = {
  ein: 1,
  einem: 1,
  einer: 1,
  a: 1,
  an: 1,
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  neun: 9,
  nine: 9,
  zehn: 10,
  ten: 10,
  vierzehn: 14,
  fourteen: 14,
};

const FRIDAY = 5;
const words = (table: Readonly<Record<string, number>>) => Object.keys(table).join('|');

// "by", "on", "until": part of the phrase, so that it can be cut out as one.
const LEAD =
  '(?:(?:noch |spätestens )?(?:bis(?: spätestens)?(?: zum| zur)?|am|zum|ab|by|on|until|before|vor)\\s{1,4})?';
const AT_WORD = '(?<![\\p{L}\\d.])';
const END = '(?![\\p{L}\\d])';

type Reader = (match: RegExpExecArray, today: IsoDate) => IsoDate | null;

const pattern = (source: string) => new RegExp(`${AT_WORD}${LEAD}${source}${END}`, 'iu');

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [pattern('(?:übermorgen|(?:the )?day after tomorrow)'), (_, today) => addDays(today, 2)],
  // "Guten Morgen" and "am Morgen" are no tomorrow.
  [
    /(?<![\p{L}])(?<!guten )(?<!am )(?<!jeden )(?:(?:bis|by|until)\s+)?(?:morgen|tomorrow)(?![\p{L}])/iu,
    (_, today) => addDays(today, 1),
  ],
  [pattern('(?:heute|today|tonight)'), (_, today) => today],
  [
    pattern('(\\d{4})-(\\d{2})-(\\d{2})'),
    (m) => isoDateOf(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [
    pattern('(\\d{1,2})\\.\\s?(\\d{1,2})\\.(?:\\s?(\\d{4}|\\d{2}))?'),
    (m, today) => nextDayOf(today, m[3], Number(m[2]), Number(m[1])),
  ],
  [
    pattern(
      `(?:the )?(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)?\\s+(${words(MONTHS)})(?:,?\\s+(\\d{4}))?`,
    ),
    (m, today) => nextDayOf(today, m[3], MONTHS[m[2]!.toLowerCase()]!, Number(m[1])),
  ],
  [
    pattern(`(${words(MONTHS)})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?`),
    (m, today) => nextDayOf(today, m[3], MONTHS[m[1]!.toLowerCase()]!, Number(m[2])),
  ],
  [
    pattern(
      `(?:in|within|innerhalb von|binnen)\\s+(\\d{1,3}|${words(COUNTS)})\\s+(tag|tage|tagen|day|days|woche|wochen|week|weeks|monat|monate|monaten|month|months)`,
    ),
    (m, today) => {
      const count = COUNTS[m[1]!.toLowerCase()] ?? Number(m[1]);
      const unit = m[2]!.toLowerCase();
      if (unit.startsWith('tag') || unit.startsWith('day')) return addDays(today, count);
      if (unit.startsWith('w')) return addDays(today, count * 7);
      return addMonths(today, count);
    },
  ],
  [
    pattern(
      `(?:nächsten|nächste|kommenden|kommende|diesen|dem nächsten|next|this|coming)?\\s{0,4}(${words(WEEKDAYS)})(?:\\s?(?:früh|vormittag|mittag|nachmittag|abend))?`,
    ),
    (m, today) => nextWeekday(today, WEEKDAYS[m[1]!.toLowerCase()]!),
  ],
  [
    pattern('(?:ende|end of)\\s+(?:(?:der|the|this)\\s+)?(?:woche|week)'),
    (_, today) => (weekdayOf(today) <= FRIDAY ? addDays(today, FRIDAY - weekdayOf(today)) : today),
  ],
  [
    pattern('(?:ende|end of)\\s+(?:(?:des|the|this|diesen)\\s+)?(?:monats|monat|month)'),
    (_, today) => {
      const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
      return isoDateOf(year, month, daysInMonth(year, month));
    },
  ],
  // Due by the working end of that week: the day after which somebody would be disappointed.
  [
    pattern('(?:nächste|nächster|kommende|next)\\s+(?:woche|week)'),
    (_, today) => addDays(today, 7 - weekdayOf(today) + FRIDAY),
  ],
  [
    pattern('(?:diese|dieser|this)\\s+(?:woche|week)'),
    (_, today) => (weekdayOf(today) <= FRIDAY ? addDays(today, FRIDAY - weekdayOf(today)) : today),
  ],
];

/**
 * The first day that German or English text names, relative to `today`: *bis Dienstag*, *in two weeks*,
 * *24. März*. A weekday is the next one after today; a date without a year is the next one from today.
 * `null` if it names none, or one that does not exist.
 */
export function firstDayNamed(text: string, today: IsoDate): NamedDay | null {
  let first: NamedDay | null = null;
  for (const [expression, read] of READERS) {
    const match = expression.exec(text);
    if (!match) continue;
    const day = read(match, today);
    if (day === null) continue;
    if (first === null || match.index < first.start) {
      first = { day, start: match.index, end: match.index + match[0].length };
    }
  }
  return first;
}
