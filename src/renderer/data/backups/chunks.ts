import type { BackupTable } from '@shared/domain/backups/backup';
import type { RegularsDatabase } from '../database';

/** Few, because one row of the journal may hold a thousand others. */
const CHUNK = 200;

/** The next rows of a table by id, after `last` or from the beginning; none at the end. */
export function nextChunk(
  db: RegularsDatabase,
  table: BackupTable,
  last: string | null,
): PromiseLike<{ readonly id: string }[]> {
  const rows = db.table<{ readonly id: string }>(table);
  const rest = last === null ? rows.orderBy(':id') : rows.where(':id').above(last);
  return rest.limit(CHUNK).toArray();
}
