// Mainland China: the days off that the State Council publishes each November, and what to expect after them.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { addDays, isWeekend, weekday, yearOf } from './days.mjs';
import { plainName } from './names.mjs';
import { YEARS } from './settings.mjs';

const require = createRequire(import.meta.url);
const published = JSON.parse(
  readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
);

/** The last year of which the State Council's notice is known. */
export const LAST_NOTICE = Math.max(...Object.keys(published.holidays).map(yearOf));

const FEASTS = {
  元旦: ['new-year', 'Neujahr', "New Year's Day", 'civil'],
  春节: ['lunar-new-year', 'Frühlingsfest (chinesisches Neujahr)', 'Spring Festival', 'chinese'],
  清明: ['qingming', 'Totengedenkfest (Qingming)', 'Qingming Festival', 'chinese'],
  劳动节: ['labour-day', 'Tag der Arbeit', 'Labour Day', 'civil'],
  端午: ['dragon-boat', 'Drachenbootfest', 'Dragon Boat Festival', 'chinese'],
  中秋: ['mid-autumn', 'Mondfest', 'Mid-Autumn Festival', 'chinese'],
  国庆节: ['national-day', 'Nationalfeiertag', 'National Day', 'civil'],
};
const OWN = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** The days off and the weekends worked in their place. */
export function chinaDays(libraryEntries) {
  const statutory = statutoryDays(libraryEntries);
  const entries = [];
  for (const [day, text] of Object.entries(published.holidays)) {
    if (!isInTable(day)) continue;
    const feast = text.split(',')[1];
    // A weekend day within the days off is off anyway: the feast is named, and no day off counted.
    const kind = isWeekend(day) && !statutory.get(day)?.has(feast) ? 'observance' : 'public';
    entries.push(entry(day, feast, kind, 'announced'));
  }
  for (const [day, text] of Object.entries(published.workdays)) {
    if (isInTable(day)) entries.push(workday(day, text.split(',')[1]));
  }
  for (let year = LAST_NOTICE + 1; year <= YEARS[1]; year += 1) {
    entries.push(...expected(year, statutory));
  }
  return entries;
}

const isInTable = (day) => yearOf(day) >= YEARS[0] && yearOf(day) <= YEARS[1];

function entry(day, feast, kind, certainty) {
  const [event, de, en, tradition] = FEASTS[feast];
  const own = OWN[feast] ?? feast;
  const names = { de, en, own };
  const library = [de, en, own];
  return {
    day,
    from: null,
    event,
    names,
    kind,
    certainty,
    tradition,
    library,
    isGerman: true,
    regions: null,
  };
}

function workday(day, feast) {
  const off = entry(day, feast, 'workday', 'announced');
  const { de, en, own } = off.names;
  const names = { de: `Arbeitstag für: ${de}`, en: `Working day for ${en}`, own: `${own}调休上班` };
  return { ...off, event: 'make-up-workday', names, library: [names.de, names.en, names.own] };
}

/**
 * The days that the regulation on public holidays (State Council, revised in November 2024) names:
 * New Year's Day 1, Spring Festival 3, since 2025 with the eve 4, Qingming 1, Labour Day 1, since 2025
 * 2, Dragon Boat 1, Mid-Autumn 1, National Day 3.
 */
function statutoryDays(libraryEntries) {
  const days = new Map();
  const note = (day, feast) => {
    if (!days.has(day)) days.set(day, new Set());
    days.get(day).add(feast);
  };
  // Moon and sun are computed by the library, for the meridian of Beijing.
  for (const [event, feast] of [
    ['qingming', '清明'],
    ['dragon-boat', '端午'],
    ['mid-autumn', '中秋'],
  ]) {
    for (const { day } of libraryEntries.filter(
      (found) => found.event === event && found.certainty === 'computed',
    )) {
      note(day, feast);
    }
  }
  for (const { day } of libraryEntries.filter((found) => found.event === 'lunar-new-year-eve')) {
    const from = yearOf(day) >= 2025 ? 0 : 1;
    for (let i = from; i <= 3; i += 1) note(addDays(day, i), '春节');
  }
  for (let year = YEARS[0]; year <= YEARS[1]; year += 1) {
    note(`${year}-01-01`, '元旦');
    note(`${year}-05-01`, '劳动节');
    if (year >= 2025) note(`${year}-05-02`, '劳动节');
    for (const date of ['01', '02', '03']) note(`${year}-10-${date}`, '国庆节');
  }
  return days;
}

/** How many days off follow from the first day of a long feast, by the notices since 2025. */
const LONG = { 春节: 8, 劳动节: 5, 国庆节: 7 };

/**
 * What the regulation and the notices since 2025 lead to expect: eight days from the eve of the Spring
 * Festival, five from Labour Day, seven from National Day (eight with Mid-Autumn among them), one day
 * each for the others. Days of the regulation that fall on a weekend are made up on the next weekdays.
 * The rest of the long feasts is swapped for weekends by each year's notice: until it is out, those
 * days are `optional`, and which weekends are worked cannot be foreseen.
 */
function expected(year, statutory) {
  const found = new Map();
  const isStatutory = (day, feast) => statutory.get(day)?.has(feast) === true;
  const put = (day, feast, kind) => {
    if (found.has(day)) return;
    const made = entry(day, feast, kind, 'projected');
    if (kind !== 'optional') {
      found.set(day, made);
      return;
    }
    const names = {
      de: `${plainName(made.names.de)} (Brückentag erwartet)`,
      en: `${plainName(made.names.en)} (bridge day expected)`,
      own: `${made.names.own}（预计调休）`,
    };
    found.set(day, { ...made, names, library: [names.de, names.en, names.own] });
  };

  const firstDays = [...statutory]
    .sort()
    .filter(([day]) => yearOf(day) === year)
    .flatMap(([day, feasts]) => [...feasts].map((feast) => [day, feast]))
    .filter(([day, feast]) => !isStatutory(addDays(day, -1), feast));
  const long = firstDays.filter(([, feast]) => feast in LONG);
  const short = firstDays.filter(([, feast]) => !(feast in LONG));

  // Mid-Autumn among the days of National Day keeps its own day, and adds one.
  for (const [day, feast] of short) put(day, feast, 'public');
  for (const [day, feast] of long) {
    let length = LONG[feast];
    let toMakeUp = 0;
    for (let i = 0; i < length; i += 1) {
      const at = addDays(day, i);
      if (feast === '国庆节' && found.get(at)?.event === 'mid-autumn') {
        length = LONG[feast] + 1;
        if (isWeekend(at) || isStatutory(at, feast)) toMakeUp += 1;
      }
      if (isStatutory(at, feast)) {
        if (isWeekend(at)) toMakeUp += 1;
        put(at, feast, 'public');
      } else if (isWeekend(at)) put(at, feast, 'observance');
      else if (!found.has(at)) {
        put(at, feast, toMakeUp > 0 ? 'public' : 'optional');
        toMakeUp -= 1;
      }
    }
  }
  for (const [day, feast] of short) {
    if (!isWeekend(day)) continue;
    const monday = addDays(day, weekday(day) === 6 ? 2 : 1);
    put(monday, feast, 'public');
  }
  return [...found.values()];
}
