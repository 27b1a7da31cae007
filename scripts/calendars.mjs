// Writes the tables of the calendars that no short rule gives: the lunisolar ones of China, Korea and Vietnam from
// date-chinese, which computes sun and moon, and Umm al-Qura from the calendar data of ICU. Run once; the
// tables are committed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CalendarChinese, CalendarKorean, CalendarVietnamese } from 'date-chinese';

const DAY_MS = 86_400_000;
const YEARS = [1900, 2100];
const HIJRI_YEARS = [1300, 1600];

const at = (path) =>
  fileURLToPath(new URL(`../src/shared/domain/calendar/${path}`, import.meta.url));
const numbers = (ms) => {
  const date = new Date(ms);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
};

// Midnights come as Julian days of terrestrial time, a little over a minute off the clocks; zones differ by an hour.
const JULIAN_DAY_OF_1970 = 2440587.5;
const dayNumber = (jde) => Math.round(jde + 8 / 24 - JULIAN_DAY_OF_1970);
const julianDay = (day) => day + JULIAN_DAY_OF_1970 - 8 / 24;
const dayOf = (year, month, day) => Date.UTC(year, month - 1, day) / DAY_MS;

/**
 * The months between two winters: the month of the winter solstice is the eleventh; where thirteen begin before the next
 * eleventh, the first without a major solar term is the leap month. Only new moons and terms are taken from the
 * library: its own numbers of months fail in a few years, such as 2033.
 */
function monthsFrom(moons, terms, solstices, year) {
  const eleventh = (solstice) => moons.findLastIndex((moon) => moon <= solstice);
  const from = eleventh(solstices.get(year - 1));
  const to = eleventh(solstices.get(year));
  const hasTerm = (at) => terms.some((term) => term >= moons[at] && term < moons[at + 1]);
  let hasLeap = to - from === 13;
  let number = 11;
  const months = [
    { number, isLeap: false, start: moons[from], length: moons[from + 1] - moons[from] },
  ];
  for (let at = from + 1; at < to; at += 1) {
    const isLeap = hasLeap && !hasTerm(at);
    if (isLeap) hasLeap = false;
    else number = (number % 12) + 1;
    months.push({ number, isLeap, start: moons[at], length: moons[at + 1] - moons[at] });
  }
  return months;
}

function lunisolarRows(calendar) {
  const moons = [];
  const end = dayOf(YEARS[1] + 2, 3, 1);
  for (let day = dayOf(YEARS[0] - 2, 11, 1); day < end; day = moons.at(-1) + 15) {
    moons.push(dayNumber(calendar.nextNewMoon(julianDay(day))));
  }
  const terms = [];
  const solstices = new Map();
  for (let year = YEARS[0] - 2; year <= YEARS[1] + 2; year += 1) {
    for (let term = 1; term <= 12; term += 1)
      terms.push(dayNumber(calendar.majorSolarTerm(term, year)));
    solstices.set(year, dayNumber(calendar.majorSolarTerm(11, year)));
  }
  const all = [];
  for (let year = YEARS[0] - 1; year <= YEARS[1] + 1; year += 1) {
    all.push(...monthsFrom(moons, terms, solstices, year));
  }
  const starts = all.flatMap((month, at) => (month.number === 1 && !month.isLeap ? [at] : []));
  return starts.flatMap((at, index) => {
    const months = all.slice(at, starts[index + 1]);
    const year = new Date(months[0].start * DAY_MS).getUTCFullYear();
    if (year < YEARS[0] || year > YEARS[1]) return [];
    const leap = months.find((month) => month.isLeap)?.number ?? 0;
    if (months.length !== (leap ? 13 : 12)) throw new Error(`${months.length} months in ${year}`);
    if (months.some(({ length }) => length !== 29 && length !== 30))
      throw new Error(`A month of ${year}`);
    const offset = months[0].start - dayOf(year, 1, 1);
    const lengths = months.reduce(
      (bits, { length }, at) => bits | (length === 30 ? 1 << at : 0),
      0,
    );
    return [((offset << 17) | (leap << 13) | lengths).toString(16).padStart(6, '0')];
  });
}

