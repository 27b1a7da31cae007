import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LABEL_SHEETS,
  SHEET_IDS,
  cutMarks,
  filledSheets,
  labelAt,
  labelsPerSheet,
  measuresOf,
  ownSheet,
  paddingOf,
  problemOf,
  MEASURE_RANGES,
  type OwnMeasures,
} from '@shared/domain/printing/labelSheets';
import { A4, LETTER, usualPaper } from '@shared/domain/printing/paper';

describe('the known formats', () => {
  test.each(SHEET_IDS)('%s is a sheet: every label on the paper, none over another', (id) => {
    const sheet = LABEL_SHEETS[id];
    expect(problemOf(measuresOf(sheet))).toBeNull();
    const places = Array.from({ length: labelsPerSheet(sheet) }, (_label, slot) =>
      labelAt(sheet, slot),
    );
    for (const [index, one] of places.entries()) {
      expect(one.xMm).toBeGreaterThanOrEqual(0);
      expect(one.yMm).toBeGreaterThanOrEqual(0);
      expect(one.xMm + one.widthMm).toBeLessThanOrEqual(sheet.paper.widthMm + 0.001);
      expect(one.yMm + one.heightMm).toBeLessThanOrEqual(sheet.paper.heightMm + 0.001);
      for (const other of places.slice(index + 1)) {
        const isApart =
          one.xMm + one.widthMm <= other.xMm + 0.001 || one.yMm + one.heightMm <= other.yMm + 0.001;
        const isBefore = other.xMm + other.widthMm <= one.xMm + 0.001;
        expect(isApart || isBefore).toBe(true);
      }
    }
  });

  // Measures as the makers and the label tables of office programs give them.
  test.each([
    ['labels-70x36', A4, [3, 8], [70, 36], [0, 4.5], [70, 36]],
    ['labels-63x38', A4, [3, 7], [63.5, 38.1], [7.21, 15.15], [66.04, 38.1]],
    ['cards-85x54', A4, [2, 5], [85, 54], [20, 13.5], [85, 54]],
    ['labels-67x25', LETTER, [3, 10], [66.675, 25.4], [4.7625, 12.7], [69.85, 25.4]],
    ['card-a4', A4, [2, 5], [85.6, 54], [19.4, 13.5], [85.6, 54]],
  ] as const)('%s has the published measures', (id, paper, counts, label, first, pitch) => {
    const sheet = LABEL_SHEETS[id];
    expect(sheet.paper).toEqual(paper);
    expect([sheet.columns, sheet.rows]).toEqual(counts);
    expect([sheet.label.widthMm, sheet.label.heightMm]).toEqual(label);
    expect(sheet.leftMm).toBeCloseTo(first[0], 2);
    expect(sheet.topMm).toBeCloseTo(first[1], 2);
    expect(sheet.pitchXMm).toBeCloseTo(pitch[0], 2);
    expect(sheet.pitchYMm).toBeCloseTo(pitch[1], 2);
  });

  test('keep writing where office printers reach', () => {
    expect(paddingOf(LABEL_SHEETS['labels-70x36'])).toEqual({ xMm: 4.5, yMm: 2.16 });
    expect(paddingOf(LABEL_SHEETS['card-printer']).xMm).toBeLessThan(4);
    expect(paddingOf(LABEL_SHEETS['card-a4']).xMm).toBeCloseTo(3.24);
  });

  test('are cut along marks that lie in the margins', () => {
    const sheet = LABEL_SHEETS['card-a4'];
    const marks = cutMarks(sheet);
    // Three lines down and six across, each with a mark at either end.
    expect(marks).toHaveLength(2 * 3 + 2 * 6);
    for (const { x1Mm, y1Mm, x2Mm, y2Mm } of marks) {
      expect(x1Mm === x2Mm || y1Mm === y2Mm).toBe(true);
      const isOutside = Math.max(x1Mm, x2Mm) < 19.4 || Math.min(x1Mm, x2Mm) > 210 - 19.4;
      const isAbove = Math.max(y1Mm, y2Mm) < 13.5 || Math.min(y1Mm, y2Mm) > 297 - 13.5;
      expect(isOutside || isAbove).toBe(true);
      expect(Math.min(x1Mm, y1Mm)).toBeGreaterThan(4.5);
    }
    expect(cutMarks(LABEL_SHEETS['labels-70x36'])).toEqual([]);
  });
});

