import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { accountOf } from '@shared/domain/loyalty/account';
import type { RefundDraft } from '@shared/domain/loyalty/refunding';
import { refundedParts, refundShareOf } from '@shared/domain/purchases/refundedParts';
import { aCard, aLine, aReward, perAmount, plainRules, Till } from '@test/support/till';

const paying = plainRules({ pointValue: { points: 10, minor: 100 } });

describe('a full refund', () => {
  it('leaves nothing and two visible rows (E-L6)', () => {
    const till = new Till();
    const { purchase } = till.buy(10_000);
    const plan = till.refund(purchase, 10_000);
    expect(plan.postings).toEqual([
      {
        contactId: 'mehmet',
        unit: 'points',
        kind: 'reversal',
        points: -100,
        effectiveOn: '2026-03-19',
        expiresOn: null,
        lotId: null,
        reversesId: 'entry-00001',
        programmeId: till.programmes[0]!.id,
        cause: { kind: 'refund', refundId: 'refund-1', purchaseId: 'purchase-1' },
        causeKey: 'refund:refund-1:entry-00001',
        note: '',
      },
    ]);
    expect(till.lines()).toEqual([100, -100]);
    expect(till.balance()).toBe(0);
    expect(plan).toMatchObject({ before: { points: 100 }, after: { points: 0 } });
  });

  it('leaves what was spent as a debt, never silently nothing (E-L6)', () => {
    const till = new Till();
    till.rewards = [aReward(60)];
    const { purchase } = till.buy(10_000);
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.refund(purchase, 10_000);
    const { available, owed, balance } = accountOf(till.entries, 'points', till.today);
    expect({ available, owed, balance }).toEqual({ available: 0, owed: 60, balance: -60 });
    expect(till.lines()).toEqual([100, -60, -100]);
  });

  it('gives points that were handed in back once, with their old expiry (E-L7)', () => {
    const till = new Till(plainRules({ ...paying, expiry: { kind: 'months', months: 2 } }));
    till.buy(5000);
    const { purchase } = till.buy(2000, { payPoints: 50 });
    till.today = isoDate('2026-04-02');
    const plan = till.refund(purchase, 1500, { pointsReturned: 50 });
    expect(plan.postings.map(({ kind, points }) => [kind, points])).toEqual([
      ['reversal', 50],
      ['reversal', -15],
    ]);
    expect(till.balance()).toBe(50);
    const { lots } = accountOf(till.entries, 'points', till.today);
    expect(lots.map(({ remaining, expiresOn }) => [remaining, expiresOn])).toEqual([
      [50, '2026-05-19'],
    ]);
    expect(till.tryRefund(purchase, 0, { pointsReturned: 1 })).toMatchObject({
      refusal: { code: 'refunds/more-points-than-paid', left: 0 },
    });
  });

  it('gives back the points of a reward handed out with the purchase', () => {
    const till = new Till();
    till.rewards = [aReward(60)];
    till.buy(10_000);
    const { purchase } = till.buy(2000, { reward: till.rewards[0]!.id });
    expect(till.balance()).toBe(60);
    till.refund(purchase, 1000);
    expect(till.balance()).toBe(50);
    till.refund(purchase, 1000);
    expect(till.balance()).toBe(100);
  });

  it('takes nothing twice: what has lapsed is gone already', () => {
    const till = new Till(plainRules({ expiry: { kind: 'months', months: 1 } }));
    till.rewards = [aReward(40)];
    const { purchase } = till.buy(10_000);
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.today = isoDate('2026-05-01');
    const plan = till.refund(purchase, 10_000);
    // 60 lapsed unused; only the 40 that were spent are owed.
    expect(plan.postings.map(({ kind, points }) => [kind, points])).toEqual([
      ['expiration', -60],
      ['reversal', -40],
    ]);
    expect(till.balance()).toBe(-40);
  });

  it('comes to the same whether what lapsed was written off before or not', () => {
    const story = (isWrittenOff: boolean): number => {
      const till = new Till(plainRules({ expiry: { kind: 'months', months: 1 } }));
      till.rewards = [aReward(40)];
      const { purchase } = till.buy(10_000);
      till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
      till.today = isoDate('2026-05-01');
      till.buy(2500);
      if (isWrittenOff) till.writeOff();
      till.refund(purchase, 10_000);
      return till.balance();
    };
    expect([story(true), story(false)]).toEqual([-15, -15]);
  });
});

