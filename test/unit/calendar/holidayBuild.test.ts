import { describe, expect, it } from 'vitest';
import { readNames } from '../../../scripts/holidays/names.mjs';
import {
  overlayCountries,
  parseOverlay,
  readOverlay,
  type Overlay,
} from '../../../scripts/holidays/overlayFile.mjs';
import { buildTable, writeTable } from '../../../scripts/holidays/table.mjs';
import { textOf } from './shippedTables';

const book = readNames();
const source = { law: { title: 'A law', checkedOn: '2026-11-22', read: false } };

const overlay = (country: string, changes: readonly object[], more: object = {}): Overlay =>
  parseOverlay(
    country,
    JSON.stringify({
      country,
      sources: source,
      changes: changes.map((change) => ({ ...change, source: 'law' })),
      ...more,
    }),
  );

/** The days of an event after the changes, with kind, certainty and what else is said. */
function built(country: string, changes: readonly object[], event: string, more: object = {}) {
  const result = buildTable(country, book, overlay(country, changes, more));
  return (result?.table.observances ?? [])
    .filter((row) => row.event === event)
    .map(({ days, kind, certainty, names, regions, from }) => ({
      ...{ days: days.split(' '), kind, certainty, de: names.de },
      ...(regions && { regions }),
      ...(from !== undefined && { from }),
    }));
}

const added = { do: 'add', event: 'xx-day', names: { de: 'Tag', en: 'Day', own: 'Dag' } };

describe('building a table', () => {
  it.each(['LU', 'ZA'])('gives %s as it is committed, every time', (country) => {
    const once = writeTable(buildTable(country, book)!.table);
    expect(once).toBe(textOf(country));
    expect(writeTable(buildTable(country, book)!.table)).toBe(once);
  });

  it('has nothing for a country without sources', () => {
    expect(buildTable('XX', book)).toBe(null);
  });
});

