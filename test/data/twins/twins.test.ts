import type { ContactId } from '@shared/domain/contacts/contact';
import { planRefund } from '@shared/domain/loyalty/planRefund';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { twinKey } from '@shared/domain/twins/twinDecision';
import type { RegularsDatabase } from '@renderer/data/database';
import { aBooking, aCustomer, balanceOf, problemsIn } from '@test/support/shopBook';
import { aNote } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

/** Everything but the book, which only grows, and when rows were last touched. */
async function factsIn(db: RegularsDatabase): Promise<Record<string, readonly unknown[]>> {
  const facts: Record<string, readonly unknown[]> = {};
  for (const table of STORED_TABLES) {
    if (table === 'ledgerEntries') continue;
    facts[table] = (await db.facts(table).toArray()).map((row) => {
      const rest: Record<string, unknown> = { ...row };
      delete rest['updatedAt'];
      return rest;
    });
  }
  return facts;
}

/** Two records of one person, each with purchases, notes and more. */
async function twoRecords() {
  const data = await freshRepositories();
  const yuki = await aCustomer(data, 'Yuki Tanaka', { tags: ['green tea'], nickname: '' });
  const other = await aCustomer(data, 'Y. Tanaka', {
    tags: ['Green Tea', 'gyokuro'],
    nickname: 'Yuki-san',
    organisation: 'Kissa Mori',
    about: 'Comes on Thursdays.',
  });
  const third = await aCustomer(data, 'Yuka Tanaka');
  granted(await data.purchases.book(yuki.id, aBooking('p1', 2000)));
  granted(await data.purchases.book(other.id, aBooking('p2', 5000)));
  const note = granted(
    await data.interactions.add(
      aNote(other.id, { kind: 'visit', text: 'Asked for the new harvest.' }),
    ),
  ).value;
  granted(await data.twins.tellApart(other.id, third.id));
  granted(await data.customs.save(other.id, { greetings: ['civil'] }));
  granted(await data.keepInTouch.set(`person:${other.id}`, 30));
  return { data, yuki, other, third, note };
}

const ownersOf = async (data: TestData): Promise<readonly ContactId[]> => [
  ...new Set((await data.db.purchases.toArray()).map(({ contactId }) => contactId)),
];

