import { describe, expect, it } from 'vitest';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { frequentAmounts, isUnusualAmount } from '@shared/domain/purchases/usualAmounts';
import { Till } from '@test/support/till';

const bought = (...amounts: readonly number[]): readonly Purchase[] => {
  const till = new Till();
  for (const amount of amounts) till.buy(amount);
  return till.purchases;
};

describe('an unusual amount', () => {
  it.each([
    [18_000, [1800, 1800, 1800], null],
    [18_001, [1800, 1800, 1800], { usualMinor: 1800 }],
    [18_400, [1750, 1840, 1829], { usualMinor: 1800 }],
    [1_000_000, [1800, 1800], null],
    [100_000_000_000, [1, 1, 1], { usualMinor: 1 }],
    [100_000_000_000, [10_000_000_000, 10_000_000_000, 10_000_000_000], null],
  ])('%d beside %j: %j', (amount, amounts, expected) => {
    expect(isUnusualAmount(amount, bought(...amounts))).toEqual(expected);
  });

  it('is not told from what never happened', () => {
    const purchases = bought(1800, 1800, 1800).map((purchase, index) =>
      index === 0 ? { ...purchase, voidedAt: 1 } : purchase,
    );
    expect(isUnusualAmount(1_000_000, purchases)).toBeNull();
  });
});

describe('frequent amounts', () => {
  it('are the most common four, the latest first among equals', () => {
    const purchases = bought(500, 700, 500, 900, 700, 500, 100, 200, 300);
    expect(frequentAmounts(purchases)).toEqual([500, 700, 300, 200]);
  });

  it('are the person’s own before the shop’s', () => {
    expect(frequentAmounts(bought(500), bought(900, 500, 900, 100))).toEqual([500, 900, 100]);
    expect(frequentAmounts([], [])).toEqual([]);
  });

  it('leave out what never happened', () => {
    expect(frequentAmounts(bought(500).map((one) => ({ ...one, voidedAt: 1 })))).toEqual([]);
  });
});
