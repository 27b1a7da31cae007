// The days of a country as the holiday library knows them.
import { data as libraryData } from 'date-holidays/data';
import HolidaysParser from 'date-holidays-parser';
import { certaintyOf } from './certainty.mjs';
import { addDays, wholeDays, yearOf } from './days.mjs';
import { eventOf, traditionOf } from './events.mjs';
import { namesOf, plainName } from './names.mjs';
import { countOfRegions, regionCode } from './regions.mjs';
import { KINDS, YEARS } from './settings.mjs';

/** The library's data with its slips put right; every day keeps the name of its shared observance as `key`. */
const DATA = structuredClone(libraryData);
for (const country of Object.values(DATA.holidays)) tidy(country);

function tidy(place) {
  for (const day of Object.values(place.days ?? {})) {
    if (day === false) continue;
    if (day._name !== undefined) day.key = day._name;
    if (day.type !== undefined)
      day.type = day.type.toLowerCase().replace('observence', 'observance');
    // Two languages are written by their countries' codes.
    for (const [wrong, right] of [
      ['jp', 'ja'],
      ['cz', 'cs'],
    ]) {
      if (day.name?.[wrong] !== undefined) day.name[right] ??= day.name[wrong];
    }
  }
  for (const part of [
    ...Object.values(place.states ?? {}),
    ...Object.values(place.regions ?? {}),
  ]) {
    tidy(part);
  }
}
for (const { name } of Object.values(DATA.names)) {
  if (name.jp !== undefined) name.ja ??= name.jp;
  if (name.cz !== undefined) name.cs ??= name.cz;
}

const IN_LIEU_NAMES = DATA.names.substitutes.name;

// The Canaries are a part of Spain in ISO 3166, and the library has them there as well.
const NO_COUNTRIES = new Set(['IC']);

/** ISO 3166-1 codes that the library has data for, and `XK`. */
export const LIBRARY_COUNTRIES = Object.keys(DATA.holidays)
  .filter((country) => !NO_COUNTRIES.has(country))
  .sort();

