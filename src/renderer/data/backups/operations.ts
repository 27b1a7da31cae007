import { totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { BackupPurpose } from '@shared/domain/backups/purpose';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { Refusal, Result } from '@shared/kernel/result';
import { ok } from '@shared/kernel/result';
import { DATABASE_NAME } from '../database';
import { newestFacts } from './backupFacts';
import type { BackupEngine } from './engine';
import type { RestorePreview } from './inspectBackup';
import type { JobOptions } from './progress';
import type { RestoreRefusal } from './restoreBackup';
import { deliver, type BackupSink } from './sink';

/** What backups need from outside. */
export type BackupDependencies<Receipt, R extends Refusal> = {
  readonly engine: BackupEngine;
  readonly sink: BackupSink<Receipt, R>;
  readonly clock: Clock;
  readonly appVersion: string;
  /** Default: the live database. */
  readonly database?: string;
  /** When everything here was last replaced or merged; `null` if never. Explains why figures fell. */
  readonly replacedAt?: Instant | null;
};

/** A backup that was written, read back and compared. */
export type DoneBackup<Receipt> = {
  readonly manifest: BackupManifest;
  readonly facts: BackupFacts;
  readonly receipt: Receipt;
};

/**
 * Backs up everything: collected as of one moment, read back and checked row by row, put where
 * backups go, and compared with what arrived there.
 */
export async function exportBackup<Receipt, R extends Refusal>(
  dependencies: BackupDependencies<Receipt, R>,
  purpose: BackupPurpose,
  options: JobOptions = {},
): Promise<Result<DoneBackup<Receipt>, R>> {
  const { engine, sink, clock, appVersion, database = DATABASE_NAME } = dependencies;
  const before = {
    facts: newestFacts((await sink.list?.()) ?? []),
    replacedAt: dependencies.replacedAt ?? null,
  };
  options.signal?.throwIfAborted();
  const backup = await engine.run(
    'collect',
    { database, appVersion, now: clock.now(), before },
    options,
  );
  options.signal?.throwIfAborted();
  const total = totalOf(backup.manifest.counts);
  options.onProgress?.({ phase: 'writing', done: 0, total });
  const delivered = await deliver(backup, sink, purpose);
  if (!delivered.ok) return delivered;
  return ok({ manifest: backup.manifest, facts: backup.facts, receipt: delivered.value });
}

/** What was brought back, and the copy of what was there before; `null` if nothing was. */
export type BroughtBack<Receipt> = {
  readonly manifest: BackupManifest;
  readonly before: DoneBackup<Receipt> | null;
};

/**
 * Replaces everything by a backup, after a backup of the present state. Whatever is refused or
 * fails, the present state stays as it is.
 *
 * @param options - With the preview that the person saw; without it the file is looked into first.
 */
export async function bringBack<Receipt, R extends Refusal>(
  dependencies: BackupDependencies<Receipt, R>,
  bytes: Uint8Array,
  options: JobOptions & { readonly preview?: RestorePreview } = {},
): Promise<Result<BroughtBack<Receipt>, R | RestoreRefusal>> {
  const { engine, database = DATABASE_NAME } = dependencies;
  const preview: Result<RestorePreview, RestoreRefusal> = options.preview
    ? ok(options.preview)
    : await engine.run('preview', { database, bytes }, options);
  if (!preview.ok) return preview;
  let before: DoneBackup<Receipt> | null = null;
  if (preview.value.hasDataNow) {
    const copied = await exportBackup(dependencies, 'before-restore', options);
    if (!copied.ok) return copied;
    before = copied.value;
  }
  const expectedSeq = before?.manifest.seq ?? preview.value.seqNow;
  const restored = await engine.run('restore', { database, bytes, expectedSeq }, options);
  return restored.ok ? ok({ manifest: restored.value, before }) : restored;
}
