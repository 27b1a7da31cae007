import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import { BACKUP_TABLES, totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Stamp } from '@shared/domain/journal/change';
import { laterStamp } from '@shared/domain/journal/stamp';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { RegularsDatabase } from '../database';
import { createAnnouncer } from '../journal/announcer';
import { rewriteFacts } from '../journal/rewrite';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../schema/versions';
import { chunkOf, nextChunk } from './chunks';
import type { JobOptions } from './progress';

/** Why a sound backup was not brought back. */
export type RestoreRefusal =
  | UnreadableBackup
  /** Something was written after the copy of the present was made. Nothing was replaced. */
  | { readonly code: 'backups/changed-meanwhile' };

/** The scratch copy is not what the backup says. Nothing was replaced. */
export class ScratchDiffersError extends Error {
  override readonly name = 'ScratchDiffersError';
}

/** What a restore needs besides the database and the file. */
export type RestoreOptions = JobOptions & {
  /**
   * Position of the history of which there is a copy. If the history has gone on since, nothing is
   * replaced.
   */
  readonly expectedSeq: number;
  /** Tests pass another history of the schema. */
  readonly schema?: readonly SchemaVersion[];
};

/**
 * Replaces everything in the database by what a backup holds.
 *
 * The rows first go into a scratch database that is declared at the backup's own schema version and
 * is then opened at the newest, so that an old backup travels the same road as an old database.
 * Only what arrived there whole replaces the present state, in one strict transaction. Until that
 * commits, the present state is untouched, whatever fails. The computer keeps its own name, clock
 * and position in history.
 */
export async function restoreBackup(
  live: RegularsDatabase,
  bytes: Uint8Array,
  options: RestoreOptions,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const name = `${live.name}-scratch`;
  await Dexie.delete(name);
  let scratch: RegularsDatabase | null = null;
  try {
    const filled = await fill(name, bytes, options);
    if (!filled.ok) return filled;
    const manifest = filled.value;
    scratch = new RegularsDatabase(name, { schema: options.schema ?? SCHEMA_VERSIONS });
    await scratch.open();
    options.signal?.throwIfAborted();
    const isReplaced = await swap(live, scratch, options);
    if (!isReplaced) return refuse({ code: 'backups/changed-meanwhile' });
    const announcer = createAnnouncer(live.name);
    announcer.announce({ keys: {}, isEverything: true });
    announcer.close();
    return ok(manifest);
  } finally {
    scratch?.close({ disableAutoOpen: true });
    await Dexie.delete(name);
  }
}

/** Reads the file into a new database at the file's own schema version, and closes it again. */
async function fill(
  name: string,
  bytes: Uint8Array,
  { schema, onProgress, signal }: RestoreOptions,
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
    for (const table of BACKUP_TABLES) {
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

/** Puts the scratch copy in the place of the present state; `false` if that has gone on meanwhile. */
function swap(
  live: RegularsDatabase,
  scratch: RegularsDatabase,
  { expectedSeq, onProgress }: RestoreOptions,
): Promise<boolean> {
  return rewriteFacts(live, async () => {
    const journal = await live.meta.get('journal');
    const own = journal?.key === 'journal' ? journal.value : null;
    if ((own?.seq ?? 0) !== expectedSeq) return false;

    const counts: number[] = [];
    for (const table of BACKUP_TABLES) {
      counts.push(await elsewhere(() => scratch.table(table).count()));
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    onProgress?.({ phase: 'swapping', done: 0, total });
    let done = 0;
    for (const [index, table] of BACKUP_TABLES.entries()) {
      await live.table(table).clear();
      let rows = await elsewhere(() => nextChunk(scratch, table, null));
      while (rows.length > 0) {
        await live.table(table).bulkAdd(rows);
        done += rows.length;
        onProgress?.({ phase: 'swapping', done, total });
        const last = rows[rows.length - 1]!.id;
        rows = await elsewhere(() => nextChunk(scratch, table, last));
      }
      const arrived = await live.table(table).count();
      if (arrived !== counts[index]) throw new ScratchDiffersError(`${table} has ${arrived} rows`);
    }
    await goOn(live, own);
    return true;
  });
}

/** Waits for another database without letting the current transaction end. */
const elsewhere = <T>(query: () => PromiseLike<T>): Promise<T> =>
  Dexie.waitFor(Dexie.ignoreTransaction(query));

/**
 * The history goes on after both its own last act and the backup's, so that no position and no
 * stamp is ever given twice.
 */
async function goOn(
  live: RegularsDatabase,
  own: { readonly seq: number; readonly at: Stamp } | null,
): Promise<void> {
  const newest = await live.batches.orderBy('seq').last();
  if (!newest && !own) return;
  let at: Stamp | null = own?.at ?? null;
  await live.batches.each((batch) => {
    at = laterStamp(at, batch.at);
  });
  const seq = Math.max(own?.seq ?? 0, newest?.seq ?? 0);
  if (at !== null) await live.meta.put({ key: 'journal', value: { seq, at } });
}
