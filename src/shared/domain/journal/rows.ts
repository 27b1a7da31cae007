import type { StoredTable } from '../store/tables';
import type { Change } from './change';
import type { Row } from './write';

/** One row's address. */
export type RowKey = { readonly table: StoredTable; readonly key: string };

/** A row's address as one text, for maps and sets. */
export const addressOf = (table: StoredTable, key: string): string => `${table}/${key}`;

/** The keys of the rows that a change touched: one, or those of its chunk. */
export const keysOf = (change: Change): readonly string[] => change.keys ?? [change.key];

/** The rows that a delete took away, in the order of its keys; none if it was final. */
export function deletedRowsOf(change: Change): readonly Row[] {
  if (change.kind !== 'delete') return [];
  return (change.rows ?? (change.before ? [change.before] : [])) as readonly Row[];
}

/** Whether a change left nothing behind on purpose: what it deleted or emptied is nowhere else either. */
export const isFinal = (change: Change): boolean =>
  (change.kind === 'delete' && deletedRowsOf(change).length === 0) ||
  (change.kind === 'update' && change.before === undefined);

/**
 * A row as it stood before some changes to it.
 *
 * @param row - As it stands now; `null` if it is gone.
 * @param changes - All changes to this row since then, in the order they happened.
 * @returns `null` if there was no such row, or if its content was given up for good.
 */
export function rewind(row: Row | null, key: string, changes: readonly Change[]): Row | null {
  let then = row;
  for (const change of changes.toReversed()) {
    if (change.kind === 'create') then = null;
    else if (change.kind === 'delete') {
      then = deletedRowsOf(change).find(({ id }) => id === key) ?? null;
    } else if (then !== null && change.before !== undefined) {
      // What a final update emptied is nowhere: it looks empty then, too.
      const fields: Record<string, unknown> = { ...then };
      for (const field of Object.keys(change.after ?? {})) delete fields[field];
      then = { ...fields, ...change.before, id: key };
    }
  }
  return then;
}
