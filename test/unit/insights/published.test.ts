import {
  cacOf,
  clvOf,
  grossChurnOf,
  npsOfCounts,
  retentionOf,
  shareState,
} from '@shared/domain/insights/formulas';
import { npsInterval, wilsonInterval } from '@shared/domain/insights/interval';
import { decimalText, ratio } from '@shared/domain/insights/ratio';
import { figureOf } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import { gradesOf } from '@shared/domain/insights/rfm';
import { askFor, buyer, percent, shopOf, shown, type Bought } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

/*
 * Worked examples that others have published for the same formulas. Where a page rounds on its way, the exact number
 * stands here and the one it prints beside it.
 */

describe('retention and churn, as others reckon them', () => {
  it.each([
    // mymarketingdeal.com/retention-rate: 1,000 at the start of the month, 900 of them still there.
    ['mymarketingdeal.com', { S: 1000, N: 0, E: 900 }, '90.0', '10.0'],
    // online-calculator.org/finance/churn-rate-calculator.php: 45 of 98 lost; the page prints 46 %.
    ['online-calculator.org', { S: 98, N: 0, E: 53 }, '54.1', '45.9'],
    // The formula of exprimere.net/en/faq-items/retention-rate, (E - N) ÷ S × 100, with numbers of ours: whoever was gained is no loss.
    ['exprimere.net', { S: 200, N: 40, E: 200 }, '80.0', '20.0'],
  ])('%s', (_source, flow, kept, lost) => {
    expect(percent(retentionOf(flow))).toBe(kept);
    expect(percent(grossChurnOf(flow))).toBe(lost);
  });
});

describe('repeat rate, as others reckon it', () => {
  it.each([
    // marketing-calculator.net/repeat-purchase-rate-calculator: both examples of the page.
    [350, 1000, '35.0'],
    [150, 600, '25.0'],
  ])('%i of %i buyers bought again', (regulars, buyers, expected) => {
    expect(percent(shareState(regulars, buyers, 'customers'))).toBe(expected);
  });
});

describe('NPS, as others reckon it', () => {
  it('finds -9 ± 4.4 among 1,162 answers', () => {
    // talkstats.com/threads/58500: 291 promoters, 476 passives, 395 detractors.
    const counts = { promoters: 291, passives: 476, detractors: 395 };
    expect(shown(npsOfCounts(counts), 0)).toBe('-9');
    const { low, high } = npsInterval(counts)!;
    expect(((high - low) / 2).toFixed(1)).toBe('4.4');
  });

  it('is as wide as 320 ÷ √n where a third of all say each', () => {
    // cybaea.net/journal/2016/01/14/NPS-confidence-intervals-stats: p = d = 1/3.
    const n = 900;
    const { low, high } = npsInterval({ promoters: 300, passives: 300, detractors: 300 })!;
    expect(Math.round((high - low) * Math.sqrt(n))).toBe(320);
  });
});

