import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT_MINOR } from '@shared/domain/money/money';
import { lineAmount, quantityText, readQuantity } from '@shared/domain/purchases/lineAmount';

describe('lineAmount', () => {
  it.each([
    [1240, 1000, 1240],
    [1240, 2000, 2480],
    [999, 250, 250], // 249.75, half up
    [1, 499, 0],
    [1, 500, 1],
    [0, 3000, 0],
    [333, 3000, 999],
  ])('%i for %i thousandths is %i', (unitMinor, quantityMilli, expected) => {
    expect(lineAmount(unitMinor, quantityMilli)).toBe(expected);
  });

  it('stays exact where a product of numbers would not, and refuses what no purchase can hold', () => {
    expect(lineAmount(98_765_432_109, 1001)).toBe(98_864_197_541);
    expect(lineAmount(MAX_AMOUNT_MINOR, 1000)).toBe(MAX_AMOUNT_MINOR);
    expect(lineAmount(MAX_AMOUNT_MINOR, 1_000_000_000)).toBeNull();
  });
});

describe('readQuantity', () => {
  it.each([
    ['2', 2000],
    ['0,25', 250],
    ['.5', 500],
    [' 1.125 ', 1125],
    ['0', null],
    ['', null],
    ['1,2345', null],
    ['-1', null],
    ['zwei', null],
    ['99999999', null],
  ])('%s is %s', (text, expected) => {
    expect(readQuantity(text)).toBe(expected);
  });

  it('reads what it writes', () => {
    for (const milli of [1, 10, 250, 1000, 1125, 12_340]) {
      expect(readQuantity(quantityText(milli, ','))).toBe(milli);
      expect(readQuantity(quantityText(milli, '.'))).toBe(milli);
    }
  });
});
