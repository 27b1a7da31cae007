import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import type { RewardId } from '@shared/domain/loyalty/reward';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');
const GONE = { ok: false, refusal: { code: 'data/gone' } };
const NOBODY = 'nobody' as ContactId;

const refused = (code: string) => ({ ok: false, refusal: { code } });

const withRules = async (data: TestData, rules: Partial<ProgrammeRules>) => {
  const [newest] = await data.programmes.all();
  return granted(await data.programmes.save({ ...newest!.rules, ...rules }, TODAY));
};

const STAMPS = {
  size: 2,
  reward: 'One pot free',
  per: 'purchase',
  productId: null,
  category: '',
  thresholdMinor: 0,
  expiry: { kind: 'never' },
} as const;

const lastAct = async (data: TestData) => (await data.journal.recentBatches())[0]?.act;

describe('by hand', () => {
  it('a reward is handed out for its points, and answered as it stands in the book', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const reward = granted(await data.rewards.add(aRewardDraft(20, { stock: 1 }))).value;
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 5000)));
    const { value } = granted(await data.loyaltyLedger.redeem(mehmet.id, reward.id));
    expect(value).toMatchObject({ points: -20, seq: 2, kind: 'redemption' });
    expect(value).toEqual(await data.db.ledgerEntries.get(value.id));
    expect(await lastAct(data)).toEqual({
      key: 'loyalty.rewardGiven',
      args: { name: 'Mehmet Yıldız', reward: 'Kirschrinde tin' },
    });
    expect([...(await data.rewards.handedOut())]).toEqual([[reward.id, 1]]);
    expect(await data.loyaltyLedger.redeem(mehmet.id, reward.id)).toEqual({
      ok: false,
      refusal: { code: 'loyalty/reward-unavailable', why: 'sold-out' },
    });
    granted(await data.loyaltyLedger.reverse(value.id, 'changed his mind'));
    expect([...(await data.rewards.handedOut())]).toEqual([]);
    granted(await data.journal.undoLast());
    expect([...(await data.rewards.handedOut())]).toEqual([[reward.id, 1]]);
    expect(await data.loyaltyLedger.redeem(mehmet.id, 'none' as RewardId)).toMatchObject(
      refused('loyalty/reward-unavailable'),
    );
    expect(await data.loyaltyLedger.redeem(NOBODY, reward.id)).toEqual(GONE);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('points are added and taken off with a reason, and the act says how many', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const { adjust } = data.loyaltyLedger;
    expect(await adjust(mehmet.id, 'points', 5, ' ')).toEqual(refused('loyalty/reason-missing'));
    const { value } = granted(await adjust(mehmet.id, 'points', 5, 'waited long'));
    expect(value).toMatchObject({ points: 5, note: 'waited long' });
    expect(await lastAct(data)).toMatchObject({ key: 'loyalty.adjustedUp', args: { count: 5 } });
    granted(await adjust(mehmet.id, 'points', -8, 'miscounted'));
    expect(await lastAct(data)).toMatchObject({ key: 'loyalty.adjustedDown', args: { count: 8 } });
    granted(await adjust(mehmet.id, 'stamps', 1, 'forgotten'));
    expect(await lastAct(data)).toMatchObject({ key: 'loyalty.stampsUp', args: { count: 1 } });
    expect(await balanceOf(data.db, mehmet.id)).toBe(-3);
    // What was added names the rules by which it lapses; so they are stored with it.
    expect(await data.db.programmes.count()).toBe(1);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a bonus is given as the rules say, and once where they say so', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const { award } = data.loyaltyLedger;
    expect(await award(mehmet.id, 'welcome', '')).toEqual(refused('loyalty/no-rule'));
    await withRules(data, { bonuses: { welcome: 10, birthday: 0, review: 3, idea: 0 } });
    granted(await award(mehmet.id, 'welcome', ''));
    expect(await award(mehmet.id, 'welcome', '')).toEqual(refused('loyalty/already-booked'));
    granted(await award(mehmet.id, 'review', 'five stars'));
    granted(await award(mehmet.id, 'review', 'again'));
    expect(await balanceOf(data.db, mehmet.id)).toBe(16);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a full stamp card is handed in', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const { redeemCard } = data.loyaltyLedger;
    expect(await redeemCard(mehmet.id)).toEqual(refused('loyalty/no-rule'));
    await withRules(data, { stampCard: STAMPS, earn: [] });
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 500)));
    expect(await lastAct(data)).toMatchObject({ key: 'loyalty.bookedStamps', args: { count: 1 } });
    expect(await redeemCard(mehmet.id)).toMatchObject(refused('loyalty/insufficient-points'));
    granted(await data.purchases.book(mehmet.id, aBooking('p2', 500)));
    expect(granted(await redeemCard(mehmet.id)).value).toMatchObject({
      unit: 'stamps',
      points: -2,
      cause: { kind: 'full-card', name: 'One pot free' },
    });
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('an entry is taken back once', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 5000)));
    const [entry] = await data.loyaltyLedger.entriesOf(mehmet.id);
    const { reverse } = data.loyaltyLedger;
    expect(granted(await reverse(entry!.id, 'wrong person')).value).toMatchObject({
      points: -50,
      reversesId: entry!.id,
    });
    expect(await reverse(entry!.id, 'again')).toEqual(refused('loyalty/already-reversed'));
    expect(await reverse('none' as LedgerEntryId, 'x')).toEqual(GONE);
  });

  it('everything moves to another person, with its end', async () => {
    const data = await freshRepositories();
    const [one, two] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Ada L.')];
    granted(await data.purchases.book(one.id, aBooking('p1', 5000)));
    const [lot] = await data.loyaltyLedger.entriesOf(one.id);
    granted(await data.loyaltyLedger.transfer(one.id, two.id));
    expect(await data.loyaltyLedger.entriesOf(two.id)).toMatchObject([
      { kind: 'transfer', points: 50, expiresOn: lot!.expiresOn },
    ]);
    expect(await balanceOf(data.db, one.id)).toBe(0);
    expect(granted(await data.loyaltyLedger.transfer(one.id, two.id)).batchId).toBeNull();
    expect(await data.loyaltyLedger.transfer(one.id, NOBODY)).toEqual(GONE);
    expect(await problemsIn(data.db)).toEqual([]);
  });
});

