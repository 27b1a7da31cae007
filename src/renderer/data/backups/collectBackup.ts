import type { RowCheck } from '@formats/backup/checkRows';
import { readManifest } from '@formats/backup/readBackup';
import { createBackupWriter, type WrittenBackup } from '@formats/backup/writer';
import {
  BACKUP_TABLES,
  countsOf,
  type BackupHeading,
  type BackupRow,
  type BackupTable,
} from '@shared/domain/backups/backup';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { Instant } from '@shared/domain/calendar/clock';
import type { RegularsDatabase } from '../database';
import { createFactCounter, NOTHING_BEFORE, type Before } from './backupFacts';
import { eachChunk } from './chunks';
import type { JobOptions } from './progress';
import { CHECK_AFTERWARDS, type RowChecker } from './rowChecker';

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
  /** Who reads back what was written; default: this thread, afterwards. */
  readonly checker?: RowChecker;
  /** Of a copy, what stood in the heading of what it is a copy of. */
  readonly heading?: Pick<BackupHeading, 'device' | 'seq'>;
};

/** A backup that was made and reads back, with what is to be known of it without opening it. */
export type CollectedBackup = WrittenBackup & { readonly facts: BackupFacts };

/**
 * Makes a backup of everything in the database, as of one moment, and reads it back.
 *
 * All tables are read in one transaction. It lives only as long as nothing but the database is
 * waited for, so rows are hashed and handed to the compression in between without waiting.
 *
 * @throws UnsoundBackupError, UnwritableValueError
 */
export async function collectBackup(
  db: RegularsDatabase,
  options: CollectOptions,
): Promise<CollectedBackup> {
  // A database of an older schema may lack tables of the newest one.
  const tables = BACKUP_TABLES.filter((table) => db.tables.some(({ name }) => name === table));
  let isWritten = false;
  let total = 0;
  const check = (options.checker ?? CHECK_AFTERWARDS).begin(db.verno, (done) => {
    options.signal?.throwIfAborted();
    if (isWritten) options.onProgress?.({ phase: 'checking', done, total });
  });
  const writer = createBackupWriter(check.push);
  const counter = createFactCounter(options.before ?? NOTHING_BEFORE);
  const { heading, expected } = await db.transaction('r', [...tables, 'meta'], async () => {
    const counts = new Map<BackupTable, number>();
    for (const table of tables) counts.set(table, await db.table(table).count());
    total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const table of tables) {
      await eachChunk(db, table, (rows) => {
        options.signal?.throwIfAborted();
        for (const row of rows) {
          const one = { table, row } as BackupRow;
          writer.add(one);
          counter.add(one);
        }
        done += rows.length;
        options.onProgress?.({ phase: 'collecting', done, total });
      });
    }
    return {
      heading: await headingOf(db, options),
      expected: countsOf((table) => counts.get(table) ?? 0),
    };
  });
  const written = await writer.finish(heading);
  const isWhole = BACKUP_TABLES.every(
    (table) => written.manifest.counts[table] === expected[table],
  );
  if (!isWhole) throw new UnsoundBackupError('The backup has not the rows of the database');
  const backup = { ...written, facts: counter.finish(written.manifest, written.sha256) };
  isWritten = true;
  await readBack(backup, check, options);
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

/** Compares what was read back with what was meant to be written. */
async function readBack(
  { pieces, manifest, sizeBytes }: WrittenBackup,
  check: RowCheck,
  { signal }: JobOptions,
): Promise<void> {
  const [head] = pieces;
  const read = readManifest(head!);
  if (!read.ok) throw new UnsoundBackupError(JSON.stringify(read.refusal));
  const found = await check.finish().catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new UnsoundBackupError(String(cause), { cause });
  });
  const isSame = BACKUP_TABLES.every((table) =>
    [manifest, found].every(
      ({ counts, sha256 }) =>
        counts[table] === read.value.counts[table] && sha256[table] === read.value.sha256[table],
    ),
  );
  if (!isSame || found.bytes + head!.length !== sizeBytes) {
    throw new UnsoundBackupError('The backup reads back as something else');
  }
}
