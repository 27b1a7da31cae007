import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, updating } from '@shared/domain/journal/write';
import { createRepositories } from '@renderer/data/createRepositories';
import { createAnnouncer, type Touched } from '@renderer/data/journal/announcer';
import { CommitCancelledError, type FinishedBatch } from '@renderer/data/journal/commit';
import { createDoor } from '@renderer/data/journal/door';
import { aContact, aDraft, aNote } from '@test/support/builders';
import {
  aClock,
  factsOf,
  freshDatabase,
  freshRepositories,
  granted,
  someBytes,
  someIds,
} from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const ACT = { key: 'contacts.created', args: {} };

/** A door without repositories. */
async function aDoor() {
  const db = await freshDatabase();
  const announcer = createAnnouncer(db.name);
  onTestFinished(() => announcer.close());
  return { db, door: createDoor({ db, clock: aClock(), newId: someIds(), announcer }) };
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => aContact({ id: `c${index}` as ContactId }));

describe('an act', () => {
  it('numbers its batch without gaps and stamps it later than the one before', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value;
    data.clock.set(0);
    await data.contacts.update(ada.id, { name: 'Ada' });
    await data.contacts.update(ada.id, { name: 'Ada Lovelace' });
    await data.contacts.trash([ada.id]);

    const batches = await data.db.batches.orderBy('seq').toArray();
    expect(batches.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(batches.map(({ at }) => at)).toEqual(batches.map(({ at }) => at).toSorted());
    expect(new Set(batches.map(({ device }) => device)).size).toBe(1);
  });

  it('journals only the fields that differ, and when the row last changed in the row alone', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada', { about: 'Tea' }))).value;
    data.clock.advance(5);
    const { batchId } = granted(await data.contacts.update(ada.id, { name: 'Ida', about: 'Tea' }));

    expect(await data.db.changes.where('batch').equals(batchId!).toArray()).toMatchObject([
      {
        kind: 'update',
        table: 'contacts',
        key: ada.id,
        before: { name: 'Ada' },
        after: { name: 'Ida' },
      },
    ]);
    expect((await data.contacts.get(ada.id))?.updatedAt).toBe(data.clock.now());
  });

  it('writes nothing at all if nothing differs', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value;
    data.clock.advance(5);
    const before = [await factsOf(data.db), await data.db.meta.toArray()];
    expect(granted(await data.contacts.update(ada.id, { name: 'Ada' })).batchId).toBeNull();
    expect([await factsOf(data.db), await data.db.meta.toArray()]).toEqual(before);
  });

  it('journals many rows in chunks of 1,000 keys', async () => {
    const { db, door } = await aDoor();
    await door.commit(() =>
      Promise.resolve({ act: ACT, writes: [creating('contacts', people(2_001))], value: null }),
    );
    const changes = await db.changes.toArray();
    expect(changes.map(({ keys, key }) => keys?.length ?? key)).toEqual([1_000, 1_000, 'c2000']);
    expect(changes.every(({ before, after, rows }) => !before && !after && !rows)).toBe(true);
  });

  it('leaves all or nothing when it breaks in the middle', async () => {
    const { db, door } = await aDoor();
    await door.commit(() =>
      Promise.resolve({ act: ACT, writes: [creating('contacts', people(1))], value: null }),
    );
    const before = [await factsOf(db), await db.meta.toArray(), await db.changes.toArray()];
    const breaking = door.commit(() =>
      Promise.resolve({
        act: ACT,
        writes: [
          updating('contacts', 'c0', { name: 'Half' }),
          creating('interactions', []),
          creating('contacts', people(1)),
        ],
        value: null,
      }),
    );
    await expect(breaking).rejects.toThrow();
    expect([await factsOf(db), await db.meta.toArray(), await db.changes.toArray()]).toEqual(
      before,
    );
  });

  it('leaves nothing when it is aborted, and reports how far it came', async () => {
    const { db, door } = await aDoor();
    const abort = new AbortController();
    const onProgress = vi.fn((done: number) => {
      if (done === 2_000) abort.abort();
    });
    const running = door.commit(
      () => Promise.resolve({ act: ACT, writes: [creating('contacts', people(5_000))], value: 1 }),
      { onProgress, signal: abort.signal },
    );
    await expect(running).rejects.toThrow(CommitCancelledError);
    expect(onProgress.mock.calls).toEqual([
      [1_000, 5_000],
      [2_000, 5_000],
    ]);
    expect(await db.contacts.count()).toBe(0);
    expect(await db.batches.count()).toBe(0);
    await expect(
      door.commit(() => Promise.resolve({ act: ACT, writes: [], value: 1 }), {
        signal: abort.signal,
      }),
    ).rejects.toThrow(CommitCancelledError);
  });
});

