import { joined } from '@formats/backup/lines';
import { readSecretKey } from '@formats/age/keys';
import { openBytes } from '@formats/age/openAge';
import { sealBytes } from '@formats/age/sealAge';
import { sha256Hex } from '@formats/sha256';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previewRestore } from '@renderer/data/backups/inspectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import type { RegularsDatabase } from '@renderer/data/database';
import { freshDatabase, granted, someBytes } from '@test/support/testDatabase';
import { backupBytes, rowsOf, SAMPLE } from '@test/unit/backups/sampleBackup';
import { expect, it } from 'vitest';
import { everythingIn, fillShop } from './shop';

/** The gate tries a part of it; `CORRUPTIONS=1` tries 1,000 flipped bits, 300 cuts and 50 tails of each file. */
const SHARE = Number(process.env['CORRUPTIONS'] ?? 0.04);
const ROUNDS = { flips: 1000 * SHARE, cuts: 300 * SHARE, tails: 50 * SHARE };

/** Whether a file was taken for a backup, and what of it was done. */
type Outcome = 'refused' | 'accepted';

const random = someBytes(20261122);

/** A whole number below `limit`. */
function upTo(limit: number): number {
  const bytes = random(new Uint8Array(4));
  return new DataView(bytes.buffer).getUint32(0) % limit;
}

/** Every way in which a file goes bad, so and so often. */
function* spoilt(sound: Uint8Array): Generator<readonly [string, Uint8Array]> {
  for (let n = 0; n < ROUNDS.flips; n += 1) {
    const bytes = sound.slice();
    const bit = upTo(bytes.length * 8);
    bytes[bit >> 3]! ^= 1 << (bit & 7);
    yield [`bit ${bit}`, bytes];
  }
  for (let n = 0; n < ROUNDS.cuts; n += 1) {
    const length = upTo(sound.length);
    yield [`cut at ${length}`, sound.slice(0, length)];
  }
  for (let n = 0; n < ROUNDS.tails; n += 1) {
    const tail = random(new Uint8Array(1 + upTo(200)));
    yield [`tail of ${tail.length}`, joined([sound, tail])];
  }
}

/** A shop with people in it, and what is in it. */
async function aShop(): Promise<{
  readonly db: RegularsDatabase;
  readonly expectUntouched: () => Promise<void>;
}> {
  const db = await freshDatabase();
  await fillShop(db, rowsOf(SAMPLE));
  const before = await everythingIn(db);
  return {
    db,
    expectUntouched: async () => {
      expect(await everythingIn(db)).toEqual(before);
      const left = (await indexedDB.databases()).map(({ name }) => name ?? '');
      expect(left.filter((name) => name.startsWith(`${db.name}-`))).toEqual([]);
    },
  };
}

/** Looks at a file as the window does, brings it back and takes it in if it may. */
async function attempt(
  db: RegularsDatabase,
  bytes: Uint8Array,
  sha256: string | null,
): Promise<Outcome> {
  const preview = await previewRestore(db, bytes, { sha256 });
  if (preview.ok) return 'accepted';
  expect(preview.refusal.code).toMatch(/^backups\//);
  // Nobody brings back what the preview refused; whoever tried would be refused once more.
  if (sha256 !== null) return 'refused';
  const restored = await restoreBackup(db, bytes, { expectedSeq: 0 });
  const merged = await previewMerge(db, bytes);
  expect([restored.ok, merged.ok]).toEqual([false, false]);
  return 'refused';
}

it('no spoilt backup of this computer is accepted, and nothing is touched', async () => {
  const sound = await backupBytes();
  const { db, expectUntouched } = await aShop();
  expect(await attempt(db, sound, sha256Hex(sound))).toBe('accepted');
  for (const [what, bytes] of spoilt(sound)) {
    expect([what, await attempt(db, bytes, sha256Hex(sound))]).toEqual([what, 'refused']);
  }
  await expectUntouched();
});

it('of a file from elsewhere only bytes that mean nothing may differ: what comes back is the same', async () => {
  const sound = await backupBytes();
  const { db, expectUntouched } = await aShop();
  let refused = 0;
  let all = 0;
  for (const [what, bytes] of spoilt(sound)) {
    all += 1;
    if ((await attempt(db, bytes, null)) === 'refused') {
      refused += 1;
      continue;
    }
    expect(what).toMatch(/^bit/);
    const empty = await freshDatabase();
    granted(await restoreBackup(empty, bytes, { expectedSeq: 0 }));
    const there = await everythingIn(empty);
    for (const [table, rows] of Object.entries(SAMPLE)) expect(there[table]).toEqual(rows);
  }
  // Time, system and text flags of the two gzip headers: 2 × 7 bytes of all.
  expect(refused).toBeGreaterThan(all * 0.95);
  await expectUntouched();
});

it('no spoilt encrypted backup opens, and nothing is touched', async () => {
  const key = await readFile(join(import.meta.dirname, '../../fixtures/age/key.txt'), 'utf8');
  const { identity, recipient } = granted(await readSecretKey(key));
  const plain = await backupBytes();
  const sealed = await sealBytes([plain], { kind: 'recipient', recipient });
  const { db, expectUntouched } = await aShop();
  const opened = granted(await openBytes(sealed, { kind: 'identity', identity }));
  expect(await attempt(db, opened, null)).toBe('accepted');
  for (const [what, bytes] of spoilt(sealed)) {
    const tried = await openBytes(bytes, { kind: 'identity', identity });
    expect([what, tried.ok]).toEqual([what, false]);
    // Whoever takes the sealed file itself for a backup is told what it is.
    if (what.startsWith('cut')) expect(await attempt(db, bytes, null)).toBe('refused');
  }
  await expectUntouched();
});
