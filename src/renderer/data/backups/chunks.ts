import type { BackupTable } from '@shared/domain/backups/backup';
import type { RegularsDatabase } from '../database';

/**
 * Rows of a table that are held in memory at once. Few where one row may hold a picture, or a
 * thousand others.
 */
export const chunkOf = (table: BackupTable): number =>
  table === 'photos' || table === 'changes' ? 200 : 1_000;

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
