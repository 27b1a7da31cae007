import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  earnedBy,
  MAX_EARNED,
  type EarningBase,
  type EarningContext,
} from '@shared/domain/loyalty/earning';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { EarnRule, ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { ProductId } from '@shared/domain/purchases/product';
import { aCard, aLine, OPENED, perAmount, plainRules } from '@test/support/till';

const THURSDAY = isoDate('2026-03-19');
const nobody: EarningContext = { tags: [], tierId: null, isBirthday: false, earlierThatDay: [] };

const earn = (
  earnRules: readonly EarnRule[],
  base: Partial<EarningBase> = {},
  context: Partial<EarningContext> = {},
  rest: Partial<ProgrammeRules> = {},
) =>
  earnedBy(
    { boughtOn: THURSDAY, currency: 'EUR', channel: 'shop', moneyMinor: 2480, lines: [], ...base },
    { ...firstProgramme('EUR', OPENED), rules: plainRules({ earn: earnRules, ...rest }) },
    { ...nobody, ...context },
  );

describe('points by amount', () => {
  it.each([
    ['below the threshold', 199_900, 0, 'below-threshold'],
    ['at the threshold', 200_000, 6, null],
    ['3,000 rupees', 300_000, 10, null],
  ])('1 per 300 from 2,000 on, %s: %d minor → %d', (_case, moneyMinor, points, why) => {
    const rules = [perAmount(1, 30_000, 200_000)];
    const earned = earn(rules, { moneyMinor, currency: 'INR' }, {}, { currency: 'INR' });
    expect(earned.points).toBe(points);
    expect(earned.nothingEarned).toBe(why);
  });

  it.each([
    [2480, 24],
    [99, 0],
    [100, 1],
    [0, 0],
    [1, 0],
  ])('are rounded down: %d cents → %d', (moneyMinor, points) => {
    expect(earn([perAmount(1, 100)], { moneyMinor }).points).toBe(points);
  });

  it('are rounded once per purchase, not once per rule', () => {
    const rules = [perAmount(1, 100), { ...perAmount(1, 200), id: 'second' }];
    // 24.8 and 12.4 are 37.2; rounded one by one they would be 36.
    expect(earn(rules, { moneyMinor: 2480 }).points).toBe(37);
    expect(earn(rules, { moneyMinor: 2460 }).points).toBe(36);
  });

  it('are rounded to the nearest if the shop says so, halves up', () => {
    const nearest = { rounding: 'nearest' } as const;
    expect(earn([perAmount(1, 100)], { moneyMinor: 2449 }, {}, nearest).points).toBe(24);
    expect(earn([perAmount(1, 100)], { moneyMinor: 2450 }, {}, nearest).points).toBe(25);
  });

  it('are exact where floating-point numbers are not', () => {
    // 0.1 + 0.2 points ten times over are three points.
    expect(earn([perAmount(3, 10)], { moneyMinor: 10 }).points).toBe(3);
    expect(earn([perAmount(1, 3)], { moneyMinor: 99_999_999_999 }).points).toBe(33_333_333_333);
    const huge = [perAmount(1_000_000, 1)];
    expect(earn(huge, { moneyMinor: 100_000_000_000 }).points).toBe(MAX_EARNED);
    expect(earn([perAmount(7, 1)], { moneyMinor: 2 ** 31 }).points).toBe(7 * 2 ** 31);
  });

  it('are in the currency of the programme alone', () => {
    expect(earn([perAmount(1, 100)], { currency: 'CHF' })).toMatchObject({
      points: 0,
      nothingEarned: 'other-currency',
    });
  });

  it.each([
    ['yen', 'JPY', perAmount(1, 100), 1_500, 15],
    ['Kuwaiti dinar', 'KWD', perAmount(1, 1000), 24_800, 24],
  ])('in %s', (_name, currency, rule, moneyMinor, points) => {
    expect(earn([rule], { currency, moneyMinor }, {}, { currency }).points).toBe(points);
    const usual = firstProgramme(currency, OPENED);
    const base: EarningBase = {
      boughtOn: THURSDAY,
      currency,
      channel: 'shop',
      moneyMinor,
      lines: [],
    };
    expect(earnedBy(base, usual, nobody).points).toBe(points);
  });

  it('begin and end with the programme', () => {
    const endsOn = isoDate('2026-03-31');
    const rules = [perAmount(1, 100)];
    const on = (day: string) => earn(rules, { boughtOn: isoDate(day) }, {}, { endsOn });
    expect(on('2025-12-31')).toMatchObject({ points: 0, nothingEarned: 'before-start' });
    expect(on('2026-01-01').points).toBe(24);
    expect(on('2026-03-31').points).toBe(24);
    expect(on('2026-04-01')).toMatchObject({ points: 0, nothingEarned: 'after-end' });
  });
});

describe('conditions', () => {
  const only = (when: EarnRule['when'], base: Partial<EarningBase> = {}, context = {}): number =>
    earn([perAmount(1, 100, 0, when)], base, context).points;

  it('of weekdays', () => {
    expect(only({ weekdays: [4] })).toBe(24);
    expect(only({ weekdays: [1, 2, 3, 5, 6, 7] })).toBe(0);
    expect(only({ weekdays: [7] }, { boughtOn: isoDate('2026-03-22') })).toBe(24);
  });

  it.each([
    ['2026-12-14', 0],
    ['2026-12-15', 24],
    ['2026-12-31', 24],
    ['2027-01-01', 24],
    ['2027-01-06', 24],
    ['2027-01-07', 0],
    ['2027-06-01', 0],
  ])('of a season over New Year, %s → %d', (day, points) => {
    const season = { from: '12-15', to: '01-06' };
    expect(only({ season }, { boughtOn: isoDate(day) })).toBe(points);
  });

  it.each([
    ['2026-03-31', 0],
    ['2026-04-01', 24],
    ['2026-09-30', 24],
    ['2026-10-01', 0],
  ])('of a season within the year, %s → %d', (day, points) => {
    const season = { from: '04-01', to: '09-30' };
    expect(only({ season }, { boughtOn: isoDate(day) })).toBe(points);
  });

  it('of segments, tiers, channels and birthdays', () => {
    expect(only({ tags: ['tea', 'coffee'] }, {}, { tags: ['coffee'] })).toBe(24);
    expect(only({ tags: ['tea'] }, {}, { tags: ['coffee'] })).toBe(0);
    expect(only({ tiers: ['regular'] }, {}, { tierId: 'regular' })).toBe(24);
    expect(only({ tiers: ['regular'] }, {}, { tierId: 'guest' })).toBe(0);
    expect(only({ tiers: ['regular'] })).toBe(0);
    expect(only({ channels: ['online'] }, { channel: 'online' })).toBe(24);
    expect(only({ channels: ['online'] })).toBe(0);
    expect(only({ isBirthday: true }, {}, { isBirthday: true })).toBe(24);
    expect(only({ isBirthday: true })).toBe(0);
  });

  it('must all hold', () => {
    const when = { weekdays: [4], channels: ['shop'], tags: ['tea'] } as const;
    expect(only(when, {}, { tags: ['tea'] })).toBe(24);
    expect(only(when, { channel: 'phone' }, { tags: ['tea'] })).toBe(0);
  });
});

describe('visits and pieces', () => {
  const visit: EarnRule = { id: 'visit', when: {}, kind: 'per-visit', points: 5 };
  const tea = (rest: Partial<Extract<EarnRule, { kind: 'per-item' }>> = {}): EarnRule => ({
    ...{ id: 'tea', when: {}, kind: 'per-item', points: 3, productId: null, category: 'tea' },
    ...rest,
  });

  it('a visit counts once a day', () => {
    expect(earn([visit]).points).toBe(5);
    expect(earn([visit], {}, { earlierThatDay: ['shop'] }).points).toBe(0);
  });

  it('a visit that the rule did not reward leaves the day open', () => {
    const inShop = { ...visit, when: { channels: ['shop'] as const } };
    expect(earn([inShop], {}, { earlierThatDay: ['phone'] }).points).toBe(5);
    expect(earn([inShop], {}, { earlierThatDay: ['phone', 'shop'] }).points).toBe(0);
  });

  it.each([
    [3000, 9],
    [2999, 6],
    [999, 0],
    [250, 0],
  ])('whole pieces count: %d thousandths → %d', (quantityMilli, points) => {
    const lines = [aLine('a', 2480, { category: 'tea', quantityMilli })];
    expect(earn([tea()], { lines }).points).toBe(points);
  });

  it('pieces of several lines are put together; what was free is none', () => {
    const half = { category: 'tea', quantityMilli: 500 };
    const lines = [
      aLine('a', 500, half),
      aLine('b', 500, half),
      aLine('c', 0, { category: 'tea' }),
    ];
    expect(earn([tea()], { lines }).points).toBe(3);
  });

  it('a product is looked for before a category', () => {
    const productId = 'sencha' as ProductId;
    const lines = [aLine('a', 900, { productId }), aLine('b', 900, { category: 'tea' })];
    expect(earn([tea({ productId })], { lines }).points).toBe(3);
    expect(earn([tea()], { lines }).points).toBe(3);
    expect(earn([tea({ category: '' })], { lines }).points).toBe(0);
  });

  it('count in every currency', () => {
    const lines = [aLine('a', 2480, { category: 'tea' })];
    const earned = earn([visit, tea(), perAmount(1, 100)], { lines, currency: 'CHF' });
    expect(earned).toMatchObject({ points: 8, nothingEarned: 'other-currency' });
  });

  it('earn nothing where no money was paid', () => {
    const lines = [aLine('a', 2480, { category: 'tea' })];
    expect(earn([visit, tea()], { lines, moneyMinor: 0 }).points).toBe(0);
  });
});

describe('multipliers', () => {
  const times = (percent: number, id = String(percent)): EarnRule => ({
    ...{ id, when: {}, kind: 'multiplier', percent },
  });

  it('multiply the sum of everything else, and the largest counts', () => {
    const visit: EarnRule = { id: 'visit', when: {}, kind: 'per-visit', points: 5 };
    expect(earn([perAmount(1, 100), visit, times(200)]).points).toBe(59);
    expect(earn([perAmount(1, 100), times(150), times(300), times(200)]).points).toBe(74);
    expect(earn([times(300)]).points).toBe(0);
  });

  it('may take away', () => {
    expect(earn([perAmount(1, 100), times(50)]).points).toBe(12);
  });

  it('are explained line by line, to the sum', () => {
    const { explanation, points } = earn([perAmount(1, 100), times(200)]);
    expect(explanation.map(({ because, pointsMilli }) => [because.kind, pointsMilli])).toEqual([
      ['per-amount', 24_800],
      ['multiplier', 24_800],
      ['rounding', -600],
    ]);
    expect(points).toBe(49);
  });
});

describe('stamps', () => {
  const card = aCard({ thresholdMinor: 500 });
  const stamps = (base: Partial<EarningBase>, stampCard: ProgrammeRules['stampCard']): number =>
    earn([], base, {}, { stampCard }).stamps;

  it('come with each purchase from the threshold on', () => {
    expect(stamps({ moneyMinor: 499 }, card)).toBe(0);
    expect(stamps({ moneyMinor: 500 }, card)).toBe(1);
    expect(stamps({ currency: 'CHF' }, card)).toBe(0);
    expect(stamps({ currency: 'CHF' }, { ...card, thresholdMinor: 0 })).toBe(1);
    expect(stamps({}, null)).toBe(0);
  });

  it('or with each whole piece', () => {
    const perItem = aCard({ per: 'item', category: 'coffee' });
    const lines = [aLine('a', 900, { category: 'coffee', quantityMilli: 3500 }), aLine('b', 900)];
    expect(stamps({ lines }, perItem)).toBe(3);
  });
});
