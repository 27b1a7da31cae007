import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFile } from '@shared/domain/backups/files';
import type { Sentinel } from '@shared/domain/journal/log/sentinel';
import { refuse, type Result } from '@shared/kernel/result';
import { DATABASE_NAME } from '../database';
import { createWorkerEngine, type BackupEngine } from './engine';
import type { JobOptions } from './progress';
import type { RestoreRefusal } from './restoreBackup';

/**
 * The newest backup that was read back when it was written and has not failed on trial since; where this computer knows
 * nothing of the files, the newest of all, which is read to its end before anything of it is used. `null` without files.
 */
export function newestVerifiedBackup(files: readonly BackupFile[]): BackupFile | null {
  const at = ({ facts, modifiedAt }: BackupFile): number => facts?.createdAt ?? modifiedAt;
  const newestFirst = files.toSorted((a, b) => at(b) - at(a));
  const isVerified = ({ verifiedAt, rehearsal }: BackupFile): boolean =>
    verifiedAt !== null && rehearsal?.isRestorable !== false;
  return newestFirst.find(isVerified) ?? newestFirst[0] ?? null;
}

/**
 * Whether a backup in the first place holds what the shop was when it was last written, as far as that is remembered: it
 * was read back when it was written, and has the same position, schema and book.
 */
export function holdsStateOf(
  { facts, places, verifiedAt, rehearsal }: BackupFile,
  { seq, schema, figures }: Sentinel,
): boolean {
  return (
    facts !== null &&
    places.includes('first') &&
    verifiedAt !== null &&
    rehearsal?.isRestorable !== false &&
    facts.seq === seq &&
    facts.schemaVersion === schema &&
    facts.ledgerSum === figures?.ledgerSum &&
    facts.ledgerEntries === figures.counts['ledgerEntries']
  );
}

/** Why a backup was not brought back into an empty database. Nothing was changed. */
export type EmptyRestoreRefusal = RestoreRefusal | { readonly code: 'backups/not-empty' };

/**
 * Brings a backup back where there is no data: for the start, after a database that cannot be opened was put aside.
 * The whole file is checked and unpacked beside before the database becomes what it says. A database with people in it
 * is refused.
 */
export async function restoreIntoEmpty(
  bytes: Uint8Array,
  {
    engine = createWorkerEngine(),
    database = DATABASE_NAME,
    ...options
  }: JobOptions & { readonly engine?: BackupEngine; readonly database?: string } = {},
): Promise<Result<BackupManifest, EmptyRestoreRefusal>> {
  const preview = await engine.run('preview', { database, bytes }, options);
  if (!preview.ok) return preview;
  if (preview.value.hasDataNow) return refuse({ code: 'backups/not-empty' });
  const expectedSeq = preview.value.seqNow;
  return engine.run('restore', { database, bytes, expectedSeq }, options);
}
