import { describe, expect, it } from 'vitest';
import {
  decimalTextOf,
  readMargin,
  readTarget,
  readWhole,
} from '@shared/domain/insights/typedFigure';
import { ok, refuse } from '@shared/kernel/result';

describe('a number as people write it', () => {
  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.5 %', '12.5'],
    ['1,0875', '1.0875'],
    ['1.087', '1.087'],
    ['1.234,5', '1234.5'],
    ["1'234.5", '1234.5'],
    ['1,234.5', '1234.5'],
    ['\u221240', '-40'],
    [' 7 ', '7'],
  ])('%j is %j', (typed, text) => {
    expect(decimalTextOf(typed)).toBe(text);
  });

  it.each(['', 'much', '1e3', '1,2,3', '1.2,3', '12.', '--1', '1.23,45.6', 'NaN'])(
    '%j is none',
    (typed) => {
      expect(decimalTextOf(typed)).toBeNull();
    },
  );
});

describe('settings of figures', () => {
  it('take targets in the range of their figure, and none for an empty text', () => {
    expect(readTarget('retention', ' ')).toEqual(ok(null));
    expect(readTarget('retention', '82,5')).toEqual(ok('82.5'));
    expect(readTarget('nps', '-20')).toEqual(ok('-20'));
    expect(readTarget('retention', '-20')).toEqual(
      refuse({ code: 'typed/out-of-range', min: 0, max: 100 }),
    );
    expect(readTarget('net-churn', '-20')).toEqual(ok('-20'));
    expect(readTarget('csat', 'good')).toEqual(refuse({ code: 'typed/not-a-number' }));
  });

  it('take whole numbers, with groups of thousands too', () => {
    expect(readWhole('1.200', 1, 3660)).toEqual(ok(1200));
    expect(readWhole('180', 1, 3660)).toEqual(ok(180));
    expect(readWhole('1,5', 1, 3660)).toEqual(refuse({ code: 'typed/not-whole' }));
    expect(readWhole('0', 1, 3660)).toEqual(
      refuse({ code: 'typed/out-of-range', min: 1, max: 3660 }),
    );
    expect(readWhole('', 1, 3660)).toEqual(ok(null));
  });

  it('take a margin in percent as thousandths', () => {
    expect(readMargin('33,3')).toEqual(ok(333));
    expect(readMargin('100')).toEqual(ok(1000));
    expect(readMargin('0')).toEqual(refuse({ code: 'typed/out-of-range', min: 0.1, max: 100 }));
  });
});
