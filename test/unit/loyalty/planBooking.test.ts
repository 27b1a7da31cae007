import { describe, expect, it } from 'vitest';
import { addMonths } from '@shared/domain/calendar/addMonths';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { accountOf } from '@shared/domain/loyalty/account';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import { MAX_AMOUNT_MINOR } from '@shared/domain/money/money';
import { aCard, aLine, aReward, perAmount, plainRules, Till, type Sale } from '@test/support/till';

const welcoming = plainRules({
  bonuses: { welcome: 20, birthday: 30, review: 0, idea: 0 },
  referral: {
    referrerPoints: 50,
    referredPoints: 40,
    byCountry: { AT: { referrerPoints: 70, referredPoints: 0 } },
  },
});

describe('booking a purchase', () => {
  it('writes one line with its rule, its cause and its expiry', () => {
    const till = new Till(plainRules({ expiry: { kind: 'months', months: 12 } }));
    const plan = till.buy(2480);
    expect(plan.postings).toEqual([
      {
        contactId: 'mehmet',
        unit: 'points',
        kind: 'accrual',
        points: 24,
        effectiveOn: '2026-03-19',
        expiresOn: '2027-03-19',
        lotId: null,
        reversesId: null,
        programmeId: till.programmes[0]!.id,
        cause: { kind: 'purchase', purchaseId: 'purchase-1' },
        causeKey: 'purchase:purchase-1:points',
        note: '',
      },
    ]);
    expect(plan).toMatchObject({
      before: { points: 0 },
      after: { points: 24 },
      earned: { points: 24 },
    });
    expect(till.balance()).toBe(24);
  });

  it('earns nothing on what is too small, and says nothing of it', () => {
    const plan = new Till().buy(99);
    expect(plan.postings).toEqual([]);
    expect(plan.nothingEarned).toBeNull();
  });

  it('of 3,000 rupees with 1 point per 300 from 2,000 on earns 10 (E-L1)', () => {
    const till = new Till(plainRules({ currency: 'INR', earn: [perAmount(1, 30_000, 200_000)] }));
    expect(till.buy(300_000, { currency: 'INR' }).earned.points).toBe(10);
    expect(till.buy(199_999, { currency: 'INR' }).nothingEarned).toBe('below-threshold');
  });

  it('knows the time of day of what is booked at once, and noon of what is entered later', () => {
    const till = new Till();
    const late = till.buy(100, { boughtOn: isoDate('2026-03-17') }).purchase;
    expect(new Date(late.boughtAt).toISOString()).toBe('2026-03-17T12:00:00.000Z');
    const { purchase } = till.buy(100);
    expect(purchase.boughtAt).toBe(till.moment().now);
  });

  it('keeps old lots as they were when the rule changes (E-L9)', () => {
    const till = new Till(plainRules());
    till.buy(10_000);
    till.rules(plainRules({ expiry: { kind: 'months', months: 6 } }));
    till.buy(5_000);
    expect(till.entries.map(({ expiresOn }) => expiresOn)).toEqual([null, '2026-09-19']);
    till.today = isoDate('2026-09-19');
    expect(till.balance()).toBe(100);
  });

  it('reckons with the version that holds on the day of the purchase', () => {
    const till = new Till();
    till.rules(plainRules({ earn: [perAmount(2, 100)] }), isoDate('2026-03-19'));
    till.rules(plainRules({ earn: [perAmount(5, 100)] }), isoDate('2026-04-01'));
    expect(till.buy(1000).earned.points).toBe(20);
    expect(till.buy(1000, { boughtOn: isoDate('2026-03-18') }).earned.points).toBe(10);
    // Two versions from one day on: the later number counts.
    till.rules(plainRules({ earn: [perAmount(3, 100)] }), isoDate('2026-03-19'));
    expect(till.buy(1000).earned.points).toBe(30);
  });

  it('does not earn from struck-out lines (E-L10)', () => {
    const lines = [aLine('tea', 1200), aLine('pot', 4000, { isVoided: true })];
    const till = new Till();
    expect(till.buy(1200, { lines }).earned.points).toBe(12);
    expect(till.preview(5200, { lines })).toMatchObject({
      refusal: { code: 'loyalty/amount-differs-from-lines', linesMinor: 1200, currency: 'EUR' },
    });
  });

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-12-31', '2027-01-31'],
  ])('a month after %s is %s', (day, expiresOn) => {
    const till = new Till(plainRules({ expiry: { kind: 'months', months: 1 } }), isoDate(day));
    expect(till.buy(1000).postings[0]!.expiresOn).toBe(expiresOn);
    expect(addMonths(isoDate(expiresOn), -1) <= isoDate(day)).toBe(true);
  });

  it.each([
    [0, '2027-01-01'],
    [1, '2028-01-01'],
  ])('the end of the year, %d years after, is the day before %s', (yearsAfter, expiresOn) => {
    const till = new Till(plainRules({ expiry: { kind: 'year-end', yearsAfter } }));
    expect(till.buy(1000).postings[0]!.expiresOn).toBe(expiresOn);
  });

  it('books nothing that would have lapsed by today', () => {
    const till = new Till(plainRules({ ...welcoming, expiry: { kind: 'months', months: 1 } }));
    const plan = till.buy(1000, { boughtOn: isoDate('2026-02-19') });
    expect(plan).toMatchObject({ postings: [], explanation: [], nothingEarned: 'already-lapsed' });
    const day = isoDate('2026-02-20');
    expect(till.buy(1000, { boughtOn: day }).earned.points).toBe(10);
  });

  it('writes points and stamps as two lines of two accounts', () => {
    const stampCard = aCard({ expiry: { kind: 'months', months: 24 } });
    const plan = new Till(plainRules({ stampCard })).buy(1000);
    expect(plan.postings.map(({ unit, points, expiresOn }) => [unit, points, expiresOn])).toEqual([
      ['points', 10, null],
      ['stamps', 1, '2028-03-19'],
    ]);
    expect(plan.after).toEqual({ points: 10, stamps: 1 });
  });

  it('settles first what is owed', () => {
    const till = new Till();
    till.rewards = [aReward(60)];
    const first = till.buy(10_000);
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.refund(first.purchase, 10_000);
    expect(till.balance()).toBe(-60);
    const plan = till.buy(10_000);
    expect(plan).toMatchObject({
      before: { points: -60 },
      after: { points: 40 },
      earned: { points: 100 },
    });
  });

  it('goes beyond what 31 bits hold', () => {
    const till = new Till(plainRules({ earn: [perAmount(1, 1)] }));
    till.buy(MAX_AMOUNT_MINOR);
    till.buy(MAX_AMOUNT_MINOR);
    expect(till.balance()).toBe(200_000_000_000);
  });

  it('refuses what the account could not tell apart', () => {
    const till = new Till(plainRules({ earn: [perAmount(1_000_000, 1)] }));
    for (let i = 0; i < 2; i += 1) till.buy(MAX_AMOUNT_MINOR);
    till.write([
      { ...till.entries[0]!, points: Number.MAX_SAFE_INTEGER - 2_500_000_000_000, causeKey: 'x' },
    ]);
    expect(till.preview(MAX_AMOUNT_MINOR)).toMatchObject({
      refusal: { code: 'loyalty/too-many-points' },
    });
  });
});

