import type { ContactId } from '@shared/domain/contacts/contact';
import { careFiguresOf } from '@shared/domain/insights/careFigures';
import { cohortsOf } from '@shared/domain/insights/cohorts';
import { NO_FACTS, type AnswerFact, type InsightFacts } from '@shared/domain/insights/facts';
import {
  figureOf,
  FIGURE_KEYS,
  partAsked,
  valueOf,
  type FigureKey,
} from '@shared/domain/insights/figure';
import { figuresOf, peopleBehind, splitFiguresOf } from '@shared/domain/insights/figures';
import { leadOf } from '@shared/domain/insights/lead';
import { referralTreeOf, topWithoutOwner } from '@shared/domain/insights/referrals';
import { rfmOf } from '@shared/domain/insights/rfm';
import { anAnswer, askFor, buyer, shopOf, shown, type Bought } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

const QUARTER = askFor('2026-01-01', '2026-03-31');

const states = (facts: InsightFacts, query = QUARTER): Partial<Record<FigureKey, string>> => {
  const { figures } = figuresOf(facts, query);
  return Object.fromEntries(
    FIGURE_KEYS.map((key) => [key, figureOf({ figures }, key)?.state.kind]),
  );
};

const ALL_EMPTY: Record<FigureKey, string> = {
  retention: 'no-data',
  'gross-churn': 'no-data',
  'net-churn': 'no-data',
  'repeat-rate': 'no-data',
  frequency: 'no-data',
  nps: 'no-data',
  csat: 'no-data',
  aov: 'no-data',
  clv: 'no-data',
  cac: 'no-data',
};

const fresh: Record<FigureKey, string> = {
  ...ALL_EMPTY,
  'repeat-rate': 'few',
  frequency: 'value',
  aov: 'value',
  clv: 'not-enough-history',
};

const one = (list: readonly Bought[], back: Record<number, number> = {}): InsightFacts =>
  shopOf([buyer('Ida', list, {}, back)]);

const aCost = (amountMinor: number) => ({
  from: QUARTER.span.from,
  to: QUARTER.span.to,
  source: '',
  campaignId: null,
  amountMinor,
  currency: 'EUR',
});

const SHOPS: readonly (readonly [string, InsightFacts, Record<FigureKey, string>])[] = [
  ['an empty shop', NO_FACTS, ALL_EMPTY],
  ['somebody who never bought', one([]), ALL_EMPTY],
  ['one customer with one purchase', one([['2026-02-01', 1200]]), fresh],
  ['one purchase, given back in full', one([['2026-02-01', 1200]], { 0: 1200 }), ALL_EMPTY],
  ['a year without purchases', one([['2023-02-01', 1200]]), ALL_EMPTY],
  ['purchases in the future alone', one([['2031-02-01', 1200]]), ALL_EMPTY],
  [
    'a clock years back',
    one([
      ['1970-01-01', 1200],
      ['1999-12-31', 1200],
    ]),
    ALL_EMPTY,
  ],
  ['a gift for nothing', one([['2026-02-01', 0]]), fresh],
  ['yen', one([['2026-02-01', 1200, 'JPY']]), fresh],
  ['dinars', one([['2026-02-01', 1234, 'KWD']]), fresh],
  [
    'a cost and nobody new',
    shopOf([], { costs: [aCost(50_000)] }),
    { ...ALL_EMPTY, cac: 'not-defined' },
  ],
  [
    'one answer of each kind',
    shopOf([], { answers: [anAnswer('csat', 5), anAnswer('nps', 6)] }),
    { ...ALL_EMPTY, csat: 'few', nps: 'few' },
  ],
  [
    'the same customer, still there, nobody lost',
    one([
      ['2025-12-01', 1200],
      ['2026-02-01', 1200],
    ]),
    { ...fresh, retention: 'few', 'gross-churn': 'few', 'net-churn': 'few' },
  ],
  [
    'an amount beyond exact floating-point numbers',
    shopOf(
      Array.from({ length: 3 }, (_one, at) =>
        buyer(`Rich ${at}`, [['2026-02-01', Number.MAX_SAFE_INTEGER]]),
      ),
    ),
    fresh,
  ],
];

