import { RegularsDatabase } from '@renderer/data/database';
import {
  DatabaseTimeoutError,
  DatabaseTooNewError,
  installedVersion,
  openDatabase,
  SafetyCopyError,
} from '@renderer/data/openDatabase';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { SCHEMA_VERSIONS, type SchemaVersion } from '@renderer/data/schema/versions';
import { aContact } from '@test/support/builders';
import { freshName } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const aName = (): string => {
  const name = freshName();
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
  });
  return name;
};

const noCopy = () => Promise.reject(new Error('No copy was expected'));

/** A history in which a version follows the latest one, with this upgrade. */
const withNext = (upgrade: SchemaVersion['upgrade']): readonly SchemaVersion[] => [
  ...SCHEMA_VERSIONS,
  { version: SCHEMA_VERSIONS.at(-1)!.version + 1, stores: {}, ...(upgrade && { upgrade }) },
];

const LATEST = SCHEMA_VERSIONS.at(-1)!.version;

/** A database with one person in it, at the latest shipped version, closed. */
async function yesterdaysDatabase(): Promise<string> {
  const name = aName();
  const db = new RegularsDatabase(name);
  await db.open();
  await rewriteFacts(db, () => db.contacts.add(aContact({ name: '田中 由紀' })));
  db.close({ disableAutoOpen: true });
  return name;
}

async function opened(options: Parameters<typeof openDatabase>[0]): Promise<RegularsDatabase> {
  const db = await openDatabase(options);
  onTestFinished(() => db.close({ disableAutoOpen: true }));
  return db;
}

describe('opening', () => {
  it('creates the database at its first start, without a copy', async () => {
    const name = aName();
    expect(await installedVersion(name)).toBe(0);
    await opened({ name, writeSafetyCopy: noCopy });
    expect(await installedVersion(name)).toBe(LATEST);
  });

  it('makes no copy where nothing changes', async () => {
    const name = await yesterdaysDatabase();
    const db = await opened({ name, writeSafetyCopy: noCopy });
    expect(await db.contacts.count()).toBe(1);
  });

  it('refuses newer data and does not touch it', async () => {
    const name = aName();
    const newer = await opened({ name, schema: withNext(undefined), writeSafetyCopy: noCopy });
    newer.close({ disableAutoOpen: true });
    const opening = openDatabase({ name, writeSafetyCopy: noCopy });
    await expect(opening).rejects.toThrow(DatabaseTooNewError);
    await expect(opening).rejects.toMatchObject({ found: LATEST + 1 });
    const stored = (await indexedDB.databases()).find((database) => database.name === name);
    expect(stored?.version).toBe((LATEST + 1) * 10);
  });

  it('writes a copy of the old data before the schema changes', async () => {
    const name = await yesterdaysDatabase();
    const copied: unknown[] = [];
    const db = await opened({
      name,
      schema: withNext(async (tx) => {
        await tx.table('contacts').toCollection().modify({ name: 'new' });
      }),
      writeSafetyCopy: async (old, from) => {
        copied.push(from, await installedVersion(name), await old.contacts.toArray());
      },
    });
    expect(copied).toMatchObject([LATEST, LATEST, [{ name: '田中 由紀' }]]);
    expect(await db.contacts.toArray()).toMatchObject([{ name: 'new' }]);
  });

  it('does not upgrade without its copy', async () => {
    const name = await yesterdaysDatabase();
    const upgrade = vi.fn(() => Promise.resolve());
    await expect(
      openDatabase({ name, schema: withNext(upgrade), writeSafetyCopy: noCopy }),
    ).rejects.toThrow(SafetyCopyError);
    expect(upgrade).not.toHaveBeenCalled();
    expect(await installedVersion(name)).toBe(LATEST);
  });

  it('leaves the old version as it was if the upgrade breaks', async () => {
    const name = await yesterdaysDatabase();
    const schema = withNext(async (tx) => {
      await tx.table('contacts').clear();
      throw new Error('broke');
    });
    await expect(
      openDatabase({ name, schema, writeSafetyCopy: () => Promise.resolve() }),
    ).rejects.toThrow('broke');
    expect(await installedVersion(name)).toBe(LATEST);
    const db = await opened({ name, writeSafetyCopy: noCopy });
    expect(await db.contacts.count()).toBe(1);
  });

  it('gives up after its time limit while another program holds an old version', async () => {
    const name = await yesterdaysDatabase();
    // A connection that ignores the request to make way.
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('open failed'));
    });
    onTestFinished(() => holder.close());
    await expect(
      openDatabase({
        name,
        timeLimitMs: 50,
        schema: withNext(undefined),
        writeSafetyCopy: () => Promise.resolve(),
      }),
    ).rejects.toThrow(DatabaseTimeoutError);
  });

  it('closes an old window for good when a new one upgrades', async () => {
    const name = await yesterdaysDatabase();
    const onSuperseded = vi.fn();
    const old = await opened({ name, writeSafetyCopy: noCopy, onSuperseded });
    await opened({
      name,
      schema: withNext(undefined),
      writeSafetyCopy: () => Promise.resolve(),
    });
    expect(onSuperseded).toHaveBeenCalledOnce();
    await expect(old.drafts.put({ id: 'a', value: 1, savedAt: 1 })).rejects.toMatchObject({
      name: 'DatabaseClosedError',
    });
  });
});