describe('what cannot be booked', () => {
  const far = isoDate('2026-03-20');
  const old = isoDate('1899-12-31');
  const twice = [aLine('a', 50), aLine('a', 50)];
  it.each<[string, number, Sale, object]>([
    ['nothing', 0, {}, { code: 'loyalty/amount-missing' }],
    ['no number', Number.NaN, {}, { code: 'loyalty/amount-missing' }],
    ['less than nothing', -1, {}, { code: 'loyalty/amount-negative' }],
    ['minus infinity', -Infinity, {}, { code: 'loyalty/amount-negative' }],
    [
      'too much',
      MAX_AMOUNT_MINOR + 1,
      {},
      { code: 'loyalty/amount-too-large', maxMinor: MAX_AMOUNT_MINOR, currency: 'EUR' },
    ],
    [
      'infinity',
      Infinity,
      {},
      { code: 'loyalty/amount-too-large', maxMinor: MAX_AMOUNT_MINOR, currency: 'EUR' },
    ],
    ['parts of a cent', 24.8, {}, { code: 'loyalty/not-whole' }],
    [
      'no currency',
      100,
      { currency: 'EURO' },
      { code: 'loyalty/currency-unknown', currency: 'EURO' },
    ],
    ['tomorrow', 100, { boughtOn: far }, { code: 'loyalty/date-in-future', day: far }],
    ['long ago', 100, { boughtOn: old }, { code: 'loyalty/date-too-early', day: old }],
    [
      'a line below zero',
      100,
      { lines: [aLine('a', 200), aLine('b', -100)] },
      { code: 'loyalty/line-wrong', line: 2 },
    ],
    [
      'no pieces',
      100,
      { lines: [aLine('a', 100, { quantityMilli: 0 })] },
      { code: 'loyalty/line-wrong', line: 1 },
    ],
    [
      'parts of parts',
      100,
      { lines: [aLine('a', 100, { quantityMilli: 1.5 })] },
      { code: 'loyalty/line-wrong', line: 1 },
    ],
    ['a line twice', 100, { lines: twice }, { code: 'loyalty/line-wrong', line: 2 }],
    [
      'lines that differ',
      100,
      { lines: [aLine('a', 60), aLine('b', 50)] },
      { code: 'loyalty/amount-differs-from-lines', linesMinor: 110, currency: 'EUR' },
    ],
    ['points for no money', 100, { payPoints: 5 }, { code: 'loyalty/points-are-no-money' }],
    ['half points', 100, { payPoints: 0.5 }, { code: 'loyalty/not-whole' }],
    [
      'a reward that is not there',
      100,
      { reward: aReward(1).id },
      { code: 'loyalty/reward-unavailable', why: 'archived' },
    ],
  ])('%s', (_case, amountMinor, sale, refusal) => {
    expect(new Till().preview(amountMinor, sale)).toEqual({ ok: false, refusal });
  });

  it('a day long ago, but not too long, can be', () => {
    const sale = { boughtOn: isoDate('1900-01-01') };
    expect(new Till().buy(100, sale).nothingEarned).toBe('before-start');
  });
});

