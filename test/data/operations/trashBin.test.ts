import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { TRASH_MS } from '@renderer/data/operations/trashBin';
import { draftOf } from '@renderer/data/repositories/drafts';
import { aDraft, anAppointmentDraft, aNote } from '@test/support/builders';
import { aBooking, aRewardDraft, balanceOf, problemsIn } from '@test/support/shopBook';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

/** Everything that lies in the database, as one text: also what the journal remembers. */
const everythingIn = async ({ db }: TestData): Promise<string> => {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof Uint8Array ? [...value].join() : value,
  );
};

/** Somebody with everything that a person can have, in acts of every kind. */
async function somebodyIn(data: TestData, name: string, friend: ContactId): Promise<ContactId> {
  const { id } = granted(
    await data.contacts.create(aDraft(name), {
      mediaType: 'image/png',
      bytes: new Uint8Array([211, 212, 213]),
    }),
  ).value;
  await data.contacts.update(id, { name: `${name} the elder` });
  await data.contacts.update(id, { about: `${name} likes tea` });
  await data.contacts.tag([id, friend], 'VIP');
  const note = granted(
    await data.interactions.add(aNote(id, { text: `${name} was here` }), [
      { text: `Call ${name}`, by: 'us', dueOn: null },
    ]),
  ).value;
  await data.promises.resolve(note.promises[0]!.id, 'kept');
  await data.interactions.update(note.interaction.id, { text: `${name} was not here` });
  const old = granted(await data.interactions.add(aNote(id, { text: `Old note on ${name}` })));
  await data.interactions.update(old.value.interaction.id, { text: `Older note on ${name}` });
  await data.interactions.remove(old.value.interaction.id);
  await data.links.add({ fromId: friend, toId: id, kind: 'friend', label: `friend of ${name}` });
  await data.consents.record({
    contactId: id,
    purpose: 'email',
    decision: 'given',
    decidedAt: 1,
    source: `${name} said so`,
  });
  await data.customs.save(id, { leaveAloneReason: `${name} mourns` });
  await data.customs.save(id, { leaveAloneReason: `${name} is away` });
  const call = granted(
    await data.appointments.plan(anAppointmentDraft(id, { text: `Call with ${name}` })),
  ).value;
  await data.appointments.update(call.id, { text: `Longer call with ${name}` });
  const visit = granted(
    await data.appointments.plan(anAppointmentDraft(id, { text: `Visit of ${name}` })),
  ).value;
  await data.appointments.remove(visit.id);
  await data.greetings.prepare([
    {
      contactId: id,
      occasion: 'nowruz:2026',
      occasionName: 'Nowruz',
      on: isoDate('2026-03-20'),
      language: 'en',
      channel: null,
      text: `Dear ${name}`,
    },
  ]);
  await data.greetings.discard([`${id}:nowruz:2026`]);
  await data.greetings.prepare([
    {
      contactId: id,
      occasion: 'birthday:2026',
      occasionName: `Birthday of ${name}`,
      on: isoDate('2026-05-20'),
      language: 'en',
      channel: null,
      text: `Happy birthday, ${name}`,
    },
  ]);
  await data.reminderMarks.put([
    { id: `appointment:${call.id}:1774000800000`, state: 'notified', until: null, at: 0 },
  ]);
  const said = {
    channel: 'phone',
    owedOn: isoDate('2026-03-19'),
    text: `Thanked ${name}`,
  } as const;
  granted(await data.thanks.say(id, 'other', 'x', said));
  granted(await data.keepInTouch.set(`person:${id}`, 30));
  granted(await data.keepInTouch.set(`person:${id}`, null));
  const answered = granted(
    await data.feedback.add(
      {
        contactId: id,
        kind: 'csat',
        score: 1,
        words: `${name} is cross`,
        touchpoint: 'visit',
        purchaseId: null,
        answeredOn: isoDate('2026-03-19'),
        answeredAt: 1,
        by: 'screen',
        isPublic: false,
      },
      { text: `${name} is cross` },
    ),
  ).value;
  granted(await data.criticisms.leave(id, 'other', `${name} left`, isoDate('2026-03-19')));
  granted(await data.feedback.remove(answered.answer.id));
  const idea = granted(await data.ideas.add({ title: 'Own tins', text: '', authorId: id })).value;
  granted(await data.ideas.ask(idea.id, friend));
  const drafted = granted(
    await data.messages.draft([
      {
        contactId: id,
        purpose: 'thanks',
        templateId: null,
        language: 'en',
        addressedAs: 'formal',
        channel: 'email',
        subject: '',
        body: `Dear ${name}`,
        campaignId: null,
        thanksId: null,
        greetingId: null,
      },
    ]),
  ).value;
  granted(await data.messages.resolve([drafted.messages[0]!.id], 'sent'));
  granted(
    await data.segments.save({
      id: `circle-${id}` as SegmentId,
      name: 'Circle',
      members: { kind: 'chosen', ids: [id, friend] },
      relationships: [],
      goal: null,
      note: '',
    }),
  );
  const [entry] = await data.history.historyOf('contacts', id);
  await data.history.putBack(entry!.changeId, entry!.fields[0]!.field);
  await data.journal.undoLast();
  await data.drafts.put(draftOf('note', id), `Half a note on ${name}`);
  return id;
}