/** Hijri years from the calendar data of ICU, in which the tables of Umm al-Qura stand. */
function hijriRows() {
  const format = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const read = (ms) => {
    const part = (type) =>
      Number(format.formatToParts(ms).find((found) => found.type === type).value);
    return { year: part('year'), month: part('month'), day: part('day') };
  };
  let ms = Date.UTC(1882, 9, 1);
  while (!(read(ms).year === HIJRI_YEARS[0] && read(ms).month === 1 && read(ms).day === 1))
    ms += DAY_MS;
  const first = new Date(ms).toISOString().slice(0, 10);
  const words = [];
  for (let year = HIJRI_YEARS[0]; year <= HIJRI_YEARS[1]; year += 1) {
    let bits = 0;
    for (let month = 1; month <= 12; month += 1) {
      const found = read(ms);
      if (found.year !== year || found.month !== month || found.day !== 1) {
        throw new Error(`No 1 ${month} ${year} on ${numbers(ms).join('-')}`);
      }
      const length = read(ms + 29 * DAY_MS).day === 1 ? 29 : 30;
      if (length === 30) bits |= 1 << (month - 1);
      ms += length * DAY_MS;
    }
    words.push(bits.toString(16).padStart(3, '0'));
  }
  return { first, words };
}

const lines = (words, perLine) => {
  const rows = [];
  for (let at = 0; at < words.length; at += perLine) {
    rows.push(`  '${words.slice(at, at + perLine).join('')}',`);
  }
  return `[\n${rows.join('\n')}\n]`;
};

const rows = {
  chinese: lunisolarRows(new CalendarChinese()),
  dangi: lunisolarRows(new CalendarKorean()),
  vietnamese: lunisolarRows(new CalendarVietnamese()),
};
const indented = (text) => text.replaceAll('\n', '\n  ');
writeFileSync(
  at('lunisolarTable.ts'),
  `// Written by scripts/calendars.mjs from the new moons and solar terms of date-chinese (MIT), for the clocks of Beijing, Seoul
// and Hanoi as they were set in their time. New moons within minutes of midnight leave a day open in a
// month of 2057, 2089 and 2097.

/** First and last year of the table. */
export const LUNISOLAR_YEARS = [${YEARS.join(', ')}] as const;

/**
 * Years of ten a line, six hexadecimal digits each: bits for the day of the Gregorian year on which it
 * begins (0 is 1 January), four for the month that a leap month follows (0 for none), thirteen for the months' lengths, the
 * first month lowest: set for 30 days, else 29.
 */
export const LUNISOLAR_TABLE: Readonly<
  Record<'chinese' | 'dangi' | 'vietnamese', readonly string[]>
> = {
${Object.entries(rows)
  .map(([name, words]) => `  ${name}: ${indented(lines(words, 10))},`)
  .join('\n')}
};
`,
);

const hijri = hijriRows();
writeFileSync(
  at('ummAlQuraTable.ts'),
  `// Written by scripts/calendars.mjs from the calendar data of ICU (Unicode licence): the civil calendar of Saudi Arabia. Months to
// come are computed there in advance; a sighting may shift a feast by a day.

/** First and last year of the table, of the Hijra. */
export const UMM_AL_QURA_YEARS = [${HIJRI_YEARS.join(', ')}] as const;

/** 1 Muharram of the first year. */
export const UMM_AL_QURA_FIRST_DAY = '${hijri.first}';

/** Years of twenty a line, three hexadecimal digits each: the months' lengths, the first lowest, set for 30 days, else 29. */
export const UMM_AL_QURA_TABLE: readonly string[] = ${lines(hijri.words, 20)};
`,
);
