import { describe, expect, it } from 'vitest';
import { headerFingerprint } from '@formats/tableKeys';
import { suggestTableMapping } from '@formats/tableSuggestion';
import { applyRemembered, parseTableMapping } from '@shared/domain/importing/tableMapping';
import { targetKey, TARGET_CHOICES } from '@shared/domain/importing/targetChoices';
import type { ColumnTarget, TableMapping } from '@shared/domain/importing/columnTarget';
import type { Table } from '@shared/domain/importing/tableSource';

const column = (header: string, target: ColumnTarget) => ({
  header,
  target,
  dateOrder: null,
  decimalSign: null,
});
const SINCE: ColumnTarget = { kind: 'since' };
const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  source: {
    fileName: 'x.csv',
    format: 'csv',
    sizeBytes: 1,
    encoding: 'utf-8',
    hasByteOrderMark: false,
    brokenCharacters: 0,
    delimiter: ',',
    hasHeader: true,
    sheets: [],
    sheet: '',
    garbled: null,
  },
  header,
  rows: rows.map((cells, at) => ({ position: at + 2, line: at + 2, cells, fault: null })),
  preamble: [],
  emptyRows: 0,
});

describe('a remembered mapping', () => {
  it('comes back as it was stored', () => {
    const mapping: TableMapping = {
      version: 1,
      columns: TARGET_CHOICES.map(({ target }, at) => ({
        ...column(`c${at}`, target),
        dateOrder: 'dmy',
        decimalSign: ',',
      })),
    };
    expect(parseTableMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it.each([
    null,
    [],
    'x',
    { version: 2, columns: [] },
    { version: 1, columns: [null] },
    { version: 1, columns: [{ ...column('a', SINCE), target: { kind: 'nothing' } }] },
    { version: 1, columns: [{ ...column('a', SINCE), target: { kind: 'toString' } }] },
    {
      version: 1,
      columns: [{ ...column('a', SINCE), target: { kind: 'text', field: '__proto__' } }],
    },
    { version: 1, columns: [{ ...column('a', SINCE), dateOrder: 'ydm' }] },
    { version: 1, columns: [{ ...column('a', SINCE), header: 7 }] },
    {
      version: 1,
      columns: [
        { ...column('a', SINCE), target: { kind: 'consent', purpose: 'email', isNegated: 'no' } },
      ],
    },
  ])('is refused when it is none: %#', (value) => {
    expect(parseTableMapping(value)).toBeNull();
  });

  it('drops what does not belong to it', () => {
    const odd = {
      version: 1,
      columns: [{ ...column('a', SINCE), target: { kind: 'since', evil: 1 } }],
    };
    expect(parseTableMapping(odd)?.columns[0]?.target).toEqual(SINCE);
  });

  it('fits a table by the names of its columns', () => {
    const remembered: TableMapping = {
      version: 1,
      columns: [column('Seit', SINCE), column('Weg', { kind: 'leave-out' })],
    };
    const suggested: TableMapping = {
      version: 1,
      columns: [
        column('Neu', { kind: 'points' }),
        column('Weg', { kind: 'points' }),
        column('Seit', { kind: 'points' }),
      ],
    };
    expect(
      applyRemembered(remembered, suggested)?.columns.map(({ target }) => target.kind),
    ).toEqual(['points', 'leave-out', 'since']);
    expect(applyRemembered({ version: 1, columns: [] }, suggested)).toBeNull();
  });
});

describe('headerFingerprint', () => {
  it('is the same for the same columns in any order, case and accent', () => {
    expect(headerFingerprint(['Name', 'Straße'])).toBe(headerFingerprint(['STRASSE', 'name']));
    expect(headerFingerprint(['Name'])).not.toBe(headerFingerprint(['Name', 'Ort']));
  });
});

describe('suggestTableMapping', () => {
  const kinds = (one: Table) =>
    suggestTableMapping(one, 2026).mapping.columns.map(({ target }) => target.kind);

  it('looks at the values of columns whose names say nothing', () => {
    const one = table(
      ['A', 'B', 'C', 'D', 'E'],
      ['Anna Weiß', 'a@b.example', '+49 341 5550117', 'https://a.example', 'blau'],
      ['Bea Kurz', 'b@b.example', '0341 5550118', 'www.b.example', 'rot'],
    );
    expect(kinds(one)).toEqual(['name', 'email', 'phone', 'handle', 'custom']);
    expect(suggestTableMapping(one, 2026).certainty).toEqual([
      'values',
      'values',
      'values',
      'values',
      'none',
    ]);
  });

  it('takes a number that only counts rows for a field', () => {
    expect(kinds(table(['Nr.', 'Name'], ['1', 'Anna']))).toEqual(['custom', 'name']);
  });

  it('never guesses a column away', () => {
    expect(kinds(table(['Schuhgröße', 'Name'], ['43', 'Anna']))).toEqual(['custom', 'name']);
    expect(kinds(table(['Privat', 'Name'], ['x', 'Anna']))[0]).not.toBe('leave-out');
  });
});

describe('words', () => {
  it('are there in both languages for every column and problem', async () => {
    const [english, german] = (
      await Promise.all([import('@locales/en/import.json'), import('@locales/de/import.json')])
    ).map((module) => module.default as unknown);
    const at = (words: unknown, path: string): unknown =>
      path
        .split('.')
        .reduce<unknown>(
          (node, key) => (node as Record<string, unknown> | undefined)?.[key],
          words,
        );
    for (const { target, group } of TARGET_CHOICES) {
      for (const words of [english, german]) {
        expect(at(words, targetKey(target)), targetKey(target)).toBeTypeOf('string');
        expect(at(words, `targetGroup.${group}`), group).toBeTypeOf('string');
      }
    }
  });
});
