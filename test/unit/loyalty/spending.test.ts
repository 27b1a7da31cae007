import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import { lapsedPostings } from '@shared/domain/loyalty/lapsing';
import {
  maxPayable,
  planFullCard,
  planPayment,
  planReward,
  worthOf,
  type SpendingFacts,
} from '@shared/domain/loyalty/spending';
import type { StampCard } from '@shared/domain/loyalty/programme';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { describe, expect, it } from 'vitest';
import { ANNA, bookOf, day } from './ledgerRows';

const TODAY = day('2026-06-15');

const facts = (
  entries: readonly LedgerEntry[],
  rest: Partial<SpendingFacts> = {},
): SpendingFacts => ({
  contactId: ANNA,
  entries,
  today: TODAY,
  ...rest,
});

const BOOK = bookOf([
  { id: 'a', points: 60, on: '2026-01-10', ends: '2026-07-01' },
  { id: 'b', points: 40, on: '2026-06-01', ends: null },
  { id: 'old', points: 500, on: '2025-01-01', ends: '2026-01-01' },
]);

const BREAD: Reward = {
  id: 'bread' as RewardId,
  ...{ name: 'Brot', kind: 'gift', points: 100, valueMinor: 450, currency: 'EUR', detail: '' },
  ...{ validFrom: null, validUntil: null, stock: null, minTier: null, isArchived: false },
  ...{ isSample: false, createdAt: 0, updatedAt: 0 },
};

const TERMS = { handedOut: 0, reachedTiers: ['guest'], ownId: 'x', purchaseId: null };

