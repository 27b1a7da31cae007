import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Reward } from '@shared/domain/loyalty/reward';
import {
  dearestInReach,
  nextInReach,
  reachedTiersOf,
  rewardsInReach,
} from '@shared/domain/loyalty/rewardsInReach';
import { stampCardsOf } from '@shared/domain/loyalty/stamps';
import { aReward, plainRules } from '@test/support/till';

const today = isoDate('2026-03-19');
const reaches = (rewards: readonly Reward[], balance: number) =>
  rewardsInReach({ rewards, handedOut: new Map([[rewards[0]!.id, 2]]) }, balance, ['guest'], today);

describe('rewards in reach', () => {
  it('are the dearest that there are points for, then the nearest', () => {
    const found = reaches([aReward(400), aReward(100), aReward(50), aReward(200)], 120);
    expect(found.map(({ reward, missing }) => [reward.points, missing])).toEqual([
      [100, 0],
      [50, 0],
      [200, 80],
      [400, 280],
    ]);
    expect(dearestInReach(found)!.points).toBe(100);
    expect(nextInReach(found)).toMatchObject({ reward: { points: 200 }, missing: 80 });
  });

  it('leave out what cannot be had', () => {
    const found = reaches(
      [
        aReward(100, { stock: 2 }),
        aReward(90, { minTier: 'regular' }),
        aReward(80, { isArchived: true }),
      ],
      1000,
    );
    expect(found.map(({ why }) => why)).toEqual(['tier', 'sold-out']);
    expect([dearestInReach(found), nextInReach(found)]).toEqual([null, null]);
  });

  it('are none for somebody who owes points', () => {
    expect(dearestInReach(reaches([aReward(1)], -5))).toBeNull();
    expect(nextInReach(reaches([aReward(1)], -5))!.missing).toBe(6);
  });

  it('of tiers go by their order', () => {
    const { tiers } = plainRules();
    expect(reachedTiersOf(tiers, tiers[1]!)).toEqual(['guest', 'regular']);
    expect(reachedTiersOf(tiers, null)).toEqual([]);
  });
});

describe('stamp cards', () => {
  it.each([
    [0, 10, 0, 0],
    [9, 10, 0, 9],
    [10, 10, 1, 0],
    [23, 10, 2, 3],
    [-2, 10, 0, 0],
  ])(
    '%d stamps on cards of %d are %d full ones and %d stamps',
    (balance, size, full, onCurrent) => {
      expect(stampCardsOf(balance, size)).toEqual({ full, onCurrent });
    },
  );
});