describe('the trash', () => {
  it('keeps people for 30 days and can bring them back with everything', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    const id = await somebodyIn(data, 'Zebulon', friend);
    const before = await factsOf(data.db);
    granted(await data.contacts.trash([id]));
    data.clock.advance(TRASH_MS - 1);
    expect(await data.trashBin.emptyExpired()).toBe(0);
    expect((await data.contacts.trashed()).map((contact) => contact.id)).toEqual([id]);
    granted(await data.contacts.bringBack([id]));
    const after = await factsOf(data.db);
    const plain = (rows: unknown[] | undefined) =>
      (rows as { updatedAt: number }[]).map((row) => ({ ...row, updatedAt: 0 }));
    expect({ ...after, contacts: plain(after['contacts']) }).toEqual({
      ...before,
      contacts: plain(before['contacts']),
    });
  });

  it('leaves nothing of somebody whose 30 days are over, and nothing of anybody else goes', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    await data.contacts.update(friend, { about: 'Stays' });
    const id = await somebodyIn(data, 'Zebulon', friend);
    granted(await data.contacts.trash([id]));
    expect(await everythingIn(data)).toContain('Zebulon');

    data.clock.advance(TRASH_MS);
    expect(await data.trashBin.emptyExpired()).toBe(1);
    const left = await everythingIn(data);
    expect(left).not.toContain('Zebulon');
    expect(left).not.toContain('211,212,213');
    expect(await data.reminderMarks.all()).toEqual([]);
    for (const { authorId } of await data.ideas.all()) expect(authorId).toBeNull();
    for (const { members } of await data.segments.all()) {
      expect(members).toEqual({ kind: 'chosen', ids: [friend] });
    }
    expect(await data.db.messages.count()).toBe(0);
    expect(await data.db.criticisms.count()).toBe(0);
    expect((await data.contacts.get(friend))?.about).toBe('Stays');
    expect(await data.history.historyOf('contacts', friend)).toHaveLength(3);

    const seqs = (await data.db.batches.orderBy('seq').toArray()).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('is final: no undo brings anybody back', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    const id = await somebodyIn(data, 'Zebulon', friend);
    granted(await data.contacts.trash([id]));
    expect(await data.trashBin.empty([id, friend])).toBe(1);
    while ((await data.journal.undoLast()).ok);
    while ((await data.journal.redo()).ok);
    expect(await everythingIn(data)).not.toContain('Zebulon');
    expect(await data.contacts.get(id)).toBeNull();
    expect(await data.contacts.get(friend)).not.toBeNull();
  });

  it('takes people out of what was journaled in chunks', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    const [yuki, frieda] = await data.db.contacts.toArray();
    granted(await data.samplePeople.remove());
    granted(await data.journal.undoLast());
    granted(await data.contacts.trash([yuki!.id]));
    expect(await data.trashBin.empty([yuki!.id])).toBe(1);
    const left = await everythingIn(data);
    expect(left).not.toContain(yuki!.nativeName);
    expect(left).toContain(frieda!.name);
    granted(await data.samplePeople.remove());
    expect(await data.db.contacts.count()).toBe(0);
  });
});