describe('a shop at the edge says a word, or a true number', () => {
  it.each(SHOPS)('%s', (_name, facts, expected) => {
    expect(states(facts)).toEqual(expected);
    const result = figuresOf(facts, QUARTER);
    for (const figure of result.figures) {
      const { state, interval, inputs, n, parts } = figure;
      for (const number of [n, interval?.low ?? 0, interval?.high ?? 0]) {
        expect(Number.isFinite(number)).toBe(true);
      }
      for (const { value } of inputs) expect(value.denominator > 0n).toBe(true);
      if (n === 0) expect(valueOf(state)).toBeNull();
      for (const { key, first } of parts) {
        expect(peopleBehind(facts, QUARTER, partAsked(figure, key)).slice(0, 12)).toEqual(first);
      }
    }
    // Nothing beside them falls over either.
    const care = careFiguresOf(facts, QUARTER);
    expect(leadOf(result, care)).toEqual({ kind: 'none' });
    expect(rfmOf(facts, QUARTER)).toMatchObject({ kind: 'too-few' });
    expect(cohortsOf(facts, QUARTER)).toHaveLength(3);
    expect(referralTreeOf(facts, QUARTER).ambassadors).toEqual([]);
    for (const { spentMinor } of topWithoutOwner(facts, QUARTER)) {
      expect(spentMinor).toBeGreaterThan(0);
    }
    for (const by of ['country', 'source', 'owner', 'segment'] as const) {
      expect(() => splitFiguresOf(facts, QUARTER, by)).not.toThrow();
    }
  });

  it.each(['0001-01-01', '1900-01-01', '2126-01-01', '9998-01-01'])(
    'a span that begins on %s is reckoned as any other',
    (from) => {
      const to = `${from.slice(0, 8)}28`;
      if (from === '0001-01-01') {
        // There is no year before the first one.
        expect(() => figuresOf(NO_FACTS, askFor(from, to))).toThrow(RangeError);
        return;
      }
      expect(states(one([['2026-02-01', 1200]]), askFor(from, to))).toEqual(ALL_EMPTY);
    },
  );

  it('says what it is that is missing, so that the page can', () => {
    const { figures } = figuresOf(NO_FACTS, QUARTER);
    expect(
      Object.fromEntries(
        figures.map(({ key, state }) => [key, state.kind === 'no-data' ? state.missing : '']),
      ),
    ).toEqual({
      retention: 'active-at-start',
      'gross-churn': 'active-at-start',
      'net-churn': 'active-at-start',
      'repeat-rate': 'customers',
      frequency: 'customers',
      nps: 'answers',
      csat: 'answers',
      aov: 'purchases',
      clv: 'customers',
      cac: 'cost',
    });
  });

  it('loses everybody truly: 0 % only where somebody was there to be kept', () => {
    const lost = figuresOf(one([['2025-09-01', 1200]]), QUARTER);
    expect(shown(figureOf(lost, 'retention')?.state)).toBe('0.00');
    expect(shown(figureOf(lost, 'gross-churn')?.state)).toBe('1.00');
    expect(figureOf(lost, 'clv')?.state.kind).toBe('no-data');
  });
});

