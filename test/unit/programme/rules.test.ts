import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { programmeProblems } from '@shared/domain/loyalty/programmeChecks';
import type { Programme, ProgrammeId, ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import type { Product, ProductId } from '@shared/domain/purchases/product';
import { inCurrency, rulesFromDraft, withTierBasis } from '@renderer/features/programme/draftRules';
import { tidyCondition } from '@renderer/features/programme/earnRules';
import {
  exampleOf,
  nextMonthDay,
  nextWeekday,
  pointWorth,
  type ExamplePurchase,
} from '@renderer/features/programme/example';
import { STARTS, withStart } from '@renderer/features/programme/starts';
import { before, overtakenBy, stateOf } from '@renderer/features/programme/versions';

const TODAY = isoDate('2026-03-19');
const first: ProgrammeRules = firstProgramme('EUR', TODAY).rules;

describe('ready-made starts', () => {
  it.each(STARTS)('%s makes rules without a problem, whatever they were before', (start) => {
    for (const other of STARTS) {
      for (const currency of ['EUR', 'JPY', 'KWD']) {
        const rules = withStart(
          withStart(firstProgramme(currency, TODAY).rules, other, 'one for free'),
          start,
          'one for free',
        );
        expect(programmeProblems(rules, TODAY)).toEqual([]);
      }
    }
  });

  it('leaves no points where there are only stamps', () => {
    const rules = withStart(
      { ...first, bonuses: { ...first.bonuses, welcome: 20 } },
      'stamp-card',
      'x',
    );
    expect(rules).toMatchObject({
      earn: [],
      bonuses: { welcome: 0 },
      referral: { referrerPoints: 0, referredPoints: 0 },
      stampCard: { size: 9, reward: 'x' },
      tierRule: { basis: 'visits' },
    });
  });

  it('keeps multipliers beside points', () => {
    expect(withStart(first, 'per-visit', 'x').earn.map(({ kind }) => kind)).toEqual([
      'per-visit',
      'multiplier',
    ]);
  });
});

describe('rules in another currency', () => {
  it.each([
    ['JPY', 100],
    ['KWD', 1000],
    ['USD', 100],
  ])('in %s a point takes %d minor units, and comes back as it was', (currency, perMinor) => {
    const other = inCurrency(first, currency);
    expect(other.earn[0]).toMatchObject({ perMinor });
    expect(inCurrency(other, 'EUR')).toEqual(first);
  });

  it('carries thresholds of tiers over to what counts', () => {
    expect(withTierBasis(first, 'spend').tiers.map(({ threshold }) => threshold)).toEqual([
      0, 30_000, 100_000,
    ]);
    expect(withTierBasis(first, 'visits').tiers.map(({ threshold }) => threshold)).toEqual([
      0, 10, 33,
    ]);
    expect(withTierBasis(first, 'points')).toBe(first);
  });
});

describe('rules that were being changed', () => {
  it('are taken up again', () => {
    expect(rulesFromDraft(structuredClone(first))).toEqual(first);
  });

  it.each<unknown>([
    null,
    'rules',
    [],
    {},
    { ...first, earn: {} },
    { ...first, earn: [{ kind: 'raffle', id: 'x', when: {} }] },
    { ...first, tiers: [null] },
    { ...first, referral: { referrerPoints: 1, referredPoints: 1 } },
    { ...first, stampCard: { size: 9 } },
  ])('are left alone if they are none: %#', (stored) => {
    expect(rulesFromDraft(stored)).toBeNull();
  });
});

it('drops conditions that restrict nothing', () => {
  expect(tidyCondition({ weekdays: [], tags: [], tiers: [], channels: [] })).toEqual({});
  expect(tidyCondition({ weekdays: [7, 6, 5, 4, 3, 2, 1] })).toEqual({});
  expect(tidyCondition({ weekdays: [3, 1], isBirthday: true })).toEqual({
    weekdays: [1, 3],
    isBirthday: true,
  });
});

describe('the example', () => {
  const purchase: ExamplePurchase = {
    amountMinor: 2480,
    boughtOn: TODAY,
    tierId: 'guest',
    tag: null,
    channel: 'shop',
    isBirthday: false,
    pieces: null,
  };
  const product = { id: 'p1' as ProductId, category: 'Grüntee' } as Product;

  it('earns as a purchase would', () => {
    expect(exampleOf(first, purchase, []).points).toBe(24);
    expect(exampleOf(first, { ...purchase, tierId: 'honoured', isBirthday: true }, []).points).toBe(
      49,
    );
  });

  it('counts a product for its category too', () => {
    const rules: ProgrammeRules = {
      ...first,
      earn: [
        { id: 'c', when: {}, kind: 'per-item', points: 3, productId: null, category: 'Grüntee' },
      ],
    };
    const pieces = { productId: product.id, category: '', count: 2 };
    expect(exampleOf(rules, { ...purchase, pieces }, [product]).points).toBe(6);
    expect(exampleOf(rules, purchase, [product]).points).toBe(0);
  });

  it.each([
    [4, '2026-03-19'],
    [5, '2026-03-20'],
    [3, '2026-03-25'],
  ])('the next weekday %d is %s', (weekday, day) => {
    expect(nextWeekday(TODAY, weekday)).toBe(day);
  });

  it.each([
    ['03-19', '2026-03-19'],
    ['03-18', '2027-03-18'],
    ['02-29', '2028-02-29'],
    ['02-31', '2026-03-19'],
  ])('the next %s is %s', (monthDay, day) => {
    expect(nextMonthDay(TODAY, monthDay)).toBe(day);
  });

  it('takes the worth of points before the cheapest reward whose value is known', () => {
    const reward = (points: number, valueMinor: number | null, currency = 'EUR'): Reward =>
      ({
        id: `${points}` as RewardId,
        points,
        valueMinor,
        currency,
        isArchived: false,
      }) as Reward;
    expect(pointWorth(first, [])).toBeNull();
    expect(pointWorth(first, [reward(50, null), reward(80, 500, 'CHF')])).toBeNull();
    expect(pointWorth(first, [reward(400, 900), reward(120, 360), reward(50, null)])).toMatchObject(
      {
        kind: 'reward',
        minorPerPoint: 3,
      },
    );
    expect(
      pointWorth({ ...first, pointValue: { points: 100, minor: 500 } }, [reward(120, 360)]),
    ).toEqual({ kind: 'payment', minorPerPoint: 5 });
  });
});

describe('versions', () => {
  const version = (number: number, startsOn: string): Programme => ({
    id: `v${number}` as ProgrammeId,
    number,
    startsOn: isoDate(startsOn),
    rules: first,
    createdAt: 0,
  });

  it.each([
    [['2000-01-01'], ['holds']],
    [
      ['2000-01-01', '2026-03-19'],
      ['held', 'holds'],
    ],
    [
      ['2000-01-01', '2026-04-01'],
      ['holds', 'to-come'],
    ],
    [
      ['2000-01-01', '2026-04-01', '2026-03-19'],
      ['held', 'never', 'holds'],
    ],
    [
      ['2000-01-01', '2026-04-01', '2026-05-01'],
      ['holds', 'to-come', 'to-come'],
    ],
    [
      ['2000-01-01', '2026-03-19', '2026-03-19'],
      ['held', 'never', 'holds'],
    ],
  ])('beginning on %j are %j', (days, states) => {
    const versions = days.map((day, index) => version(index + 1, day));
    expect(versions.map((one) => stateOf(one, versions, TODAY))).toEqual(states);
  });

  it('finds the one before, and those that new rules would take the place of', () => {
    const versions = [version(3, '2026-05-01'), version(2, '2026-04-01'), version(1, '2000-01-01')];
    expect(before(versions[0]!, versions)?.number).toBe(2);
    expect(before(versions[2]!, versions)).toBeNull();
    expect(overtakenBy(isoDate('2026-04-15'), versions, TODAY).map(({ number }) => number)).toEqual(
      [3],
    );
  });
});