describe('a partial refund', () => {
  it.each([
    [[5000], [50]],
    [
      [1, 9999],
      [1, 99],
    ],
    [
      [2480, 2480, 2480],
      [25, 25, 25],
    ],
    [
      [99, 1, 9900],
      [1, 0, 99],
    ],
  ])('of %j takes %j', (amounts, taken) => {
    const till = new Till();
    const { purchase } = till.buy(10_000);
    const plans = amounts.map((amount) => till.refund(purchase, amount));
    const sums = plans.map(({ postings }) => postings.reduce((sum, { points }) => sum - points, 0));
    expect(sums).toEqual(taken);
  });

  it('under the threshold takes everything', () => {
    const till = new Till(plainRules({ earn: [perAmount(1, 100, 2000)] }));
    const { purchase } = till.buy(2500);
    till.refund(purchase, 500);
    expect(till.balance()).toBe(20);
    till.refund(purchase, 1);
    expect(till.balance()).toBe(0);
  });

  it('reckons with the version that the purchase was booked under', () => {
    const till = new Till();
    const { purchase } = till.buy(10_000);
    till.rules(plainRules({ earn: [perAmount(5, 100)] }));
    till.refund(purchase, 5000);
    expect(till.balance()).toBe(50);
  });

  it('reckons with the tier, the birthday and the visits of the time', () => {
    const till = new Till(
      plainRules({
        earn: [
          perAmount(1, 100),
          { id: 'visit', when: {}, kind: 'per-visit', points: 7 },
          { id: 'x', when: { tiers: ['guest'] }, kind: 'multiplier', percent: 200 },
        ],
      }),
    );
    const first = till.buy(40_000);
    expect(first.earned.points).toBe(814);
    const second = till.buy(10_000);
    expect(second.earned.points).toBe(100);
    till.refund(second.purchase, 5000);
    expect(till.balance()).toBe(814 + 50);
    till.refund(first.purchase, 20_000);
    expect(till.balance()).toBe(414 + 50);
  });

  it('of somebody whose tags have changed since takes what those of the time gave', () => {
    const double = { id: 'x', when: { tags: ['tea'] }, kind: 'multiplier', percent: 200 } as const;
    const till = new Till(plainRules({ earn: [perAmount(1, 100), double] }));
    till.person('mehmet', { tags: ['tea'] });
    const { purchase } = till.buy(10_000);
    expect(till.balance()).toBe(200);
    till.person('mehmet', { tags: [] });
    till.refund(purchase, 5000);
    expect(till.balance()).toBe(100);
  });

  it('without the points that were handed in takes nothing twice (E-L7)', () => {
    const till = new Till(paying);
    till.buy(5000);
    const { purchase } = till.buy(2000, { payPoints: 50 });
    expect(till.balance()).toBe(15);
    till.refund(purchase, 750);
    expect(till.balance()).toBe(7);
    till.refund(purchase, 750);
    expect(till.balance()).toBe(0);
    till.refund(purchase, 0, { pointsReturned: 50 });
    expect(till.balance()).toBe(50);
    expect(till.tryRefund(purchase, 1)).toMatchObject({
      refusal: { code: 'refunds/more-than-paid', leftMinor: 0, currency: 'EUR' },
    });
  });

  it('of pieces takes what pieces earned', () => {
    const tea = {
      id: 't',
      when: {},
      kind: 'per-item',
      points: 4,
      productId: null,
      category: 'tea',
    } as const;
    const till = new Till(plainRules({ earn: [tea] }));
    const lines = [
      aLine('sencha', 3000, { category: 'tea', quantityMilli: 3000 }),
      aLine('pot', 4000),
    ];
    const { purchase } = till.buy(7000, { lines });
    expect(till.balance()).toBe(12);
    till.refund(purchase, 1000, { lines: [{ lineId: 'sencha', quantityMilli: 1000 }] });
    expect(till.balance()).toBe(8);
    till.refund(purchase, 4000, { lines: [{ lineId: 'pot', quantityMilli: 1000 }] });
    expect(till.balance()).toBe(8);
  });

  it('takes a stamp when nothing is left, or the threshold is missed', () => {
    const stampCard = aCard({ thresholdMinor: 1000 });
    const till = new Till(plainRules({ stampCard }));
    const { purchase } = till.buy(1500);
    till.refund(purchase, 500);
    expect(till.balance('mehmet', 'stamps')).toBe(1);
    till.refund(purchase, 1);
    expect(till.balance('mehmet', 'stamps')).toBe(0);
  });

  it('leaves a welcome and a recommendation alone', () => {
    const till = new Till(
      plainRules({ bonuses: { welcome: 20, birthday: 0, review: 0, idea: 0 } }),
    );
    const { purchase } = till.buy(1000);
    till.refund(purchase, 999);
    expect(till.balance()).toBe(20);
    till.refund(purchase, 1);
    expect(till.balance()).toBe(0);
  });
});

