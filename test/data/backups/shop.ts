import type { RegularsDatabase } from '@renderer/data/database';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { BACKUP_TABLES, type BackupRow } from '@shared/domain/backups/backup';

/** Puts rows into a database as they are. */
export function fillShop(db: RegularsDatabase, rows: readonly BackupRow[]): Promise<void> {
  return rewriteFacts(db, async () => {
    for (const { table, row } of rows) await db.table<unknown>(table).put(row);
  });
}

/** Everything in a database, to compare it with what it was. */
export async function everythingIn(db: RegularsDatabase): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const name of [...BACKUP_TABLES, 'meta', 'drafts']) {
    tables[name] = await db.table<unknown>(name).toArray();
  }
  return tables;
}