/** What the library says of a country in general; `null` if it does not know it. */
export function libraryFacts(country) {
  const facts = DATA.holidays[country];
  if (facts === undefined || NO_COUNTRIES.has(country)) return null;
  const languages = (facts.langs ?? ['en']).map((tag) =>
    tag.replace(/^jp$/, 'ja').replace(/^cz$/, 'cs'),
  );
  const states = { ...facts.states, ...facts.regions };
  const regions = new Map();
  for (const [state, { name, names }] of Object.entries(states)) {
    const code = regionCode(country, state);
    if (code === null) continue;
    const latin = [languages[0], languages[0].split('-')[0], 'en', ...Object.keys(names ?? {})]
      .map((tag) => names?.[tag])
      .find((text) => text !== undefined && /\p{Script=Latin}/u.test(text));
    const said = name ?? latin ?? code;
    const short = said.replace(/^(Kanton|Canton( of)?|Comunidad (Autónoma )?de) /, '');
    if (!regions.has(code)) regions.set(code, { code, name: short, states: [] });
    regions.get(code).states.push(state);
  }
  return {
    languages,
    zone: facts.zones?.[0] ?? 'Etc/UTC',
    regions: [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    days: facts.days ?? {},
  };
}

/** The occurrences of a rule in the years of the tables: `{ day, from, rule, names … }`, one per civil day. */
function occurrences(holidays, rule) {
  const found = [];
  // A span that begins in the year before may reach into the first one.
  for (let year = YEARS[0] - 1; year <= YEARS[1]; year += 1) {
    // `date` is the local civil day. `start` and `end` may begin at sunset of the evening before.
    for (const { date, start, end, substitute } of holidays._dateByRule(year, rule)) {
      const time = date.slice(11, 16);
      for (let i = 0; i < wholeDays(start, end); i += 1) {
        const day = addDays(date.slice(0, 10), i);
        if (yearOf(day) < YEARS[0] || yearOf(day) > YEARS[1]) continue;
        const from = i === 0 && time !== '00:00' ? time : null;
        found.push({ day, from, isInLieu: substitute === true });
      }
    }
  }
  return found;
}

// Rules that look at the other days of the place: their dates hold there alone.
const LOOKS_AROUND = /\bbridge\b|if is|if (public|bank) holiday|not on/i;

/**
 * All days of a country, each with the regions in which it holds (`null`: everywhere).
 *
 * @param book - Names of our own, of `readNames`.
 */
export function libraryDays(country, book) {
  const facts = libraryFacts(country);
  if (facts === null) return [];
  const known = new Map();
  const daysOf = (state) => {
    const holidays = new HolidaysParser(DATA, country, state);
    const days = [];
    for (const [rule, options] of Object.entries(holidays.holidays)) {
      if (options === false || options.fn === undefined) continue;
      const { fn, ...said } = options;
      const id = LOOKS_AROUND.test(rule) ? null : JSON.stringify([rule, said]);
      let entries = id === null ? undefined : known.get(id);
      if (entries === undefined) {
        entries = entriesOf(country, facts, book, rule, said, occurrences(holidays, rule));
        if (id !== null) known.set(id, entries);
      }
      days.push(...entries);
    }
    return weightiest(days);
  };
  return placeInRegions(
    country,
    daysOf(),
    facts.regions.map(({ code, states }) => [code, weightiest(states.flatMap(daysOf))]),
  );
}

function entriesOf(country, facts, book, rule, said, found) {
  // A bare name is in the country's own language.
  const spoken =
    typeof said.name === 'string' ? { [facts.languages[0]]: said.name } : (said.name ?? {});
  return found.map(({ day, from, isInLieu }) => {
    const { names, library, isGerman } = namesOf(
      book,
      country,
      spoken,
      facts.languages,
      isInLieu,
      IN_LIEU_NAMES,
    );
    const en = (spoken.en ?? plainName(names.en)).replace(/ \(substitutes\)$/, '');
    const event = eventOf(country, { rule, key: said.key, en });
    const tradition = traditionOf(event, { rule, en });
    const certainty = certaintyOf(rule, day, tradition, said.enable);
    const kind = said.type ?? 'public';
    return { day, from, event, names, kind, certainty, tradition, library, isGerman };
  });
}

/** Of several entries for one celebration on one day the one that means most for work. */
function weightiest(entries) {
  const best = new Map();
  for (const entry of entries) {
    const id = `${entry.day} ${entry.event}`;
    const other = best.get(id);
    if (other === undefined || weight(entry) < weight(other)) best.set(id, entry);
  }
  return [...best.values()];
}

const weight = ({ kind, from, names }) =>
  KINDS.indexOf(kind) * 4 + (from === null ? 0 : 2) + (names.en.endsWith('(observed)') ? 1 : 0);

/** Puts the days of the country and of its regions together. */
function placeInRegions(country, national, regional) {
  const byId = new Map();
  const note = (entry, code) => {
    const id = `${entry.day} ${entry.event} ${entry.kind} ${entry.from ?? ''}`;
    if (!byId.has(id)) byId.set(id, { entry, isNational: false, codes: new Set() });
    if (code === null) byId.get(id).isNational = true;
    else byId.get(id).codes.add(code);
  };
  for (const entry of national) note(entry, null);
  for (const [code, entries] of regional) for (const entry of entries) note(entry, code);
  const count = regional.length;
  // Great Britain's four countries stand beside its councils in ISO 3166-2.
  const isComplete = count > 1 && (country === 'GB' || count === countOfRegions(country));
  return [...byId.values()].flatMap(({ entry, isNational, codes }) => {
    if ((isNational || isComplete) && codes.size === count) return [{ ...entry, regions: null }];
    if (codes.size === 0) return [];
    return [{ ...entry, regions: [...codes].sort() }];
  });
}

/**
 * The days that a rule of an overlay gives, in the library's own grammar. Conditions such as
 * `if is public holiday` look at the country's days.
 *
 * @param others - Rules that count as public holidays beside the library's.
 * @returns `null` if the rule cannot be read.
 */
export function daysOfRule(country, rule, others, isAlone) {
  const facts = libraryFacts(country);
  const option = { name: { en: 'x' }, substitute: true };
  const days = isAlone || facts === null ? {} : structuredClone(facts.days);
  for (const other of others) days[other] = { name: { en: other } };
  const holidays = silently(
    () =>
      new HolidaysParser(
        {
          holidays: {
            XX: {
              names: { en: 'x' },
              langs: ['en'],
              zones: [facts?.zone ?? 'Etc/UTC'],
              days: { ...days, [rule]: option },
            },
          },
          names: DATA.names,
        },
        'XX',
      ),
  );
  if (!holidays.holidays[rule]?.fn) return null;
  return occurrences(holidays, rule).map((found) => ({
    ...found,
    isInLieu: found.isInLieu && !rule.startsWith('substitutes'),
  }));
}

/** The parser prints what it cannot read; the builder says it itself. */
function silently(act) {
  const { error } = console;
  console.error = () => undefined;
  try {
    return act();
  } finally {
    console.error = error;
  }
}
