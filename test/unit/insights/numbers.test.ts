import {
  cacOf,
  clvOf,
  csatOfGrades,
  grossChurnOf,
  netChurnOf,
  npsOfCounts,
  retentionOf,
  shareState,
  spansByChurn,
} from '@shared/domain/insights/formulas';
import { npsInterval, wilsonInterval } from '@shared/domain/insights/interval';
import { decimalText, plus, ratio, times } from '@shared/domain/insights/ratio';
import { frequencyPer, lifespanIn, type Lifespan } from '@shared/domain/insights/span';
import { percent, shown } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

const npsOf = (scores: readonly number[]) => {
  const promoters = scores.filter((score) => score >= 9).length;
  const passives = scores.filter((score) => score === 7 || score === 8).length;
  return { promoters, passives, detractors: scores.length - promoters - passives };
};

describe('retention and churn', () => {
  const flow = { S: 1000, N: 300, E: 1100 };

  it('keeps 80.0 % of 1,000 with 300 gained and 1,100 at the end', () => {
    expect(percent(retentionOf(flow))).toBe('80.0');
    expect(percent(grossChurnOf(flow))).toBe('20.0');
    expect(percent(netChurnOf(flow))).toBe('-10.0');
  });

  it('has no data where nobody was there at the start', () => {
    const none = { kind: 'no-data', missing: 'active-at-start' };
    expect(retentionOf({ S: 0, N: 3, E: 3 })).toEqual(none);
    expect(grossChurnOf({ S: 0, N: 3, E: 3 })).toEqual(none);
    expect(netChurnOf({ S: 0, E: 3 })).toEqual(none);
  });

  it.each([
    [{ S: 100, N: 0, E: 93 }, '93.0'],
    // HubSpot's worked example: 500 at the start, 620 at the end, 150 gained.
    [{ S: 500, N: 150, E: 620 }, '94.0'],
    [{ S: 200, N: 40, E: 200 }, '80.0'],
  ])('of %j it keeps %s %%', (given, expected) => {
    expect(percent(retentionOf(given))).toBe(expected);
  });

  it('loses 45.92 % with 45 of 98', () => {
    expect(percent(grossChurnOf({ S: 98, N: 0, E: 53 }), 2)).toBe('45.92');
  });

  it('adds up to 1, always', () => {
    for (let S = 1; S < 40; S += 1) {
      for (let kept = 0; kept <= S; kept += 3) {
        const [a, b] = [
          retentionOf({ S, N: 7, E: kept + 7 }),
          grossChurnOf({ S, N: 7, E: kept + 7 }),
        ];
        if (!('value' in a) || !('value' in b)) throw new Error('no number');
        expect(plus(a.value, b.value)).toEqual(ratio(1));
      }
    }
  });
});

