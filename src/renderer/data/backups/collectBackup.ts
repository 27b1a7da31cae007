import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import { createBackupWriter, type WrittenBackup } from '@formats/backup/writer';
import {
  BACKUP_TABLES,
  countsOf,
  totalOf,
  type BackupHeading,
  type BackupRow,
  type BackupTable,
} from '@shared/domain/backups/backup';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { Instant } from '@shared/domain/calendar/clock';
import type { RegularsDatabase } from '../database';
import { createFactCounter, NOTHING_BEFORE, type Before } from './backupFacts';
import { nextChunk } from './chunks';
import type { JobOptions } from './progress';

/** A backup that was just made does not read back: a bug or broken memory. It is not kept. */
export class UnsoundBackupError extends Error {
  override readonly name = 'UnsoundBackupError';
}

/** What stands in the heading besides what the database knows of itself. */
export type CollectOptions = JobOptions & {
  readonly appVersion: string;
  readonly now: Instant;
  /** What the backup is compared with; default: nothing. */
  readonly before?: Before;
  /** Of a copy, what stood in the heading of what it is a copy of. */
  readonly heading?: Pick<BackupHeading, 'device' | 'seq'>;
};

/** A backup that was made and reads back, with what is to be known of it without opening it. */
export type CollectedBackup = WrittenBackup & { readonly facts: BackupFacts };

/**
 * Makes a backup of everything in the database, as of one moment, and reads it back.
 *
 * All tables are read in one transaction. It lives only as long as nothing but the database is
 * waited for, so rows are hashed and compressed in between without waiting.
 *
 * @throws UnsoundBackupError, UnwritableValueError
 */
export async function collectBackup(
  db: RegularsDatabase,
  options: CollectOptions,
): Promise<CollectedBackup> {
  // A database of an older schema may lack tables of the newest one.
  const tables = BACKUP_TABLES.filter((table) => db.tables.some(({ name }) => name === table));
  const backup = await db.transaction('r', [...tables, 'meta'], async () => {
    const counts = new Map<BackupTable, number>();
    for (const table of tables) counts.set(table, await db.table(table).count());
    const writer = createBackupWriter();
    const counter = createFactCounter(options.before ?? NOTHING_BEFORE);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const table of tables) {
      let rows = await nextChunk(db, table, null);
      while (rows.length > 0) {
        options.signal?.throwIfAborted();
        for (const row of rows) {
          const one = { table, row } as BackupRow;
          writer.add(one);
          counter.add(one);
        }
        done += rows.length;
        options.onProgress?.({ phase: 'collecting', done, total });
        rows = await nextChunk(db, table, rows[rows.length - 1]!.id);
      }
    }
    const written = writer.finish(await headingOf(db, options));
    const expected = countsOf((table) => counts.get(table) ?? 0);
    const isWhole = BACKUP_TABLES.every(
      (table) => written.manifest.counts[table] === expected[table],
    );
    if (!isWhole) throw new UnsoundBackupError('The backup has not the rows of the database');
    return { ...written, facts: counter.finish(written.manifest, written.sha256) };
  });
  await readBack(backup, options);
  return backup;
}

async function headingOf(
  db: RegularsDatabase,
  { appVersion, now, heading }: CollectOptions,
): Promise<BackupHeading> {
  const device = await db.meta.get('device');
  const journal = await db.meta.get('journal');
  return {
    schemaVersion: db.verno,
    appVersion,
    createdAt: new Date(now).toISOString(),
    device: device?.key === 'device' ? device.value : '',
    seq: journal?.key === 'journal' ? journal.value.seq : 0,
    ...heading,
  };
}

async function readBack({ pieces, manifest }: WrittenBackup, options: JobOptions): Promise<void> {
  const total = totalOf(manifest.counts);
  const result = await readBackup(joined(pieces), {
    ...(options.signal && { signal: options.signal }),
    onProgress: (done) => options.onProgress?.({ phase: 'checking', done, total }),
  });
  if (!result.ok) throw new UnsoundBackupError(JSON.stringify(result.refusal));
}
