import type { LaterChanges } from '../past/laterChanges';
import type { Row } from '../journal/write';
import type { StoredTable, Tables } from '../store/tables';

/** The rows of some tables. */
export type RowsOf<Name extends StoredTable> = {
  readonly [Table in Name]: readonly Tables[Table][];
};

/**
 * Rows as they stood at a moment: everything that was done here later is taken back, act by act; what another computer did
 * was not here before the act that brought it. What was given up for good since, because somebody was erased, stays gone:
 * of them only what the books must keep is told.
 *
 * @param rows - As they stand now.
 * @param later - What was done since; that of other tables is passed over.
 */
export function rowsAsOf<Name extends StoredTable>(
  rows: RowsOf<Name>,
  later: LaterChanges,
): RowsOf<Name> {
  const tables = Object.keys(rows) as Name[];
  const then = tables.map((table) => [table, tableAsOf(table, rows[table], later)] as const);
  return Object.fromEntries(then) as unknown as RowsOf<Name>;
}

function tableAsOf<Name extends StoredTable>(
  table: Name,
  rows: readonly Tables[Name][],
  { keysIn, rowThen }: LaterChanges,
): readonly Tables[Name][] {
  const found: Row[] = [];
  const present = new Set<string>();
  for (const row of rows) {
    present.add(row.id);
    const then = rowThen(table, row.id, row);
    if (then !== null) found.push(then);
  }
  for (const key of keysIn(table)) {
    const then = present.has(key) ? null : rowThen(table, key, null);
    if (then !== null) found.push(then);
  }
  return found as unknown as readonly Tables[Name][];
}
