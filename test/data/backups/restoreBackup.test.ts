import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUP_TABLES } from '@shared/domain/backups/backup';
import { INLINE_ENGINE, type BackupEngine } from '@renderer/data/backups/engine';
import { previewRestore } from '@renderer/data/backups/inspectBackup';
import { bringBack } from '@renderer/data/backups/operations';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { createRepositories } from '@renderer/data/createRepositories';
import type { RegularsDatabase } from '@renderer/data/database';
import { recordFingerprint } from '@formats/erasedPeople';
import type { ContactId } from '@shared/domain/contacts/contact';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { latestVersion, SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { aBooking, aCustomer, problemsIn } from '@test/support/shopBook';
import {
  aClock,
  freshDatabase,
  freshRepositories,
  granted,
  someBytes,
  someIds,
} from '@test/support/testDatabase';
import { aContact, aNote, backupBytes, rowsOf, SAMPLE } from '@test/unit/backups/sampleBackup';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemorySink, type MemoryReceipt } from './memorySink';
import { everythingIn, fillShop } from './shop';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The store's own methods, to be called while others stand in their place. */
const unbound = (prototype: IDBObjectStore) => {
  const { add, clear } = Object.getOwnPropertyDescriptors(prototype);
  return {
    add: (store: IDBObjectStore, args: readonly unknown[]) =>
      Reflect.apply(add.value as () => unknown, store, args) as IDBRequest<IDBValidKey>,
    clear: (store: IDBObjectStore) =>
      Reflect.apply(clear.value as () => unknown, store, []) as IDBRequest<undefined>,
  };
};

/** A shop in which somebody worked: journal, device and clock are there. */
async function aShop(): Promise<RegularsDatabase> {
  const db = await freshDatabase();
  const rows = rowsOf({
    contacts: [aContact('c1', { name: 'Somebody' }), aContact('c7'), aContact('c8')],
    interactions: [aNote('i1', 'c1', 'new words'), aNote('i9', 'c7', 'only here')],
    batches: [
      {
        id: 'own',
        seq: 41,
        at: '0000000000ff-0000-laptop',
        device: 'laptop',
        act: { key: 'x', args: {} },
      },
    ],
  });
  await fillShop(db, rows);
  await db.meta.bulkPut([
    { key: 'device', value: 'laptop' },
    { key: 'journal', value: { seq: 41, at: '0000000000ff-0000-laptop' } },
  ]);
  await db.drafts.put({ id: 'note/c1', value: 'half a sent', savedAt: 1 });
  return db;
}

const dependencies = (
  db: RegularsDatabase,
  memory = createMemorySink(),
  engine: BackupEngine = INLINE_ENGINE,
) => ({
  engine,
  sink: memory.sink,
  clock: aClock(),
  appVersion: '0.1.0',
  database: db.name,
});

/** Notes that somebody of the backup was erased since. */
const eraseHere = (db: RegularsDatabase, id: string): Promise<unknown> =>
  rewriteFacts(db, () =>
    db.erasures.add({
      ...SAMPLE.erasures![0]!,
      id: `erasure-of-${id}`,
      salt: 'salt',
      fingerprints: [{ kind: 'record', hash: recordFingerprint('salt', id as ContactId) }],
    }),
  );

/** What was planned in the backup of schema version 3. */
const V3_PLANS = ['新茶の件', 'Messe Köln', 'Frühjahrsbestellung'];

const scratches = async (): Promise<string[]> =>
  (await indexedDB.databases())
    .map(({ name }) => name ?? '')
    .filter((name) => name.includes('scratch'));

/** The log of acts is told that it did not lead here. */
const REWRITTEN = { key: 'rewriting', value: expect.any(String) as unknown };

