import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import { sha256Hex } from '@formats/sha256';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { inspectBackup, previewRestore } from '@renderer/data/backups/inspectBackup';
import { rehearseBackup } from '@renderer/data/backups/rehearseBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { fillScratch } from '@renderer/data/backups/scratchCopy';
import { RegularsDatabase } from '@renderer/data/database';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { installedVersion, openDatabase, SafetyCopyError } from '@renderer/data/openDatabase';
import { latestVersion, SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { BACKUP_TABLES, tablesOfSchema, type BackupManifest } from '@shared/domain/backups/backup';
import { aCustomer, problemsIn } from '@test/support/shopBook';
import { freshDatabase, freshName, freshRepositories, granted } from '@test/support/testDatabase';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { everythingIn } from './shop';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The gate ends every eleventh step of an upgrade; `UPGRADE_STRIDE=1` ends each. */
const STRIDE = Number(process.env['UPGRADE_STRIDE'] ?? 11);

const VERSIONS = SCHEMA_VERSIONS.map(({ version }) => version);

type Rows = Readonly<Record<string, readonly { readonly id: string }[]>>;

type Released = {
  readonly bytes: Uint8Array;
  readonly manifest: BackupManifest;
  /** What must come of it: no released step of the schema changes a row, so it is what the file holds. */
  readonly oracle: Rows;
};

/** A backup that a release with this schema wrote. */
async function released(version: number): Promise<Released> {
  const file = `../../fixtures/backups/schema-${version}.regulars`;
  const bytes = new Uint8Array(await readFile(join(import.meta.dirname, file)));
  const oracle: Record<string, { readonly id: string }[]> = {};
  for (const table of BACKUP_TABLES) oracle[table] = [];
  const read = await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      oracle[table]!.push(...rows);
    },
  });
  const manifest = granted(read);
  expect(manifest.schemaVersion).toBe(version);
  return { bytes, manifest, oracle };
}

/** The rows of facts and of their history; what a computer knows of itself is its own. */
async function factsIn(db: RegularsDatabase): Promise<Rows> {
  const all = await everythingIn(db);
  return Object.fromEntries(BACKUP_TABLES.map((table) => [table, all[table]])) as unknown as Rows;
}

describe.each(VERSIONS)('a backup of schema version %i', (version) => {
  it('comes back row by row, and the shop goes on', async () => {
    const { bytes, oracle } = await released(version);
    const data = await freshRepositories({ idPrefix: 'later' });
    granted(await restoreBackup(data.db, bytes, { expectedSeq: 0 }));
    expect(await factsIn(data.db)).toEqual(oracle);
    expect(await problemsIn(data.db)).toEqual([]);

    // Backed up now, it is the same again, in the newest form.
    const { pieces } = await collectBackup(data.db, { appVersion: '9.0.0', now: 0 });
    const again = await freshDatabase();
    granted(await restoreBackup(again, joined(pieces), { expectedSeq: 0 }));
    expect(await factsIn(again)).toEqual(oracle);

    granted(await data.settings.set({ shopName: 'On it goes' }));
    granted(await data.journal.undoLast());
  });

  it('shows beforehand what comes back', async () => {
    const { bytes, manifest, oracle } = await released(version);
    const db = await freshDatabase();
    const before = await everythingIn(db);
    const preview = granted(await previewRestore(db, bytes));
    const people = oracle['contacts']!.filter(
      (row) => (row as { readonly trashedAt?: unknown }).trashedAt === null,
    ).length;
    const said = ['answers', 'criticisms', 'ideas'].reduce(
      (sum, table) => sum + oracle[table]!.length,
      0,
    );
    expect(preview).toMatchObject({
      manifest,
      missing: { people: 0, notes: 0 },
      then: { people, notes: oracle['interactions']!.length, feedback: said },
      returning: { people, promises: oracle['promises']!.length },
    });
    expect(await everythingIn(db)).toEqual(before);
    expect(await inspectBackup(bytes, { sha256: sha256Hex(bytes) })).toMatchObject({ ok: true });
  });

  it('passes the trial', async () => {
    const { bytes, oracle } = await released(version);
    const tried = granted(await rehearseBackup(bytes, { name: freshName(), facts: null }));
    const total = Object.values(oracle).reduce((sum, rows) => sum + rows.length, 0);
    expect(tried.rows).toBe(total);
  });

  it('merges into a shop that has people of its own, and once only', async () => {
    const { bytes, oracle } = await released(version);
    const data = await freshRepositories({ idPrefix: 'own' });
    const own = await aCustomer(data, 'Ada Own');
    data.clock.set(Date.UTC(2027, 0, 1));
    granted(await data.exchanges.merge(granted(await previewMerge(data.db, bytes))));
    const merged = await factsIn(data.db);
    for (const [table, rows] of Object.entries(oracle)) {
      // Choices are settled row by row, and each computer has its own list of exchanges.
      if (['settings', 'programmes', 'exchanges'].includes(table)) continue;
      const ids = merged[table]!.map(({ id }) => id);
      expect([table, ids]).toEqual([table, expect.arrayContaining(rows.map(({ id }) => id))]);
    }
    expect(merged['contacts']).toContainEqual(own);
    expect(merged['contacts']).toHaveLength(oracle['contacts']!.length + 1);
    expect(await problemsIn(data.db)).toEqual([]);

    data.clock.advance(60_000);
    expect(granted(await previewMerge(data.db, bytes)).isNew).toBe(false);
  });
});

