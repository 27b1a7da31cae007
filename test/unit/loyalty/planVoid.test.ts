import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { standingAmount } from '@shared/domain/purchases/refundedParts';
import { tierOn } from '@shared/domain/loyalty/tiers';
import { aLine, aReward, perAmount, plainRules, Till } from '@test/support/till';

describe('a voided purchase', () => {
  it('gives back and takes back everything that it brought about', () => {
    const till = new Till(
      plainRules({
        pointValue: { points: 10, minor: 100 },
        bonuses: { welcome: 20, birthday: 0, review: 0, idea: 0 },
        referral: { referrerPoints: 50, referredPoints: 40, byCountry: {} },
      }),
    );
    till.person('frieda');
    till.broughtBy.set('frieda', 'mehmet');
    till.rewards = [aReward(30)];
    const { purchase } = till.buy(2000, { who: 'frieda', reward: till.rewards[0]!.id });
    expect([till.balance('frieda'), till.balance('mehmet')]).toEqual([50, 50]);
    const plan = till.void(purchase);
    expect([till.balance('frieda'), till.balance('mehmet')]).toEqual([0, 0]);
    expect(plan).toMatchObject({ before: { points: 50 }, after: { points: 0 } });
    expect(plan.purchase.voidedAt).toBe(till.moment().now);
    expect(standingAmount(plan.purchase, [])).toBe(0);
    expect(plan.postings.every(({ cause }) => cause.kind === 'void')).toBe(true);
  });

  it('takes its refunds with it, and nothing twice', () => {
    const till = new Till(plainRules({ pointValue: { points: 10, minor: 100 } }));
    till.buy(10_000);
    const { purchase } = till.buy(5000, { payPoints: 100 });
    till.refund(purchase, 2000, { pointsReturned: 30, dueOn: isoDate('2026-04-01'), paidOn: null });
    expect(till.balance()).toBe(30 + 20);
    const plan = till.void(purchase);
    expect(till.balance()).toBe(100);
    expect(plan.refunds.map(({ voidedAt }) => voidedAt)).toEqual([till.moment().now]);
    expect(() => till.void(purchase)).toThrow('refunds/purchase-voided');
  });

  it('never counted for a tier', () => {
    const till = new Till();
    const { purchase } = till.buy(40_000);
    const tier = () => {
      const { entries, purchases, refunds, programmes } = till.facts();
      return tierOn(entries, purchases, refunds, programmes[0]!.rules, till.today).tier!.id;
    };
    expect(tier()).toBe('regular');
    till.void(purchase);
    expect(tier()).toBe('guest');
  });
});

describe('a struck-out line', () => {
  const lines = [aLine('tea', 1280), aLine('pot', 4000)];

  it('earns nothing (E-L10)', () => {
    const till = new Till();
    const { purchase } = till.buy(5280, { lines });
    const plan = till.void(purchase, 'pot');
    expect(plan.purchase).toMatchObject({ amountMinor: 1280, voidedAt: null });
    expect(plan.purchase.lines.map(({ isVoided }) => isVoided)).toEqual([false, true]);
    expect(till.lines()).toEqual([52, -40]);
    expect(till.balance()).toBe(12);
  });

  it('earns again when it is put back, as often as somebody likes', () => {
    const till = new Till();
    const { purchase } = till.buy(5280, { lines });
    for (const isVoided of [true, false, true, true, false]) till.void(purchase, 'pot', isVoided);
    expect(till.balance()).toBe(52);
    expect(till.lines()).toEqual([52, -40, 40, -40, 40]);
    expect(till.purchases[0]).toMatchObject({ amountMinor: 5280 });
  });

  it('that was struck out from the start earns once it is put back', () => {
    const till = new Till(plainRules({ expiry: { kind: 'months', months: 12 } }));
    const { purchase } = till.buy(1280, { lines: [lines[0]!, { ...lines[1]!, isVoided: true }] });
    till.today = isoDate('2026-04-02');
    till.void(purchase, 'pot', false);
    expect(till.balance()).toBe(52);
    expect(till.entries.at(-1)).toMatchObject({ reversesId: 'entry-00001' });
    expect(till.entries[1]).toMatchObject({
      kind: 'accrual',
      points: 52,
      expiresOn: '2027-03-19',
      causeKey: 'purchase:purchase-1:points#2',
    });
    till.refund(purchase, 5280);
    expect(till.balance()).toBe(0);
  });

  it('leaves a debt where its points were spent', () => {
    const till = new Till();
    till.rewards = [aReward(50)];
    const { purchase } = till.buy(5280, { lines });
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.void(purchase, 'pot');
    expect(till.balance()).toBe(-38);
  });

  it('takes nothing that has lapsed already', () => {
    const till = new Till(plainRules({ expiry: { kind: 'months', months: 1 } }));
    till.rewards = [aReward(30)];
    const { purchase } = till.buy(5280, { lines });
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.today = isoDate('2026-05-01');
    till.void(purchase, 'pot');
    // Of 52, 22 lapsed: 30 stand, 12 are still earned.
    expect(till.lines()).toEqual([52, -30, -22, -18]);
    expect(till.balance()).toBe(-18);
  });

  it('gives again what it took itself, whatever was struck out and put back in between', () => {
    const till = new Till();
    const three = [aLine('tea', 1000), aLine('pot', 4000), aLine('cup', 2000)];
    const { purchase } = till.buy(7000, { lines: three });
    till.void(purchase, 'cup');
    till.void(purchase, 'pot');
    till.void(purchase, 'pot', false);
    till.void(purchase, 'cup', false);
    expect(till.lines()).toEqual([70, -20, -40, 40, 20]);
    expect(till.entries.slice(3).map(({ reversesId }) => reversesId)).toEqual([
      'entry-00003',
      'entry-00002',
    ]);
  });

  it('gives back points that paid for more than is left', () => {
    const till = new Till(plainRules({ pointValue: { points: 10, minor: 100 } }));
    till.buy(50_000);
    const { purchase } = till.buy(5280, { lines, payPoints: 400 });
    expect(till.balance()).toBe(112);
    const plan = till.void(purchase, 'pot');
    expect(plan.purchase).toMatchObject({
      amountMinor: 1280,
      pointsPaid: 128,
      pointsValueMinor: 1280,
    });
    expect(till.balance()).toBe(500 - 128);
  });

  it('of a purchase with refunds, or of a voided one, stays', () => {
    const till = new Till();
    const { purchase } = till.buy(5280, { lines });
    till.refund(purchase, 1000);
    expect(() => till.void(purchase, 'pot')).toThrow('refunds/line-of-refunded-purchase');
    till.void(purchase);
    expect(() => till.void(purchase, 'pot')).toThrow('refunds/purchase-voided');
  });

  it('that is the last one stays: then the purchase never happened', () => {
    const till = new Till();
    const { purchase } = till.buy(5280, { lines });
    till.void(purchase, 'pot');
    expect(() => till.void(purchase, 'tea')).toThrow('refunds/last-line');
  });

  it('below the threshold takes everything', () => {
    const till = new Till(plainRules({ earn: [perAmount(1, 100, 2000)] }));
    const { purchase } = till.buy(5280, { lines });
    till.void(purchase, 'pot');
    expect(till.balance()).toBe(0);
    till.void(purchase, 'pot', false);
    expect(till.balance()).toBe(52);
  });
});
