import { describe, expect, it } from 'vitest';
import * as calendars from '@shared/domain/calendar/calendarConversion';
import { OPEN_TRADITIONS } from '@shared/domain/calendar/holiday';
import { isIsoDate, isoDate } from '@shared/domain/calendar/isoDate';
import { countryFactsOf } from '@shared/domain/contacts/countryFacts';
import type { Season } from '@shared/domain/culture/season';
import { isSeasonFor, seasonsBetween, seasonsFor } from '@shared/domain/culture/seasons';
import shipped from '@resources/calendar/seasons.json';
import { SEASONS } from '../../../scripts/seasons/definitions.mjs';
import { orthodoxEaster, spansOf, westernEaster } from '../../../scripts/seasons/spans.mjs';

const seasons = shipped as unknown as readonly Season[];
const spanOf = (id: string, year: number): readonly string[] | undefined =>
  seasons.find((season) => season.id === id)?.spans.find(([from]) => from.startsWith(`${year}`));

describe('the seasons that are shipped', () => {
  it('are those of their rules, with the days that the rules give', () => {
    expect(seasons.map(({ id }) => id)).toEqual(SEASONS.map(({ id }) => id));
    for (const { id, rule } of SEASONS) {
      expect({ id, spans: seasons.find((season) => season.id === id)?.spans }).toEqual({
        id,
        spans: spansOf(rule, [2024, 2036], calendars),
      });
    }
  });

  it.each(seasons.map((season) => [season.id, season] as const))('%s is sound', (_, season) => {
    expect(season.optIn).toBe(!OPEN_TRADITIONS.includes(season.tradition));
    expect(Object.values(season.names).every((name) => name.trim() !== '')).toBe(true);
    for (const country of season.countries) {
      expect(country === '*' || countryFactsOf(country) !== null).toBe(true);
    }
    let before = '';
    for (const [from, to] of season.spans) {
      expect(isIsoDate(from) && isIsoDate(to) && from <= to && from > before).toBe(true);
      before = to;
    }
  });

  it('have every year from 2024 to 2036, Hindu ones until 2030', () => {
    for (const { id, tradition, spans } of seasons) {
      const last = tradition === 'hindu' ? 2030 : 2036;
      for (let year = 2024; year <= last; year += 1) {
        const isThere = spans.some(([from]) => Number(from.slice(0, 4)) === year);
        expect({ id, year, isThere }).toEqual({ id, year, isThere: true });
      }
    }
  });

  // Days as they were published.
  it.each([
    ['lunar-new-year', 2027, '2027-02-05', '2027-02-20'],
    ['seollal', 2027, '2027-02-06', '2027-02-08'],
    ['tet', 2026, '2026-02-16', '2026-02-22'],
    ['ramadan', 2026, '2026-02-18', '2026-03-19'],
    ['eid-al-fitr', 2026, '2026-03-20', '2026-03-22'],
    ['rosh-hashanah', 2026, '2026-09-12', '2026-09-13'],
    ['hanukkah', 2027, '2027-12-25', '2028-01-01'],
    ['nowruz', 2025, '2025-03-21', '2025-03-24'],
    ['diwali', 2026, '2026-11-06', '2026-11-10'],
    ['easter', 2026, '2026-04-03', '2026-04-06'],
    ['orthodox-easter', 2026, '2026-04-10', '2026-04-13'],
    ['advent', 2026, '2026-11-29', '2026-12-24'],
    ['advent', 2028, '2028-12-03', '2028-12-24'],
    ['carnival', 2026, '2026-02-12', '2026-02-18'],
    ['midsummer', 2026, '2026-06-19', '2026-06-20'],
    ['golden-week-jp', 2026, '2026-04-29', '2026-05-06'],
    ['thanksgiving', 2026, '2026-11-26', '2026-11-27'],
    ['mothering-sunday', 2026, '2026-03-15', '2026-03-15'],
    ['mothers-day', 2026, '2026-05-10', '2026-05-10'],
    ['nenmatsu-nenshi', 2026, '2026-12-29', '2027-01-03'],
  ])('%s %i is from %s to %s', (id, year, from, to) => {
    expect(spanOf(id, year)).toEqual([from, to]);
  });

  it('has Ramadan twice in 2030', () => {
    const ramadan = seasons.find(({ id }) => id === 'ramadan')!;
    const starts = ramadan.spans.map(([from]) => from).filter((from) => from.startsWith('2030'));
    expect(starts).toEqual(['2030-01-05', '2030-12-26']);
  });
});

describe('Easter', () => {
  it.each([
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2026, '2026-04-05', '2026-04-12'],
    [2027, '2027-03-28', '2027-05-02'],
    [2038, '2038-04-25', '2038-04-25'],
    [2049, '2049-04-18', '2049-04-25'],
  ])('of %i is on %s in the west and on %s in the east', (year, west, east) => {
    expect(westernEaster(year)).toBe(west);
    expect(orthodoxEaster(year)).toBe(east);
  });
});

describe('whom a season concerns', () => {
  const season = (id: string): Season => seasons.find((each) => each.id === id)!;

  it('is the country for what is open', () => {
    expect(isSeasonFor(season('golden-week-jp'), { country: 'JP', greetings: [] })).toBe(true);
    expect(isSeasonFor(season('golden-week-jp'), { country: 'DE', greetings: ['islamic'] })).toBe(
      false,
    );
    expect(isSeasonFor(season('black-friday'), { country: '', greetings: [] })).toBe(true);
  });

  it('is never the country for what is religious, but whoever chose it, anywhere', () => {
    expect(isSeasonFor(season('ramadan'), { country: 'TR', greetings: [] })).toBe(false);
    expect(isSeasonFor(season('ramadan'), { country: 'DE', greetings: ['islamic'] })).toBe(true);
    expect(isSeasonFor(season('easter'), { country: 'DE', greetings: ['orthodox'] })).toBe(false);
  });

  it('touches a span at its ends', () => {
    const found = (from: string, to: string) =>
      seasonsBetween([season('eid-al-fitr')], isoDate(from), isoDate(to)).length;
    expect(found('2026-03-22', '2026-03-31')).toBe(1);
    expect(found('2026-03-01', '2026-03-20')).toBe(1);
    expect(found('2026-03-23', '2026-03-31')).toBe(0);
    expect(found('2026-03-01', '2026-03-19')).toBe(0);
  });

  it('comes in order', () => {
    const scope = { country: 'JP', greetings: [] } as const;
    const ids = seasonsFor(seasons, scope, isoDate('2026-11-20'), isoDate('2026-12-31')).map(
      ({ season: { id } }) => id,
    );
    expect(ids).toEqual(['black-friday', 'cyber-monday', 'oseibo', 'nenmatsu-nenshi']);
  });
});
