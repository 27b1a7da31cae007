import { liabilityOf } from '@shared/domain/loyalty/liability';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import { describe, expect, it } from 'vitest';

const reward = (
  id: string,
  points: number,
  valueMinor: number | null,
  others: Partial<Reward> = {},
): Reward => ({
  ...{
    id: id as RewardId,
    name: id,
    kind: 'gift',
    points,
    valueMinor,
    currency: 'EUR',
    detail: '',
  },
  ...{ validFrom: null, validUntil: null, stock: null, minTier: null, isArchived: false },
  ...{ isSample: false, createdAt: 0, updatedAt: 0 },
  ...others,
});

const rules = (pointValue: { points: number; minor: number } | null, currency = 'EUR') => ({
  pointValue,
  currency,
});

describe('what open points are worth', () => {
  it.each([
    [1234, { points: 100, minor: 500 }, 6170],
    [199, { points: 100, minor: 5 }, 9],
    [0, { points: 100, minor: 5 }, 0],
    [3_000_000_000, { points: 3, minor: 7 }, 7_000_000_000],
    [
      Number.MAX_SAFE_INTEGER,
      { points: 9_007_199_254_740_991, minor: 9_007_199_254_740_991 },
      Number.MAX_SAFE_INTEGER,
    ],
  ])('%i points at %j are %i', (points, pointValue, minor) => {
    expect(liabilityOf(points, rules(pointValue), [reward('bread', 1, 900)])).toEqual({
      money: { minor, currency: 'EUR' },
      by: 'value',
      reward: null,
    });
  });

  it('goes by the reward that gives most for a point', () => {
    const all = [
      reward('tea', 100, 450),
      reward('bread', 50, 250),
      reward('gone', 1, 900, { isArchived: true }),
      reward('yen', 1, 900, { currency: 'JPY' }),
      reward('priceless', 1, null),
    ];
    expect(liabilityOf(75, rules(null), all)).toMatchObject({
      money: { minor: 375, currency: 'EUR' },
      by: 'reward',
      reward: { id: 'bread' },
    });
  });

  it('is not known where nothing says so', () => {
    expect(liabilityOf(75, rules(null), [reward('priceless', 1, null)])).toBe(null);
    expect(liabilityOf(75, rules(null), [])).toBe(null);
  });
});