describe('the preview of a restore', () => {
  it('compares now and then by who is there, not by how many', async () => {
    const db = await aShop();
    const before = await everythingIn(db);
    const preview = await previewRestore(db, await backupBytes());
    expect(preview).toMatchObject({
      ok: true,
      value: {
        hasDataNow: true,
        seqNow: 41,
        now: { people: 3, notes: 2, promises: 0 },
        then: { people: 3, notes: 2, promises: 1 },
        missing: { people: 2, notes: 1, promises: 0 },
        returning: { people: 2, notes: 1, promises: 1 },
        manifest: { createdAt: '2026-03-18T19:04:00.000Z' },
      },
    });
    expect(await everythingIn(db)).toEqual(before);
  });

  it('does not count who lies in the trash', async () => {
    const db = await freshDatabase();
    await fillShop(db, rowsOf({ contacts: [aContact('a'), aContact('b', { trashedAt: 5 })] }));
    const preview = await previewRestore(db, await backupBytes({}));
    expect(preview).toMatchObject({ value: { now: { people: 1 }, missing: { people: 1 } } });
  });

  it('knows a shop in which nothing has happened yet', async () => {
    const db = await freshDatabase();
    expect(await previewRestore(db, await backupBytes())).toMatchObject({
      value: { hasDataNow: false, seqNow: 0 },
    });
  });
});

describe('bringing a backup back', () => {
  it('replaces everything, after a copy that holds what was there', async () => {
    const db = await aShop();
    const before = await everythingIn(db);
    const memory = createMemorySink();
    const result = await bringBack(dependencies(db, memory), await backupBytes());
    expect(result).toMatchObject({ ok: true, value: { before: { receipt: { fileName: '1' } } } });

    const after = await everythingIn(db);
    for (const [table, rows] of Object.entries(SAMPLE))
      expect([table, after[table]]).toEqual([table, rows]);
    expect(after['drafts']).toEqual(before['drafts']);
    expect(await scratches()).toEqual([]);

    // The copy is a way back: what it holds is what was there.
    expect(memory.files.map(({ reason }) => reason)).toEqual(['before-restore']);
    const back = await bringBack(dependencies(db), memory.files[0]!.bytes);
    expect(back.ok).toBe(true);
    const { meta: metaAfter, ...restored } = await everythingIn(db);
    const { meta: metaBefore, ...original } = before;
    // Certificates of erasures never get lost: they keep people from coming back.
    expect(restored['erasures']).toMatchObject(SAMPLE.erasures!.map(({ id }) => ({ id })));
    expect({ ...restored, erasures: original['erasures'] }).toEqual(original);
    // Only the clock has moved on: it has seen the other history's stamps.
    expect(metaBefore).toMatchObject([{ key: 'device' }, { key: 'journal', value: { seq: 41 } }]);
    expect(metaAfter).toMatchObject([
      { key: 'device', value: 'laptop' },
      { key: 'journal', value: { seq: 41, at: '0195a0000003-0000-till' } },
      REWRITTEN,
    ]);
  });

  it('keeps this computer’s name, and goes on counting after both histories', async () => {
    const db = await aShop();
    await bringBack(dependencies(db), await backupBytes());
    expect(await db.meta.toArray()).toEqual([
      { key: 'device', value: 'laptop' },
      // The backup's last act is the later one.
      { key: 'journal', value: { seq: 41, at: '0195a0000003-0000-till' } },
      REWRITTEN,
    ]);

    const ahead = await freshDatabase();
    await bringBack(dependencies(ahead), await backupBytes());
    expect(await ahead.meta.toArray()).toEqual([
      { key: 'journal', value: { seq: 3, at: '0195a0000003-0000-till' } },
      REWRITTEN,
    ]);
  });

  it('lets acts follow in the restored shop', async () => {
    const db = await freshDatabase();
    const repositories = createRepositories({
      db,
      clock: aClock(),
      newId: someIds(),
      random: someBytes(),
    });
    await repositories.settings.set({ shopName: 'Before' });
    await bringBack(dependencies(db), await backupBytes());
    await repositories.settings.set({ shopName: 'After' });
    const batches = await db.batches.orderBy('seq').toArray();
    expect(batches.map(({ seq }) => seq)).toEqual([1, 3, 4]);
    expect(batches[2]!.at > batches[1]!.at).toBe(true);
    expect((await db.settings.get('shopName'))?.value).toBe('After');
    repositories.close();
  });

  it('makes no copy of nothing', async () => {
    const db = await freshDatabase();
    const memory = createMemorySink('begin');
    const result = await bringBack(dependencies(db, memory), await backupBytes());
    expect(result).toMatchObject({ ok: true, value: { before: null } });
    expect(await db.contacts.count()).toBe(4);
  });

  it.each([1, 2, 3, 4, 5])(
    'brings back a backup of schema version %i that was made then',
    async (version) => {
      const file = `../../fixtures/backups/schema-${version}.regulars`;
      const bytes = new Uint8Array(await readFile(join(import.meta.dirname, file)));
      const data = await freshRepositories();
      expect(await restoreBackup(data.db, bytes, { expectedSeq: 0 })).toMatchObject({ ok: true });
      expect((await data.db.contacts.toArray()).map(({ name }) => name)).toEqual(
        expect.arrayContaining(['ليلى الحربي', '田中 由紀']),
      );
      expect(await problemsIn(data.db)).toEqual([]);
      const plans = await data.db.appointments.toArray();
      expect(plans.map(({ text }) => text)).toEqual(version === 3 ? V3_PLANS : []);
      const said = (await data.db.answers.toArray()).map(({ score }) => score);
      expect(said.sort()).toEqual(version === 4 ? [10, 2] : []);
      const rates = (await data.db.rates.toArray()).map(({ rate }) => rate);
      expect(rates).toEqual(version < 5 ? [] : ['1.0342']);

      // The shop goes on from there: the book gets its next line in this computer's own chain.
      const [somebody] = await data.db.contacts.toArray();
      granted(await data.purchases.book(somebody!.id, aBooking('p1', 1000)));
      expect(await problemsIn(data.db)).toEqual([]);
    },
  );

  it('looks for what has lapsed in the other book from the beginning', async () => {
    const data = await freshRepositories();
    const ada = await aCustomer(data, 'Ada');
    granted(await data.purchases.book(ada.id, aBooking('p1', 1000)));
    const { pieces } = await collectBackup(data.db, { appVersion: '0.2.0', now: 0 });
    data.clock.set(Date.UTC(2027, 5, 1));
    expect(await data.loyaltyLedger.postLapsed()).toBe(1);
    const seq = (await data.db.batches.toArray()).length;
    const restored = await restoreBackup(data.db, joined(pieces), { expectedSeq: seq });
    expect(restored.ok).toBe(true);
    expect(await data.loyaltyLedger.postLapsed()).toBe(1);
  });

  it('brings a backup of an older schema along the road of the migrations', async () => {
    const schema = [
      ...SCHEMA_VERSIONS,
      {
        version: latestVersion() + 1,
        stores: { contacts: 'id, trashedAt, about' },
        upgrade: async (tx) => {
          await tx.table('contacts').toCollection().modify({ about: 'moved to 2' });
        },
      },
    ] as (typeof SCHEMA_VERSIONS)[number][];
    const db = await freshDatabase(undefined, { schema });
    const result = await restoreBackup(db, await backupBytes(), { expectedSeq: 0, schema });
    expect(result.ok).toBe(true);
    expect(await db.contacts.where('about').equals('moved to 2').count()).toBe(4);
    expect(await db.photos.toArray()).toEqual(SAMPLE.photos);
  });

  it('brings many rows back and tells how far it is', async () => {
    const db = await aShop();
    const contacts = Array.from({ length: 1234 }, (_, i) => aContact(`c${10_000 + i}`));
    const phases: string[] = [];
    const result = await bringBack(dependencies(db), await backupBytes({ contacts }), {
      onProgress: ({ phase, done, total }) => {
        expect(done).toBeLessThanOrEqual(total);
        if (phases.at(-1) !== phase) phases.push(phase);
      },
    });
    expect(result.ok).toBe(true);
    expect(await db.contacts.toArray()).toEqual(contacts);
    expect(phases).toEqual([
      'checking',
      'collecting',
      'checking',
      'writing',
      'filling',
      'swapping',
    ]);
  });
});