describe('the book of the shop', () => {
  it('is read page by page, the newest first, without people who do not exist', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const mehmet = await aCustomer(data);
    const points = Array.from({ length: 7 }, (_, index) => index + 1);
    for (const count of points) {
      granted(await data.loyaltyLedger.adjust(mehmet.id, 'points', count, 'counted'));
    }
    expect(await data.loyaltyLedger.count()).toBe(7);
    const first = await data.loyaltyLedger.page(3);
    expect(first.map((entry) => entry.points)).toEqual([7, 6, 5]);
    const second = await data.loyaltyLedger.page(3, first.at(-1));
    expect(second.map((entry) => entry.points)).toEqual([4, 3, 2]);
    const third = await data.loyaltyLedger.page(3, second.at(-1));
    expect(third.map((entry) => entry.points)).toEqual([1]);
    expect(await data.loyaltyLedger.page(3, third.at(-1))).toEqual([]);
    expect(await data.loyaltyLedger.verify()).toEqual([]);
  });

  it('runs over the lines of several computers in the order of posting', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    for (const count of [1, 2, 3, 4]) {
      data.clock.advance(1000);
      granted(await data.loyaltyLedger.adjust(mehmet.id, 'points', count, 'counted'));
    }
    const own = await data.db.ledgerEntries.toArray();
    // As if every second line had been written on another computer.
    await rewriteFacts(data.db, () =>
      data.db.ledgerEntries.bulkPut(
        own
          .filter(({ seq }) => seq % 2 === 0)
          .map((entry) => ({ ...entry, device: 'laptop', seq: entry.seq / 2 })),
      ),
    );
    const pages: number[] = [];
    let last: (typeof own)[number] | undefined;
    for (;;) {
      const page = await data.loyaltyLedger.page(1, last);
      if (page.length === 0) break;
      pages.push(page[0]!.points);
      last = page[0];
    }
    expect(pages).toEqual([4, 3, 2, 1]);
  });
});

describe('what has lapsed', () => {
  it('is written down once, quietly, on the day on which it lapsed', async () => {
    const data = await freshRepositories();
    const [mehmet, ada] = [await aCustomer(data), await aCustomer(data, 'Ada')];
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 5000)));
    granted(await data.loyaltyLedger.adjust(mehmet.id, 'points', -20, 'gift'));
    expect(await data.loyaltyLedger.postLapsed()).toBe(0);
    data.clock.set(Date.UTC(2026, 6, 1));
    granted(
      await data.purchases.book(ada.id, aBooking('p2', 700, { boughtOn: isoDate('2026-07-01') })),
    );
    expect(await data.loyaltyLedger.postLapsed()).toBe(0);
    data.clock.set(Date.UTC(2027, 3, 1));
    expect(await data.loyaltyLedger.postLapsed()).toBe(1);
    expect(await data.loyaltyLedger.postLapsed()).toBe(0);
    expect((await data.loyaltyLedger.entriesOf(mehmet.id)).at(-1)).toMatchObject({
      kind: 'expiration',
      points: -30,
      effectiveOn: '2027-03-19',
    });
    data.clock.set(Date.UTC(2027, 8, 1));
    expect(await data.loyaltyLedger.postLapsed()).toBe(1);
    expect((await data.journal.recentBatches()).map(({ act }) => act.key)).not.toContain(
      'loyalty.lapsed',
    );
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('is found where points came back to a lot that had lapsed before', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const reward = granted(await data.rewards.add(aRewardDraft(50))).value;
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 5000)));
    const given = granted(await data.loyaltyLedger.redeem(mehmet.id, reward.id)).value;
    data.clock.set(Date.UTC(2027, 3, 1));
    expect(await data.loyaltyLedger.postLapsed()).toBe(0);
    data.clock.set(Date.UTC(2027, 3, 2));
    granted(await data.loyaltyLedger.reverse(given.id, 'broken'));
    data.clock.set(Date.UTC(2027, 3, 3));
    expect(await data.loyaltyLedger.postLapsed()).toBe(1);
    expect(await balanceOf(data.db, mehmet.id, isoDate('2027-04-03'))).toBe(0);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('of people who do not exist stays as it is, so that they can go as they came', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    data.clock.advance(29 * 86_400_000);
    const ended = await data.db.ledgerEntries.where('expiresOn').below(data.clock.today()).count();
    expect(ended).toBeGreaterThan(0);
    expect(await data.loyaltyLedger.postLapsed()).toBe(0);
    expect(granted(await data.journal.undoLast()).kept).toEqual([]);
    expect(await data.db.contacts.count()).toBe(0);
    expect(await data.db.ledgerEntries.count()).toBe(0);
  });
});
