import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import { tablesOfSchema, totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { RegularsDatabase } from '../database';
import { rewriteFacts } from '../journal/rewrite';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../schema/versions';
import { chunkOf } from './chunks';
import type { JobOptions } from './progress';

/** The scratch copy is not what the backup says. Nothing else was touched. */
export class ScratchDiffersError extends Error {
  override readonly name = 'ScratchDiffersError';
}

/** What filling a scratch database may need. */
export type ScratchOptions = JobOptions & {
  /** Tests pass another history of the schema. */
  readonly schema?: readonly SchemaVersion[];
};

/** The scratch database beside a database, into which a backup is unpacked before it takes its place. */
export const scratchNameOf = (database: string): string => `${database}-scratch`;

/** The scratch database in which a backup is brought back on trial. */
export const rehearsalNameOf = (database: string): string => `${database}-rehearsal`;

/** The scratch database in which somebody is erased from a backup. */
export const rewritingNameOf = (database: string): string => `${database}-rewriting`;

/** Deletes scratch databases that a crash left behind. Only for a start: nothing may be using them. */
export async function sweepScratch(database: string): Promise<void> {
  const left = new Set([
    scratchNameOf(database),
    rehearsalNameOf(database),
    rewritingNameOf(database),
  ]);
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined && left.has(name)) await Dexie.delete(name);
  }
}

/**
 * Reads a whole backup into a new database at the file's own schema version, and closes it again.
 *
 * @throws ScratchDiffersError if not every row arrived.
 */
export async function fillScratch(
  name: string,
  bytes: Uint8Array,
  { schema, onProgress, signal }: ScratchOptions,
): Promise<Result<BackupManifest, UnreadableBackup>> {
  let opened: RegularsDatabase | null = null;
  const scratchOf = async (manifest: BackupManifest): Promise<RegularsDatabase> => {
    if (opened) return opened;
    opened = new RegularsDatabase(name, {
      version: manifest.schemaVersion,
      schema: schema ?? SCHEMA_VERSIONS,
    });
    await opened.open();
    return opened;
  };
  // Each transaction is flushed to the disk, so they are few and large.
  let waiting: RowBlock | null = null;
  const flush = async (manifest: BackupManifest): Promise<void> => {
    if (!waiting) return;
    const { table, rows } = waiting;
    waiting = null;
    const scratch = await scratchOf(manifest);
    await rewriteFacts(scratch, () => scratch.table<unknown>(table).bulkAdd(rows));
  };
  const put = async (block: RowBlock, manifest: BackupManifest): Promise<void> => {
    if (waiting?.table !== block.table) await flush(manifest);
    const rows = [...(waiting?.rows ?? []), ...block.rows];
    // Both hold rows of the same table; the compiler cannot see that.
    waiting = { table: block.table, rows } as unknown as RowBlock;
    if (rows.length >= 4 * chunkOf(block.table)) await flush(manifest);
  };

  try {
    const read = await readBackup(bytes, {
      onRows: put,
      onProgress: (done, { counts }) =>
        onProgress?.({ phase: 'filling', done, total: totalOf(counts) }),
      ...(signal && { signal }),
    });
    if (!read.ok) return read;
    await flush(read.value);
    const scratch = await scratchOf(read.value);
    for (const table of tablesOfSchema(read.value.schemaVersion)) {
      const count = await scratch.table(table).count();
      if (count !== read.value.counts[table]) {
        throw new ScratchDiffersError(`${table} has ${count} rows`);
      }
    }
    return read;
  } finally {
    (opened as RegularsDatabase | null)?.close({ disableAutoOpen: true });
  }
}
