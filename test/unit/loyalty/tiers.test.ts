import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { TierRule } from '@shared/domain/loyalty/programme';
import { isTierAtLeast, tierOn, type TierStanding } from '@shared/domain/loyalty/tiers';
import { aReward, plainRules, Till } from '@test/support/till';

const yearly = { kind: 'months', months: 12 } as const;

/** A till in which the rule looks at the same purchases; `on` asks it. */
const till = (tierRule: Partial<TierRule>, buys: readonly (readonly [string, number])[]) => {
  const shop = new Till(plainRules(), isoDate('2026-01-01'));
  for (const [day, minor] of buys) {
    shop.today = isoDate(day);
    shop.buy(minor);
  }
  const rules = {
    ...plainRules(),
    tierRule: {
      basis: 'points',
      window: yearly,
      downgrade: { kind: 'year-end' },
      ...tierRule,
    } as const,
  };
  const on = (day: string): TierStanding => {
    const { entries, purchases, refunds } = shop.facts();
    return tierOn(entries, purchases, refunds, rules, isoDate(day));
  };
  return { shop, on };
};

const seen = ({ tier, reachedOn, keptUntil, next }: TierStanding) => [
  tier?.id,
  reachedOn,
  keptUntil,
  next?.missing ?? null,
];

describe('a tier', () => {
  it('begins at the lowest, says what is missing, and is reached on the day itself', () => {
    const { on } = till({}, [
      ['2026-02-10', 20_000],
      ['2026-05-10', 10_000],
    ]);
    expect(seen(on('2026-02-09'))).toEqual(['guest', null, null, 300]);
    expect(seen(on('2026-05-09'))).toEqual(['guest', null, null, 100]);
    expect(seen(on('2026-05-10'))).toEqual(['regular', '2026-05-10', '2027-12-31', 700]);
  });

  it('is kept to the end of the following calendar year, and not a day longer', () => {
    const { on } = till({}, [['2026-05-10', 30_000]]);
    expect(on('2027-12-31').tier!.id).toBe('regular');
    expect(seen(on('2027-12-31'))).toEqual(['regular', '2026-05-10', '2027-12-31', 1000]);
    expect(seen(on('2028-01-01'))).toEqual(['guest', null, null, 300]);
  });

  it('is confirmed by what is earned while it is deserved', () => {
    const { on } = till({}, [
      ['2026-05-10', 30_000],
      ['2027-02-01', 100],
    ]);
    expect(on('2028-06-01')).toMatchObject({ tier: { id: 'regular' }, keptUntil: '2028-12-31' });
    expect(on('2028-06-01').reachedOn).toBe('2026-05-10');
    expect(on('2029-01-01').tier!.id).toBe('guest');
  });

  it('that was lost is reached anew', () => {
    const { on } = till({ downgrade: { kind: 'months', months: 1 } }, [
      ['2026-02-01', 30_000],
      ['2027-06-01', 30_000],
    ]);
    // Deserved to 31 January 2027, kept a month longer.
    expect(on('2027-02-28')).toMatchObject({ tier: { id: 'regular' }, reachedOn: '2026-02-01' });
    expect(on('2027-03-01').tier!.id).toBe('guest');
    expect(on('2027-06-01')).toMatchObject({ tier: { id: 'regular' }, reachedOn: '2027-06-01' });
  });

  it('once reached is never lost if the rule says so', () => {
    const { on } = till({ downgrade: { kind: 'never' } }, [['2026-02-01', 100_000]]);
    expect(seen(on('2056-01-01'))).toEqual(['honoured', '2026-02-01', null, null]);
  });

  it('falls one step at a time where a lower one is still deserved', () => {
    const { on } = till({ downgrade: { kind: 'months', months: 3 } }, [
      ['2026-02-01', 70_000],
      ['2026-08-01', 30_000],
    ]);
    expect(on('2026-08-01').tier!.id).toBe('honoured');
    expect(on('2027-04-30').tier!.id).toBe('honoured');
    expect(on('2027-05-01')).toMatchObject({ tier: { id: 'regular' }, reachedOn: '2026-02-01' });
  });

  it('of all time has no end', () => {
    const { on } = till({ window: { kind: 'ever' } }, [
      ['2026-02-01', 20_000],
      ['2029-02-01', 10_000],
    ]);
    expect(seen(on('2029-02-01'))).toEqual(['regular', '2029-02-01', null, 700]);
  });

  it('of the calendar year begins anew with it', () => {
    const { on } = till({ window: { kind: 'calendar-year' } }, [
      ['2026-12-31', 20_000],
      ['2027-01-01', 10_000],
    ]);
    expect(seen(on('2027-01-01'))).toEqual(['guest', null, null, 200]);
  });

  it('by money counts what stands in the currency of the programme', () => {
    const { shop, on } = till({ basis: 'spend' }, [['2026-02-01', 200]]);
    const { purchase } = shop.buy(200);
    shop.buy(10_000, { currency: 'CHF' });
    expect(seen(on('2026-02-01'))).toEqual(['regular', '2026-02-01', '2027-12-31', 600]);
    shop.refund(purchase, 150);
    expect(seen(on('2026-02-01'))).toEqual(['guest', null, null, 50]);
  });

  it('by visits counts days', () => {
    const { shop, on } = till({ basis: 'visits' }, [['2026-02-01', 100]]);
    const { purchase } = shop.buy(100);
    expect(on('2026-02-01').next!.missing).toBe(299);
    shop.refund(purchase, 100);
    expect(on('2026-02-01').next!.missing).toBe(299);
    shop.void(shop.purchases[0]!);
    expect(on('2026-02-01').next!.missing).toBe(300);
  });

  it('counts what was earned, however it was spent or corrected since', () => {
    const { shop, on } = till({}, [['2026-02-01', 30_000]]);
    shop.rewards = [aReward(300)];
    shop.buy(100, { reward: shop.rewards[0]!.id });
    expect(on('2026-02-01').tier!.id).toBe('regular');
  });

  it('that rested on a purchase that was given back was never deserved', () => {
    const { shop, on } = till({}, [['2026-02-01', 30_000]]);
    shop.today = isoDate('2026-03-01');
    shop.refund(shop.purchases[0]!, 30_000);
    expect(on('2026-02-28').tier!.id).toBe('regular');
    expect(on('2026-03-01').tier!.id).toBe('guest');
  });

  it('is none where the programme has none', () => {
    const rules = plainRules({ tiers: [] });
    expect(tierOn([], [], [], rules, isoDate('2026-03-19'))).toEqual({
      ...{ tier: null, reachedOn: null, keptUntil: null, next: null },
    });
  });

  it('includes those below it', () => {
    const { tiers } = plainRules();
    expect(isTierAtLeast(tiers, 'honoured', 'regular')).toBe(true);
    expect(isTierAtLeast(tiers, 'regular', 'regular')).toBe(true);
    expect(isTierAtLeast(tiers, 'guest', 'regular')).toBe(false);
    expect(isTierAtLeast(tiers, null, 'guest')).toBe(false);
  });
});
