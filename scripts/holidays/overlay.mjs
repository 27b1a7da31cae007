// Makes our own changes to a country's days, in their order.
import { certaintyOf } from './certainty.mjs';
import { yearOf } from './days.mjs';
import { traditionOf } from './events.mjs';
import { daysOfRule } from './library.mjs';
import { inLieu } from './names.mjs';
import { OverlayError } from './overlayFile.mjs';
import { YEARS } from './settings.mjs';

/**
 * @param entries - The days so far.
 * @param overlay - Of `readOverlay`.
 * @returns the days after all changes.
 * @throws OverlayError for a change that fits nothing.
 */
export function applyOverlay(entries, overlay) {
  const rules = [];
  let days = overlay.ignoreLibrary ? [] : entries;
  overlay.changes.forEach((change, index) => {
    const where = `overlay/${overlay.country}.json: changes[${index}] (${change.do})`;
    days =
      change.do === 'add' ? add(days, change, overlay, rules, where) : alter(days, change, where);
  });
  return days;
}

function alter(days, change, where) {
  let hits = 0;
  const after = days.flatMap((entry) => {
    if (!fits(entry, change)) return [entry];
    hits += 1;
    const changed = altered(entry, change);
    return changed === null ? [] : [changed];
  });
  if (hits === 0) throw new OverlayError(`${where} fits no day: ${JSON.stringify(change.match)}`);
  return after;
}

function altered(entry, change) {
  switch (change.do) {
    case 'remove':
      return null;
    case 'retype': {
      const { kind, certainty, tradition, event, from } = change;
      return { ...entry, ...given({ kind, certainty, tradition, event, from }) };
    }
    case 'rename':
      return renamed({ ...entry, ...given({ event: change.event }) }, change.names);
    case 'move':
      return renamed(
        { ...entry, day: change.to, certainty: change.certainty ?? 'announced' },
        change.names ?? {},
      );
    case 'regions':
      return { ...entry, regions: change.regions === '*' ? null : [...change.regions].sort() };
  }
}

const given = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function renamed(entry, names) {
  const next = { ...entry.names, ...given(names) };
  return {
    ...entry,
    names: next,
    library: [...entry.library, next.de, next.en, next.own],
    isGerman: entry.isGerman || names.de !== undefined,
  };
}

function fits(entry, { match, do: what, from }) {
  const { name, event, years, days, regions, kind } = match;
  if (name !== undefined && !entry.library.includes(name)) return false;
  if (event !== undefined && entry.event !== event) return false;
  if (kind !== undefined && entry.kind !== kind) return false;
  if (years !== undefined && (yearOf(entry.day) < years[0] || yearOf(entry.day) > years[1])) {
    return false;
  }
  if (days !== undefined && !days.includes(entry.day)) return false;
  if (what === 'move' && entry.day !== from) return false;
  if (regions === '*') return entry.regions === null;
  if (regions !== undefined) {
    return entry.regions !== null && [...regions].sort().join() === entry.regions.join();
  }
  return true;
}

function add(days, change, overlay, rules, where) {
  const { event, names, kind, rule, regions } = change;
  const [first, last] = change.years ?? YEARS;
  let found;
  if (rule === undefined) {
    found = change.days.map((day) => ({ day, from: null, isInLieu: false }));
  } else {
    found = daysOfRule(overlay.country, rule, rules, overlay.ignoreLibrary);
    if (found === null) throw new OverlayError(`${where}: the rule "${rule}" cannot be read`);
    if (kind === 'public' && regions === undefined) rules.push(rule);
  }
  found = found.filter(({ day }) => yearOf(day) >= first && yearOf(day) <= last);
  if (found.length === 0) throw new OverlayError(`${where} gives no day`);

  const tradition = change.tradition ?? traditionOf(event, { rule, en: names.en });
  const added = found.map(({ day, from, isInLieu }) => {
    const said = { own: names.en, ...names };
    return {
      day,
      from: change.from ?? from,
      event,
      names: isInLieu ? inLieu(said) : said,
      kind,
      certainty: change.certainty ?? certaintyOf(rule ?? day, day, tradition),
      tradition,
      library: [said.de, said.en, said.own],
      isGerman: true,
      regions: regions === undefined ? null : [...regions].sort(),
    };
  });
  // What is added stands in place of the same celebration in the same place on that day.
  const ids = new Set(added.map(placeId));
  return [...days.filter((entry) => !ids.has(placeId(entry))), ...added];
}

const placeId = ({ day, event, regions }) => `${day} ${event} ${regions?.join() ?? ''}`;