describe('the log behind the door', () => {
  it('takes each batch, in order, before the act is confirmed', async () => {
    const taken: FinishedBatch[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const data = await freshRepositories({
      sink: async (finished) => {
        if (taken.length === 0) await gate;
        taken.push(finished);
      },
    });
    const confirmed = vi.fn();
    const first = data.contacts.create(aDraft('Ada')).then(confirmed);
    const second = data.contacts.create(aDraft('Ida'));
    await vi.waitFor(async () => expect(await data.db.contacts.count()).toBe(2));
    expect(confirmed).not.toHaveBeenCalled();
    release();
    await Promise.all([first, second]);
    expect(confirmed).toHaveBeenCalledOnce();
    expect(taken.map(({ batch }) => batch.seq)).toEqual([1, 2]);
    expect(taken[0]).toMatchObject({
      changes: [{ kind: 'create', table: 'contacts' }],
      created: [{ table: 'contacts', rows: [{ name: 'Ada' }] }],
    });
  });

  it('does not confirm an act that it could not take, and takes the next one', async () => {
    const sink = vi.fn<() => Promise<void>>().mockResolvedValue();
    sink.mockRejectedValueOnce(new Error('disk full'));
    const data = await freshRepositories({ sink });
    await expect(data.contacts.create(aDraft('Ada'))).rejects.toThrow('disk full');
    expect((await data.contacts.create(aDraft('Ida'))).ok).toBe(true);
    expect(sink).toHaveBeenCalledTimes(2);
  });
});

describe('two windows', () => {
  it('never give a number or a stamp twice', async () => {
    const one = await freshRepositories({ idPrefix: 'one' });
    const other = await freshRepositories({ name: one.db.name, idPrefix: 'other' });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? one : other).contacts.create(aDraft(`Person ${index}`)),
      ),
    );
    const batches = await one.db.batches.orderBy('seq').toArray();
    expect(batches.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(new Set(batches.map(({ at }) => at)).size).toBe(20);
    expect(new Set(batches.map(({ device }) => device)).size).toBe(1);
  });

  it('decide on what is true when they write', async () => {
    const one = await freshRepositories({ idPrefix: 'one' });
    const other = await freshRepositories({ name: one.db.name, idPrefix: 'other' });
    const ada = granted(await one.contacts.create(aDraft('Ada'))).value;
    const tagged = await Promise.all(
      [one, other, one, other].map((window) => window.contacts.tag([ada.id], 'VIP')),
    );
    expect(tagged.map((result) => granted(result).value).toSorted()).toEqual([0, 0, 0, 1]);
    expect((await one.contacts.get(ada.id))?.tags).toEqual(['VIP']);
  });

  it('hear of one another which rows were touched', async () => {
    const one = await freshRepositories({ idPrefix: 'one' });
    const db = await freshDatabase(one.db.name);
    const other = createRepositories({
      db,
      clock: aClock(),
      newId: someIds('other'),
      random: someBytes(),
    });
    onTestFinished(() => other.close());
    const [here, there]: [Touched[], Touched[]] = [[], []];
    one.onCommitted((touched) => here.push(touched));
    const stop = other.onCommitted((touched) => there.push(touched));

    const ada = granted(await one.contacts.create(aDraft('Ada'))).value;
    const note = granted(await one.interactions.add(aNote(ada.id))).value.interaction;
    await vi.waitFor(() => expect(there).toHaveLength(2));
    expect(here).toEqual([
      { isEverything: false, keys: { contacts: [ada.id] }, seq: 1 },
      { isEverything: false, keys: { interactions: [note.id] }, seq: 2 },
    ]);
    expect(there).toEqual(here);

    stop();
    one.announceRewritten();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(here.at(-1)).toEqual({ isEverything: true, keys: {} });
    expect(there).toHaveLength(2);
  });
});
