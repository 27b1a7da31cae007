import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createBackupFiles,
  type BackupFilesOptions,
} from '@shared/domain/backups/keeping/backupFiles';
import { BACKUP_PURPOSES, type BackupPurpose } from '@shared/domain/backups/purpose';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { BackupReceipt, BackupRefusal } from '@shared/domain/backups/files';
import type { Result } from '@shared/kernel/result';
import { openCatalogue } from '../../../src/main/services/backupCatalogue';
import { NODE_DISK } from '../../../src/main/services/backupDisk';

/** Words of the files' names: none for what is made by itself. */
const WORDS = Object.fromEntries(
  BACKUP_PURPOSES.map((purpose) => [purpose, purpose.startsWith('before') ? purpose : '']),
) as Readonly<Record<BackupPurpose, string>>;

/** What a window sends. */
export const PIECES = [new Uint8Array([1, 2, 3]), new Uint8Array(100_000).fill(7)] as const;

/** SHA-256 of bytes, in hex. */
export const hashOf = (...pieces: readonly Uint8Array[]): string =>
  pieces.reduce((hash, piece) => hash.update(piece), createHash('sha256')).digest('hex');

/** Facts of a backup of a small shop. */
export const aFacts = (more: Partial<BackupFacts> = {}): BackupFacts => ({
  createdAt: Date.UTC(2026, 2, 19, 7, 12),
  seq: 1,
  schemaVersion: 5,
  appVersion: '1.0.0',
  people: 10,
  rows: 100,
  ledgerEntries: 5,
  ledgerSum: 50,
  sha256: hashOf(...PIECES),
  fall: 'none',
  ...more,
});

/** A computer with a folder for backups and a stick, both in a folder of its own, and a clock that can be set. */
export async function aBackupComputer() {
  const root = await mkdtemp(join(tmpdir(), 'backups-'));
  const first = join(root, 'Documents', 'Regulars');
  const stick = join(root, 'Blau', 'Regulars');
  const clock = { now: new Date(2026, 2, 19, 8, 12, 4) };
  const places = { first, mayBeMade: true, second: null as string | null };
  const start = (more: Partial<BackupFilesOptions> = {}) =>
    createBackupFiles({
      disk: NODE_DISK,
      places: () => ({
        first: { path: places.first, mayBeMade: places.mayBeMade },
        second: places.second,
      }),
      catalogue: openCatalogue(join(root, 'profile', 'backups.json'), () => undefined),
      habits: () => USUAL_HABITS,
      now: () => clock.now,
      words: () => WORDS,
      ...more,
    });
  return { root, first, stick, clock, places, start };
}

/** Backs up the two pieces, as a window does. */
export async function backUp(
  service: ReturnType<typeof createBackupFiles>,
  facts: Partial<BackupFacts> = {},
  pieces: readonly Uint8Array<ArrayBuffer>[] = PIECES,
): Promise<Result<BackupReceipt, BackupRefusal>> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const begun = await service.begin('manual', size);
  if (!begun.ok) return begun;
  for (const piece of pieces) {
    const taken = await service.append(begun.value, piece);
    if (!taken.ok) return taken;
  }
  return service.finish(begun.value, hashOf(...pieces), aFacts(facts));
}
