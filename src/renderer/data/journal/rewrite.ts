import { STORED_TABLES } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../database';
import { permitFacts } from './guard';

/** Every table that a restore replaces: the facts and their journal. */
export const REWRITTEN_TABLES: readonly string[] = [...STORED_TABLES, 'changes', 'batches', 'meta'];

/**
 * Rewrites facts and journal together, in one strict transaction, without journaling it: for
 * restoring a backup, for scratch copies and for replaying the log. Anything a person does goes
 * through the door instead.
 */
export function rewriteFacts<T>(db: RegularsDatabase, scope: () => Promise<T>): Promise<T> {
  // A scratch copy of an older backup does not have every table yet.
  const tables = REWRITTEN_TABLES.filter((name) => db.tables.some((table) => table.name === name));
  return db.transaction('rw', tables, async (tx) => {
    permitFacts(tx);
    return await scope();
  });
}