describe('the present state stays as it is', () => {
  /** Runs what must fail, and compares. */
  async function unharmed(attempt: (db: RegularsDatabase) => Promise<unknown>): Promise<unknown> {
    const db = await aShop();
    const before = await everythingIn(db);
    const outcome = await attempt(db).catch((fault: unknown) => fault);
    expect(await everythingIn(db)).toEqual(before);
    expect(await scratches()).toEqual([]);
    return outcome;
  }

  it('if the file is damaged', async () => {
    const bytes = await backupBytes();
    bytes[bytes.length >> 1]! ^= 4;
    const memory = createMemorySink();
    const outcome = await unharmed((db) => bringBack(dependencies(db, memory), bytes));
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'backups/damaged' } });
    // Not even a copy was made.
    expect(memory.files).toEqual([]);
  });

  it('if only the end of a large file is missing', async () => {
    const contacts = Array.from({ length: 3000 }, (_, i) => aContact(`c${10_000 + i}`));
    const bytes = await backupBytes({ contacts });
    const outcome = await unharmed((db) =>
      restoreBackup(db, bytes.subarray(0, -20), { expectedSeq: 41 }),
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'backups/truncated' } });
  });

  it.each(['begin', 'append', 'finish'] as const)(
    'if the copy of it is refused at %s',
    async (at) => {
      const outcome = await unharmed(async (db) =>
        bringBack(dependencies(db, createMemorySink(at)), await backupBytes()),
      );
      expect(outcome).toEqual({ ok: false, refusal: { code: 'backups/disk-full' } });
    },
  );

  it('if something was written after the copy was made', async () => {
    const db = await aShop();
    const engine: BackupEngine = {
      run: async (job, input, options) => {
        const output = await INLINE_ENGINE.run(job, input, options);
        if (job === 'collect') {
          await db.meta.put({ key: 'journal', value: { seq: 42, at: '0000000000ff-0001-laptop' } });
        }
        return output;
      },
    };
    const names = (await db.contacts.toArray()).map(({ name }) => name);
    const result = await bringBack<MemoryReceipt, { readonly code: 'backups/disk-full' }>(
      dependencies(db, createMemorySink(), engine),
      await backupBytes(),
    );
    expect(result).toEqual({ ok: false, refusal: { code: 'backups/changed-meanwhile' } });
    expect((await db.contacts.toArray()).map(({ name }) => name)).toEqual(names);
  });

  it('if it is stopped', async () => {
    for (const phase of ['checking', 'collecting', 'filling']) {
      const stop = new AbortController();
      const outcome = await unharmed(async (db) =>
        bringBack(dependencies(db), await backupBytes(), {
          signal: stop.signal,
          onProgress: (step) => {
            if (step.phase === phase) stop.abort(new Error(`stopped while ${phase}`));
          },
        }),
      );
      expect(outcome).toMatchObject({ message: `stopped while ${phase}` });
    }
  });

  it('if a migration of the scratch copy fails', async () => {
    const schema = [
      ...SCHEMA_VERSIONS,
      {
        version: latestVersion() + 1,
        stores: {},
        upgrade: () => Promise.reject(new Error('a bug in the next version')),
      },
    ];
    const outcome = await unharmed(async (db) =>
      restoreBackup(db, await backupBytes(), { expectedSeq: 41, schema }),
    );
    expect(outcome).toMatchObject({
      message: expect.stringContaining('a bug in the next version') as string,
    });
  });

  it.each([
    // Every row is written once, and every table cleared.
    { road: 'in place', stride: 1, least: rowsOf(SAMPLE).length + BACKUP_TABLES.length },
    // Somebody in it was erased: filling and swapping write every row once each.
    { road: 'by a copy', stride: 4, least: (2 * rowsOf(SAMPLE).length) / 4 },
  ])('whichever write fails, at any point of the work, $road', async ({ road, stride, least }) => {
    const { add, clear } = unbound(IDBObjectStore.prototype);
    let failures = 0;
    for (let failing = 0; failing < 440; failing += stride) {
      // Counted from when the shop stands.
      let calls = -Infinity;
      const failAt = () => {
        calls += 1;
        if (calls === failing + 1) {
          failures += 1;
          throw new DOMException('The disk is full', 'QuotaExceededError');
        }
      };
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        failAt();
        return add(this, args);
      });
      vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (
        this: IDBObjectStore,
      ) {
        failAt();
        return clear(this);
      });
      const db = await aShop();
      if (road === 'by a copy') await eraseHere(db, 'c2');
      const before = await everythingIn(db);
      const bytes = await backupBytes();
      calls = 0;
      const outcome = await restoreBackup(db, bytes, { expectedSeq: 41 }).catch(
        (fault: unknown) => fault,
      );
      vi.restoreAllMocks();
      if (calls <= failing) {
        expect(outcome).toMatchObject({ ok: true });
        break;
      }
      expect(outcome).toBeInstanceOf(Error);
      expect(await everythingIn(db)).toEqual(before);
    }
    expect(failures).toBeGreaterThanOrEqual(least);
    if (stride === 1) expect(failures).toBe(least);
  });
});
