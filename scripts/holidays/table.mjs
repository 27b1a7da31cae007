// A country's table: the days of all sources put together and written down.
import { applyOverlay } from './overlay.mjs';
import { readOverlay } from './overlayFile.mjs';
import { chinaDays } from './china.mjs';
import { libraryDays, libraryFacts } from './library.mjs';
import { countOfRegions, isoRegionName } from './regions.mjs';
import { CERTAINTIES, DATA_AS_OF, KINDS, YEARS } from './settings.mjs';

/**
 * The table of a country; `null` if nothing is known of it. Also the names that are not German.
 *
 * @param book - Names of our own, of `readNames`.
 */
export function buildTable(country, book, overlay = readOverlay(country)) {
  const facts = libraryFacts(country);
  if (facts === null && overlay === null) return null;
  let entries = libraryDays(country, book);
  if (country === 'CN') {
    entries = [...entries.filter(({ kind }) => kind !== 'public'), ...chinaDays(entries)];
  }
  if (overlay !== null) entries = applyOverlay(entries, overlay);
  const days = collapse(entries);

  // Where the library lists only some regions, those without days of their own are not known apart.
  const used = new Set(days.flatMap(({ regions: codes }) => codes ?? []));
  const isWhole = (facts?.regions.length ?? 0) >= countOfRegions(country);
  const regions = new Map();
  for (const { code, name } of facts?.regions ?? []) {
    if (isWhole || used.has(code)) regions.set(code, name);
  }
  for (const { code, name } of overlay?.regions ?? []) regions.set(code, name);
  for (const { regions: codes } of days) {
    for (const code of codes ?? []) if (!regions.has(code)) regions.set(code, isoRegionName(code));
  }
  return {
    table: {
      country,
      dataAsOf: DATA_AS_OF,
      years: YEARS,
      language: languageOf(country, overlay?.language ?? facts?.languages[0] ?? 'en'),
      regions: [...regions]
        .map(([code, name]) => ({ code, name }))
        .sort((a, b) => order(a.code, b.code)),
      observances: rowsOf(days),
    },
    notGerman: [
      ...new Set(
        days
          .filter(({ isGerman }) => !isGerman)
          .map(({ kind, names }) => `${kind}\t${names.en}\t${names.own}`),
      ),
    ],
  };
}

const SCRIPTS = { CN: 'zh-Hans', HK: 'zh-Hant', MO: 'zh-Hant', TW: 'zh-Hant' };

// The region in a tag (`de-ch`, `en-us`) says nothing more than the country does.
const languageOf = (country, tag) =>
  tag.startsWith('zh') ? (SCRIPTS[country] ?? tag) : tag.split('-')[0];

/** Regional days that hold in the whole country anyway are left out, and equal ones put together. */
function collapse(entries) {
  const byId = new Map();
  for (const entry of entries) {
    const id = `${entry.day} ${entry.event} ${entry.kind} ${entry.from ?? ''}`;
    byId.set(id, [...(byId.get(id) ?? []), entry]);
  }
  return [...byId.values()].flatMap((same) => {
    const national = same.findLast(({ regions }) => regions === null);
    if (national) return [national];
    // In a region the last source wins where two name one day differently.
    const taken = new Set();
    const byName = new Map();
    for (const entry of same.toReversed()) {
      const codes = entry.regions.filter((code) => !taken.has(code));
      codes.forEach((code) => taken.add(code));
      if (codes.length === 0) continue;
      const name = JSON.stringify(entry.names);
      const other = byName.get(name);
      byName.set(name, {
        ...(other ?? entry),
        regions: [...(other?.regions ?? []), ...codes].sort(),
      });
    }
    return [...byName.values()];
  });
}

/** One row for all days of an observance that differ in nothing but the day. */
function rowsOf(days) {
  const rows = new Map();
  for (const { day, event, names, kind, certainty, tradition, from, regions } of days) {
    const row = {
      event,
      names: { de: names.de, en: names.en, own: names.own },
      kind,
      certainty,
      tradition,
      ...(from === null ? {} : { from }),
      ...(regions === null ? {} : { regions }),
    };
    const id = JSON.stringify(row);
    if (!rows.has(id)) rows.set(id, { row, days: new Set() });
    rows.get(id).days.add(day);
  }
  return [...rows.values()]
    .map(({ row, days: set }) => ({ ...row, days: [...set].sort().join(' ') }))
    .sort(
      (a, b) =>
        order(a.days.slice(5, 10), b.days.slice(5, 10)) ||
        order(a.event, b.event) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
        order(a.days, b.days) ||
        order(JSON.stringify(a), JSON.stringify(b)),
    );
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The content of a table's file: one region and one observance on a line. */
export function writeTable({ regions, observances, ...head }) {
  const lines = (items) =>
    items.length === 0
      ? '[]'
      : `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;
  const first = JSON.stringify(head).slice(1, -1);
  return `{${first},\n"regions":${lines(regions)},\n"observances":${lines(observances)}\n}\n`;
}
