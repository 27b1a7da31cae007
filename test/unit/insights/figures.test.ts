import { isoDate } from '@shared/domain/calendar/isoDate';
import { figuresOf, peopleBehind, splitFiguresOf } from '@shared/domain/insights/figures';
import { figureOf, valueOf, type FigureKey } from '@shared/domain/insights/figure';
import type { CostFact } from '@shared/domain/insights/cost';
import { ratio } from '@shared/domain/insights/ratio';
import { anAnswer, asId, askFor, buyer, percent, shopOf, shown } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

const A = buyer('A', [
  ['2026-01-05', 4000],
  ['2026-02-02', 6000],
  ['2026-03-10', 5000],
]);
const B = buyer('B', [['2026-01-20', 12000]]);
const C = buyer('C', [
  ['2026-02-11', 3550],
  ['2026-02-28', 4450],
]);
const D = buyer('D', [['2026-03-30', 20000]]);
const E = buyer('E', [
  ['2026-01-02', 1000],
  ['2026-01-09', 1000],
  ['2026-01-16', 1000],
  ['2026-01-23', 1000],
]);
const LEDGER = shopOf([A, B, C, D, E]);
const QUARTER = askFor('2026-01-01', '2026-03-31', { lifespanMonths: 36 });

const cost = (from: string, to: string, amountMinor: number, rest: Partial<CostFact> = {}) => ({
  from: isoDate(from),
  to: isoDate(to),
  amountMinor,
  currency: 'EUR',
  source: '',
  campaignId: null,
  ...rest,
});

describe('the small ledger of a quarter', () => {
  const result = figuresOf(LEDGER, QUARTER);
  const figure = (key: FigureKey) => figureOf(result, key)!;

  it('counts 11 purchases of 5 people, 3 of whom came again', () => {
    expect(shown(figure('frequency').state, 1)).toBe('2.2');
    expect(shown(figure('aov').state)).toBe('5363.64');
    expect(percent(figure('repeat-rate').state)).toBe('60.0');
    expect(figure('repeat-rate').state.kind).toBe('few');
    expect(figure('aov').inputs).toEqual([
      { key: 'revenue', value: ratio(59000), unit: { kind: 'money', currency: 'EUR' } },
      { key: 'purchases', value: ratio(11), unit: { kind: 'purchases' } },
    ]);
    expect(figure('repeat-rate').parts.map(({ key, count }) => [key, count])).toEqual([
      ['regulars', 3],
      ['once', 2],
    ]);
    expect(figure('repeat-rate').parts[0]?.first).toEqual(['E', 'A', 'C']);
  });

  it('is worth 1,416.00 over three years, and not 354.00', () => {
    expect(shown(figure('clv').state)).toBe('141600.00');
    expect(
      figure('clv').inputs.map(({ key, value }) => [key, shown({ kind: 'value', value }, 2)]),
    ).toEqual([
      ['aov', '5363.64'],
      ['frequency', '2.20'],
      ['lifespan', '12.00'],
      ['lifespan-years', '3.00'],
    ]);
    const half = figuresOf(
      LEDGER,
      askFor('2026-01-01', '2026-03-31', {
        lifespanMonths: 36,
        marginPerMille: 400,
      }),
    );
    expect(shown(figureOf(half, 'clv')?.state)).toBe('56640.00');
  });

  it('leaves out what was refunded in full', () => {
    const back = buyer('D', [['2026-03-30', 20000]], {}, { 0: 20000 });
    const after = figuresOf(shopOf([A, B, C, back, E]), QUARTER);
    expect(shown(figureOf(after, 'aov')?.state)).toBe('3900.00');
    expect(shown(figureOf(after, 'frequency')?.state, 1)).toBe('2.5');
    expect(percent(figureOf(after, 'repeat-rate')?.state)).toBe('75.0');
  });

  it('counts what is left of what was refunded in part', () => {
    const back = buyer('D', [['2026-03-30', 20000]], {}, { 0: 5000 });
    const after = figuresOf(shopOf([A, B, C, back, E]), QUARTER);
    expect(shown(figureOf(after, 'aov')?.state)).toBe('4909.09');
    expect(figureOf(after, 'aov')?.n).toBe(11);
  });

  it('takes for new whoever bought for the first time ever', () => {
    const query = askFor('2026-02-01', '2026-03-31');
    const asked = { figure: 'cac', part: 'new-customers' } as const;
    expect(peopleBehind(LEDGER, query, asked)).toEqual(['C', 'D']);
    const costs = [cost('2026-02-01', '2026-03-31', 3000)];
    const cac = figureOf(figuresOf({ ...LEDGER, costs }, query), 'cac');
    expect(shown(cac?.state)).toBe('1500.00');
  });
});

