import { erasureOf } from '@formats/erasedPeople';
import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import { BACKUP_TABLES, totalOf, type BackupManifest } from '@shared/domain/backups/backup';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Batch } from '@shared/domain/journal/change';
import type { Erasure } from '@shared/domain/privacy/erasure';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { rewriteFacts } from '../journal/rewrite';
import { latestVersion, SCHEMA_VERSIONS, type SchemaVersion } from '../schema/versions';
import { peopleOfRow } from '../privacy/peopleOfRow';
import { goOn, historyOf, later, type Position } from './goOn';
import { createRowQueue } from './rowQueue';
import { ScratchDiffersError } from './scratchCopy';
import type { RestoreOptions, RestoreRefusal } from './restoreBackup';

/** Undoes the transaction: what the backup is cannot take the place of the rows directly, or not at all. */
class Undone extends Error {
  override readonly name = 'Undone';
  readonly refusal: RestoreRefusal | null;

  constructor(refusal: RestoreRefusal | null) {
    super('Undone');
    this.refusal = refusal;
  }
}

/**
 * Replaces everything in the database by what a backup of the same schema holds: each row is read, checked and written
 * once, in one strict transaction that commits only if the file was sound to its end. Reading goes on while the engine
 * writes.
 *
 * @returns `null` if the backup has to go by a copy: it is of another schema, or brings somebody back who was erased.
 *   Nothing was changed then.
 */
export async function fillInPlace(
  live: RegularsDatabase,
  bytes: Uint8Array,
  options: RestoreOptions,
): Promise<Result<BackupManifest, RestoreRefusal> | null> {
  try {
    return ok(await rewriteFacts(live, () => replaceAll(live, bytes, options)));
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault;
    return fault.refusal === null ? null : refuse(fault.refusal);
  }
}

async function replaceAll(
  live: RegularsDatabase,
  bytes: Uint8Array,
  { expectedSeq, onProgress, signal, schema = SCHEMA_VERSIONS }: RestoreOptions,
): Promise<BackupManifest> {
  const own = await historyOf(live);
  if ((own?.seq ?? 0) !== expectedSeq) throw new Undone({ code: 'backups/changed-meanwhile' });
  const erased = await erasedWatch(live);
  // A log of an older release is unpacked as that release knew it.
  const tables = BACKUP_TABLES.filter((name) => live.tables.some((table) => table.name === name));
  const queue = createRowQueue();
  for (const table of tables) queue.add(0, live.table(table).clear());

  let newest: Position | null = null;
  const put = (block: RowBlock, manifest: BackupManifest): Promise<void> | undefined => {
    checkRoad(live, manifest, schema);
    erased?.look(block);
    if (block.table === 'batches') {
      for (const batch of block.rows) newest = later(newest, batch satisfies Batch);
    }
    queue.add(block.rows.length, live.table<unknown>(block.table).bulkAdd(block.rows));
    return queue.whenShorter();
  };
  const read = await readBackup(bytes, {
    onRows: put,
    onProgress: (_read, { counts }) =>
      onProgress?.({ phase: 'filling', done: queue.written(), total: totalOf(counts) }),
    ...(signal && { signal }),
  });
  if (!read.ok) throw new Undone(read.refusal);
  const manifest = read.value;
  checkRoad(live, manifest, schema);
  await queue.whenEmpty();
  signal?.throwIfAborted();
  const total = totalOf(manifest.counts);
  onProgress?.({ phase: 'swapping', done: total, total });
  for (const table of tables) {
    const count = await live.table(table).count();
    if (count !== manifest.counts[table]) {
      throw new ScratchDiffersError(`${table} has ${count} rows`);
    }
  }
  await erased?.finish();
  await goOn(live, own, newest);
  return manifest;
}

/** Rows of another schema take the road of the migrations. */
function checkRoad(
  live: RegularsDatabase,
  { schemaVersion, isPart }: BackupManifest,
  schema: readonly SchemaVersion[],
): void {
  if (isPart) throw new Undone({ code: 'backups/part' });
  if (schemaVersion !== live.verno || schemaVersion !== latestVersion(schema)) {
    throw new Undone(null);
  }
}

/** Looks for people who were erased here, and keeps the certificates of now; `null` if nobody was. */
async function erasedWatch(live: RegularsDatabase): Promise<{
  readonly look: (block: RowBlock) => void;
  readonly finish: () => Promise<void>;
} | null> {
  if (!live.tables.some(({ name }) => name === 'erasures')) return null;
  const own = await live.erasures.toArray();
  if (own.length === 0) return null;
  // Whoever is here today was kept by a merge.
  const seen = new Set<string>(await live.contacts.toCollection().primaryKeys());
  const strangers: ContactId[] = [];
  const refuseErased = (erasures: readonly Erasure[], ids: readonly ContactId[]): void => {
    const find = erasureOf(erasures);
    if (ids.some((id) => find(id) !== null)) throw new Undone(null);
  };
  return {
    look: ({ table, rows }) => {
      const fresh: ContactId[] = [];
      for (const row of rows) {
        for (const id of peopleOfRow(table, row)) {
          if (seen.has(id)) continue;
          seen.add(id);
          fresh.push(id as ContactId);
        }
      }
      refuseErased(own, fresh);
      strangers.push(...fresh);
    },
    finish: async () => {
      const brought = await live.erasures.toArray();
      refuseErased(brought, strangers);
      const known = new Map([...brought, ...own].map((erasure) => [erasure.id, erasure]));
      await live.erasures.bulkPut([...known.values()]);
    },
  };
}