describe("Wilson's interval, as others reckon it", () => {
  // codegolf.stackexchange.com/questions/105389, test cases, with 1.96 for the quantile: equal to four decimals.
  it.each([
    [0, 1, 0, 0.7934567085261071],
    [1, 0, 0.20654329147389294, 1],
    [1, 1, 0.09452865480086611, 0.905471345199134],
    [1, 10, 0.016231752262825982, 0.3773646254862038],
    [10, 1, 0.6226353745137962, 0.9837682477371741],
    [10, 90, 0.05522854161313612, 0.1743673043676654],
    [90, 10, 0.8256326956323345, 0.9447714583868639],
    [25, 75, 0.17545094003724265, 0.3430464637007583],
    [75, 25, 0.6569535362992417, 0.8245490599627573],
    [50, 50, 0.40382982859014716, 0.5961701714098528],
    [0, 100, 0, 0.03699480747600191],
    [100, 0, 0.9630051925239981, 1],
  ])('%i glad and %i not', (glad, not, low, high) => {
    const interval = wilsonInterval(glad, glad + not)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('CLV and CAC, as others reckon them', () => {
  it('is $180 of $12, three times a year, for five years', () => {
    // romainberg.com/glossary-terms/clv-or-customer-lifetime-value: profit a purchase, so without a margin on top.
    const value = clvOf(
      ratio(1200),
      { per: 'year', times: ratio(3) },
      { unit: 'year', length: ratio(5) },
    );
    expect(decimalText(value, 0)).toBe('18000');
  });

  it('is $1,500 of three purchases of $300 in the mean, five in three years, for three years', () => {
    // allabout-digitalmarketing.com/glossary/customer-lifetime-value-clv, whose last step prints 1,005: a slip.
    const value = clvOf(
      ratio(90_000, 3),
      { per: 'year', times: ratio(5, 3) },
      { unit: 'year', length: ratio(3) },
    );
    expect(decimalText(value, 0)).toBe('150000');
  });

  it.each([
    ['geniegoals.co.uk/glossary/cac-customer-acquisition-cost', 100_000, 2000, '50.00'],
    ['7searchppc.com/blog/glossary/cac', 1000, 50, '20.00'],
    ['spryple.com/glossary/cac-customer-acquisition-cost', 10_000, 100, '100.00'],
    ['openmeter.io/docs/glossary/customer-acquisition-cost', 15_000, 30, '500.00'],
    ['18insurance.com/customer-acquisition-cost-cac', 30_000, 1500, '20.00'],
    ['yourfirstproduct.com/info/cac', 100, 1, '100.00'],
  ])('CAC of %s', (_source, cost, customers, expected) => {
    expect(shown(cacOf(ratio(cost), customers))).toBe(expected);
  });
});

describe('RFM grades, as others give them', () => {
  it('give a fifth of all each grade, 5 to the best fifth', () => {
    // blog.ascent360.com/what-is-an-rfm-score-and-what-does-it-tell-you-about-your-customers: equal groups of 20 %, the latest get 5.
    const grades = gradesOf(Array.from({ length: 100 }, (_one, at) => at));
    for (const grade of [1, 2, 3, 4, 5]) {
      expect(grades.filter((one) => one === grade)).toHaveLength(20);
    }
    expect(grades[99]).toBe(5);
    expect(grades[0]).toBe(1);
  });

  it('give equal values the same, better grade', () => {
    expect(gradesOf([7, 7, 7, 7, 7])).toEqual([5, 5, 5, 5, 5]);
    expect(gradesOf([9, 4, 4, 4, 1])).toEqual([5, 4, 4, 4, 1]);
  });
});

/** T-30 of the acceptance numbers: one small ledger, in the first quarter of 2026. */
describe('the small ledger, from purchases to figures', () => {
  const ledger: Readonly<Record<string, readonly Bought[]>> = {
    A: [
      ['2026-01-05', 4000],
      ['2026-02-02', 6000],
      ['2026-03-10', 5000],
    ],
    B: [['2026-01-20', 12_000]],
    C: [
      ['2026-02-11', 3550],
      ['2026-02-28', 4450],
    ],
    D: [['2026-03-30', 20_000]],
    E: [
      ['2026-01-02', 1000],
      ['2026-01-09', 1000],
      ['2026-01-16', 1000],
      ['2026-01-23', 1000],
    ],
  };
  const shop = (back = 0) =>
    shopOf(
      Object.entries(ledger).map(([name, list]) =>
        buyer(name, list, {}, name === 'D' && back > 0 ? { 0: back } : {}),
      ),
    );
  const quarter = askFor('2026-01-01', '2026-03-31', { lifespanMonths: 36 });
  const of = (back: number) => {
    const result = figuresOf(shop(back), quarter);
    return {
      aov: shown(figureOf(result, 'aov')?.state),
      frequency: shown(figureOf(result, 'frequency')?.state),
      repeat: percent(figureOf(result, 'repeat-rate')?.state),
      clv: shown(figureOf(result, 'clv')?.state, 0),
      orders: Number(figureOf(result, 'aov')?.n),
      customers: Number(figureOf(result, 'frequency')?.n),
    };
  };

  it.each([
    [
      'as it is',
      0,
      {
        aov: '5363.64',
        frequency: '2.20',
        repeat: '60.0',
        clv: '141600',
        orders: 11,
        customers: 5,
      },
    ],
    [
      'with all of D given back',
      20_000,
      {
        aov: '3900.00',
        frequency: '2.50',
        repeat: '75.0',
        clv: '117000',
        orders: 10,
        customers: 4,
      },
    ],
    [
      'with a quarter of D given back',
      5000,
      {
        aov: '4909.09',
        frequency: '2.20',
        repeat: '60.0',
        clv: '129600',
        orders: 11,
        customers: 5,
      },
    ],
  ])('%s', (_name, back, expected) => {
    expect(of(back)).toEqual(expected);
  });

  it('counts as new whoever never bought before, not whoever comes first in the range', () => {
    const result = figuresOf(shop(), askFor('2026-02-01', '2026-03-31'));
    const fresh = figureOf(result, 'cac')?.parts.find(({ key }) => key === 'new-customers');
    expect([...(fresh?.first ?? [])].sort()).toEqual(['C', 'D']);
  });
});
