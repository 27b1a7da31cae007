import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Happening, TimelineFilter } from '@shared/domain/interactions/happening';
import { newestFirst, type TimelineCursor } from '@shared/domain/interactions/timelinePage';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer, aRewardDraft } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';

const MINUTE = 60_000;

/** Everything of a timeline, page by page. */
async function everything(
  data: TestData,
  id: ContactId,
  limit: number,
  filter: TimelineFilter = 'all',
): Promise<readonly Happening[]> {
  const all: Happening[] = [];
  let before: TimelineCursor | undefined;
  for (;;) {
    const page = await data.timeline.page(id, limit, filter, before);
    all.push(...page.items);
    if (page.next === null) return all;
    expect(page.items).toHaveLength(limit);
    before = page.next;
  }
}

const brief = (happening: Happening): string =>
  happening.source === 'ledger'
    ? `ledger ${happening.entry.cause.kind} ${happening.entry.points}`
    : happening.source === 'interaction'
      ? happening.interaction.text
      : happening.source;

/** A regular with notes, purchases, a refund, a reward and a correction, a minute apart. */
async function aRegular(data: TestData): Promise<ContactId> {
  const { id } = await aCustomer(data);
  const next = (): void => data.clock.advance(MINUTE);
  granted(await data.interactions.add(aNote(id, { text: 'first', happenedAt: data.clock.now() })));
  next();
  granted(await data.purchases.book(id, aBooking('one', 30_000)));
  next();
  granted(await data.purchases.book(id, aBooking('two', 5_000)));
  next();
  const reward = granted(await data.rewards.add(aRewardDraft(100))).value;
  granted(await data.loyaltyLedger.redeem(id, reward.id));
  next();
  granted(
    await data.purchases.refund({
      purchaseId: aBooking('two', 0).purchaseId,
      refundedOn: isoDate('2026-03-19'),
      amountMinor: 5_000,
      pointsReturned: 0,
      lines: [],
      reason: 'cracked',
      dueOn: null,
      paidOn: null,
    }),
  );
  next();
  granted(await data.loyaltyLedger.adjust(id, 'points', 7, 'Owner felt like it'));
  next();
  granted(await data.interactions.add(aNote(id, { text: 'last', happenedAt: data.clock.now() })));
  return id;
}

describe('the timeline of a person', () => {
  it('is one list over notes, purchases, refunds and the book, the same in pages of any size', async () => {
    const data = await freshRepositories();
    const id = await aRegular(data);
    const all = await everything(data, id, 50);
    expect(all.map(brief)).toEqual([
      'last',
      'ledger correction 7',
      'refund',
      'ledger reward -100',
      'purchase',
      'purchase',
      'first',
    ]);
    expect(all).toEqual([...all].sort(newestFirst));
    for (const limit of [1, 2, 3]) {
      expect((await everything(data, id, limit)).map(({ id: one }) => one)).toEqual(
        all.map(({ id: one }) => one),
      );
    }
  });

  it('tells what purchases earned and refunds took back', async () => {
    const data = await freshRepositories();
    const id = await aRegular(data);
    const all = await everything(data, id, 50);
    const refund = all.find(({ source }) => source === 'refund');
    const [two, one] = all.filter(({ source }) => source === 'purchase');
    expect(refund?.source === 'refund' && refund.entries.map(({ points }) => points)).toEqual([
      -50,
    ]);
    expect(refund?.source === 'refund' && refund.purchase?.amountMinor).toBe(5_000);
    expect(one?.source === 'purchase' && one.entries.map(({ points }) => points)).toEqual([300]);
    expect(two?.source === 'purchase' && two.refunds).toHaveLength(1);
  });

  it('leaves in one kind alone, and the whole book line by line', async () => {
    const data = await freshRepositories();
    const id = await aRegular(data);
    expect((await everything(data, id, 2, 'purchases')).map(brief)).toEqual([
      'refund',
      'purchase',
      'purchase',
    ]);
    expect((await everything(data, id, 2, 'points')).map(brief)).toEqual([
      'ledger correction 7',
      'ledger refund -50',
      'ledger reward -100',
      'ledger purchase 50',
      'ledger purchase 300',
    ]);
    expect((await everything(data, id, 1, 'note')).map(brief)).toEqual(['last', 'first']);
    expect(await everything(data, id, 1, 'visit')).toEqual([]);
  });

  it('shows a purchase that was undone once, struck through, and no counter-entries for it', async () => {
    const data = await freshRepositories();
    const { id } = await aCustomer(data);
    granted(await data.purchases.book(id, aBooking('one', 30_000)));
    data.clock.advance(MINUTE);
    granted(await data.journal.undoLast());
    data.clock.advance(MINUTE);
    granted(await data.journal.redo());
    data.clock.advance(MINUTE);
    granted(await data.journal.undoLast());
    const all = await everything(data, id, 1);
    expect(all.map(brief)).toEqual(['purchase']);
    expect(all[0]?.source === 'purchase' && all[0].purchase.voidedAt).not.toBeNull();
  });

  it('shows a counter-entry of its own beside what it takes back', async () => {
    const data = await freshRepositories();
    const id = await aRegular(data);
    const [entry] = await data.loyaltyLedger
      .entriesOf(id)
      .then((book) => book.filter(({ cause }) => cause.kind === 'reward'));
    data.clock.advance(MINUTE);
    granted(await data.loyaltyLedger.reverse(entry!.id, 'Wrong person'));
    const [counter] = await everything(data, id, 50);
    expect(counter && brief(counter)).toBe('ledger correction 100');
    expect(counter?.source === 'ledger' && counter.reverses?.id).toBe(entry!.id);
    const reward = (await everything(data, id, 50)).find((one) => one.id === entry!.id);
    expect(reward?.source === 'ledger' && reward.reversals).toHaveLength(1);
  });

  it('has nothing for somebody who is not there', async () => {
    const data = await freshRepositories();
    expect(await data.timeline.page('nobody' as ContactId, 5)).toEqual({ items: [], next: null });
  });
});
