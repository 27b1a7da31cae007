import { LIMITS } from '@shared/kernel/readingLimits';
import { describe, expect, it } from 'vitest';
import { readTable } from '@formats/tableFile';
import { readFixture, utf8 } from './readFixture';

const refusalOf = async (bytes: Uint8Array, name = 'x.csv', choices = {}) => {
  const result = await readTable(bytes, name, choices);
  return result.ok ? null : result.refusal;
};

describe('readTable', () => {
  it('keeps what stands above the header, and counts empty rows', async () => {
    const result = await readTable(await readFixture('shop-list.csv'), 'shop-list.csv');
    expect(result).toMatchObject({
      ok: true,
      value: { emptyRows: 2, source: { delimiter: ';', encoding: 'utf-8', hasHeader: true } },
    });
    if (!result.ok) return;
    expect(result.value.preamble.map(({ cells }) => cells[0])).toEqual([
      'Kundenliste Teehaus Vogt',
      'Stand 19.3.2026',
    ]);
    expect(result.value.header.slice(0, 3)).toEqual(['Name', 'Tel.', 'E-Mail']);
    expect(result.value.rows.map(({ position, line }) => [position, line])).toEqual([
      [4, 5],
      [5, 6],
      [6, 7],
      [7, 9],
      [8, 10],
      [9, 11],
    ]);
  });

  it.each([
    ['outlook-de-1252.csv', 'windows-1252', ';', 2],
    ['google-old.csv', 'utf-8', ',', 3],
    ['unicode-text.tsv', 'utf-16le', '\t', 3],
    ['sep-line.csv', 'windows-1252', '|', 1],
  ])('sees how %s is written', async (name, encoding, delimiter, rows) => {
    const result = await readTable(await readFixture(name), name);
    expect(result).toMatchObject({ ok: true, value: { source: { encoding, delimiter } } });
    expect(result.ok && result.value.rows).toHaveLength(rows);
  });

  it('does as it is told', async () => {
    const bytes = utf8('a;b\nc;d\n');
    expect(await readTable(bytes, 'x.csv', { hasHeader: true })).toMatchObject({
      value: { header: ['a', 'b'], rows: [{ cells: ['c', 'd'] }] },
    });
    expect(await readTable(bytes, 'x.csv', { hasHeader: false })).toMatchObject({
      value: { header: ['', ''], rows: [{ cells: ['a', 'b'] }, { cells: ['c', 'd'] }] },
    });
    expect(await readTable(bytes, 'x.csv', { delimiter: ',', hasHeader: false })).toMatchObject({
      value: { header: [''], rows: [{ cells: ['a;b'] }, { cells: ['c;d'] }] },
    });
  });

  it('refuses what is no table, and says what it is', async () => {
    expect(await refusalOf(utf8('%PDF-1.7'))).toEqual({ code: 'import/wrong-kind', kind: 'pdf' });
    expect(await refusalOf(utf8('BEGIN:VCARD'))).toEqual({
      code: 'import/wrong-kind',
      kind: 'vcard',
    });
    expect(await refusalOf(new Uint8Array(0))).toEqual({ code: 'import/empty' });
    expect(await refusalOf(utf8('\n ,, \n'))).toEqual({ code: 'import/empty' });
    expect(await refusalOf(utf8('Name,E-Mail\n'))).toEqual({ code: 'import/no-rows' });
    expect(await refusalOf(utf8('a,b\n1,2'), 'x.csv', { encoding: 'x' })).toEqual({
      code: 'import/unknown-encoding',
      encoding: 'x',
    });
  });

  it('refuses what is too much', async () => {
    expect(await refusalOf(new Uint8Array(LIMITS.tableFile.most + 1))).toMatchObject({
      code: 'import/file-too-large',
    });
    expect(await refusalOf(utf8(`${'a,'.repeat(10_000)}\n`))).toMatchObject({
      code: 'import/too-many-columns',
    });
    expect(await refusalOf(utf8(`Name\n${'a\n'.repeat(200_001)}`))).toMatchObject({
      code: 'import/too-many-rows',
    });
  });

  it('reports how far it is, and can be stopped', async () => {
    const bytes = utf8(`Name,E-Mail\n${'Anna,a@b.example\n'.repeat(10_000)}`);
    const steps: number[] = [];
    expect(
      (await readTable(bytes, 'x.csv', {}, { onProgress: (done) => steps.push(done) })).ok,
    ).toBe(true);
    expect(steps.length).toBeGreaterThan(2);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    const stopped = await readTable(bytes, 'x.csv', {}, { isCancelled: () => true });
    expect(stopped).toEqual({ ok: false, refusal: { code: 'import/cancelled' } });
  });
});
