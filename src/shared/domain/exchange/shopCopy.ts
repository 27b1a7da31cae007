import type { Batch, Change } from '../journal/change';
import type { Row } from '../journal/write';
import { STORED_TABLES, type StoredTable } from '../store/tables';

/** Everything that one computer knows: its rows and how they came about. */
export type ShopCopy = {
  readonly rows: ReadonlyMap<StoredTable, ReadonlyMap<string, Row>>;
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
};

const NO_ROWS: ReadonlyMap<string, Row> = new Map();

/** The rows of one table by id; none for a table that the copy does not have. */
export const rowsIn = (copy: ShopCopy, table: StoredTable): ReadonlyMap<string, Row> =>
  copy.rows.get(table) ?? NO_ROWS;

/** A copy of rows in any order. */
export function shopCopyOf(
  rows: Iterable<readonly [StoredTable, Iterable<Row>]>,
  batches: readonly Batch[],
  changes: readonly Change[],
): ShopCopy {
  const tables = new Map<StoredTable, Map<string, Row>>(
    STORED_TABLES.map((table) => [table, new Map<string, Row>()]),
  );
  for (const [table, own] of rows) for (const row of own) tables.get(table)?.set(row.id, row);
  return { rows: tables, batches, changes };
}
