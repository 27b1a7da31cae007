import { neutraliseFormula, restoreFormula } from '@shared/domain/exporting/formulaSafety';
import { cleanCell } from '@shared/domain/importing/cellText';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', 'a', '1'),
  }),
);

describe('a cell made safe', () => {
  it('begins with nothing that a spreadsheet runs, and comes back as it was', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const safe = neutraliseFormula(cell);
        expect('=+-@\t\r\n\0＝＋－＠'.includes(safe.charAt(0)) && safe !== '').toBe(false);
        expect(restoreFormula(safe)).toBe(cell);
      }),
    );
  });

  it('is what the import of tables takes the apostrophe from', () => {
    for (const cell of [
      '=1+1',
      '+49 341 5550117',
      '-1',
      '@x',
      '＝1',
      '＠x',
      "'=x",
      "'a",
      'plain',
    ]) {
      expect(cleanCell(neutraliseFormula(cell)).text).toBe(cell);
    }
  });
});
