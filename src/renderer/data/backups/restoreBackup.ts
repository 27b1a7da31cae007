import { BACKUP_TABLES, type BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { RegularsDatabase } from '../database';
import { createAnnouncer } from '../journal/announcer';
import { rewriteFacts } from '../journal/rewrite';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../schema/versions';
import { eraseAgain } from '../privacy/eraseAgain';
import { nextChunk } from './chunks';
import { fillInPlace } from './fillInPlace';
import { goOn, historyOf, later, type Position } from './goOn';
import type { JobOptions } from './progress';
import { fillScratch, ScratchDiffersError, scratchNameOf } from './scratchCopy';

/** Why a sound backup was not brought back. */
export type RestoreRefusal =
  | UnreadableBackup
  /** Something was written after the copy of the present was made. Nothing was replaced. */
  | { readonly code: 'backups/changed-meanwhile' };

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
 * A backup of the present schema is written in the place of the present state while it is read, in one strict transaction.
 * The rows of an older one first go into a scratch database that is declared at the backup's own schema version and
 * is then opened at the newest, so that an old backup travels the same road as an old database; so do those of one that
 * brings back somebody who was erased since, who is erased from the copy before it takes the place of the present.
 * Until the transaction commits, the present state is untouched, whatever fails. The computer keeps its own name, clock
 * and position in history.
 */
export async function restoreBackup(
  live: RegularsDatabase,
  bytes: Uint8Array,
  options: RestoreOptions,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const filled = (await fillInPlace(live, bytes, options)) ?? (await byCopy(live, bytes, options));
  if (!filled.ok) return filled;
  const announcer = createAnnouncer(live.name);
  announcer.announce({ keys: {}, isEverything: true });
  announcer.close();
  return filled;
}

/** Replaces everything by way of a copy beside the database. */
async function byCopy(
  live: RegularsDatabase,
  bytes: Uint8Array,
  options: RestoreOptions,
): Promise<Result<BackupManifest, RestoreRefusal>> {
  const name = scratchNameOf(live.name);
  await Dexie.delete(name);
  let scratch: RegularsDatabase | null = null;
  try {
    const filled = await fillScratch(name, bytes, options);
    if (!filled.ok) return filled;
    const manifest = filled.value;
    if (manifest.isPart) return refuse({ code: 'backups/part' });
    scratch = new RegularsDatabase(name, { schema: options.schema ?? SCHEMA_VERSIONS });
    await scratch.open();
    await eraseAgain(live, scratch);
    options.signal?.throwIfAborted();
    const isReplaced = await swap(live, scratch, options);
    return isReplaced ? ok(manifest) : refuse({ code: 'backups/changed-meanwhile' });
  } finally {
    scratch?.close({ disableAutoOpen: true });
    await Dexie.delete(name);
  }
}

/** Puts the scratch copy in the place of the present state; `false` if that has gone on meanwhile. */
function swap(
  live: RegularsDatabase,
  scratch: RegularsDatabase,
  { expectedSeq, onProgress }: RestoreOptions,
): Promise<boolean> {
  // A log of an older release is unpacked as that release knew it.
  const tables = BACKUP_TABLES.filter((name) => live.tables.some((table) => table.name === name));
  return rewriteFacts(live, async () => {
    const own = await historyOf(live);
    if ((own?.seq ?? 0) !== expectedSeq) return false;

    const counts: number[] = [];
    for (const table of tables) {
      counts.push(await elsewhere(() => scratch.table(table).count()));
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    onProgress?.({ phase: 'swapping', done: 0, total });
    let done = 0;
    for (const [index, table] of tables.entries()) {
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
    let newest: Position | null = null;
    await live.batches.each((batch) => {
      newest = later(newest, batch);
    });
    await goOn(live, own, newest);
    return true;
  });
}

/** Waits for another database without letting the current transaction end. */
const elsewhere = <T>(query: () => PromiseLike<T>): Promise<T> =>
  Dexie.waitFor(Dexie.ignoreTransaction(query));
