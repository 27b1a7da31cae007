import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { exportBackup } from '@renderer/data/backups/operations';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { createSafetyCopy } from '@renderer/data/backups/safetyCopy';
import { RegularsDatabase } from '@renderer/data/database';
import { openDatabase, SafetyCopyError } from '@renderer/data/openDatabase';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { latestVersion, SCHEMA_VERSIONS } from '@renderer/data/schema/versions';
import { BACKUP_SCHEMA_VERSION, type BackupRow } from '@shared/domain/backups/backup';
import { aClock, freshDatabase } from '@test/support/testDatabase';
import { aContact, rowsOf, SAMPLE } from '@test/unit/backups/sampleBackup';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createMemorySink } from './memorySink';
import { everythingIn, fillShop } from './shop';

const OPTIONS = { appVersion: '0.1.0', now: Date.UTC(2026, 2, 19, 9) };

async function rowsIn(bytes: Uint8Array): Promise<BackupRow[]> {
  const rows: BackupRow[] = [];
  const result = await readBackup(bytes, {
    onRows: ({ table, rows: block }) => {
      for (const row of block) rows.push({ table, row } as BackupRow);
    },
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return rows;
}

describe('backing up', () => {
  it('reads rows of the schema that the database has', () => {
    // A new schema needs row schemas and a new number in the domain.
    expect(BACKUP_SCHEMA_VERSION).toBe(latestVersion());
  });

  it('holds every row of every table, who wrote it and where the history stands', async () => {
    const db = await freshDatabase();
    await fillShop(db, rowsOf(SAMPLE));
    await db.meta.bulkPut([
      { key: 'device', value: 'laptop' },
      { key: 'journal', value: { seq: 3, at: '3' } },
    ]);
    const { sink, files } = createMemorySink();
    const done = await exportBackup(
      { engine: INLINE_ENGINE, sink, clock: aClock(), appVersion: '0.1.0', database: db.name },
      'manual',
    );
    expect(done).toMatchObject({
      ok: true,
      value: {
        manifest: {
          device: 'laptop',
          seq: 3,
          schemaVersion: latestVersion(),
          createdAt: '2026-03-19T09:00:00.000Z',
        },
        receipt: { fileName: '1' },
      },
    });
    expect(files).toHaveLength(1);
    expect(files[0]!.reason).toBe('manual');
    expect(await rowsIn(files[0]!.bytes)).toEqual(rowsOf(SAMPLE));
  });

  it('is the state of one moment, while others write', async () => {
    const db = await freshDatabase();
    const contacts = Array.from({ length: 1500 }, (_, i) => aContact(`c${1000 + i}`));
    await fillShop(db, rowsOf({ contacts }));
    let isFirst = true;
    let other: Promise<void> = Promise.resolve();
    const backup = await collectBackup(db, {
      ...OPTIONS,
      onProgress: ({ phase }) => {
        if (phase !== 'collecting' || !isFirst) return;
        isFirst = false;
        const second = new RegularsDatabase(db.name);
        other = second
          .open()
          .then(() => fillShop(second, rowsOf({ contacts: [aContact('c9999')] })))
          .finally(() => second.close());
      },
    });
    await other;
    expect(await db.contacts.count()).toBe(1501);
    expect(backup.manifest.counts.contacts).toBe(1500);
    expect(await rowsIn(joined(backup.pieces))).toHaveLength(1500);
  });

  it('tells how far it is, and can be stopped', async () => {
    const db = await freshDatabase();
    await fillShop(
      db,
      rowsOf({ contacts: Array.from({ length: 2300 }, (_, i) => aContact(`c${10_000 + i}`)) }),
    );
    const progress: BackupProgress[] = [];
    await collectBackup(db, { ...OPTIONS, onProgress: (step) => progress.push(step) });
    expect(progress.filter(({ phase }) => phase === 'collecting').map(({ done }) => done)).toEqual([
      1000, 2000, 2300,
    ]);
    expect(progress.at(-1)).toEqual({ phase: 'checking', done: 2300, total: 2300 });

    const stop = new AbortController();
    const stopped = collectBackup(db, {
      ...OPTIONS,
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it.each(['begin', 'append', 'finish'] as const)(
    'is no backup if the place refuses at %s',
    async (step) => {
      const db = await freshDatabase();
      await fillShop(db, rowsOf(SAMPLE));
      const { sink, files } = createMemorySink(step);
      const done = await exportBackup(
        { engine: INLINE_ENGINE, sink, clock: aClock(), appVersion: '0.1.0', database: db.name },
        'manual',
      );
      expect(done).toEqual({ ok: false, refusal: { code: 'backups/disk-full' } });
      expect(files).toEqual([]);
    },
  );

  it('hands the file over in pieces that a call between processes takes', async () => {
    const db = await freshDatabase();
    const noise = () => randomBytes(300_000).toString('base64');
    await fillShop(
      db,
      rowsOf({
        contacts: Array.from({ length: 8 }, (_, i) => aContact(`c${i}`, { about: noise() })),
      }),
    );
    const { sink, files, largestPiece } = createMemorySink();
    await exportBackup(
      { engine: INLINE_ENGINE, sink, clock: aClock(), appVersion: '0.1.0', database: db.name },
      'manual',
    );
    expect(files[0]!.bytes.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(largestPiece()).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe('the safety copy before an upgrade', () => {
  const tomorrow = [
    ...SCHEMA_VERSIONS,
    {
      version: latestVersion() + 1,
      stores: { contacts: 'id, trashedAt, name' },
      upgrade: async (tx: {
        table: (name: string) => {
          toCollection: () => { modify: (fields: object) => Promise<unknown> };
        };
      }) => {
        await tx.table('contacts').toCollection().modify({ about: 'upgraded' });
      },
    },
  ] as unknown as typeof SCHEMA_VERSIONS;

  it('holds the data as it was before', async () => {
    const db = await freshDatabase();
    await fillShop(db, rowsOf(SAMPLE));
    db.close();
    const { sink, files } = createMemorySink();
    const writeSafetyCopy = createSafetyCopy({ sink, appVersion: '0.2.0', clock: aClock() });
    const upgraded = await openDatabase({ name: db.name, schema: tomorrow, writeSafetyCopy });
    expect((await upgraded.contacts.toArray()).map(({ about }) => about)).toEqual(
      Array(4).fill('upgraded'),
    );
    upgraded.close();
    expect(files.map(({ reason }) => reason)).toEqual(['before-upgrade']);
    expect(await rowsIn(files[0]!.bytes)).toEqual(rowsOf(SAMPLE));
  });

  it('keeps the upgrade from beginning if it cannot be written', async () => {
    const db = await freshDatabase();
    await fillShop(db, rowsOf(SAMPLE));
    const before = await everythingIn(db);
    db.close();
    const { sink } = createMemorySink('finish');
    const writeSafetyCopy = createSafetyCopy({ sink, appVersion: '0.2.0', clock: aClock() });
    await expect(
      openDatabase({ name: db.name, schema: tomorrow, writeSafetyCopy }),
    ).rejects.toThrow(SafetyCopyError);
    const again = await freshDatabase(db.name);
    expect(await everythingIn(again)).toEqual(before);
    await rewriteFacts(again, () => again.contacts.count());
  });
});