describe('what cannot be refunded', () => {
  const cases: readonly (readonly [string, number, Partial<RefundDraft>, object])[] = [
    ['nothing', 0, {}, { code: 'refunds/nothing-given-back' }],
    ['less than nothing', -1, {}, { code: 'refunds/amount-negative' }],
    ['minus points', 1, { pointsReturned: -1 }, { code: 'refunds/amount-negative' }],
    ['no number', Number.NaN, {}, { code: 'refunds/not-whole' }],
    ['parts of a cent', 0.5, {}, { code: 'refunds/not-whole' }],
    ['too much', 3001, {}, { code: 'refunds/more-than-paid', leftMinor: 3000, currency: 'EUR' }],
    [
      'points nobody paid',
      1,
      { pointsReturned: 1 },
      { code: 'refunds/more-points-than-paid', left: 0 },
    ],
    [
      'too many pieces',
      1,
      {
        lines: [
          { lineId: 'tea', quantityMilli: 1500 },
          { lineId: 'tea', quantityMilli: 1500 },
        ],
      },
      { code: 'refunds/more-pieces-than-bought', line: 2 },
    ],
    [
      'before it was bought',
      1,
      { refundedOn: isoDate('2026-03-18') },
      { code: 'refunds/before-purchase', boughtOn: '2026-03-19' },
    ],
    [
      'tomorrow',
      1,
      { refundedOn: isoDate('2026-03-20') },
      { code: 'refunds/date-in-future', day: '2026-03-20' },
    ],
    [
      'paid tomorrow',
      1,
      { paidOn: isoDate('2026-03-20') },
      { code: 'refunds/date-in-future', day: '2026-03-20' },
    ],
  ];
  it.each(cases)('%s', (_case, amountMinor, rest, refusal) => {
    const till = new Till();
    const lines = [aLine('pot', 1000), aLine('tea', 2000, { quantityMilli: 2000 })];
    const { purchase } = till.buy(3000, { lines });
    expect(till.tryRefund(purchase, amountMinor, rest)).toEqual({ ok: false, refusal });
  });

  it('a purchase that never happened', () => {
    const till = new Till();
    const { purchase } = till.buy(1000);
    till.void(purchase);
    expect(till.tryRefund(purchase, 1000)).toMatchObject({
      refusal: { code: 'refunds/purchase-voided' },
    });
  });
});

describe('what a refund of pieces comes to', () => {
  it('is their part of the line, and everything in the end', () => {
    const till = new Till();
    const lines = [aLine('a', 1000, { quantityMilli: 3000 }), aLine('b', 500)];
    const { purchase } = till.buy(1500, { lines });
    const piece = [{ lineId: 'a', quantityMilli: 1000 }];
    const given: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const share = refundShareOf(purchase, till.refunds, piece);
      given.push(share.amountMinor);
      till.refund(purchase, share.amountMinor, { lines: piece });
    }
    expect(given).toEqual([334, 333, 333]);
    expect(refundShareOf(purchase, till.refunds, [{ lineId: 'b', quantityMilli: 1000 }])).toEqual({
      amountMinor: 500,
      pointsReturned: 0,
    });
  });

  it('is money as far as there is any, then points', () => {
    const till = new Till(paying);
    till.buy(10_000);
    const lines = [aLine('a', 1000), aLine('b', 1000)];
    const { purchase } = till.buy(2000, { lines, payPoints: 60 });
    const one = refundShareOf(purchase, till.refunds, [{ lineId: 'a', quantityMilli: 1000 }]);
    expect(one).toEqual({ amountMinor: 1000, pointsReturned: 0 });
    till.refund(purchase, 1000, { lines: [{ lineId: 'a', quantityMilli: 1000 }] });
    const other = refundShareOf(purchase, till.refunds, [{ lineId: 'b', quantityMilli: 1000 }]);
    expect(other).toEqual({ amountMinor: 400, pointsReturned: 60 });
    till.refund(purchase, 400, {
      pointsReturned: 60,
      lines: [{ lineId: 'b', quantityMilli: 1000 }],
    });
    expect(refundedParts(purchase, till.refunds)).toMatchObject({
      moneyLeftMinor: 0,
      pointsLeft: 0,
      isFullyRefunded: true,
    });
  });
});
