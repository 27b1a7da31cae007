import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { newestVerifiedBackup, restoreIntoEmpty } from '@renderer/data/backups/recovery';
import { rehearseBackup } from '@renderer/data/backups/rehearseBackup';
import { rehearsalNameOf, scratchNameOf, sweepScratch } from '@renderer/data/backups/scratchCopy';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { createBackupWriter } from '@formats/backup/writer';
import type { BackupFile } from '@shared/domain/backups/files';
import type { BackupRow } from '@shared/domain/backups/backup';
import { Dexie } from 'dexie';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { rowsOf, SAMPLE } from '../../unit/backups/sampleBackup';
import { everythingIn, fillShop } from './shop';

const opened: string[] = [];
afterEach(async () => {
  for (const name of opened.splice(0)) await Dexie.delete(name);
});

let count = 0;
async function aShop(rows: readonly BackupRow[] = rowsOf(SAMPLE)): Promise<RegularsDatabase> {
  const db = new RegularsDatabase(`rehearsal-test-${(count += 1)}`);
  opened.push(db.name);
  await db.open();
  await fillShop(db, rows);
  return db;
}

async function aBackup(db: RegularsDatabase) {
  const backup = await collectBackup(db, { appVersion: '1.0.0', now: Date.UTC(2026, 2, 19) });
  return { ...backup, bytes: joined(backup.pieces) };
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a rehearsal', () => {
  test('brings everything back, counts it, and leaves nothing behind', async () => {
    const db = await aShop();
    const before = await everythingIn(db);
    const { bytes, facts } = await aBackup(db);
    const name = rehearsalNameOf(db.name);
    const tried = await rehearseBackup(bytes, { name, facts });
    expect(tried).toMatchObject({ ok: true, value: { people: facts.people, rows: facts.rows } });
    expect(facts.people).toBeGreaterThan(0);
    expect(await databases()).not.toContain(name);
    expect(await everythingIn(db)).toEqual(before);
    db.close();
  });

  test('finds a row that is another one than it was', async () => {
    const db = await aShop();
    const { bytes, facts } = await aBackup(db);
    const tampered = await rehearseBackup(bytes, {
      name: rehearsalNameOf(db.name),
      facts,
      onFilled: (scratch) =>
        rewriteFacts(scratch, async () => {
          const [person] = await scratch.contacts.toArray();
          await scratch.contacts.put({ ...person!, about: 'somebody else wrote this' });
        }),
    });
    expect(tampered).toEqual({
      ok: false,
      refusal: { code: 'backups/rehearsal-differs', where: 'contacts' },
    });
    const lost = await rehearseBackup(bytes, {
      name: rehearsalNameOf(db.name),
      facts,
      onFilled: (scratch) =>
        rewriteFacts(scratch, async () => {
          const [person] = await scratch.contacts.toArray();
          await scratch.contacts.delete(person!.id);
        }),
    });
    expect(lost).toMatchObject({ refusal: { where: 'contacts' } });
    db.close();
  });

  test('is not taken in by another sound file in the place of ours', async () => {
    const db = await aShop();
    const { facts } = await aBackup(db);
    const forged = createBackupWriter();
    const { pieces } = await forged.finish({
      ...{ schemaVersion: db.verno, appVersion: '1.0.0', device: '', seq: facts.seq },
      createdAt: new Date(facts.createdAt).toISOString(),
    });
    const written = joined(pieces);
    expect(await rehearseBackup(written, { name: rehearsalNameOf(db.name), facts })).toEqual({
      ok: false,
      refusal: { code: 'backups/rehearsal-differs', where: 'file' },
    });
    // The same file by itself is sound, and the figures tell on it.
    const figures = { ...facts, sha256: await sha256Of(written) };
    expect(
      await rehearseBackup(written, { name: rehearsalNameOf(db.name), facts: figures }),
    ).toMatchObject({ refusal: { code: 'backups/rehearsal-differs', where: 'people' } });
    db.close();
  });

  test('refuses what a restore refuses', async () => {
    const db = await aShop();
    const { bytes } = await aBackup(db);
    bytes[bytes.length >> 1]! ^= 4;
    const tried = await rehearseBackup(bytes, { name: rehearsalNameOf(db.name), facts: null });
    expect(tried).toMatchObject({ ok: false });
    expect(await databases()).not.toContain(rehearsalNameOf(db.name));
    db.close();
  });

  test('works with the backup of every schema version', async () => {
    const folder = join(process.cwd(), 'test/fixtures/backups');
    const files = (await readdir(folder)).filter((name) => name.endsWith('.regulars'));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const bytes = new Uint8Array(await readFile(join(folder, file)));
      const name = rehearsalNameOf('fixtures');
      expect(await rehearseBackup(bytes, { name, facts: null }), file).toMatchObject({ ok: true });
    }
  });
});

