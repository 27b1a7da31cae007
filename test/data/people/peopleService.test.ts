import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import type { RegularsDatabase } from '@renderer/data/database';
import { createAnnouncer, type Announcer } from '@renderer/data/journal/announcer';
import { createDoor, type Door } from '@renderer/data/journal/door';
import { createJournal } from '@renderer/data/journal/journal';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import {
  createLocalPeopleIndex,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import { aClock, freshDatabase, someIds } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aNote, aPerson, DAY, NOW, TODAY } from '../../unit/people/somePeople';

const aPromise = (id: string, contactId: string, dueOn: string): CarePromise => ({
  id: id as PromiseId,
  contactId: contactId as ContactId,
  interactionId: null,
  text: 'Muster schicken',
  by: 'us',
  dueOn: isoDate(dueOn),
  status: 'open',
  resolvedAt: null,
  createdAt: NOW,
  updatedAt: NOW,
});

type Bench = {
  readonly db: RegularsDatabase;
  readonly announcer: Announcer;
  readonly door: Door;
  readonly undo: () => Promise<unknown>;
  readonly act: (...writes: readonly Write[]) => Promise<unknown>;
};

async function aBench(): Promise<Bench> {
  const db = await freshDatabase();
  const announcer = createAnnouncer(db.name);
  onTestFinished(() => announcer.close());
  const clock = aClock(NOW);
  const newId = someIds();
  const door = createDoor({ db, clock, newId, announcer });
  return {
    db,
    announcer,
    door,
    undo: () => createJournal({ db, door, clock, newId }).undoLast(),
    act: (...writes) =>
      door.commit(async () => {
        await db.contacts.get('nobody');
        return { act: { key: 'test', args: {} }, writes, value: undefined };
      }),
  };
}

function anOpenIndex({ db, announcer }: Bench): PeopleIndexClient {
  const index = createLocalPeopleIndex(db, announcer, { language: 'de', today: TODAY, now: NOW });
  onTestFinished(() => index.close());
  return index;
}

/** Resolves when everything has been read and nothing more came for a moment. */
async function settled(index: PeopleIndexClient): Promise<void> {
  let version = -1;
  // Several looks, because an act may take longer than one on a busy computer.
  for (let quiet = 0; quiet < 8;) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const status = index.status();
    quiet = status.stage === 'ready' && status.version === version ? quiet + 1 : 0;
    version = status.version;
  }
}

const namesOf = async (index: PeopleIndexClient, text: string): Promise<readonly string[]> =>
  (await index.people((await index.list({ text })).rows)).map(({ name }) => name);

/** Everything the index can say, to compare two of them. */
async function everything(index: PeopleIndexClient): Promise<unknown> {
  const list = await index.list({ sort: 'name' });
  const people = await index.people(list.rows);
  const found: Record<string, readonly string[]> = {};
  for (const text of ['anna', 'tee', 'muster', '341']) {
    found[text] = await index.idsOf((await index.list({ text })).rows);
  }
  return {
    people: people.map((person) => ({ ...person, row: 0 })),
    found,
    counts: await index.counts(),
  };
}

