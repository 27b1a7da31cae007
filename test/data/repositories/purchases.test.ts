import { isoDate } from '@shared/domain/calendar/isoDate';
import { creating } from '@shared/domain/journal/write';
import { FIRST_PROGRAMME_ID } from '@shared/domain/loyalty/programme';
import type { PurchaseId, PurchaseLine, RefundId } from '@shared/domain/purchases/purchase';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { unsealedEntry } from '@renderer/data/repositories/ledgerRows';
import type { RefundDraft } from '@shared/domain/loyalty/refunding';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { aClock, factsOf, freshRepositories, granted, someIds } from '@test/support/testDatabase';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

const GONE = { ok: false, refusal: { code: 'data/gone' } };
const TODAY = isoDate('2026-03-19');

const aRefund = (purchaseId: string, amountMinor: number, rest: Partial<RefundDraft> = {}) => ({
  purchaseId: purchaseId as PurchaseId,
  refundedOn: TODAY,
  amountMinor,
  pointsReturned: 0,
  lines: [],
  reason: '',
  dueOn: null,
  paidOn: TODAY,
  ...rest,
});

const aLine = (id: string, amountMinor: number): PurchaseLine => ({
  id,
  productId: null,
  name: id,
  category: '',
  quantityMilli: 1000,
  amountMinor,
  isVoided: false,
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('booking a purchase', () => {
  it('writes purchase, points, dates and the rules of the first day as one act', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const renewal = {
      kind: 'service',
      label: 'Sieb wechseln',
      dueOn: isoDate('2026-09-19'),
      leadDays: 14,
      everyMonths: 6,
    } as const;
    const booked = granted(
      await data.purchases.book(mehmet.id, aBooking('p1', 2480, { renewals: [renewal] })),
    );
    expect(booked.value).toMatchObject({
      earned: { points: 24, stamps: 0 },
      after: { points: 24 },
    });

    const changes = await data.db.changes.where('batch').equals(booked.batchId!).toArray();
    expect(changes.map(({ table, kind }) => `${kind} ${table}`)).toEqual([
      'create programmes',
      'create purchases',
      'create renewals',
      'create ledgerEntries',
    ]);
    expect(await data.renewals.openOf(mehmet.id)).toMatchObject([{ purchaseId: 'p1', ...renewal }]);
    expect((await data.programmes.all()).map(({ id }) => id)).toEqual([FIRST_PROGRAMME_ID]);
    expect((await data.journal.recentBatches())[0]).toMatchObject({
      act: { key: 'loyalty.booked', args: { count: 24, name: 'Mehmet Yıldız' } },
    });
    expect(await data.loyaltyLedger.entriesOf(mehmet.id)).toMatchObject([
      { points: 24, seq: 1, causeKey: 'purchase:p1:points', postedAt: data.clock.now() },
    ]);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('keeps one chain, whatever the clock does', async () => {
    const data = await freshRepositories();
    const [mehmet, ada] = [await aCustomer(data), await aCustomer(data, 'Ada')];
    await data.purchases.book(mehmet.id, aBooking('p1', 1000));
    data.clock.advance(60_000);
    await data.purchases.book(ada.id, aBooking('p2', 1000));
    data.clock.advance(-3_600_000);
    await data.purchases.book(mehmet.id, aBooking('p3', 1000));
    const chain = await data.db.ledgerEntries.orderBy('[device+seq]').toArray();
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(chain.map(({ previousHash }) => previousHash)).toEqual([
      '0'.repeat(64),
      chain[0]!.hash,
      chain[1]!.hash,
    ]);
    expect(chain.map(({ postedAt }) => postedAt)).toEqual(
      chain.map(({ postedAt }) => postedAt).toSorted((a, b) => a - b),
    );
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('comes after everything that another computer wrote with a clock that ran ahead', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const ahead = data.clock.now() + 86_400_000;
    const elsewhere = await freshRepositories({ idPrefix: 'other' });
    const twin = await aCustomer(elsewhere);
    elsewhere.clock.set(ahead);
    await elsewhere.purchases.book(twin.id, aBooking('p0', 5000, { boughtOn: TODAY }));
    const foreign = await elsewhere.db.ledgerEntries.toArray();
    const { rewriteFacts } = await import('@renderer/data/journal/rewrite');
    await rewriteFacts(data.db, () =>
      data.db.ledgerEntries.bulkAdd(foreign.map((entry) => ({ ...entry, contactId: mehmet.id }))),
    );

    granted(await data.purchases.book(mehmet.id, aBooking('p1', 1000)));
    const book = await data.loyaltyLedger.entriesOf(mehmet.id);
    expect(book.map(({ causeKey }) => causeKey)).toEqual([
      'purchase:p0:points',
      'purchase:p1:points',
    ]);
  });

  it('sent again is booked once, and answers what was stored', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const first = granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const before = await factsOf(data.db);
    const again = granted(await data.purchases.book(mehmet.id, aBooking('p1', 9900)));
    expect(again.batchId).toBeNull();
    expect(again.value).toMatchObject({
      purchase: first.value.purchase,
      earned: { points: 24 },
      before: { points: 24 },
      after: { points: 24 },
    });
    expect(await factsOf(data.db)).toEqual(before);
  });

  it('writes nothing if the rules refuse, or if the person is gone', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const before = [await factsOf(data.db), await data.db.batches.count()];
    expect(await data.purchases.book(mehmet.id, aBooking('p1', -5))).toEqual({
      ok: false,
      refusal: { code: 'loyalty/amount-negative' },
    });
    expect(await data.purchases.book('nobody' as typeof mehmet.id, aBooking('p1', 5))).toEqual(
      GONE,
    );
    expect([await factsOf(data.db), await data.db.batches.count()]).toEqual(before);
  });

  it('rewards whoever brought the person along, in their book', async () => {
    const data = await freshRepositories();
    const [ada, ida] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Ida')];
    const link = { fromId: ida.id, toId: ada.id, kind: 'referred-by', label: '' } as const;
    granted(await data.links.add(link));
    granted(await data.purchases.book(ida.id, aBooking('p1', 1000)));
    granted(await data.purchases.book(ida.id, aBooking('p2', 1000)));
    expect(await balanceOf(data.db, ada.id)).toBe(50);
    expect(await balanceOf(data.db, ida.id)).toBe(70);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('rewards somebody else for a later first purchase, once the first was given back', async () => {
    const data = await freshRepositories();
    const [ada, eva, ida] = [
      await aCustomer(data, 'Ada'),
      await aCustomer(data, 'Eva'),
      await aCustomer(data, 'Ida'),
    ];
    const link = granted(
      await data.links.add({ fromId: ida.id, toId: ada.id, kind: 'referred-by', label: '' }),
    );
    await data.purchases.book(ida.id, aBooking('p1', 1000));
    granted(await data.links.remove(link.value.id));
    await data.links.add({ fromId: ida.id, toId: eva.id, kind: 'referred-by', label: '' });
    // The one who was rewarded gives it back, whatever the links say now.
    granted(await data.purchases.refund(aRefund('p1', 1000)));
    expect(await balanceOf(data.db, ada.id)).toBe(0);
    granted(await data.purchases.book(ida.id, aBooking('p2', 1000)));
    expect(await balanceOf(data.db, ada.id)).toBe(0);
    expect(await balanceOf(data.db, eva.id)).toBe(50);
    expect(await balanceOf(data.db, ida.id)).toBe(60);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('is all or nothing, whichever row cannot be written', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const everything = async () => [
      await factsOf(data.db),
      await data.db.changes.toArray(),
      await data.db.batches.toArray(),
      await data.db.meta.toArray(),
    ];
    const before = await everything();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const { add } = IDBObjectStore.prototype;
    const failedAt: string[] = [];
    for (let failing = 1; failing < 20; failing += 1) {
      let writes = 0;
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        writes += 1;
        if (writes === failing) {
          failedAt.push(this.name);
          throw new DOMException('The power went out', 'AbortError');
        }
        return add.apply(this, args);
      });
      const booking = data.purchases.book(mehmet.id, aBooking('p1', 2480));
      const outcome = await booking.catch(() => 'broken');
      vi.restoreAllMocks();
      if (writes < failing) {
        expect(outcome).toMatchObject({ ok: true });
        break;
      }
      expect(outcome).toBe('broken');
      expect(await everything()).toEqual(before);
    }
    expect(failedAt).toEqual(
      expect.arrayContaining(['programmes', 'purchases', 'ledgerEntries', 'changes', 'batches']),
    );
    expect(await balanceOf(data.db, mehmet.id)).toBe(24);
  });

  it('reads one person alone', async () => {
    const data = await freshRepositories();
    const [mehmet, ada] = [await aCustomer(data), await aCustomer(data, 'Ada')];
    await data.purchases.book(mehmet.id, aBooking('p1', 1000));
    await data.purchases.book(ada.id, aBooking('p2', 1000));
    const facts = await data.purchases.factsOf(ada.id);
    expect(facts?.purchases.map(({ id }) => id)).toEqual(['p2']);
    expect(facts?.entries.map(({ contactId }) => contactId)).toEqual([ada.id]);
    expect(facts?.referrer).toBeNull();
    expect(await data.purchases.factsOf('nobody' as typeof ada.id)).toBeNull();
  });
});

describe('two windows', () => {
  it('cannot spend the same points', async () => {
    const one = await freshRepositories();
    const two = await freshRepositories({ name: one.db.name, idPrefix: 'two' });
    const mehmet = await aCustomer(one);
    const reward = granted(await one.rewards.add(aRewardDraft(20))).value;
    granted(await one.purchases.book(mehmet.id, aBooking('p1', 2480)));

    const answers = await Promise.all([
      one.loyaltyLedger.redeem(mehmet.id, reward.id),
      two.loyaltyLedger.redeem(mehmet.id, reward.id),
      one.purchases.book(mehmet.id, aBooking('p2', 100, { reward: reward.id })),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual([
      'loyalty/insufficient-points',
      'loyalty/insufficient-points',
    ]);
    expect(await balanceOf(one.db, mehmet.id)).toBe(4);
    expect(await problemsIn(one.db)).toEqual([]);
  });

  it('cannot book the same purchase twice', async () => {
    const one = await freshRepositories();
    const two = await freshRepositories({ name: one.db.name, idPrefix: 'two' });
    const mehmet = await aCustomer(one);
    const answers = await Promise.all([
      one.purchases.book(mehmet.id, aBooking('p1', 2480)),
      two.purchases.book(mehmet.id, aBooking('p1', 2480)),
    ]);
    expect(answers.map((answer) => granted(answer).batchId === null).toSorted()).toEqual([
      false,
      true,
    ]);
    expect(await balanceOf(one.db, mehmet.id)).toBe(24);
    expect(await problemsIn(one.db)).toEqual([]);
  });

  it('are stopped by the book itself if something is about to be booked a second time', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 2480)));
    const [entry] = await data.loyaltyLedger.entriesOf(mehmet.id);
    const announcer = createAnnouncer(data.db.name);
    onTestFinished(() => announcer.close());
    const door = createDoor({ db: data.db, clock: aClock(), newId: someIds('door'), announcer });
    const before = await factsOf(data.db);
    const twice = door.commit(() =>
      Promise.resolve({
        act: { key: 'contacts.created', args: {} },
        writes: [creating('ledgerEntries', [unsealedEntry(entry!, 'again')])],
        value: null,
      }),
    );
    await expect(twice).rejects.toThrow();
    expect(await factsOf(data.db)).toEqual(before);
  });
});

describe('giving back', () => {
  it('takes the points of the refunded part back', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    await data.purchases.book(mehmet.id, aBooking('p1', 10_000));
    data.clock.advance(1000);
    const { value } = granted(await data.purchases.refund(aRefund('p1', 4000)));
    expect(value).toMatchObject({ before: { points: 100 }, after: { points: 60 } });
    expect(await data.purchases.refundsOf(mehmet.id)).toMatchObject([{ amountMinor: 4000 }]);
    expect(await data.purchases.refund(aRefund('p1', 7000))).toMatchObject({
      ok: false,
      refusal: { code: 'refunds/more-than-paid', leftMinor: 6000 },
    });
    expect(await data.purchases.refund(aRefund('p9', 1))).toEqual(GONE);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('remembers whose money is still owed, until it is handed over', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    await data.purchases.book(mehmet.id, aBooking('p1', 10_000));
    const later = { paidOn: null, dueOn: isoDate('2026-03-27') };
    const sooner = { paidOn: null, dueOn: isoDate('2026-03-21') };
    const first = granted(await data.purchases.refund(aRefund('p1', 1000, later))).value;
    const second = granted(await data.purchases.refund(aRefund('p1', 2000, sooner))).value;
    await data.purchases.refund(aRefund('p1', 500));
    const owed = async () => (await data.purchases.refundsOwed()).map(({ id }) => id);
    expect(await owed()).toEqual([second.refund.id, first.refund.id]);
    granted(await data.purchases.refundPaid(second.refund.id, TODAY));
    expect(await owed()).toEqual([first.refund.id]);
    expect(await data.purchases.refundPaid('r9' as RefundId, TODAY)).toEqual(GONE);
    await data.purchases.void('p1' as PurchaseId, '');
    expect(await owed()).toEqual([]);
  });

  it('declares a purchase void with everything that hangs on it', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    await data.purchases.book(mehmet.id, aBooking('p1', 10_000));
    await data.purchases.refund(aRefund('p1', 4000));
    granted(await data.purchases.void('p1' as PurchaseId, 'typed twice'));
    expect(await balanceOf(data.db, mehmet.id)).toBe(0);
    expect(await data.purchases.latest(5)).toEqual([]);
    expect(await data.purchases.of(mehmet.id)).toMatchObject([{ voidedAt: data.clock.now() }]);
    expect((await data.loyaltyLedger.entriesOf(mehmet.id)).at(-1)?.note).toBe('typed twice');
    expect(await data.purchases.void('p1' as PurchaseId, '')).toMatchObject({
      refusal: { code: 'refunds/purchase-voided' },
    });
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('strikes a line out and puts it back', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    const lines = [aLine('a', 7000), aLine('b', 3000)];
    await data.purchases.book(mehmet.id, aBooking('p1', 10_000, { lines }));
    const id = 'p1' as PurchaseId;
    granted(await data.purchases.setLineVoided(id, 'b', true));
    expect((await data.purchases.get(id))?.amountMinor).toBe(7000);
    expect(await balanceOf(data.db, mehmet.id)).toBe(70);
    granted(await data.purchases.setLineVoided(id, 'b', false));
    expect((await data.purchases.get(id))?.amountMinor).toBe(10_000);
    expect(await balanceOf(data.db, mehmet.id)).toBe(100);
    expect(await data.purchases.setLineVoided(id, 'z', true)).toEqual(GONE);
    expect(await problemsIn(data.db)).toEqual([]);
  });
});

describe('purchases', () => {
  it('come newest first, and keep their amount when they are edited', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    await data.purchases.book(mehmet.id, aBooking('p1', 1000, { boughtOn: isoDate('2026-03-01') }));
    await data.purchases.book(mehmet.id, aBooking('p2', 1000, { boughtOn: isoDate('2026-03-15') }));
    await data.purchases.book(mehmet.id, aBooking('p3', 1000, { boughtOn: isoDate('2026-03-10') }));
    const ids = (purchases: readonly { readonly id: string }[]) => purchases.map(({ id }) => id);
    expect(ids(await data.purchases.of(mehmet.id))).toEqual(['p2', 'p3', 'p1']);
    expect(ids(await data.purchases.latest(2))).toEqual(['p2', 'p3']);
    granted(await data.purchases.update('p1' as PurchaseId, { note: 'Gift', channel: 'phone' }));
    expect(await data.purchases.get('p1' as PurchaseId)).toMatchObject({
      note: 'Gift',
      channel: 'phone',
      amountMinor: 1000,
    });
    expect(await data.purchases.get('p9' as PurchaseId)).toBeNull();
    expect(await data.purchases.update('p9' as PurchaseId, { note: '' })).toEqual(GONE);
  });
});