test('scratch copies that a crash left behind are swept away, and nothing else', async () => {
  const db = await aShop();
  for (const name of [scratchNameOf(db.name), rehearsalNameOf(db.name)]) {
    const left = new RegularsDatabase(name);
    await left.open();
    left.close();
  }
  await sweepScratch(db.name);
  expect((await databases()).filter((name) => name?.startsWith(db.name))).toEqual([db.name]);
  db.close();
});

describe('after a database that cannot be opened was put aside', () => {
  test('a backup becomes the database, and a shop with people is refused', async () => {
    const db = await aShop();
    const before = await everythingIn(db);
    const { bytes } = await aBackup(db);
    const empty = await aShop([]);
    const options = { engine: INLINE_ENGINE, database: empty.name };
    expect(await restoreIntoEmpty(bytes, options)).toMatchObject({ ok: true });
    const after = await everythingIn(empty);
    expect(after['contacts']).toEqual(before['contacts']);
    expect(after['ledgerEntries']).toEqual(before['ledgerEntries']);
    expect(await restoreIntoEmpty(bytes, options)).toEqual({
      ok: false,
      refusal: { code: 'backups/not-empty' },
    });
    db.close();
    empty.close();
  });

  test('the newest verified backup is the one to take', () => {
    const file = (id: string, more: Partial<BackupFile>): BackupFile => ({
      ...{ id, fileName: id, sizeBytes: 1, modifiedAt: 0, places: ['first'], isSealed: false },
      ...{ purpose: null, facts: null, verifiedAt: null, rehearsal: null, ...more },
    });
    const found = newestVerifiedBackup([
      file('unknown', { modifiedAt: 9 }),
      file('unsound', {
        modifiedAt: 8,
        verifiedAt: 8,
        rehearsal: { at: 8, isRestorable: false },
      }),
      file('older', { modifiedAt: 2, verifiedAt: 2 }),
      file('good', { modifiedAt: 5, verifiedAt: 5 }),
    ]);
    expect(found?.id).toBe('good');
    expect(newestVerifiedBackup([file('unknown', { modifiedAt: 9 })])?.id).toBe('unknown');
    expect(newestVerifiedBackup([])).toBeNull();
  });
});

describe('a fall is seen when a backup is made', () => {
  test('people who are simply gone are unexplained', async () => {
    const db = await aShop();
    const { facts } = await aBackup(db);
    await rewriteFacts(db, () => db.contacts.clear());
    const { facts: later } = await collectBackup(db, {
      appVersion: '1.0.0',
      now: facts.createdAt + 1000,
      before: { facts, replacedAt: null },
    });
    expect(later).toMatchObject({ people: 0, fall: 'unexplained' });
    const { facts: replaced } = await collectBackup(db, {
      appVersion: '1.0.0',
      now: facts.createdAt + 1000,
      before: { facts, replacedAt: facts.createdAt + 500 },
    });
    expect(replaced.fall).toBe('explained');
    db.close();
  });
});

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