describe('who stays', () => {
  const stays = buyer('stays', [
    ['2025-12-01', 100],
    ['2026-02-01', 100],
  ]);
  const lost = buyer('lost', [['2025-09-10', 100]]);
  const wonBack = buyer('won-back', [
    ['2024-05-01', 100],
    ['2026-03-02', 100],
  ]);
  const fresh = buyer('fresh', [['2026-01-15', 100]]);
  const quick = buyer('quick', [['2026-01-15', 100]]);
  const shop = shopOf([stays, lost, wonBack, fresh, quick]);

  it('tells kept, lost, won back and new apart', () => {
    const query = askFor('2026-01-01', '2026-03-31');
    const retention = figureOf(figuresOf(shop, query), 'retention')!;
    expect(
      Object.fromEntries(retention.inputs.map(({ key, value }) => [key, Number(value.numerator)])),
    ).toEqual({
      'active-at-start': 2,
      gained: 3,
      new: 2,
      'won-back': 1,
      'active-at-end': 4,
      kept: 1,
    });
    expect(percent(retention.state)).toBe('50.0');
    expect(percent(figureOf(figuresOf(shop, query), 'gross-churn')?.state)).toBe('50.0');
    expect(percent(figureOf(figuresOf(shop, query), 'net-churn')?.state)).toBe('-100.0');
    expect(peopleBehind(shop, query, { figure: 'retention', part: 'won-back' })).toEqual([
      'won-back',
    ]);
    expect(peopleBehind(shop, query, { figure: 'retention', part: 'lost' })).toEqual(['lost']);
    expect(retention.activeDays).toBe(180);
  });

  it('does not count among N whoever came and went within the span', () => {
    const query = askFor('2026-01-01', '2026-03-31', { activeDays: 30 });
    const retention = figureOf(figuresOf(shop, query), 'retention')!;
    const input = (key: string) => retention.inputs.find((one) => one.key === key)?.value.numerator;
    expect(input('active-at-start')).toBe(0n);
    expect(input('new')).toBe(0n);
    expect(input('won-back')).toBe(1n);
    expect(retention.state).toEqual({ kind: 'no-data', missing: 'active-at-start' });
  });

  it('takes the window for so many days, the last one included', () => {
    const day = (activeDays: number) =>
      figureOf(
        figuresOf(
          shopOf([buyer('x', [['2025-12-31', 100]])]),
          askFor('2026-01-01', '2026-01-10', { activeDays }),
        ),
        'retention',
      );
    expect(percent(day(10)?.state)).toBe('0.0');
    expect(percent(day(11)?.state)).toBe('100.0');
    expect(percent(day(1)?.state)).toBe('0.0');
  });

  it('has not enough history for a lifespan while nobody is lost', () => {
    const query = askFor('2026-01-01', '2026-03-31');
    expect(figureOf(figuresOf(shopOf([stays]), query), 'clv')?.state).toEqual({
      kind: 'not-enough-history',
      because: 'nobody-lost',
    });
    expect(figureOf(figuresOf(shopOf([fresh]), query), 'clv')?.state).toEqual({
      kind: 'not-enough-history',
      because: 'nobody-active',
    });
    // One of two was lost in the quarter: two quarters; 1 purchase of 1.00 for each of three people.
    expect(shown(figureOf(figuresOf(shop, query), 'clv')?.state, 0)).toBe('200');
  });
});

