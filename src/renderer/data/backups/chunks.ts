import type { BackupTable } from '@shared/domain/backups/backup';
import type { RegularsDatabase } from '../database';

/**
 * Rows of a table that are held in memory at once. Few where one row may hold a picture, or a
 * thousand others.
 */
export const chunkOf = (table: BackupTable): number =>
  table === 'photos' || table === 'changes' ? 200 : 1_000;

/**
 * Goes through a table by id, a chunk at a time. The next rows are asked for before these are worked on, so that the
 * engine reads meanwhile; a transaction stays alive where `work` waits for nothing.
 */
export async function eachChunk(
  db: RegularsDatabase,
  table: BackupTable,
  work: (rows: readonly { readonly id: string }[]) => void,
): Promise<void> {
  let coming: ReturnType<typeof nextChunk> | null = nextChunk(db, table, null);
  while (coming !== null) {
    const rows: readonly { readonly id: string }[] = await coming;
    const isLast = rows.length < chunkOf(table);
    coming = isLast ? null : nextChunk(db, table, rows[rows.length - 1]!.id);
    // Where the work fails, what was asked for fails with the transaction and nobody waits for it.
    coming?.then(undefined, () => undefined);
    if (rows.length > 0) work(rows);
  }
}

/** The next rows of a table by id, after `last` or from the beginning; none at the end. */
export function nextChunk(
  db: RegularsDatabase,
  table: BackupTable,
  last: string | null,
): PromiseLike<{ readonly id: string }[]> {
  const rows = db.table<{ readonly id: string }>(table);
  const rest = last === null ? rows.orderBy(':id') : rows.where(':id').above(last);
  return rest.limit(chunkOf(table)).toArray();
}