describe('answers', () => {
  it('finds 80 of 100 content', () => {
    expect(percent(shareState(80, 100, 'answers'))).toBe('80.0');
  });

  it('counts the top grades of each scale, and never mixes scales', () => {
    expect(percent(csatOfGrades([1, 2, 3, 4, 5], 5))).toBe('40.0');
    expect(percent(csatOfGrades([5, 6, 7, 8, 9, 10], 10))).toBe('33.3');
    expect(() => csatOfGrades([4, 5, 9], 5)).toThrow(RangeError);
    expect(csatOfGrades([], 5)).toEqual({ kind: 'no-data', missing: 'answers' });
  });

  it.each([
    ['30 % promoters, 20 % detractors', { promoters: 30, passives: 50, detractors: 20 }, '10'],
    ['ten answers', npsOf([10, 10, 9, 9, 9, 8, 7, 6, 3, 0]), '20'],
    ['a single 6', npsOf([6]), '-100'],
    ['all 10', npsOf(Array.from({ length: 30 }, () => 10)), '100'],
    ['all 0', npsOf(Array.from({ length: 30 }, () => 0)), '-100'],
    ['all 7', npsOf(Array.from({ length: 30 }, () => 7)), '0'],
  ])('NPS of %s', (_name, counts, expected) => {
    expect(shown(npsOfCounts(counts), 0)).toBe(expected);
  });

  it('says how little ten answers say', () => {
    const { low, high } = npsInterval(npsOf([10, 10, 9, 9, 9, 8, 7, 6, 3, 0]))!;
    expect(high - 20).toBeCloseTo(54.03, 2);
    expect(20 - low).toBeCloseTo(54.03, 2);
  });

  it('takes no single answer for certain', () => {
    expect(npsInterval(npsOf([6]))).toMatchObject({ low: -100 });
    expect(npsInterval(npsOf([6]))!.high).toBeGreaterThan(0);
    expect(npsInterval(npsOf([7]))!.low).toBeCloseTo(-npsInterval(npsOf([7]))!.high, 9);
    expect(npsInterval(npsOf([]))).toBeNull();
    const many = npsInterval(npsOf(Array.from({ length: 1000 }, () => 10)))!;
    expect(many.high).toBe(100);
    expect(many.low).toBeGreaterThan(99);
  });

  // Source: Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('Wilson interval of %i in %i', (part, whole, low, high) => {
    const interval = wilsonInterval(part, whole)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('repeat rate', () => {
  it('finds 30.77 % of 26 with 8 who came again', () => {
    expect(percent(shareState(8, 26, 'customers'), 2)).toBe('30.77');
  });
});

describe('customer lifetime value', () => {
  const years = (text: [number, number]): Lifespan<'year'> => ({
    unit: 'year',
    length: ratio(...text),
  });

  it('is 562.50 of 75, three times a year, for 2.5 years', () => {
    const value = clvOf(ratio(7500), { per: 'year', times: ratio(3) }, years([5, 2]));
    expect(decimalText(value, 0)).toBe('56250');
    expect(decimalText(times(value, ratio(60, 100)), 0)).toBe('33750');
    expect(decimalText(times(value, ratio(40, 100)), 0)).toBe('22500');
  });

  it('takes three years of a frequency a quarter for twelve quarters', () => {
    const aQuarter = { per: 'quarter', times: ratio(11, 5) } as const;
    const aov = ratio(59000, 11);
    const quarters = clvOf(aov, aQuarter, lifespanIn(years([3, 1]), 'quarter'));
    expect(decimalText(quarters, 0)).toBe('141600');
    expect(clvOf(aov, frequencyPer(aQuarter, 'year'), years([3, 1]))).toEqual(quarters);
    expect(clvOf(aov, frequencyPer(aQuarter, 'month'), lifespanIn(years([3, 1]), 'month'))).toEqual(
      quarters,
    );
  });

  it('cannot be formed from two units of time', () => {
    const aQuarter = { per: 'quarter', times: ratio(11, 5) } as const;
    // @ts-expect-error Years and quarters do not go together.
    expect(() => clvOf(ratio(1), aQuarter, years([3, 1]))).toThrow(RangeError);
  });

  it('lasts 2.5 years with a churn of 40 % a year, and not for ever with none', () => {
    expect(spansByChurn(40, 100)).toEqual(ratio(5, 2));
    expect(spansByChurn(0, 100)).toBeNull();
    expect(spansByChurn(0, 0)).toBeNull();
  });
});

describe('cost of acquisition', () => {
  it('is 2,000 of 100,000 for 50', () => {
    expect(shown(cacOf(ratio(10_000_000), 50), 0)).toBe('200000');
  });

  it('is not defined where nobody came for the cost, and no data without a cost', () => {
    expect(cacOf(ratio(50_000), 0)).toEqual({ kind: 'not-defined', because: 'nobody-new' });
    expect(cacOf(null, 5)).toEqual({ kind: 'no-data', missing: 'cost' });
    expect(cacOf(null, 0)).toEqual({ kind: 'no-data', missing: 'cost' });
    expect(shown(cacOf(ratio(0), 5), 0)).toBe('0');
  });
});