describe('paying with points', () => {
  const rules = plainRules({ pointValue: { points: 10, minor: 100 } });

  it('earns on the rest', () => {
    const till = new Till(rules);
    till.buy(10_000);
    const plan = till.buy(2000, { payPoints: 50 });
    expect(plan.purchase).toMatchObject({
      amountMinor: 2000,
      pointsPaid: 50,
      pointsValueMinor: 500,
    });
    expect(plan.postings.map(({ kind, points }) => [kind, points])).toEqual([
      ['redemption', -50],
      ['accrual', 15],
    ]);
    expect(plan).toMatchObject({
      before: { points: 100 },
      after: { points: 65 },
      earned: { points: 15 },
    });
    expect(till.buy(500, { payPoints: 50 }).earned.points).toBe(0);
  });

  it('is possible with what is there, and for what it costs', () => {
    const till = new Till(rules);
    till.buy(10_000);
    expect(till.preview(2000, { payPoints: 101 })).toMatchObject({
      refusal: { code: 'loyalty/insufficient-points', requested: 101, available: 100 },
    });
    expect(till.preview(500, { payPoints: 60 })).toMatchObject({
      refusal: { code: 'loyalty/worth-more-than-purchase', maxPoints: 50 },
    });
    expect(till.preview(500, { payPoints: -5 })).toMatchObject({
      refusal: { code: 'loyalty/not-whole' },
    });
  });

  it('is not possible when the clock is behind the book', () => {
    const till = new Till(rules);
    till.buy(10_000);
    till.today = isoDate('2026-03-18');
    expect(till.preview(1000, { payPoints: 10 })).toMatchObject({
      refusal: { code: 'loyalty/clock-behind', latestOn: '2026-03-19' },
    });
    expect(till.preview(1000).ok).toBe(true);
  });

  it('counts toward no threshold', () => {
    const till = new Till(plainRules({ ...rules, earn: [perAmount(1, 100, 2000)] }));
    till.buy(10_000);
    expect(till.buy(2400, { payPoints: 50 }).nothingEarned).toBe('below-threshold');
  });
});