describe('what somebody bought', () => {
  it('stays as figures without a word about them, and the book stays sound', async () => {
    const data = await freshRepositories();
    const friend = granted(await data.contacts.create(aDraft('Ida'))).value.id;
    const id = await somebodyIn(data, 'Zebulon', friend);
    await data.links.add({ fromId: friend, toId: id, kind: 'referred-by', label: '' });
    const line = {
      id: '1',
      productId: null,
      name: 'Tea for Zebulon',
      category: 'Tea',
      quantityMilli: 1000,
      amountMinor: 2480,
      isVoided: false,
    };
    const renewal = {
      kind: 'service',
      label: "Zebulon's kettle",
      dueOn: isoDate('2027-03-19'),
      leadDays: 7,
      everyMonths: null,
    } as const;
    const reward = granted(await data.rewards.add(aRewardDraft(5))).value;
    granted(
      await data.purchases.book(
        id,
        aBooking('p1', 2480, {
          lines: [line],
          renewals: [renewal],
          note: 'Zebulon pays later',
          reward: reward.id,
        }),
      ),
    );
    granted(await data.purchases.update('p1' as PurchaseId, { note: 'Zebulon has paid' }));
    granted(await data.purchases.book(friend, aBooking('p2', 1000, { note: 'a present' })));
    granted(
      await data.purchases.refund({
        purchaseId: 'p1' as PurchaseId,
        refundedOn: isoDate('2026-03-19'),
        amountMinor: 480,
        pointsReturned: 0,
        lines: [],
        reason: 'Zebulon was angry',
        dueOn: null,
        paidOn: null,
      }),
    );
    granted(await data.loyaltyLedger.adjust(id, 'points', 3, 'Zebulon waited'));
    granted(await data.purchases.book(id, aBooking('p3', 700, { note: 'a slip of Zebulon' })));
    granted(await data.purchases.void('p3' as PurchaseId, 'Zebulon never came'));
    granted(await data.cards.issue([id]));
    const figures = async () => ({
      bought: (await data.db.purchases.toArray()).map(({ id, amountMinor, voidedAt }) => [
        id,
        amountMinor,
        voidedAt === null,
      ]),
      back: (await data.db.refunds.toArray()).map(({ amountMinor }) => amountMinor),
      points: (await data.db.ledgerEntries.toArray()).map(({ id, points, hash }) => [
        id,
        points,
        hash,
      ]),
    });
    const before = await figures();

    granted(await data.contacts.trash([id]));
    data.clock.advance(TRASH_MS);
    expect(await data.trashBin.emptyExpired()).toBe(1);
    expect(await everythingIn(data)).not.toContain('Zebulon');
    expect(await everythingIn(data)).not.toContain('zebulon');
    expect(await figures()).toEqual(before);
    expect(await data.db.cards.count()).toBe(0);
    expect(await data.db.renewals.count()).toBe(0);
    // What others bought keeps its words.
    expect(await data.purchases.get('p2' as PurchaseId)).toMatchObject({ note: 'a present' });
    expect(await balanceOf(data.db, friend)).toBe(60);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it('cannot be taken back or brought again once they are gone', async () => {
    const data = await freshRepositories();
    const id = granted(await data.contacts.create(aDraft('Zebulon'))).value.id;
    granted(await data.purchases.book(id, aBooking('p1', 2480, { note: 'Zebulon' })));
    granted(await data.contacts.trash([id]));
    await data.trashBin.empty([id]);
    for (let acts = 0; acts < 5; acts += 1) await data.journal.undoLast();
    for (let acts = 0; acts < 5; acts += 1) await data.journal.redo();
    expect(await data.db.contacts.count()).toBe(0);
    expect(await everythingIn(data)).not.toContain('Zebulon');
    expect(await problemsIn(data.db)).toEqual([]);
  });
});