describe('currencies without cents, and with a thousand parts', () => {
  it('are never added, and converted exactly', () => {
    const facts = shopOf(
      [
        buyer('Aiko', [['2026-02-01', 1500, 'JPY']]),
        buyer('Noor', [['2026-02-02', 1234, 'KWD']]),
        buyer('Ida', [['2026-02-03', 1000]]),
      ],
      {
        rates: [
          { from: 'EUR', to: 'JPY', rate: '150', on: QUARTER.span.from },
          { from: 'KWD', to: 'EUR', rate: '3', on: QUARTER.span.from },
        ],
      },
    );
    const apart = figuresOf(facts, QUARTER);
    const sums = (currency: string) => shown(figureOf(apart, 'aov', currency)?.state);
    expect([sums('EUR'), sums('JPY'), sums('KWD')]).toEqual(['1000.00', '1500.00', '1234.00']);
    const together = figuresOf(facts, askFor('2026-01-01', '2026-03-31', { currency: 'EUR' }));
    const aov = figureOf(together, 'aov', 'EUR')!;
    // 1,500 yen are 10 euros, 1.234 dinars 3.702: with 10 euros 23.702 for three purchases.
    expect(shown(aov.state, 4)).toBe('790.0667');
    expect(aov.rates.map(({ from, rate, isInverse, on }) => [from, rate, isInverse, on])).toEqual([
      ['JPY', '150', true, '2026-01-01'],
      ['KWD', '3', false, '2026-01-01'],
    ]);
    expect(aov.leftOut).toEqual([]);
    // Nobody entered a rate between yen and dinars; over the euro would be a rate that nobody said.
    const inYen = figuresOf(facts, askFor('2026-01-01', '2026-03-31', { currency: 'JPY' }));
    expect(figureOf(inYen, 'aov', 'JPY')).toMatchObject({ n: 2, leftOut: ['KWD'] });
    expect(figureOf(inYen, 'aov', 'JPY')?.parts[0]).toMatchObject({ key: 'customers', count: 2 });
  });

  it('lead to those who paid in them, and to nobody else', () => {
    const facts = shopOf([
      buyer('Aiko', [['2026-02-01', 1500, 'JPY']]),
      buyer('Ida', [['2026-02-03', 1000]]),
      buyer('Both', [
        ['2026-02-03', 1000],
        ['2026-02-04', 900, 'JPY'],
      ]),
    ]);
    const result = figuresOf(facts, QUARTER);
    const behind = (key: FigureKey, currency: string) =>
      [
        ...peopleBehind(facts, QUARTER, partAsked(figureOf(result, key, currency)!, 'customers')),
      ].sort();
    expect(behind('aov', 'JPY')).toEqual(['Aiko', 'Both']);
    expect(behind('clv', 'EUR')).toEqual(['Both', 'Ida']);
    expect(behind('frequency', 'EUR')).toEqual(['Aiko', 'Both', 'Ida']);
  });
});

describe('tens of thousands of answers on one day', () => {
  const scores = Array.from({ length: 40_000 }, (_one, at) => at % 11);
  const answers = scores.map((score, at): AnswerFact => ({
    ...anAnswer('nps', score, '2026-02-14', at % 2 === 0 ? `p${at}` : null),
  }));
  const people = Array.from({ length: 20_000 }, (_one, at) => buyer(`p${at * 2}`, []));

  it('are counted to the last one, and are close to certain', () => {
    const result = figuresOf(shopOf(people, { answers }), QUARTER);
    const nps = figureOf(result, 'nps')!;
    const promoters = scores.filter((score) => score >= 9).length;
    const detractors = scores.filter((score) => score <= 6).length;
    expect(nps.n).toBe(40_000);
    expect(shown(nps.state, 6)).toBe(((100 * (promoters - detractors)) / 40_000).toFixed(6));
    expect(nps.interval!.high - nps.interval!.low).toBeLessThan(2);
    expect(nps.parts.reduce((sum, { count }) => sum + count, 0)).toBe(40_000);
  });
});

describe('somebody who was merged into another', () => {
  it('is one customer: what both bought makes them come back, and no purchase is lost or counted twice', () => {
    const before = shopOf([
      buyer('Ida', [['2026-01-10', 1000]]),
      buyer('Ida B.', [['2026-02-10', 3000]]),
    ]);
    const after = shopOf([
      buyer('Ida', [
        ['2026-01-10', 1000],
        ['2026-02-10', 3000],
      ]),
    ]);
    const of = (facts: InsightFacts) => {
      const result = figuresOf(facts, QUARTER);
      const aov = figureOf(result, 'aov')!;
      return [
        shown(aov.state, 0),
        aov.n,
        figureOf(result, 'repeat-rate')!.inputs[0]!.value.numerator,
      ];
    };
    expect(of(before)).toEqual(['2000', 2, 0n]);
    expect(of(after)).toEqual(['2000', 2, 1n]);
    expect(after.people.has('Ida B.' as ContactId)).toBe(false);
  });
});