describe('handing out a reward', () => {
  it('takes its points today', () => {
    expect(planReward(facts(BOOK), BREAD, TERMS)).toEqual({
      ok: true,
      value: {
        ...{
          contactId: ANNA,
          unit: 'points',
          kind: 'redemption',
          points: -100,
          effectiveOn: TODAY,
        },
        ...{ expiresOn: null, lotId: null, reversesId: null, programmeId: null, note: '' },
        cause: { kind: 'reward', rewardId: 'bread', name: 'Brot', purchaseId: null },
        causeKey: 'reward:x',
      },
    });
  });

  it('knows what lapsed, what is owed and what is earned in the same breath', () => {
    const short = {
      ok: false,
      refusal: { code: 'loyalty/insufficient-points', requested: 101, available: 100 },
    };
    expect(planReward(facts(BOOK), { ...BREAD, points: 101 }, TERMS)).toEqual(short);
    expect(planReward(facts(BOOK, { pending: 1 }), { ...BREAD, points: 101 }, TERMS).ok).toBe(true);
    const debtor = bookOf([{ id: 'd', points: -5, on: '2026-06-01', kind: 'adjustment' }]);
    expect(planReward(facts(debtor), { ...BREAD, points: 1 }, TERMS)).toMatchObject({
      refusal: { available: 0 },
    });
    expect(planReward(facts(debtor, { pending: 5 }), { ...BREAD, points: 1 }, TERMS).ok).toBe(
      false,
    );
    expect(planReward(facts(debtor, { pending: 6 }), { ...BREAD, points: 1 }, TERMS).ok).toBe(true);
  });

  it('spends on the last day of a lot, not on the day after', () => {
    const on = (today: string) => planReward(facts(BOOK, { today: day(today) }), BREAD, TERMS).ok;
    expect([on('2026-06-30'), on('2026-07-01')]).toEqual([true, false]);
  });

  it('is not possible while the clock is behind the book', () => {
    expect(planReward(facts(BOOK, { today: day('2026-05-31') }), BREAD, TERMS)).toEqual({
      ok: false,
      refusal: { code: 'loyalty/clock-behind', latestOn: '2026-06-01' },
    });
  });

  it('for an earlier day takes nothing that was earned later or has lapsed since', () => {
    const asked = (points: number, on: string) =>
      planReward(facts(BOOK, { on: day(on) }), { ...BREAD, points }, TERMS);
    expect(asked(60, '2026-05-01')).toMatchObject({
      ok: true,
      value: { effectiveOn: '2026-05-01' },
    });
    expect(asked(61, '2026-05-01')).toMatchObject({ refusal: { available: 60 } });
    expect(asked(560, '2025-12-31')).toMatchObject({ refusal: { available: 500 } });
    expect(asked(500, '2025-12-31').ok).toBe(true);
    const written = [
      ...BOOK,
      ...bookOf([{ id: 'l', points: -500, on: '2026-01-01', lot: 'old', kind: 'expiration' }]).map(
        (entry) => ({ ...entry, postedAt: 9999 }),
      ),
    ];
    expect(planReward(facts(written, { on: day('2025-12-31') }), BREAD, TERMS)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['archived', { isArchived: true }],
    ['too-early', { validFrom: day('2026-06-16') }],
    ['over', { validUntil: day('2026-06-14') }],
    ['sold-out', { stock: 2 }],
    ['tier', { minTier: 'honoured' }],
  ] as const)('says why one cannot be had: %s', (why, fields) => {
    const reward = { ...BREAD, ...fields };
    expect(planReward(facts(BOOK), reward, { ...TERMS, handedOut: 2 })).toEqual({
      ok: false,
      refusal: { code: 'loyalty/reward-unavailable', why },
    });
  });

  it('is possible on the first and the last day, for the last piece, in the tier', () => {
    const reward = { ...BREAD, validFrom: TODAY, validUntil: TODAY, stock: 3, minTier: 'guest' };
    expect(planReward(facts(BOOK), reward, { ...TERMS, handedOut: 2 }).ok).toBe(true);
  });
});

describe('a full card', () => {
  const card: StampCard = {
    ...{ size: 9, reward: 'Der zehnte Kaffee', per: 'purchase', productId: null, category: '' },
    ...{ thresholdMinor: 0, expiry: { kind: 'never' } },
  };

  it('takes its stamps and leaves points alone', () => {
    const stamps = bookOf([{ id: 's', points: 9, on: '2026-06-01', unit: 'stamps' }]);
    expect(planFullCard(facts([...BOOK, ...stamps]), card, TERMS)).toMatchObject({
      ok: true,
      value: {
        unit: 'stamps',
        points: -9,
        cause: { kind: 'full-card', name: 'Der zehnte Kaffee' },
      },
    });
    expect(planFullCard(facts(BOOK), card, TERMS)).toMatchObject({
      refusal: { code: 'loyalty/insufficient-points', requested: 9, available: 0 },
    });
  });
});

describe('paying with points', () => {
  const terms = (amountMinor: number, pointValue: { points: number; minor: number } | null) => ({
    ...{ rules: { pointValue, currency: 'EUR' }, amountMinor, currency: 'EUR' },
    purchaseId: 'p1' as PurchaseId,
  });

  it('takes points for a purchase', () => {
    expect(planPayment(facts(BOOK), 100, terms(500, { points: 100, minor: 500 }))).toMatchObject({
      ok: true,
      value: { points: -100, cause: { kind: 'payment', purchaseId: 'p1' }, causeKey: 'payment:p1' },
    });
  });

  it.each([
    [0, terms(500, { points: 1, minor: 1 }), 'loyalty/not-whole'],
    [-5, terms(500, { points: 1, minor: 1 }), 'loyalty/not-whole'],
    [1.5, terms(500, { points: 1, minor: 1 }), 'loyalty/not-whole'],
    [Number.NaN, terms(500, { points: 1, minor: 1 }), 'loyalty/not-whole'],
    [50, terms(500, null), 'loyalty/points-are-no-money'],
    [
      50,
      { ...terms(500, { points: 1, minor: 1 }), currency: 'JPY' },
      'loyalty/points-are-no-money',
    ],
    [50, terms(500, { points: 100, minor: 1 }), 'loyalty/points-are-no-money'],
    [51, terms(50, { points: 1, minor: 1 }), 'loyalty/worth-more-than-purchase'],
    [101, terms(500, { points: 1, minor: 1 }), 'loyalty/insufficient-points'],
  ])('%d points: %j → %s', (points, purchase, code) => {
    expect(planPayment(facts(BOOK), points, purchase)).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  it.each([
    [500, { points: 100, minor: 500 }, 100],
    [499, { points: 100, minor: 500 }, 99],
    [12, { points: 1, minor: 5 }, 2],
    [5, { points: 3, minor: 2 }, 8],
    [0, { points: 3, minor: 2 }, 0],
    [100_000_000_000, { points: 1_000_000, minor: 1 }, 100_000_000_000_000_000],
  ])('%i minor units at %j are paid by at most %d points', (amount, value, most) => {
    expect(maxPayable(amount, value)).toBe(most);
    if (Number.isSafeInteger(most)) expect(worthOf(most, value)).toBeLessThanOrEqual(amount);
  });
});

describe('what has lapsed', () => {
  it('is written down once, on its day', () => {
    const postings = lapsedPostings(BOOK, TODAY);
    expect(postings).toMatchObject([
      {
        kind: 'expiration',
        points: -500,
        lotId: 'old',
        effectiveOn: '2026-01-01',
        causeKey: 'lapse:old',
      },
    ]);
    const written = [
      ...BOOK,
      ...bookOf([
        {
          id: 'l',
          points: -500,
          on: '2026-01-01',
          lot: 'old',
          kind: 'expiration',
          causeKey: 'lapse:old',
        },
      ]).map((entry) => ({ ...entry, postedAt: 9999 })),
    ];
    expect(lapsedPostings(written, TODAY)).toEqual([]);
    expect(lapsedPostings(written, day('2026-07-01'))).toMatchObject([{ points: -60, lotId: 'a' }]);
  });

  it('comes again under another number when something was given back to a lapsed lot', () => {
    const book = bookOf([
      { id: 'a', points: 10, on: '2026-01-01', ends: '2026-03-01' },
      { id: 's', points: -4, on: '2026-02-01' },
      { id: 'l', points: -6, on: '2026-03-01', lot: 'a', kind: 'expiration', causeKey: 'lapse:a' },
      { id: 'r', points: 4, on: '2026-05-05', reverses: 's' },
    ]);
    expect(lapsedPostings(book, TODAY)).toMatchObject([
      { points: -4, lotId: 'a', effectiveOn: '2026-05-05', causeKey: 'lapse:a#2' },
    ]);
  });
});