describe('the people index over the database', () => {
  it('reads everybody with what happened', async () => {
    const bench = await aBench();
    await bench.act(
      creating('contacts', [aPerson('a', { name: 'Anna' }), aPerson('b', { name: 'Bo' })]),
      creating('interactions', [
        aNote('1', 'a', 'Mag grünen Tee', NOW - 3 * DAY),
        aNote('2', 'a', 'Verreist', NOW + DAY),
      ]),
      creating('promises', [aPromise('p', 'b', '2026-03-25'), aPromise('q', 'b', '2026-03-21')]),
    );
    const index = anOpenIndex(bench);
    await settled(index);
    expect(await namesOf(index, 'tee')).toEqual(['Anna']);
    expect(await namesOf(index, 'muster')).toEqual(['Bo']);
    const [anna, bo] = await index.find(['a', 'b'] as ContactId[]);
    expect(anna?.lastContactAt).toBe(NOW - 3 * DAY);
    expect(bo).toMatchObject({
      openPromises: 2,
      occasion: { kind: 'promise', on: '2026-03-21', label: 'Muster schicken' },
    });
  });

  it('follows every act and its undo', async () => {
    const bench = await aBench();
    await bench.act(creating('contacts', [aPerson('a', { name: 'Anna' }), aPerson('b')]));
    const index = anOpenIndex(bench);
    await settled(index);

    await bench.act(creating('interactions', [aNote('1', 'a', 'Tee')]));
    await settled(index);
    expect(await namesOf(index, 'tee')).toEqual(['Anna']);

    await bench.undo();
    await settled(index);
    expect(await namesOf(index, 'tee')).toEqual([]);
    expect((await index.find(['a' as ContactId]))[0]?.lastContactAt).toBeNull();

    await bench.act(creating('interactions', [aNote('2', 'a', 'Tee')]));
    await bench.act(updating('interactions', '2', { contactId: 'b' as ContactId }));
    await bench.act(updating('contacts', 'b', { name: 'Berta' }));
    await settled(index);
    expect(await namesOf(index, 'tee')).toEqual(['Berta']);

    await bench.act(removing('contacts', ['b']));
    await settled(index);
    expect(await namesOf(index, '')).toEqual(['Anna']);
  });

  it('hears of acts in other windows', async () => {
    const bench = await aBench();
    const index = anOpenIndex({ ...bench, announcer: otherWindow(bench.db.name) });
    await settled(index);
    await bench.act(creating('contacts', [aPerson('a', { name: 'Anna' })]));
    await expect.poll(() => namesOf(index, 'ann')).toEqual(['Anna']);
  });

  it('reads all anew after a restore, and keeps the rows of those who stayed', async () => {
    const bench = await aBench();
    await bench.act(creating('contacts', [aPerson('a'), aPerson('b', { name: 'Bo' })]));
    const index = anOpenIndex(bench);
    await settled(index);
    const before = await index.find(['b' as ContactId]);
    await rewriteFacts(bench.db, async () => {
      await bench.db.contacts.delete('a');
      await bench.db.contacts.bulkPut([
        aPerson('b', { name: 'Bo Neu' }),
        aPerson('0', { name: 'Ada' }),
      ]);
    });
    bench.announcer.announce({ keys: {}, isEverything: true });
    await settled(index);
    expect(await namesOf(index, '')).toEqual(['Ada', 'Bo Neu']);
    expect((await index.find(['b' as ContactId]))[0]?.row).toBe(before[0]?.row);
  });

  it('sorts anew in another language', async () => {
    const bench = await aBench();
    await bench.act(
      creating('contacts', [aPerson('o', { name: 'Östen' }), aPerson('z', { name: 'Zoe' })]),
    );
    const index = anOpenIndex(bench);
    expect(await namesOf(index, '')).toEqual(['Östen', 'Zoe']);
    await index.configure({ language: 'sv', today: TODAY, now: NOW });
    expect(await namesOf(index, '')).toEqual(['Zoe', 'Östen']);
  });

  it('knows after many acts what a new index reads', async () => {
    const bench = await aBench();
    const ids = Array.from({ length: 2500 }, (_, n) => `c${String(n).padStart(5, '0')}`);
    const names = ['Anna Tee', 'Bo', 'Ärmel', 'Anna-Lena'];
    const people: readonly Contact[] = ids.map((id, n) => aPerson(id, { name: names[n % 4]! }));
    await bench.act(creating('contacts', people.slice(0, 1000)));
    const index = anOpenIndex(bench);
    // While it is still reading:
    await bench.act(
      creating('contacts', people.slice(1000)),
      creating(
        'interactions',
        ids.map((id, n) => aNote(`i${n}`, id, n % 2 ? 'Tee' : 'Muster', NOW - n)),
      ),
      creating('promises', [aPromise('p', 'c00007', '2026-04-01')]),
    );
    await bench.act(updating('promises', 'p', { status: 'kept' }));
    await bench.act(removing('contacts', ids.slice(10, 1300)));
    await bench.act(
      removing(
        'interactions',
        ids.slice(1400, 1500).map((_, n) => `i${1400 + n}`),
      ),
    );
    await bench.act(updating('contacts', 'c00003', { trashedAt: NOW, tags: ['Rot'] }));
    await settled(index);
    const anew = anOpenIndex(bench);
    await settled(anew);
    expect(await everything(index)).toEqual(await everything(anew));

    // More than are looked up one by one.
    await bench.undo();
    await bench.act(
      removing(
        'interactions',
        ids.slice(0, 1200).map((_, n) => `i${n}`),
      ),
    );
    await settled(index);
    const last = anOpenIndex(bench);
    await settled(last);
    expect(await everything(index)).toEqual(await everything(last));
  });
});

/** What another window would listen with. */
function otherWindow(name: string): Announcer {
  const announcer = createAnnouncer(name);
  onTestFinished(() => announcer.close());
  return announcer;
}

it('tells the window once of an act, however many people it brings', async () => {
  const bench = await aBench();
  await bench.act(creating('contacts', [aPerson('a')]));
  const index = anOpenIndex(bench);
  await settled(index);
  let told = 0;
  index.subscribe(() => (told += 1));
  const many = Array.from({ length: 2500 }, (_, at) => String(at).padStart(4, '0'));
  await bench.act(
    creating(
      'contacts',
      many.map((nth) => aPerson(`p${nth}`, { name: `Nr. ${nth}` })),
    ),
    creating(
      'interactions',
      many.map((nth) => aNote(`n${nth}`, `p${nth}`, 'Tee')),
    ),
  );
  await expect.poll(() => index.status().size, { timeout: 20_000 }).toBe(2501);
  await settled(index);
  expect(told).toBe(1);
  expect((await index.list({})).total).toBe(2501);
  expect((await index.list({ text: 'Tee' })).total).toBe(2500);
});
