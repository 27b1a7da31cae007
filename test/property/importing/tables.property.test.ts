import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkImport } from '@formats/checkImport';
import { createRowReader } from '@formats/delimited';
import { identifyFile } from '@formats/fileKind';
import { readTable } from '@formats/tableFile';
import { readContacts } from '@formats/tableReading';
import { TARGET_CHOICES } from '@shared/domain/importing/targetChoices';
import { utf16, utf8 } from '../../unit/formats/readFixture';

const OPTIONS = { fileName: 'x.csv', country: 'DE', today: '2026-03-19' };

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    '"',
    'a"b',
    '""',
    'a,b',
    'a;b',
    'x\ny',
    ' "x" ',
    "'",
    '\t',
    'ü',
    '田中',
    'a\r\nb',
  ),
);
/** Rows that are not all empty: those are counted and left out. */
const anyTable = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.array(
    fc
      .array(anyCell, { minLength: width, maxLength: width })
      .filter((row) => row.some((cell) => cell.trim() !== '')),
    { minLength: 2, maxLength: 8 },
  ),
);

const HOSTILE = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\0',
  '\u202e',
  '\ud800',
  '=1+1',
  "'",
  ' ',
  'é',
  '田',
  '<script>',
  'a@b.example',
  '03/04/1986',
  '+49',
  'x'.repeat(300),
];
const anyMess = fc
  .array(fc.constantFrom(...HOSTILE), { maxLength: 120 })
  .map((parts) => parts.join(''));

describe('tables', () => {
  it('read back equal from whatever a writer of CSV writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyTable,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\r\n', '\n'),
        fc.boolean(),
        fc.constantFrom('utf-8', 'le', 'be'),
        async (rows, delimiter, newline, quotes, encoding) => {
          const text = Papa.unparse(rows, {
            delimiter,
            newline,
            quotes: quotes || newline === '\n',
          });
          const bytes = encoding === 'utf-8' ? utf8(`\ufeff${text}`) : utf16(text, encoding, true);
          fc.pre(identifyFile(bytes, 'x.csv') === 'csv' && !/^"?sep=/i.test(text));
          const table = await readTable(bytes, 'x.csv', { delimiter, hasHeader: false });
          expect(table.ok && table.value.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are cut into the same cells as an independent reader cuts them', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(',', ';'), (rows, delimiter) => {
        const text = Papa.unparse(rows, { delimiter, newline: '\n', quotes: true });
        const reader = createRowReader(text, delimiter);
        const cells = [];
        for (let row = reader.next(); row; row = reader.next()) cells.push(row.cells);
        expect(cells).toEqual(Papa.parse(text, { delimiter, newline: '\n' }).data);
      }),
      { numRuns: 150 },
    );
  });

  it('lose no character of any text, however broken', () => {
    fc.assert(
      fc.property(anyMess, fc.constantFrom(',', ';', '\t'), (text, delimiter) => {
        const reader = createRowReader(text, delimiter);
        let kept = '';
        for (let row = reader.next(); row; row = reader.next()) kept += row.cells.join('');
        const letters = (all: string): string => all.replace(/["\s,;]/g, '');
        expect(letters(kept)).toBe(letters(text));
        expect(reader.offset()).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('never throw, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 2000 }),
          anyMess.map(utf8),
          fc
            .tuple(
              fc.constantFrom(
                'PK\u0003\u0004',
                '\u00d0\u00cf\u0011\u00e0',
                '\ufeff',
                'BEGIN:VCARD\n',
              ),
              fc.uint8Array({ maxLength: 400 }),
            )
            .map(([start, rest]) => new Uint8Array([...utf8(start), ...rest])),
        ),
        fc.constantFrom('x.csv', 'x.xlsx', 'x.tsv', 'x.vcf', 'x'),
        async (bytes, name) => {
          const check = await checkImport(bytes, name, OPTIONS);
          const { counts } = check;
          const sum = Object.values(counts).reduce((all, count) => all + count, 0);
          expect(sum).toBe(check.rowCount);
          expect(check.contacts).toHaveLength(check.rowCount);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('account for every row and column, whatever a column is taken for', async () => {
    const targets = TARGET_CHOICES.map(({ target }) => target);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.oneof(anyCell, fc.constantFrom(...HOSTILE)), { minLength: 3, maxLength: 3 }),
          { minLength: 1, maxLength: 6 },
        ),
        fc.array(fc.constantFrom(...targets), { minLength: 3, maxLength: 3 }),
        async (rows, chosen) => {
          const header = ['A', 'B', 'C'];
          const table = {
            source: {
              fileName: 'x.csv',
              format: 'csv',
              sizeBytes: 0,
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
          } as const;
          const mapping = {
            version: 1 as const,
            columns: chosen.map((target, at) => ({
              header: header[at]!,
              target,
              dateOrder: null,
              decimalSign: null,
            })),
          };
          const read = await readContacts(table, mapping, OPTIONS);
          if (!read.ok) throw new Error(read.refusal.code);
          const { contacts, columns } = read.value;
          expect(contacts.map(({ position }) => position)).toEqual(rows.map((_, at) => at + 2));
          for (const column of columns) {
            const isOut = column.target.kind === 'leave-out';
            expect(column.works + column.unclear).toBe(isOut ? 0 : column.filled);
          }
          // A mail address that went anywhere is somewhere.
          for (const [at, row] of rows.entries()) {
            if (!row.includes('a@b.example')) continue;
            const isKept = chosen.some(
              (target, column) => row[column] === 'a@b.example' && target.kind !== 'leave-out',
            );
            const told = JSON.stringify({ ...contacts[at]!, raw: [] });
            const isSilent = chosen.every(
              (target, column) =>
                row[column] !== 'a@b.example' ||
                ('part' in target && ['preferred', 'doNotUse', 'label'].includes(target.part)),
            );
            if (isKept && !isSilent) expect(told).toContain('a@b.example');
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  it('of one very long cell come to an end for every target', async () => {
    for (const unit of [
      'a',
      '1',
      ' ',
      '1 ',
      'a@',
      '@',
      '"',
      '. ',
      '<a@',
      'a:::',
      '1:::',
      ',',
      'Dr. ',
      '- ',
      'ä_',
      '+',
      '\n',
    ]) {
      for (const { target } of TARGET_CHOICES) {
        const cell = `x${unit.repeat(Math.floor(15_000 / unit.length))}x`;
        const table = await readTable(utf8(`A,B\nx,"${cell.replaceAll('"', '""')}"\n`), 'x.csv', {
          hasHeader: true,
          delimiter: ',',
        });
        if (!table.ok) throw new Error(table.refusal.code);
        const columns = [TARGET_CHOICES[0]!.target, target].map((one, at) => ({
          header: 'AB'[at]!,
          target: one,
          dateOrder: null,
          decimalSign: null,
        }));
        const read = await readContacts(table.value, { version: 1, columns }, OPTIONS);
        expect(read.ok).toBe(true);
      }
    }
  }, 60_000);
});