describe('amounts of two currencies', () => {
  const shop = shopOf([
    buyer('both', [
      ['2026-01-05', 1000],
      ['2026-01-06', 3000, 'USD'],
    ]),
    buyer('yen', [['2026-02-05', 500, 'JPY']]),
  ]);
  const query = askFor('2026-01-01', '2026-03-31', { lifespanMonths: 12 });

  it('are never added', () => {
    const result = figuresOf(shop, query);
    const aovs = result.figures.filter(({ key }) => key === 'aov');
    expect(aovs.map(({ unit, state }) => [unit, shown(state, 0)])).toEqual([
      [{ kind: 'money', currency: 'EUR' }, '1000'],
      [{ kind: 'money', currency: 'JPY' }, '500'],
      [{ kind: 'money', currency: 'USD' }, '3000'],
    ]);
    expect(figureOf(result, 'frequency')?.n).toBe(2);
  });

  it('are converted with the rate of the owner, which is named with its day', () => {
    const rates = [
      { from: 'USD', to: 'EUR', rate: '0.5', on: isoDate('2025-12-31') },
      { from: 'USD', to: 'EUR', rate: '0.9', on: isoDate('2026-03-31') },
      { from: 'USD', to: 'EUR', rate: '7', on: isoDate('2026-04-01') },
    ];
    const settings = { ...query.settings, currency: 'EUR' };
    const result = figuresOf({ ...shop, rates }, { ...query, settings });
    const aovs = result.figures.filter(({ key }) => key === 'aov');
    expect(aovs).toHaveLength(1);
    // (10.00 + 30.00 × 0.9) ÷ 2
    expect(shown(aovs[0]?.state)).toBe('1850.00');
    expect(aovs[0]).toMatchObject({
      rates: [{ from: 'USD', to: 'EUR', rate: '0.9', isInverse: false, on: '2026-03-31' }],
      leftOut: ['JPY'],
      n: 2,
    });
    expect(shown(figureOf(result, 'clv')?.state)).toBe('14800.00');
  });

  it('know how many decimals a currency has, and a rate the other way round', () => {
    const rates = [{ from: 'EUR', to: 'JPY', rate: '160', on: isoDate('2026-01-01') }];
    const settings = { ...query.settings, currency: 'EUR' };
    const yen = shopOf([buyer('yen', [['2026-02-05', 500, 'JPY']])], { rates });
    const aov = figureOf(figuresOf(yen, { ...query, settings }), 'aov');
    // 500 yen ÷ 160 = 3.125 euros = 312.5 cents, exactly.
    expect(aov?.state).toEqual({ kind: 'value', value: ratio(625, 2) });
    expect(aov?.rates[0]).toMatchObject({ isInverse: true });
  });
});

describe('answers', () => {
  const shop = shopOf([buyer('p', []), buyer('d', [])], {
    answers: [
      anAnswer('nps', 10, '2026-01-01', 'p'),
      anAnswer('nps', 0, '2026-01-02', 'p'),
      anAnswer('nps', 9, '2026-01-03', 'd'),
      anAnswer('nps', 9),
      anAnswer('csat', 2, '2026-01-01', 'd'),
    ],
  });

  it('all count, and people stand where their latest answer is', () => {
    const query = askFor('2026-01-01', '2026-03-31');
    const nps = figureOf(figuresOf(shop, query), 'nps')!;
    expect(shown(nps.state, 0)).toBe('50');
    expect(nps.n).toBe(4);
    expect(nps.parts).toEqual([
      { key: 'promoters', count: 2, first: ['d'] },
      { key: 'passives', count: 0, first: [] },
      { key: 'detractors', count: 1, first: ['p'] },
    ]);
    expect(peopleBehind(shop, query, { figure: 'csat', part: 'unhappy' })).toEqual(['d']);
    expect(nps.scores.filter(({ count }) => count > 0)).toEqual([
      { score: 10, count: 1 },
      { score: 9, count: 2 },
      { score: 0, count: 1 },
    ]);
  });
});

