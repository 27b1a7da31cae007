import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, type Measure, type TextRoom } from '@shared/domain/printing/fitText';
import { pagesOf } from '@shared/domain/printing/pagination';

/** Every letter half as wide as high, signs as wide as high. */
const measure: Measure = (text, size) =>
  [...text].reduce((width, letter) => width + size * (/\p{Script=Han}/u.test(letter) ? 1 : 0.5), 0);
const room: TextRoom = { width: 30, height: 10, max: 6, min: 2, lineHeight: 1.2 };

describe('a name', () => {
  test.each<[string, string, readonly string[]]>([
    ['that is short stays large', 'Ida Wu', ['Ida Wu']],
    [
      'of two words gets smaller and keeps them whole',
      'Frieda Baumgartner',
      ['Frieda', 'Baumgartner'],
    ],
    [
      'with a hyphen may end a line there',
      'Sabine Leutheusser-Schnarrenberger',
      ['Sabine Leutheusser-', 'Schnarrenberger'],
    ],
    ['in signs may end a line at each of them', '田中由紀子山本太郎', ['田中由紀子山本', '太郎']],
    ['in Arabic keeps its words', 'ليلى الحربي', ['ليلى الحربي']],
    ['of nothing is nothing', '  ', []],
  ])('%s', (_name, text, lines) => {
    const fitted = fitText(text, room, measure);
    expect(fitted.lines).toEqual(lines);
    expect(fitted.isCut).toBe(false);
  });

  test('of one very long word is rather broken than set tiny', () => {
    const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
    const fitted = fitText(word, { ...room, width: 70 }, measure);
    expect(fitted.lines).toHaveLength(2);
    expect(fitted.size).toBeGreaterThan(3.5);
    expect(fitted.lines.join('')).toBe(word);
  });

  test('that fits nowhere is cut between letters, and says so', () => {
    const fitted = fitText('👩‍👩‍👧'.repeat(200), room, () => 4);
    expect(fitted.isCut).toBe(false);
    const long = fitText('Maximiliana '.repeat(40), room, measure);
    expect(long.isCut).toBe(true);
    expect(long.lines.at(-1)!.endsWith('…')).toBe(true);
  });

  test('always lies in its room and loses no letter unless it says so', () => {
    const anyName = fc.string({ unit: fc.constantFrom(...'abcÄß -田中ليé'), maxLength: 60 });
    fc.assert(
      fc.property(anyName, fc.integer({ min: 8, max: 60 }), (name, width) => {
        const here = { ...room, width };
        const fitted = fitText(name, here, measure);
        for (const line of fitted.lines) {
          expect(measure(line, fitted.size)).toBeLessThanOrEqual(width + 1e-9);
        }
        expect(fitted.lines.length * fitted.size * here.lineHeight).toBeLessThanOrEqual(
          here.height + 0.05,
        );
        if (!fitted.isCut) {
          expect(fitted.lines.join('').replace(/\s/g, '')).toBe(name.replace(/\s/g, ''));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('rows on pages', () => {
  test('go on to the next page, and the end stays together', () => {
    expect(pagesOf([], () => 10)).toEqual([[]]);
    expect(pagesOf([4, 4, 4], () => 8)).toEqual([[0, 1], [2]]);
    expect(pagesOf([4, 4, 1, 1], () => 9, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(pagesOf([20, 4], (page) => (page === 0 ? 5 : 10))).toEqual([[0], [1]]);
    expect(pagesOf([3, 3, 3, 3], (page) => (page === 0 ? 3 : 9))).toEqual([[0], [1, 2, 3]]);
  });

  test('every row once, in order, never more than a page holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 60 }),
        fc.integer({ min: 9, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (heights, size, kept) => {
          const pages = pagesOf(heights, () => size, kept);
          expect(pages.flat()).toEqual(heights.map((_height, row) => row));
          for (const page of pages) {
            expect(page.reduce((sum, row) => sum + heights[row]!, 0)).toBeLessThanOrEqual(size);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
