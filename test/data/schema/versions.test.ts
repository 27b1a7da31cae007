import { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { openDatabase } from '@renderer/data/openDatabase';
import { latestVersion, SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { aContact, anAppointmentDraft } from '@test/support/builders';
import { aBooking, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshName, freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

/** The stores of every shipped version as they were shipped. A shipped line is never edited. */
const SHIPPED: Readonly<Record<number, readonly string[]>> = {
  1: [
    'batches: id, seq, undoes',
    'changes: id, batch, [table+key], *keys',
    'consentEvents: id, contactId',
    'contacts: id, trashedAt, source.kind',
    'customFields: id',
    'drafts: id',
    'interactions: id, [contactId+happenedAt], happenedAt',
    'links: id, fromId, toId',
    'meta: key',
    'photos: id',
    'promises: id, contactId, interactionId, status, [status+dueOn]',
    'settings: id',
  ],
  2: [
    'cards: id, contactId',
    'ledgerEntries: id, &causeKey, [contactId+postedAt], postedAt, expiresOn, [device+seq], reversesId, cause.purchaseId, cause.rewardId',
    'products: id',
    'programmes: id',
    'purchases: id, [contactId+boughtAt], boughtAt, boughtOn',
    'refunds: id, purchaseId, contactId',
    'renewals: id, contactId, purchaseId, [status+dueOn]',
    'rewards: id',
  ],
  3: [
    'appointments: id, contactId, at, on, status, repeats, importKey',
    'countryNotes: id',
    'customs: id',
    'greetings: id, contactId, on, status',
    'holidayCorrections: id, country, packId',
    'reminderMarks: id',
  ],
  4: [
    'answers: id, contactId, answeredOn',
    'askings: id, contactId',
    'campaigns: id',
    'careMarks: id, contactId, [state+on]',
    'criticisms: id, contactId, heardAt, toldAt, closedAt',
    'ideas: id, authorId, *askedIds',
    'journeyPlans: id',
    'journeys: id, endedOn',
    'keepInTouch: id',
    'leavings: id, contactId, leftOn',
    'messages: id, contactId, status, campaignId',
    'segments: id',
    'templates: id',
    'thanks: id, contactId, resolvedAt',
  ],
  5: ['costs: id', 'rates: id'],
  6: [
    'erasures: id',
    'exchanges: id, laptopId',
    'laptops: id',
    'ledgerEntries: id, causeKey, [contactId+postedAt], postedAt, expiresOn, [device+seq], reversesId, cause.purchaseId, cause.rewardId',
    'personMerges: id, keptId, goneId',
    'privacyCases: id, contactId, dueOn',
    'privacyRecords: id',
    'twinDecisions: id, oneId, otherId',
  ],
};

describe('the schema', () => {
  it.each(SCHEMA_VERSIONS.map((step) => [step.version, step] as const))(
    'version %i is as it was shipped',
    (version, { stores }) => {
      const text = Object.entries(stores).map(([table, indexes]) => `${table}: ${indexes}`);
      expect(text.toSorted()).toEqual(SHIPPED[version]);
    },
  );

  it('counts its versions up from 1', () => {
    expect(SCHEMA_VERSIONS.map(({ version }) => version)).toEqual(Object.keys(SHIPPED).map(Number));
  });

  it('has every table of facts', () => {
    const db = new RegularsDatabase(freshName());
    expect(db.tables.map(({ name }) => name)).toEqual(expect.arrayContaining([...STORED_TABLES]));
  });

  it.each(SCHEMA_VERSIONS.map(({ version }) => version))(
    'opens a database that stands at version %i, with its people',
    async (version) => {
      const name = freshName();
      const old = new RegularsDatabase(name, { version });
      await old.open();
      await rewriteFacts(old, () => old.contacts.add(aContact({ name: 'ليلى الحربي' })));
      const facts = STORED_TABLES.filter((table) => old.tables.some(({ name }) => name === table));
      old.close({ disableAutoOpen: true });

      const db = await openDatabase({ name, writeSafetyCopy: () => Promise.resolve() });
      onTestFinished(() => db.delete({ disableAutoOpen: true }));
      expect(db.verno).toBe(latestVersion());
      expect(await db.contacts.toArray()).toMatchObject([{ name: 'ليلى الحربي' }]);
      // What the version did not have yet is there, and empty.
      const added = STORED_TABLES.filter((table) => !facts.includes(table));
      for (const table of added) expect(await db.facts(table).count()).toBe(0);
    },
  );
});

describe('a database of an earlier release', () => {
  it('takes its first purchase after the upgrade, and keeps what it had', async () => {
    const name = freshName();
    const old = new RegularsDatabase(name, { version: 1 });
    await old.open();
    const leyla = aContact({ name: 'ليلى الحربي' });
    await rewriteFacts(old, () => old.contacts.add(leyla));
    old.close({ disableAutoOpen: true });

    const data = await freshRepositories({ name });
    granted(await data.purchases.book(leyla.id, aBooking('p1', 2480)));
    expect(await data.contacts.get(leyla.id)).toEqual(leyla);
    expect(await balanceOf(data.db, leyla.id)).toBe(24);
    expect(await problemsIn(data.db)).toEqual([]);
  });

  it.each([1, 2])('takes its first plan and customs after the upgrade from %i', async (version) => {
    const name = freshName();
    const old = new RegularsDatabase(name, { version });
    await old.open();
    const leyla = aContact({ name: 'ليلى الحربي' });
    await rewriteFacts(old, async () => {
      await old.contacts.add(leyla);
      await old.settings.add({ id: 'shopName', value: 'Teehaus Vogt' });
    });
    old.close({ disableAutoOpen: true });

    const data = await freshRepositories({ name });
    granted(await data.customs.save(leyla.id, { greetings: ['islamic'] }));
    const planned = granted(await data.appointments.plan(anAppointmentDraft(leyla.id)));
    expect(await data.customs.all()).toMatchObject([{ id: leyla.id, greetings: ['islamic'] }]);
    expect(await data.appointments.find(planned.value.id)).toEqual(planned.value);
    // Choices that the former release did not know have their defaults.
    expect(await data.settings.get()).toMatchObject({
      shopName: 'Teehaus Vogt',
      quietHours: { from: '21:00', to: '08:00' },
      hiddenSeasons: [],
    });
    granted(await data.journal.undoLast());
    granted(await data.journal.undoLast());
    expect(await data.db.customs.count()).toBe(0);
    expect(await data.contacts.get(leyla.id)).toEqual(leyla);
  });

  it.each([1, 2, 3])(
    'takes its first thanks and answer after the upgrade from %i',
    async (version) => {
      const name = freshName();
      const old = new RegularsDatabase(name, { version });
      await old.open();
      const leyla = aContact({ name: 'ليلى الحربي' });
      await rewriteFacts(old, () => old.contacts.add(leyla));
      old.close({ disableAutoOpen: true });

      const data = await freshRepositories({ name });
      const said = { channel: 'phone', owedOn: data.clock.today() } as const;
      granted(await data.thanks.say(leyla.id, 'other', 'x', said));
      granted(await data.keepInTouch.set(`person:${leyla.id}`, 30));
      expect(await data.thanks.of(leyla.id)).toMatchObject([{ status: 'said' }]);
      expect(await data.settings.get()).toMatchObject({ care: { maxRows: 12 } });
      granted(await data.journal.undoLast());
      granted(await data.journal.undoLast());
      expect(await data.db.thanks.count()).toBe(0);
      expect(await data.contacts.get(leyla.id)).toEqual(leyla);
    },
  );
});
