import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { SAMPLE_CHAIN } from '@shared/domain/loyalty/ledgerEntry';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import type { UndoOutcome } from '@shared/domain/journal/outcome';
import { aDraft } from '@test/support/builders';
import { aBooking, aCustomer, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');
const P1 = 'p1' as PurchaseId;

const undo = async (data: TestData): Promise<UndoOutcome> => granted(await data.journal.undoLast());
const redo = async (data: TestData): Promise<UndoOutcome> => granted(await data.journal.redo());

/** What a shop sees of its book: not the lines, but what they come to. */
async function seen(data: TestData) {
  const { contacts, purchases, refunds, ...others } = await factsOf(data.db);
  delete others['ledgerEntries'];
  const people = contacts as { id: ContactId }[];
  return {
    ...others,
    // When a row was last touched says nothing of what it says.
    contacts: people,
    purchases: (purchases as { voidedAt: number | null }[])
      .filter(({ voidedAt }) => voidedAt === null)
      .map((row) => ({ ...row, updatedAt: 0 })),
    refunds: (refunds as { voidedAt: number | null }[])
      .filter(({ voidedAt }) => voidedAt === null)
      .map((row) => ({ ...row, updatedAt: 0 })),
    balances: await Promise.all(people.map(({ id }) => balanceOf(data.db, id))),
    handedOut: [...(await data.rewards.handedOut())],
  };
}

/** A shop in which Ida, whom Ada brought along, can buy and get a reward. */
async function aShop() {
  const data = await freshRepositories();
  const [ada, ida] = [await aCustomer(data, 'Ada'), await aCustomer(data, 'Ida')];
  const link = { fromId: ida.id, toId: ada.id, kind: 'referred-by', label: '' } as const;
  granted(await data.links.add(link));
  const reward = granted(await data.rewards.add(aRewardDraft(60))).value;
  // The programme is stored, so that what is compared begins behind the first booking.
  const eva = await aCustomer(data, 'Eva');
  granted(await data.purchases.book(eva.id, aBooking('p0', 100)));
  data.clock.advance(1000);
  return { data, ada, ida, eva, reward };
}

const aRefund = (purchaseId: string, amountMinor: number) => ({
  purchaseId: purchaseId as PurchaseId,
  refundedOn: TODAY,
  amountMinor,
  pointsReturned: 0,
  lines: [],
  reason: '',
  dueOn: null,
  paidOn: TODAY,
});

describe('taking a booking back', () => {
  it('counters everything that it brought on both sides, and the way back brings it again', async () => {
    const { data, ada, ida, reward } = await aShop();
    const before = await seen(data);
    const renewal = {
      kind: 'warranty',
      label: 'Kettle',
      dueOn: isoDate('2028-03-19'),
      leadDays: 30,
      everyMonths: null,
    } as const;
    granted(
      await data.purchases.book(
        ida.id,
        aBooking('p1', 2480, { reward: reward.id, renewals: [renewal] }),
      ),
    );
    const after = await seen(data);
    expect(await balanceOf(data.db, ada.id)).toBe(50);
    expect(await balanceOf(data.db, ida.id)).toBe(14);

    expect(await undo(data)).toMatchObject({ direction: 'undo', kept: [] });
    expect(await seen(data)).toEqual(before);
    expect((await data.purchases.of(ida.id)).map(({ voidedAt }) => voidedAt)).toEqual([
      data.clock.now(),
    ]);
    const book = await data.loyaltyLedger.entriesOf(ida.id);
    expect(book.map(({ kind, points, cause }) => [kind, points, cause.kind])).toEqual([
      ['accrual', 24, 'purchase'],
      ['accrual', 50, 'referral'],
      ['redemption', -60, 'reward'],
      ['reversal', 60, 'taken-back'],
      ['reversal', -50, 'taken-back'],
      ['reversal', -24, 'taken-back'],
    ]);

    expect(await redo(data)).toMatchObject({ direction: 'redo', kept: [] });
    expect(await seen(data)).toEqual(after);
    await undo(data);
    expect(await seen(data)).toEqual(before);
    await redo(data);
    expect(await seen(data)).toEqual(after);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('keeps the rules that it was the first to need, and says nothing of it', async () => {
    const data = await freshRepositories();
    const ada = await aCustomer(data, 'Ada');
    const { batchId } = granted(await data.purchases.book(ada.id, aBooking('p1', 1000)));
    expect(await undo(data)).toMatchObject({ kept: [] });
    expect(await data.db.programmes.count()).toBe(1);
    granted(await data.journal.redoBatch(batchId!));
    expect(await balanceOf(data.db, ada.id)).toBe(10);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('leaves it as it is once somebody has given money back for it', async () => {
    const { data, ida } = await aShop();
    const { batchId } = granted(await data.purchases.book(ida.id, aBooking('p1', 10_000)));
    granted(await data.purchases.refund(aRefund('p1', 1000)));
    const before = await seen(data);
    const lines = await data.db.ledgerEntries.count();
    expect(granted(await data.journal.undoBatch(batchId!)).kept).toEqual([
      { table: 'purchases', key: 'p1', field: null, reason: 'in-use' },
    ]);
    expect(await seen(data)).toEqual(before);
    expect(await data.db.ledgerEntries.count()).toBe(lines);
  });

  it('works in the order in which things were done, and back', async () => {
    const { data, ida, reward } = await aShop();
    const states = [await seen(data)];
    const note = async () => states.push(await seen(data));
    granted(await data.purchases.book(ida.id, aBooking('p1', 10_000)));
    await note();
    granted(await data.loyaltyLedger.redeem(ida.id, reward.id));
    await note();
    granted(await data.purchases.refund(aRefund('p1', 4000)));
    await note();
    granted(await data.loyaltyLedger.adjust(ida.id, 'points', -3, 'miscounted'));
    await note();
    granted(await data.purchases.void(P1, 'typed twice'));
    await note();
    for (let place = states.length - 2; place >= 0; place -= 1) {
      expect((await undo(data)).kept).toEqual([]);
      expect(await seen(data)).toEqual(states[place]);
    }
    for (let place = 1; place < states.length; place += 1) {
      expect((await redo(data)).kept).toEqual([]);
      expect(await seen(data)).toEqual(states[place]);
    }
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('lets the person go too, if nothing else is known of them', async () => {
    const { data } = await aShop();
    const before = await seen(data);
    const lea = await aCustomer(data, 'Lea');
    const withLea = await seen(data);
    granted(await data.purchases.book(lea.id, aBooking('p1', 1000)));
    const bought = await seen(data);
    await undo(data);
    expect((await undo(data)).kept).toEqual([]);
    expect(await seen(data)).toEqual(before);
    expect(await problemsIn(data.db)).toEqual([]);
    await redo(data);
    expect(await seen(data)).toEqual(withLea);
    await redo(data);
    expect(await seen(data)).toEqual(bought);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('keeps a person who has bought something since', async () => {
    const { data } = await aShop();
    const saved = granted(await data.contacts.create(aDraft('Lea')));
    granted(await data.purchases.book(saved.value.id, aBooking('p1', 1000)));
    expect(granted(await data.journal.undoBatch(saved.batchId!)).kept).toEqual([
      { table: 'contacts', key: saved.value.id, field: null, reason: 'in-use' },
    ]);
  });
});

describe('taking other things back', () => {
  it('a refund: the points come again, and what was refunded can be refunded anew', async () => {
    const { data, ida } = await aShop();
    granted(await data.purchases.book(ida.id, aBooking('p1', 10_000)));
    const before = await seen(data);
    granted(await data.purchases.refund(aRefund('p1', 10_000)));
    await undo(data);
    expect(await seen(data)).toEqual(before);
    expect(granted(await data.purchases.refund(aRefund('p1', 10_000))).value.after.points).toBe(0);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a booking: what never happened cannot be refunded', async () => {
    const { data, ida } = await aShop();
    granted(await data.purchases.book(ida.id, aBooking('p1', 10_000)));
    await undo(data);
    expect(await data.purchases.refund(aRefund('p1', 100))).toEqual({
      ok: false,
      refusal: { code: 'refunds/purchase-voided' },
    });
  });

  it('does not reward a recommendation twice, when a later purchase has earned it meanwhile', async () => {
    const { data, ada, ida } = await aShop();
    const { batchId } = granted(await data.purchases.book(ida.id, aBooking('p1', 1000)));
    await undo(data);
    granted(await data.purchases.book(ida.id, aBooking('p2', 1000)));
    const { kept } = granted(await data.journal.redoBatch(batchId!));
    expect(kept.map(({ table, reason }) => `${table} ${reason}`)).toEqual([
      'ledgerEntries changed-since',
      'ledgerEntries changed-since',
    ]);
    expect(await balanceOf(data.db, ada.id)).toBe(50);
    expect(await balanceOf(data.db, ida.id)).toBe(70);
  });

  it('a line put back that was booked anew: the former line stands again', async () => {
    const { data, ida } = await aShop();
    const lines = ['0', '1'].map((id, at) => ({
      ...{ id, productId: null, name: 'Tea', category: '', quantityMilli: 1000 },
      ...{ amountMinor: at === 0 ? 1737 : 300, isVoided: false },
    }));
    granted(await data.purchases.book(ida.id, aBooking('p1', 2037, { lines })));
    granted(await data.purchases.setLineVoided(P1, '1', true));
    await undo(data);
    await redo(data);
    const struck = await seen(data);
    granted(await data.purchases.setLineVoided(P1, '1', false));
    await undo(data);
    expect(await seen(data)).toEqual(struck);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a transfer: everything goes back where it came from', async () => {
    const { data, ada, ida } = await aShop();
    granted(await data.purchases.book(ida.id, aBooking('p1', 10_000)));
    const before = await seen(data);
    granted(await data.loyaltyLedger.transfer(ida.id, ada.id));
    expect(await balanceOf(data.db, ada.id)).toBe(200);
    await undo(data);
    expect(await seen(data)).toEqual(before);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('an import: people go and their opening balances are countered; all of it comes again', async () => {
    const { data } = await aShop();
    const before = await seen(data);
    const ids = ['lea', 'tom'] as ContactId[];
    granted(
      await data.importContacts({
        fileName: 'kunden.csv',
        creates: ids.map((id) => ({ id, draft: aDraft(id), importKeys: [] })),
        updates: [],
        customFields: [],
        interactions: [],
        consents: [],
        links: [],
        openings: ids.map((contactId) => ({ contactId, points: 120 })),
      }),
    );
    const after = await seen(data);
    expect(await balanceOf(data.db, ids[0]!)).toBe(120);
    expect((await undo(data)).kept).toEqual([]);
    expect(await seen(data)).toEqual(before);
    expect(await problemsIn(data.db)).toEqual([]);
    expect((await redo(data)).kept).toEqual([]);
    expect(await seen(data)).toEqual(after);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('an import of points: they can be brought along again, and redone only once', async () => {
    const { data } = await aShop();
    const lea = await aCustomer(data, 'Lea');
    const before = await data.purchases.factsOf(lea.id);
    expect(before?.entries).toEqual([]);
    const bring = () =>
      data.importContacts({
        ...{ fileName: 'punkte.csv', creates: [], updates: [], customFields: [] },
        ...{ interactions: [], consents: [], links: [] },
        openings: [{ contactId: lea.id, points: 120 }],
      });
    const { batchId } = granted(await bring());
    await undo(data);
    granted(await bring());
    expect(await balanceOf(data.db, lea.id)).toBe(120);
    // The balance that was brought along stands already.
    expect(granted(await bring()).batchId).toBeNull();
    granted(await data.journal.redoBatch(batchId!));
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('one field of the past: never an amount, only what has nothing to do with money', async () => {
    const { data, ida } = await aShop();
    const lines = [
      ...['a', 'b'].map((id) => ({
        ...{ id, productId: null, name: id, category: '', quantityMilli: 1000 },
        ...{ amountMinor: 500, isVoided: false },
      })),
    ];
    granted(await data.purchases.book(ida.id, aBooking('p1', 1000, { lines, note: 'first' })));
    granted(await data.purchases.setLineVoided(P1, 'b', true));
    granted(await data.purchases.update(P1, { note: 'second' }));
    const [edited, struck] = await data.history.historyOf('purchases', P1);
    expect(await data.history.putBack(struck!.changeId, 'amountMinor')).toEqual({
      ok: false,
      refusal: { code: 'history/of-the-book' },
    });
    granted(await data.history.putBack(edited!.changeId, 'note'));
    expect(await data.purchases.get(P1)).toMatchObject({ note: 'first', amountMinor: 500 });
  });

  it('new rules go, unless something was earned by them', async () => {
    const { data, ida } = await aShop();
    const [first] = await data.programmes.all();
    const rules = { ...first!.rules, rounding: 'nearest' } as const;
    granted(await data.programmes.save(rules, TODAY));
    await undo(data);
    expect(await data.programmes.all()).toHaveLength(1);

    granted(await data.programmes.save(rules, TODAY));
    granted(await data.purchases.book(ida.id, aBooking('p1', 1000)));
    await undo(data);
    // The lines were countered, but they still say by which rules they were made.
    expect((await undo(data)).kept).toMatchObject([{ table: 'programmes', reason: 'in-use' }]);
    expect(await data.programmes.all()).toHaveLength(2);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a reward that was handed out stays in the catalogue', async () => {
    const { data, eva } = await aShop();
    const saved = granted(await data.rewards.add(aRewardDraft(1)));
    granted(await data.loyaltyLedger.redeem(eva.id, saved.value.id));
    expect(granted(await data.journal.undoBatch(saved.batchId!)).kept).toMatchObject([
      { table: 'rewards', reason: 'in-use' },
    ]);
  });
});

describe('the book of people who do not exist', () => {
  it('comes and goes with them, in a chain of its own', async () => {
    const { data, ida } = await aShop();
    granted(await data.purchases.book(ida.id, aBooking('p1', 1000)));
    const before = await seen(data);
    granted(await data.samplePeople.add('en'));
    const own = (await data.db.ledgerEntries.toArray()).filter(
      ({ device }) => device === SAMPLE_CHAIN,
    );
    expect(own.length).toBeGreaterThan(20);
    expect(await problemsIn(data.db)).toEqual([]);
    const withThem = await factsOf(data.db);

    await undo(data);
    expect(await seen(data)).toEqual(before);
    expect(await problemsIn(data.db)).toEqual([]);
    await redo(data);
    expect(await factsOf(data.db)).toEqual(withThem);

    granted(await data.samplePeople.remove());
    expect(await seen(data)).toEqual(before);
    await undo(data);
    expect(await factsOf(data.db)).toEqual(withThem);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('forgets a booking for one of them altogether', async () => {
    const { data } = await aShop();
    granted(await data.samplePeople.add('de'));
    const before = await factsOf(data.db);
    const sample = (await data.db.contacts.toArray()).find(({ isSample }) => isSample)!;
    const { batchId } = granted(await data.purchases.book(sample.id, aBooking('p1', 1000)));
    await undo(data);
    expect(await factsOf(data.db)).toEqual(before);

    // Meanwhile another line has taken its place in the chain: it comes back behind that.
    granted(await data.purchases.book(sample.id, aBooking('p2', 500)));
    granted(await data.journal.redoBatch(batchId!));
    expect(await problemsIn(data.db)).toEqual([]);
    expect(await data.db.purchases.bulkGet(['p1', 'p2'])).toMatchObject([
      { voidedAt: null },
      { voidedAt: null },
    ]);
    granted(await data.samplePeople.remove());
    await undo(data);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('takes all of it along when the last of them go, those in the trash included', async () => {
    const { data } = await aShop();
    const before = await seen(data);
    granted(await data.samplePeople.add('en'));
    const chain = data.db.ledgerEntries.filter(({ device }) => device === SAMPLE_CHAIN);
    const somebody = (await chain.first())!.contactId;
    granted(await data.contacts.trash([somebody]));
    await data.trashBin.empty([somebody]);
    expect(await problemsIn(data.db)).toEqual([]);
    granted(await data.samplePeople.remove());
    expect(await seen(data)).toEqual(before);
    expect(await problemsIn(data.db)).toEqual([]);
  });
});
