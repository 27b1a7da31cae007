import { describe, expect, it } from 'vitest';
import { readCall } from '../../../src/support/call';
import { run } from '../../../src/support/run';
import { wordsFor } from '../../../src/support/words';

type Printed = Readonly<
  Record<
    string,
    readonly { date: string; name: string; type: string; certainty: string; from?: string }[] | null
  >
>;

async function print(...words: readonly string[]) {
  let out = '';
  const said: string[] = [];
  const code = await run(['holidays', ...words], {
    words: wordsFor({ LANG: 'C' }),
    say: (sentence) => said.push(sentence),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
  });
  return { code, said, days: out === '' ? {} : (JSON.parse(out) as Printed) };
}

const publicDays = (days: Printed, place: string): readonly string[] =>
  (days[place] ?? []).filter(({ type }) => type === 'public').map(({ date }) => date);

describe('holidays', () => {
  it('prints a country, and a region with what holds there besides', async () => {
    const { code, said, days } = await print('--countries', 'de,DE-BY', '--years', '2026');
    expect({ code, said, places: Object.keys(days) }).toEqual({
      code: 0,
      said: [],
      places: ['DE', 'DE-BY'],
    });
    expect(publicDays(days, 'DE')).toEqual([
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
    const only = publicDays(days, 'DE-BY').filter((day) => !publicDays(days, 'DE').includes(day));
    expect(only).toEqual(['2026-01-06', '2026-06-04', '2026-11-01']);
    expect(days['DE']?.[0]).toEqual({
      date: '2026-01-01',
      name: 'Neujahr',
      type: 'public',
      certainty: 'fixed',
      event: 'new-year',
    });
  });

  it('prints half days with their hour, and the language that is asked for', async () => {
    const turkey = ['--countries=TR', '--years=2025-2026', '--language', 'own'];
    const { days } = await print(...turkey);
    const half = days['TR']?.find(({ date }) => date === '2025-03-29');
    expect(half).toMatchObject({ type: 'half-day', from: '13:00' });
    expect(days['TR']?.[0]?.name).toBe('Yılbaşı');
    expect(days['TR']?.map(({ date }) => date)).toEqual(days['TR']?.map(({ date }) => date).sort());
    const english = await print('--countries', 'TR', '--years', '2025', '--language', 'en');
    expect(english.days['TR']?.[0]?.name).toBe("New Year's Day");
  });

  it('says what it does not know', async () => {
    const unknown = await print('--countries', 'ZZ,DE', '--years', '2026');
    expect(unknown.days['ZZ']).toBe(null);
    expect(unknown.days['DE']).not.toBe(null);
    expect(unknown).toMatchObject({
      code: 1,
      said: ['ZZ: no holiday data for this country.'],
    });
    const outside = await print('--countries', 'DE', '--years', '2036-2038');
    expect(outside).toMatchObject({
      code: 1,
      said: ['DE: only the years 2020 to 2036 are known.'],
    });
    expect(outside.days['DE']?.at(-1)?.date).toBe('2036-12-31');
    const region = await print('--countries', 'FR-IDF', '--years', '2026');
    expect(region.code).toBe(0);
    expect(region.said[0]).toContain('FR-IDF: no days of its own are known');
  });

  it.each([
    [[], 'holidays.needsCountries', {}],
    [['--countries', 'Japan'], 'holidays.notAPlace', { value: 'JAPAN' }],
    [['--countries', 'DE,'], 'holidays.notAPlace', { value: '' }],
    [['--countries', 'DE', '--years', 'soon'], 'holidays.notYears', { value: 'soon' }],
    [['--countries', 'DE', '--years', '2028-2024'], 'holidays.notYears', { value: '2028-2024' }],
    [['--countries', 'DE', '--language', 'fr'], 'holidays.notALanguage', { value: 'fr' }],
    [['DE'], 'holidays.unexpected', { value: 'DE' }],
    [['--json'], 'unknownOption', { option: '--json' }],
  ])('refuses %j', (words, sentence, values) => {
    expect(readCall(['holidays', ...words])).toEqual({ command: 'wrong', sentence, values });
  });
});