describe('filling sheets', () => {
  const sheet = LABEL_SHEETS['labels-63x38'];

  test('begins at the first free place and goes on to the next sheet', () => {
    expect(filledSheets(sheet, 3, 1, 20)).toEqual([
      [{ slot: 20, item: 0 }],
      [
        { slot: 0, item: 1 },
        { slot: 1, item: 2 },
      ],
    ]);
    expect(filledSheets(sheet, 0, 2, 4)).toEqual([]);
  });

  test('every thing comes as often as wished, in order, no place twice', () => {
    fc.assert(
      fc.property(
        fc.nat(80),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -3, max: 40 }),
        (count, copies, first) => {
          const sheets = filledSheets(sheet, count, copies, first);
          const items = sheets.flat().map(({ item }) => item);
          expect(items).toEqual(
            Array.from({ length: count }, (_item, item) => item).flatMap((item) =>
              Array.from({ length: copies }, () => item),
            ),
          );
          for (const filled of sheets) {
            const slots = filled.map(({ slot }) => slot);
            expect(new Set(slots).size).toBe(slots.length);
            expect(Math.max(...slots)).toBeLessThan(21);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('own measures', () => {
  const good = measuresOf(LABEL_SHEETS['labels-63x38']);
  test.each<[string, Partial<OwnMeasures>, unknown]>([
    ['as they are', {}, null],
    ['a column too many', { columns: 4 }, { kind: 'too-wide', byMm: 58.83 }],
    ['a line too many', { rows: 8 }, { kind: 'too-high', byMm: 22.95 }],
    ['over one another', { pitchXMm: 60 }, { kind: 'overlap' }],
    ['half a column', { columns: 2.5 }, { kind: 'out-of-range', measure: 'columns' }],
    ['nothing typed', { topMm: Number.NaN }, { kind: 'out-of-range', measure: 'topMm' }],
    ['beside the paper', { leftMm: -1 }, { kind: 'out-of-range', measure: 'leftMm' }],
  ])('%s', (_name, change, problem) => {
    const found = problemOf({ ...good, ...change });
    if (found !== null && 'byMm' in found) {
      expect({ ...found, byMm: Math.round(found.byMm * 100) / 100 }).toEqual(problem);
    } else expect(found).toEqual(problem);
  });

  test('without a problem describe a sheet whose labels all lie on the paper', () => {
    const anyMeasures = fc.record(
      Object.fromEntries(
        Object.entries(MEASURE_RANGES).map(([key, { min, max }]) => [
          key,
          key === 'columns' || key === 'rows'
            ? fc.integer({ min: 1, max: 4 })
            : fc.integer(
                key.startsWith('paper') ? { min: 200, max: 400 } : { min, max: Math.min(max, 60) },
              ),
        ]),
      ) as { [K in keyof OwnMeasures]: fc.Arbitrary<number> },
    );
    let sheets = 0;
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        if (problemOf(measures) !== null) return;
        sheets += 1;
        const sheet = ownSheet(measures);
        const last = labelAt(sheet, labelsPerSheet(sheet) - 1);
        expect(last.xMm + last.widthMm).toBeLessThanOrEqual(sheet.paper.widthMm + 0.06);
        expect(last.yMm + last.heightMm).toBeLessThanOrEqual(sheet.paper.heightMm + 0.06);
      }),
      { numRuns: 800, seed: 7 },
    );
    expect(sheets).toBeGreaterThan(10);
  });
});

test.each([
  ['DE', 'a4'],
  ['US', 'letter'],
  ['CA', 'letter'],
  ['', 'a4'],
] as const)('the paper of %s is %s', (country, paper) => {
  expect(usualPaper(country)).toBe(paper);
});