/** A database as a release with this schema left it. */
async function leftBy({ bytes }: Released): Promise<string> {
  const name = freshName();
  granted(await fillScratch(name, bytes, {}));
  onTestFinished(async () => {
    await new RegularsDatabase(name).delete({ disableAutoOpen: true });
  });
  return name;
}

/** The rows of a database at the schema at which it stands. */
async function rowsAt(name: string, version: number): Promise<Rows> {
  const db = new RegularsDatabase(name, { version });
  await db.open();
  const rows: Record<string, { readonly id: string }[]> = {};
  for (const table of tablesOfSchema(version)) {
    rows[table] = await db.table<{ readonly id: string }>(table).toArray();
  }
  db.close({ disableAutoOpen: true });
  return rows;
}

const nothingWritten = (): Promise<void> => Promise.resolve();

type Method = (this: unknown, ...args: readonly unknown[]) => unknown;

/** The engine ends at the `nth` step of an upgrade: what it had begun is undone, as after a power cut. */
function endAt(nth: number): { readonly hasEnded: () => boolean } {
  let steps = 0;
  let upgrading: IDBTransaction | null = null;
  const replace = (prototype: object, name: string): void => {
    const original = Object.getOwnPropertyDescriptor(prototype, name)!.value as Method;
    const ending: Method = function (...args) {
      steps += 1;
      if (this instanceof IDBObjectStore) upgrading = this.transaction;
      if (steps === nth) {
        upgrading?.abort();
        throw new DOMException('The process ended here', 'AbortError');
      }
      const made = Reflect.apply(original, this, args);
      if (made instanceof IDBObjectStore) upgrading = made.transaction;
      return made;
    };
    vi.spyOn(prototype as Record<string, Method>, name).mockImplementation(ending);
  };
  replace(IDBDatabase.prototype, 'createObjectStore');
  replace(IDBObjectStore.prototype, 'createIndex');
  replace(IDBObjectStore.prototype, 'deleteIndex');
  return { hasEnded: () => steps >= nth };
}

describe.each(VERSIONS.slice(0, -1))('the upgrade from schema version %i', (version) => {
  it('that ends at any step leaves the old state whole, and does it at the next start', async () => {
    const left = await released(version);
    for (let nth = 1; ; nth += STRIDE) {
      const name = await leftBy(left);
      const before = await rowsAt(name, version);
      const engine = endAt(nth);
      const opened = await openDatabase({ name, writeSafetyCopy: nothingWritten }).catch(
        () => null,
      );
      vi.restoreAllMocks();
      if (!engine.hasEnded()) {
        expect(nth).toBeGreaterThan(1);
        opened?.close({ disableAutoOpen: true });
        break;
      }
      expect(opened).toBeNull();
      expect(await installedVersion(name)).toBe(version);
      expect(await rowsAt(name, version)).toEqual(before);

      const db = await openDatabase({ name, writeSafetyCopy: nothingWritten });
      expect(db.verno).toBe(latestVersion());
      expect(await factsIn(db)).toEqual(left.oracle);
      db.close({ disableAutoOpen: true });
    }
  });

  it('begins only after a copy of everything, and not at all without one', async () => {
    const left = await released(version);
    const name = await leftBy(left);
    const refused = openDatabase({
      name,
      writeSafetyCopy: () => Promise.reject(new Error('The stick is away')),
    });
    await expect(refused).rejects.toThrow(SafetyCopyError);
    expect(await installedVersion(name)).toBe(version);

    let copy: Uint8Array = new Uint8Array();
    const db = await openDatabase({
      name,
      writeSafetyCopy: async (old, from) => {
        expect([old.verno, from]).toEqual([version, version]);
        copy = joined((await collectBackup(old, { appVersion: '9.0.0', now: 0 })).pieces);
      },
    });
    db.close({ disableAutoOpen: true });
    const back = await freshDatabase();
    granted(await restoreBackup(back, copy, { expectedSeq: 0 }));
    expect(await factsIn(back)).toEqual(left.oracle);
  });
});