describe('the year before', () => {
  it('is told where the shop has one', () => {
    const shop = shopOf([
      buyer('old', [
        ['2025-01-05', 1000],
        ['2026-01-05', 3000],
      ]),
    ]);
    const aov = figureOf(figuresOf(shop, askFor('2026-01-01', '2026-02-28')), 'aov');
    expect(aov?.yearAgo).toMatchObject({ span: { from: '2025-01-01', to: '2025-02-28' }, n: 1 });
    expect(aov?.yearAgo?.change).toEqual(ratio(2000));
    const young = shopOf([buyer('new', [['2025-04-05', 1000]])]);
    expect(
      figureOf(figuresOf(young, askFor('2026-01-01', '2026-02-28')), 'aov')?.yearAgo,
    ).toBeNull();
  });
});

describe('costs', () => {
  it('fall on the days that they are for', () => {
    const shop = shopOf([buyer('a', [['2026-02-05', 1000]])], {
      costs: [cost('2026-01-01', '2026-04-10', 10000), cost('2025-01-01', '2025-12-31', 999)],
    });
    // 28 of 100 days.
    const cac = figureOf(figuresOf(shop, askFor('2026-02-01', '2026-02-28')), 'cac');
    expect(shown(cac?.state)).toBe('2800.00');
    expect(figureOf(figuresOf(shop, askFor('2026-03-01', '2026-03-31')), 'cac')).toMatchObject({
      state: { kind: 'not-defined', because: 'nobody-new' },
      inputs: [{ key: 'cost', value: ratio(3100) }, { key: 'new-customers' }],
    });
  });

  it('of campaigns for winning people count once', () => {
    const campaign = {
      id: 'k1',
      name: 'Flyer',
      from: isoDate('2026-02-01'),
      to: null,
      costMinor: 500,
      currency: 'EUR',
      goal: 'acquire',
    } as const;
    const people = [
      buyer('a', [['2026-02-05', 1000]], { source: { kind: 'named', label: 'flyer' } }),
    ];
    const query = askFor('2026-02-01', '2026-02-28');
    const alone = shopOf(people, {
      campaigns: [campaign, { ...campaign, id: 'k2', goal: 'keep' }],
    });
    expect(shown(figureOf(figuresOf(alone, query), 'cac')?.state)).toBe('500.00');
    const entered = shopOf(people, {
      campaigns: [campaign],
      costs: [cost('2026-02-01', '2026-02-28', 700, { campaignId: 'k1' })],
    });
    const { groups } = splitFiguresOf(entered, query, 'source');
    expect(groups).toHaveLength(1);
    expect(groups[0]?.group).toMatchObject({ kind: 'named', label: 'flyer', customers: 1 });
    expect(shown(figureOf({ figures: groups[0]!.figures }, 'cac')?.state)).toBe('700.00');
  });
});