describe('rewards with a purchase', () => {
  it('are paid with what it earned too, and show what is in reach', () => {
    const till = new Till();
    till.rewards = [aReward(30), aReward(20), aReward(500)];
    const first = till.buy(2480);
    expect(first).toMatchObject({ inReach: { points: 20 }, isNewlyInReach: true });
    const second = till.preview(1000);
    expect(second).toMatchObject({ value: { inReach: { points: 30 }, isNewlyInReach: true } });
    const plan = till.buy(600, { reward: till.rewards[0]!.id });
    expect(plan).toMatchObject({ before: { points: 24 }, after: { points: 0 }, inReach: null });
    expect(plan.postings.at(-1)).toMatchObject({
      kind: 'redemption',
      points: -30,
      cause: { kind: 'reward', name: 'Teedose Kirschrinde', purchaseId: plan.purchase.id },
    });
  });

  it.each([
    ['over', { validUntil: isoDate('2026-03-18') }],
    ['too-early', { validFrom: isoDate('2026-03-20') }],
    ['archived', { isArchived: true }],
    ['sold-out', { stock: 0 }],
    ['tier', { minTier: 'regular' }],
  ])('that are not to be had are neither offered nor handed out: %s', (why, rest) => {
    const till = new Till();
    till.rewards = [aReward(20, rest)];
    expect(till.buy(2480).inReach).toBeNull();
    expect(till.preview(2480, { reward: till.rewards[0]!.id })).toMatchObject({
      refusal: { code: 'loyalty/reward-unavailable', why },
    });
  });

  it('of a tier are there as soon as the purchase reaches it', () => {
    const till = new Till();
    till.rewards = [aReward(20, { minTier: 'regular' })];
    expect(till.buy(30_000, { reward: till.rewards[0]!.id })).toMatchObject({
      tierBefore: { id: 'guest' },
      tierAfter: { id: 'regular' },
      after: { points: 280 },
    });
  });
});

describe('tiers and multipliers', () => {
  it('the tier before the purchase multiplies, the purchase counts for the tier shown', () => {
    const double = {
      id: 'x',
      when: { tiers: ['regular'] },
      kind: 'multiplier',
      percent: 200,
    } as const;
    const till = new Till(plainRules({ earn: [perAmount(1, 100), double] }));
    const first = till.buy(40_000);
    expect(first.earned.points).toBe(400);
    expect(first).toMatchObject({ tierBefore: { id: 'guest' }, tierAfter: { id: 'regular' } });
    expect(till.buy(10_000).earned.points).toBe(200);
  });

  it('the honoured get double on their birthday by the first programme', () => {
    const till = new Till(firstProgramme('EUR', isoDate('2026-01-01')).rules);
    till.person('mehmet', { birthday: { year: 1964, month: 3, day: 19 } });
    till.buy(100_000, { boughtOn: isoDate('2026-03-01') });
    expect(till.buy(2480).earned.points).toBe(49);
    till.today = isoDate('2026-03-20');
    expect(till.buy(2480).earned.points).toBe(24);
  });

  it('a visit is rewarded once a day', () => {
    const visit = { id: 'v', when: {}, kind: 'per-visit', points: 5 } as const;
    const till = new Till(plainRules({ earn: [visit] }));
    expect([till.buy(100), till.buy(100)].map(({ earned }) => earned.points)).toEqual([5, 0]);
    expect(till.buy(100, { boughtOn: isoDate('2026-03-18') }).earned.points).toBe(5);
    till.today = isoDate('2026-03-20');
    expect(till.buy(100).earned.points).toBe(5);
  });
});

