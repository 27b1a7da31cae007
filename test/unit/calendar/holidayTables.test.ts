import type { HolidayTable } from '@shared/domain/calendar/holiday';
import { isIsoDate } from '@shared/domain/calendar/isoDate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import germanNames from '@resources/calendar/names-de.json';
import { COUNTRIES, PRIORITY, tableOf } from './shippedTables';

const text = v.pipe(v.string(), v.minLength(1));
const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/));
const kinds = ['public', 'bank', 'school', 'optional', 'observance', 'workday'] as const;
const traditions =
  'civil commercial christian orthodox islamic jewish hindu sikh buddhist chinese korean vietnamese persian other';

const schema = v.strictObject({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  dataAsOf: v.pipe(v.string(), v.check(isIsoDate)),
  years: v.tuple([v.literal(2020), v.literal(2036)]),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)),
  regions: v.array(v.strictObject({ code: region, name: text })),
  observances: v.pipe(
    v.array(
      v.strictObject({
        event: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
        names: v.strictObject({ de: text, en: text, own: text }),
        kind: v.picklist(kinds),
        certainty: v.picklist(['fixed', 'computed', 'tentative', 'announced', 'projected']),
        tradition: v.picklist(traditions.split(' ')),
        from: v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
        regions: v.optional(v.pipe(v.array(region), v.minLength(1))),
        days: text,
      }),
    ),
    v.minLength(1),
  ),
});

/** Whether days stand in order, once each, in the years of the table. */
function areDays(days: string, [first, last]: HolidayTable['years']): boolean {
  const list = days.split(' ');
  return list.every(
    (day, index) =>
      isIsoDate(day) &&
      Number(day.slice(0, 4)) >= first &&
      Number(day.slice(0, 4)) <= last &&
      (index === 0 || day > list[index - 1]!),
  );
}

describe('the shipped tables', () => {
  it('cover the countries that are looked after, and two hundred in all', () => {
    expect(PRIORITY.filter((country) => !COUNTRIES.includes(country))).toEqual([]);
    expect(PRIORITY).toHaveLength(60);
    expect(COUNTRIES.length).toBeGreaterThanOrEqual(200);
  });

  it.each(COUNTRIES)('%s is what the program expects', (country) => {
    const table = tableOf(country);
    const result = v.safeParse(schema, table);
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toBe(
      undefined,
    );
    expect(table.country).toBe(country);
    const codes = table.regions.map(({ code }) => code);
    for (const row of table.observances) {
      expect(areDays(row.days, table.years), row.days).toBe(true);
      expect((row.regions ?? []).filter((code) => !codes.includes(code))).toEqual([]);
    }
  });

  it.each(COUNTRIES)('%s has no celebration twice in one place on one day', (country) => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { event, kind, days, from, regions = ['everywhere'] } of tableOf(country)
      .observances) {
      for (const day of days.split(' ')) {
        for (const place of regions) {
          const id = `${day} ${event} ${kind} ${from ?? ''} ${place}`;
          if (seen.has(id)) twice.push(id);
          seen.add(id);
        }
      }
    }
    expect(twice).toEqual([]);
  });

  it('say the public holidays of the sixty countries in German', () => {
    // Where a name is the same in both languages, the list of names says so.
    const listed = new Set<string>([
      ...Object.values(germanNames.names),
      ...Object.values(germanNames.countries).flatMap((names) => Object.values(names)),
    ]);
    const counts = { all: 0, german: 0 };
    const foreign = new Set<string>();
    for (const country of PRIORITY) {
      const { observances, language } = tableOf(country);
      for (const { kind, names, days } of observances) {
        if (kind !== 'public') continue;
        const count = days.split(' ').length;
        const plain = names.de.replace(/ \(nachgeholt\)$/, '');
        const isGerman =
          language === 'de' ||
          (names.de !== names.en && names.de !== names.own) ||
          listed.has(plain) ||
          listed.has(names.de);
        counts.all += count;
        if (isGerman) counts.german += count;
        else foreign.add(`${country}: ${names.de}`);
      }
    }
    expect(counts.german / counts.all, [...foreign].join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});