describe('a split', () => {
  const shop = shopOf(
    [
      buyer('de', [['2026-01-05', 1000]], { country: 'DE', owner: 'Ana' }),
      buyer('at', [['2026-01-05', 2000]], { country: 'AT', owner: 'ANA' }),
      buyer('nowhere', [['2026-01-05', 3000]], { owner: 'Ana' }),
    ],
    { answers: [anAnswer('csat', 5), anAnswer('csat', 1, '2026-02-01', 'at')] },
  );
  const query = askFor('2026-01-01', '2026-03-31');

  it('has a group for each country, the unknown one last', () => {
    const { groups } = splitFiguresOf(shop, query, 'country');
    expect(groups.map(({ group }) => [group.label, group.kind, group.customers])).toEqual([
      ['AT', 'named', 1],
      ['DE', 'named', 1],
      ['', 'unknown', 1],
    ]);
    const at = groups[0]!;
    expect(percent(figureOf(at, 'csat')?.state)).toBe('0.0');
    expect(percent(figureOf(groups[2]!, 'csat')?.state)).toBe('100.0');
    expect(figureOf(at, 'cac')?.state).toEqual({ kind: 'no-data', missing: 'cost' });
    const asked = { figure: 'aov', part: 'customers' } as const;
    expect(peopleBehind(shop, query, asked, { by: 'country', key: at.group.key })).toEqual(['at']);
  });

  it('takes one owner for one, however written', () => {
    const { groups } = splitFiguresOf(shop, query, 'owner');
    expect(groups.map(({ group }) => group.label)).toEqual(['Ana', '']);
    expect(groups[0]?.group.customers).toBe(3);
  });

  it('lets segments overlap', () => {
    const segments = [
      { id: 's1', name: 'Alps', ids: [asId('at'), asId('de')] },
      { id: 's2', name: 'All', ids: [asId('at')] },
    ];
    const { groups } = splitFiguresOf(shop, query, 'segment', segments);
    expect(groups.map(({ group }) => [group.label, group.customers])).toEqual([
      ['Alps', 2],
      ['All', 1],
      ['', 1],
    ]);
  });
});

describe('who counts', () => {
  const query = askFor('2026-01-01', '2026-03-31');
  const sample = buyer('s', [['2026-01-05', 1000]], { isSample: true });

  it('is nobody who does not exist, unless there is nobody else', () => {
    const alone = figuresOf(shopOf([sample]), query);
    expect(alone.isSample).toBe(true);
    expect(figureOf(alone, 'aov')?.n).toBe(1);
    const both = figuresOf(shopOf([sample, buyer('real', [])]), query);
    expect(both.isSample).toBe(false);
    expect(figureOf(both, 'aov')?.state).toEqual({ kind: 'no-data', missing: 'purchases' });
  });

  it('is somebody who was erased too, without a name', () => {
    const erased = buyer('gone', [['2026-01-05', 1000]], { isListed: false });
    const result = figuresOf(shopOf([erased, buyer('here', [['2026-01-06', 2000]])]), query);
    expect(shown(figureOf(result, 'aov')?.state, 0)).toBe('1500');
    expect(figureOf(result, 'aov')?.parts).toEqual([
      { key: 'customers', count: 2, first: ['here'] },
    ]);
  });

  it('can be told', () => {
    const shop = shopOf([buyer('a', [['2026-01-05', 1000]]), buyer('b', [['2026-01-05', 9000]])]);
    const result = figuresOf(shop, { ...query, people: [asId('a')] });
    expect(shown(figureOf(result, 'aov')?.state, 0)).toBe('1000');
  });
});

describe('a target', () => {
  it('is reached from above or from below', () => {
    const shop = shopOf([buyer('a', [['2026-01-05', 5000]])]);
    const settings = { targets: { aov: '45', 'repeat-rate': '60.5', 'gross-churn': '10' } };
    const result = figuresOf(shop, askFor('2026-01-01', '2026-03-31', settings));
    expect(figureOf(result, 'aov')?.target).toEqual({
      value: ratio(4500),
      is: 'at-least',
      isReached: true,
    });
    expect(figureOf(result, 'repeat-rate')?.target).toMatchObject({ isReached: false });
    expect(figureOf(result, 'gross-churn')?.target).toEqual({
      value: ratio(1, 10),
      is: 'at-most',
      isReached: null,
    });
    expect(figureOf(result, 'nps')?.target).toBeNull();
  });
});

describe('an empty shop', () => {
  it('has no data, and no number anywhere', () => {
    const result = figuresOf(shopOf([]), askFor('2026-01-01', '2026-03-31'));
    expect(result.figures).toHaveLength(10);
    expect(result.since).toBeNull();
    for (const { state, interval, yearAgo } of result.figures) {
      expect(state.kind).toBe('no-data');
      expect(valueOf(state)).toBeNull();
      expect([interval, yearAgo]).toEqual([null, null]);
    }
  });
});