describe('changes of an overlay', () => {
  it('adds days', () => {
    expect(
      built('LU', [{ ...added, days: ['2025-03-29', '2026-03-19'], from: '13:00' }], 'xx-day'),
    ).toEqual([
      {
        days: ['2025-03-29', '2026-03-19'],
        kind: 'public',
        certainty: 'announced',
        de: 'Tag',
        from: '13:00',
      },
    ]);
  });

  it('adds days by a rule, those in lieu named as such', () => {
    const rule = '05-24 and if saturday,sunday then next monday';
    const [day, lieu] = built('LU', [{ ...added, rule, years: [2025, 2027] }], 'xx-day');
    expect(day).toEqual({
      days: ['2025-05-24', '2026-05-24', '2027-05-24'],
      kind: 'public',
      certainty: 'fixed',
      de: 'Tag',
    });
    expect(lieu).toEqual({
      days: ['2025-05-26', '2026-05-25'],
      kind: 'public',
      certainty: 'computed',
      de: 'Tag (nachgeholt)',
    });
  });

  it.each([
    ['easter -2', ['2026-04-03']],
    ['1st monday in May', ['2026-05-04']],
    ['substitutes 05-24 if sunday then next monday', ['2026-05-25']],
    ['10 Dhu al-Hijjah P2D', ['2026-05-27', '2026-05-28']],
    ['12-24 13:00', ['2026-12-24']],
  ])('reads the rule %s', (rule, days) => {
    const [row] = built('LU', [{ ...added, rule, years: [2026, 2026] }], 'xx-day');
    expect(row?.days).toEqual(days);
    expect(row?.from).toBe(rule.endsWith('13:00') ? '13:00' : undefined);
  });

  it('removes, retypes, renames and moves what is meant, and nothing else', () => {
    const match = { name: 'Labour Day', years: [2025, 2026] };
    const [labour] = built('LU', [{ do: 'remove', match }], 'labour-day');
    expect(labour?.days.slice(4, 6)).toEqual(['2024-05-01', '2027-05-01']);

    const typed = built('LU', [{ do: 'retype', match, kind: 'observance' }], 'labour-day');
    expect(typed.find(({ kind }) => kind === 'observance')?.days).toEqual([
      '2025-05-01',
      '2026-05-01',
    ]);

    const named = built('LU', [{ do: 'rename', match, names: { de: 'Neu' } }], 'labour-day');
    expect(named.find(({ de }) => de === 'Neu')?.days).toEqual(['2025-05-01', '2026-05-01']);

    const move = {
      do: 'move',
      match: { name: 'Labour Day' },
      from: '2025-05-01',
      to: '2025-05-02',
    };
    const moved = built('LU', [move], 'labour-day');
    expect(moved.find(({ certainty }) => certainty === 'announced')?.days).toEqual(['2025-05-02']);
    expect(moved.flatMap(({ days }) => days)).not.toContain('2025-05-01');
  });

  it('says where a day holds, and finds it by that', () => {
    const regions = ['DE-BY', 'DE-BW'];
    const changes = [
      { do: 'regions', match: { name: 'Reformation Day', kind: 'public' }, regions },
      { do: 'retype', match: { event: 'reformation-day', regions }, kind: 'bank' },
    ];
    const rows = built('DE', changes, 'reformation-day').filter(({ kind }) => kind === 'bank');
    expect(rows.every((row) => row.regions?.join() === 'DE-BW,DE-BY')).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('puts an added day in place of the same one', () => {
    const change = { ...added, event: 'labour-day', days: ['2026-05-01'], kind: 'observance' };
    const rows = built('LU', [change], 'labour-day');
    expect(rows.filter(({ days }) => days.includes('2026-05-01')).map(({ kind }) => kind)).toEqual([
      'observance',
    ]);
  });

  it('can do without the library', () => {
    const result = buildTable(
      'LU',
      book,
      overlay('LU', [{ ...added, rule: '06-23' }], { ignoreLibrary: true }),
    );
    expect(result?.table.observances.map(({ event }) => event)).toEqual(['xx-day']);
  });

  it.each([
    [
      { do: 'remove', match: { name: 'Nothing' } },
      'overlay/LU.json: changes[0] (remove) fits no day',
    ],
    [{ ...added, rule: 'every blue moon' }, 'the rule "every blue moon" cannot be read'],
    [{ ...added, rule: '05-24', years: [1990, 1991] }, 'gives no day'],
  ])('stops at what cannot be done: %j', (change, words) => {
    expect(() => buildTable('LU', book, overlay('LU', [change]))).toThrow(words);
  });

  it.each([
    [{ do: 'fly' }, 'changes.0.do'],
    [{ ...added }, 'either days or rule'],
    [{ ...added, days: ['2025-02-29'] }, 'is not a day'],
    [{ ...added, days: ['2025-02-28'], when: 'never' }, 'when'],
    [{ ...added, days: ['2040-02-28'] }, 'outside 2020-2036'],
    [{ ...added, days: ['2025-02-28'], regions: ['LU-ZZ'] }, 'is not a region'],
    [{ ...added, days: ['2025-02-28'], regions: ['DE-BY'] }, 'lies elsewhere'],
    [{ do: 'remove', match: {} }, 'name or event is missing'],
  ])('names what is wrong in a file: %j', (change, words) => {
    expect(() => overlay('LU', [change])).toThrow(words);
  });

  it('wants a source for everything', () => {
    const change = { ...added, days: ['2025-02-28'], source: 'hearsay' };
    const content = JSON.stringify({ country: 'LU', sources: source, changes: [change] });
    expect(() => parseOverlay('LU', content)).toThrow('changes[0]: there is no source "hearsay"');
  });
});

describe('our own overlays', () => {
  it('exist for the countries whose days need looking after', () => {
    expect(overlayCountries()).toEqual(expect.arrayContaining(['BG', 'EG', 'KR', 'TR', 'TW']));
  });

  it.each(overlayCountries())(
    '%s names a source for every change, and where it was looked at',
    (country) => {
      const { sources, changes } = readOverlay(country)!;
      expect(changes.filter((change) => sources[change.source] === undefined)).toEqual([]);
      for (const { title, checkedOn } of Object.values(sources)) {
        expect(title.trim()).not.toBe('');
        expect(checkedOn >= '2026-01-01').toBe(true);
      }
    },
  );
});
