// Reads our own changes to a country's days, and says what is wrong with a file by its place.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { isDay } from './days.mjs';
import { isRegion } from './regions.mjs';
import { CERTAINTIES, KINDS, OVERLAY_FOLDER, TRADITIONS, YEARS } from './settings.mjs';

const day = v.pipe(
  v.string(),
  v.check(isDay, (issue) => `${JSON.stringify(issue.input)} is not a day such as 2025-03-29`),
);
const years = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer()), v.pipe(v.number(), v.integer())]),
  v.check(([from, to]) => from <= to, 'the first year comes after the last'),
);
const region = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'a region is an ISO 3166-2 code such as CH-VS'),
  v.check(isRegion, (issue) => `${issue.input} is not a region of ISO 3166-2`),
);
const regions = v.pipe(v.array(region), v.minLength(1));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is such as 13:00'));
const text = v.pipe(v.string(), v.minLength(1));
const event = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an event is kebab-case'));
const kind = v.picklist(KINDS);
const certainty = v.picklist(CERTAINTIES);
const tradition = v.picklist(TRADITIONS);

const match = v.pipe(
  v.strictObject({
    name: v.optional(text),
    event: v.optional(event),
    years: v.optional(years),
    days: v.optional(v.pipe(v.array(day), v.minLength(1))),
    regions: v.optional(v.union([v.literal('*'), regions])),
    kind: v.optional(kind),
  }),
  v.check(
    ({ name, event }) => name !== undefined || event !== undefined,
    'name or event is missing',
  ),
);

const common = { source: text, note: v.optional(text) };
const someNames = v.strictObject({
  de: v.optional(text),
  en: v.optional(text),
  own: v.optional(text),
});

const change = v.variant('do', [
  v.strictObject({ do: v.literal('remove'), match, ...common }),
  v.strictObject({
    do: v.literal('retype'),
    match,
    kind: v.optional(kind),
    certainty: v.optional(certainty),
    tradition: v.optional(tradition),
    event: v.optional(event),
    from: v.optional(v.nullable(time)),
    ...common,
  }),
  v.strictObject({
    do: v.literal('rename'),
    match,
    names: someNames,
    event: v.optional(event),
    ...common,
  }),
  v.strictObject({
    do: v.literal('move'),
    match,
    from: day,
    to: day,
    certainty: v.optional(certainty),
    names: v.optional(someNames),
    ...common,
  }),
  v.strictObject({
    do: v.literal('regions'),
    match,
    regions: v.union([v.literal('*'), regions]),
    ...common,
  }),
  v.pipe(
    v.strictObject({
      do: v.literal('add'),
      event,
      names: v.strictObject({ de: text, en: text, own: v.optional(text) }),
      kind: v.optional(kind, 'public'),
      certainty: v.optional(certainty),
      tradition: v.optional(tradition),
      from: v.optional(v.nullable(time)),
      regions: v.optional(regions),
      days: v.optional(v.pipe(v.array(day), v.minLength(1))),
      rule: v.optional(text),
      years: v.optional(years),
      ...common,
    }),
    v.check(
      ({ days, rule }) => (days === undefined) !== (rule === undefined),
      'either days or rule, and not both',
    ),
    v.check(
      ({ days = [] }) =>
        days.every(
          (each) => Number(each.slice(0, 4)) >= YEARS[0] && Number(each.slice(0, 4)) <= YEARS[1],
        ),
      `a day lies outside ${YEARS.join('-')}`,
    ),
  ),
]);

const overlay = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  language: v.optional(text),
  sources: v.record(
    text,
    v.strictObject({
      title: text,
      url: v.optional(text),
      checkedOn: day,
      read: v.boolean(),
      note: v.optional(text),
    }),
  ),
  regions: v.optional(v.array(v.strictObject({ code: region, name: text }))),
  ignoreLibrary: v.optional(v.boolean(), false),
  note: v.optional(text),
  changes: v.array(change),
});

/** A change that cannot be made; the sentence names the file and the place. */
export class OverlayError extends Error {
  name = 'OverlayError';
}

/** Countries that have an overlay. */
export const overlayCountries = () =>
  existsSync(OVERLAY_FOLDER)
    ? readdirSync(OVERLAY_FOLDER)
        .filter((file) => /^[A-Z]{2}\.json$/.test(file))
        .map((file) => file.slice(0, 2))
        .sort()
    : [];

/** The overlay of a country; `null` if it has none. */
export function readOverlay(country) {
  const file = join(OVERLAY_FOLDER, `${country}.json`);
  if (!existsSync(file)) return null;
  return parseOverlay(country, readFileSync(file, 'utf8'));
}

/** @throws OverlayError which names everything that does not fit. */
export function parseOverlay(country, content) {
  const where = `overlay/${country}.json`;
  let value;
  try {
    value = JSON.parse(content);
  } catch (fault) {
    throw new OverlayError(`${where}: ${fault.message}`);
  }
  const result = v.safeParse(overlay, value);
  if (!result.success) {
    const lines = result.issues.map(
      (issue) => `${where}: ${v.getDotPath(issue) ?? ''} ${issue.message}`,
    );
    throw new OverlayError(lines.join('\n'));
  }
  const parsed = result.output;
  const problems = [];
  if (parsed.country !== country) problems.push(`country is ${parsed.country}`);
  parsed.changes.forEach(({ source }, index) => {
    if (!Object.hasOwn(parsed.sources, source)) {
      problems.push(`changes[${index}]: there is no source "${source}"`);
    }
  });
  parsed.changes.forEach(({ regions, match }, index) => {
    for (const code of [...asList(regions), ...asList(match?.regions)]) {
      if (!code.startsWith(`${country}-`))
        problems.push(`changes[${index}]: ${code} lies elsewhere`);
    }
  });
  if (problems.length > 0) {
    throw new OverlayError(problems.map((problem) => `${where}: ${problem}`).join('\n'));
  }
  return parsed;
}

const asList = (regions) => (Array.isArray(regions) ? regions : []);