describe('bonuses', () => {
  it('a welcome comes with the first purchase that stands', () => {
    const till = new Till(welcoming);
    const first = till.buy(1000);
    expect(first.postings.map(({ cause, points }) => [cause.kind, points])).toEqual([
      ['purchase', 10],
      ['bonus', 20],
    ]);
    expect(first.explanation.at(-1)).toMatchObject({
      because: { kind: 'welcome' },
      pointsMilli: 20_000,
    });
    expect(till.buy(1000).earned.points).toBe(10);
    till.void(first.purchase);
    // Another purchase stands: the next one is not the first.
    expect(till.buy(1000).earned.points).toBe(10);
  });

  it('comes again with a later first purchase, under a key of its own', () => {
    const till = new Till(welcoming);
    till.void(till.buy(1000).purchase);
    expect(till.balance()).toBe(0);
    expect(till.buy(1000).postings[1]).toMatchObject({
      points: 20,
      causeKey: 'bonus:welcome:mehmet#2',
    });
  });

  it('does not welcome whoever bought before the programme began', () => {
    const till = new Till(welcoming);
    expect(till.buy(1000, { boughtOn: isoDate('2025-12-31') }).postings).toEqual([]);
    expect(till.buy(1000).earned.points).toBe(10);
  });

  it('a birthday comes once a year, on the day itself', () => {
    const till = new Till(welcoming, isoDate('2026-03-18'));
    till.person('mehmet', { birthday: { year: null, month: 3, day: 19 } });
    till.buy(100);
    till.today = isoDate('2026-03-19');
    expect(till.buy(100).earned.points).toBe(31);
    expect(till.buy(100).earned.points).toBe(1);
    till.today = isoDate('2027-03-19');
    expect(till.buy(100).earned.points).toBe(31);
  });

  it.each([
    ['02-28', '2026-02-28', '2026-03-01'],
    ['03-01', '2026-03-01', '2026-02-28'],
  ] as const)('of 29 February with rule %s is on %s', (leapDayRule, day, other) => {
    const till = new Till(welcoming);
    till.person('mehmet', { birthday: { year: 1988, month: 2, day: 29 }, leapDayRule });
    till.buy(100, { boughtOn: isoDate('2026-01-02') });
    expect(till.buy(100, { boughtOn: isoDate(other) }).earned.points).toBe(1);
    expect(till.buy(100, { boughtOn: isoDate(day) }).earned.points).toBe(31);
    till.today = isoDate('2028-03-10');
    expect(till.buy(100, { boughtOn: isoDate('2028-02-29') }).earned.points).toBe(31);
  });
});

describe('recommendations', () => {
  const withFriend = (rest = {}): Till => {
    const till = new Till(welcoming);
    till.person('frieda', rest);
    till.broughtBy.set('frieda', 'mehmet');
    return till;
  };

  it('reward both sides once, at the first purchase (E-L12)', () => {
    const till = withFriend();
    const first = till.buy(1000, { who: 'frieda' });
    expect(
      first.postings.map(({ contactId, cause, points }) => [contactId, cause.kind, points]),
    ).toEqual([
      ['frieda', 'purchase', 10],
      ['frieda', 'bonus', 20],
      ['frieda', 'referral', 40],
      ['mehmet', 'referral', 50],
    ]);
    expect(first.earned.points).toBe(70);
    till.buy(1000, { who: 'frieda' });
    expect([till.balance('mehmet'), till.balance('frieda')]).toEqual([50, 80]);
    till.refund(first.purchase, 1000);
    expect([till.balance('mehmet'), till.balance('frieda')]).toEqual([0, 10]);
  });

  it('may be earned again by a later first purchase', () => {
    const till = withFriend();
    till.refund(till.buy(1000, { who: 'frieda' }).purchase, 1000);
    expect(till.balance('mehmet')).toBe(0);
    till.buy(1000, { who: 'frieda' });
    expect(till.balance('mehmet')).toBe(50);
    expect(till.entries.map(({ causeKey }) => causeKey)).toContain('referral:frieda:referrer#2');
  });

  it('go by the country of the person who was brought along', () => {
    const till = withFriend({ country: 'AT' });
    till.buy(1000, { who: 'frieda' });
    expect([till.balance('mehmet'), till.balance('frieda')]).toEqual([70, 30]);
  });

  it('of oneself, or after the programme ended, are none', () => {
    const till = withFriend();
    till.broughtBy.set('mehmet', 'mehmet');
    expect(till.buy(1000).earned.points).toBe(30);
    till.rules(plainRules({ ...welcoming, endsOn: isoDate('2026-03-18') }));
    const plan = till.buy(1000, { who: 'frieda' });
    expect(plan).toMatchObject({ postings: [], nothingEarned: 'after-end' });
  });

  it('leave what the referrer spent as a debt', () => {
    const till = withFriend();
    till.rewards = [aReward(50)];
    const { purchase } = till.buy(1000, { who: 'frieda' });
    till.buy(0, { lines: [aLine('gift', 0)], reward: till.rewards[0]!.id });
    till.refund(purchase, 1000);
    const { available, owed } = accountOf(till.facts('mehmet').entries, 'points', till.today);
    expect({ available, owed }).toEqual({ available: 0, owed: 50 });
  });
});