describe('two records that are one person', () => {
  it('become one with everything that belonged to either', async () => {
    const { data, yuki, other, third, note } = await twoRecords();
    const { value } = granted(await data.twins.merge(yuki.id, other.id, { name: 'kept' }));
    expect(value).toMatchObject({ keptId: yuki.id, goneId: other.id, splitAt: null });
    expect(await data.contacts.get(other.id)).toBeNull();
    expect(await data.contacts.get(yuki.id)).toMatchObject({
      name: 'Yuki Tanaka',
      nickname: 'Yuki-san',
      organisation: 'Kissa Mori',
      about: 'Comes on Thursdays.',
      tags: ['green tea', 'gyokuro'],
    });
    expect(await ownersOf(data)).toEqual([yuki.id]);
    expect(await data.interactions.get(note.interaction.id)).toMatchObject({ contactId: yuki.id });
    expect(await data.db.customs.get(yuki.id)).toMatchObject({ greetings: ['civil'] });
    expect(await data.db.keepInTouch.get(`person:${yuki.id}`)).toMatchObject({ everyDays: 30 });
    expect([...(await data.twins.decided())]).toEqual([twinKey(yuki.id, third.id)]);
    expect(await balanceOf(data.db, yuki.id)).toBe(70);
    expect(await balanceOf(data.db, other.id)).toBe(0);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('are two again after taking it back, with nothing changed', async () => {
    const { data, yuki, other } = await twoRecords();
    const before = await factsIn(data.db);
    granted(await data.twins.merge(yuki.id, other.id, {}));
    granted(await data.journal.undoLast());
    expect(await factsIn(data.db)).toEqual(before);
    expect(await balanceOf(data.db, yuki.id)).toBe(20);
    expect(await balanceOf(data.db, other.id)).toBe(50);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('a purchase of before is refunded from the points it brought, wherever they are now', async () => {
    const { data, yuki, other } = await twoRecords();
    granted(await data.twins.merge(yuki.id, other.id, {}));
    const refunded = {
      purchaseId: 'p2' as never,
      refundedOn: '2026-03-19' as never,
      amountMinor: 5000,
      pointsReturned: 0,
      lines: [],
      reason: '',
      dueOn: null,
      paidOn: null,
    };
    // What the dialog shows beforehand.
    const facts = (await data.purchases.factsForTakingBack('p2' as never))!;
    const moment = { now: data.clock.now(), today: data.clock.today() };
    const preview = granted(planRefund(facts, refunded, 'preview' as never, moment));
    expect(preview.postings.reduce((sum, { points }) => sum + points, 0)).toBe(-50);
    const refund = granted(await data.purchases.refund(refunded)).value;
    expect(refund.refund.contactId).toBe(yuki.id);
    expect(await balanceOf(data.db, yuki.id)).toBe(20);
    expect(await balanceOf(data.db, other.id)).toBe(0);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('refuses who is not there, oneself, and the trash', async () => {
    const { data, yuki, other, third } = await twoRecords();
    const refused = { ok: false, refusal: { code: 'data/gone' } };
    expect(await data.twins.merge(yuki.id, yuki.id, {})).toEqual(refused);
    expect(await data.twins.merge(yuki.id, 'nobody' as ContactId, {})).toEqual(refused);
    granted(await data.contacts.trash([third.id]));
    expect(await data.twins.merge(yuki.id, third.id, {})).toEqual(refused);
    expect(await data.contacts.get(other.id)).not.toBeNull();
  });
});

describe('a split at a later time', () => {
  it('gives back what was brought, and asks about what came later', async () => {
    const { data, yuki, other, note } = await twoRecords();
    const before = await factsIn(data.db);
    const merge = granted(await data.twins.merge(yuki.id, other.id, {})).value;
    data.clock.advance(60_000);
    const later = granted(
      await data.interactions.add(
        aNote(yuki.id, { kind: 'call', text: 'Wants a quote for the café.' }),
      ),
    ).value;
    granted(
      await data.interactions.add(aNote(yuki.id, { kind: 'note', text: 'Likes the window seat.' })),
    );
    granted(await data.purchases.book(yuki.id, aBooking('p3', 1000)));
    granted(await data.contacts.update(yuki.id, { organisation: 'Kissa Mori GmbH' }));

    const preview = (await data.twins.previewSplit(merge.id))!;
    expect(preview.points).toEqual({ points: 50, stamps: 0 });
    expect(preview.later.map(({ table }) => table).sort()).toEqual([
      'interactions',
      'interactions',
      'purchases',
    ]);
    granted(
      await data.twins.split(merge.id, [{ table: 'interactions', key: later.interaction.id }]),
    );
    expect(await data.contacts.get(other.id)).toMatchObject({ name: 'Y. Tanaka' });
    expect(await data.contacts.get(yuki.id)).toMatchObject({
      nickname: '',
      about: '',
      tags: ['green tea'],
      // Edited since: it stays.
      organisation: 'Kissa Mori GmbH',
    });
    expect(await data.interactions.get(note.interaction.id)).toMatchObject({ contactId: other.id });
    expect(await data.interactions.get(later.interaction.id)).toMatchObject({
      contactId: other.id,
    });
    expect(await data.db.purchases.get('p3')).toMatchObject({ contactId: yuki.id });
    expect(await balanceOf(data.db, yuki.id)).toBe(30);
    expect(await balanceOf(data.db, other.id)).toBe(50);
    const after = await factsIn(data.db);
    for (const table of ['customs', 'keepInTouch', 'twinDecisions', 'links'] as const) {
      const own = (rows: readonly unknown[]) =>
        rows.filter((row) => !JSON.stringify(row).includes(yuki.id));
      expect(own(after[table]!)).toEqual(own(before[table]!));
    }
    expect(await data.twins.mergesOf(yuki.id)).toEqual([]);
    expect(await data.twins.previewSplit(merge.id)).toBeNull();
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('takes the points of a later purchase along, and can be taken back', async () => {
    const { data, yuki, other } = await twoRecords();
    const merge = granted(await data.twins.merge(yuki.id, other.id, {})).value;
    data.clock.advance(60_000);
    granted(await data.purchases.book(yuki.id, aBooking('p3', 1000)));
    const merged = await factsIn(data.db);
    granted(await data.twins.split(merge.id, [{ table: 'purchases', key: 'p3' }]));
    expect(await balanceOf(data.db, other.id)).toBe(60);
    expect(await balanceOf(data.db, yuki.id)).toBe(20);
    granted(await data.journal.undoLast());
    expect(await factsIn(data.db)).toEqual(merged);
    expect(await balanceOf(data.db, yuki.id)).toBe(80);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('spent points do not come back', async () => {
    const { data, yuki, other } = await twoRecords();
    const merge = granted(await data.twins.merge(yuki.id, other.id, {})).value;
    granted(await data.loyaltyLedger.adjust(yuki.id, 'points', -60, 'a tin'));
    const preview = (await data.twins.previewSplit(merge.id))!;
    granted(await data.twins.split(merge.id, []));
    const back = await balanceOf(data.db, other.id);
    expect(back).toBe(preview.points.points);
    expect(back + (await balanceOf(data.db, yuki.id))).toBe(10);
    expect(await problemsIn(data.db)).toEqual([]);
  });
});
