import type { StoredTable } from '../store/tables';
import type { BookInversion } from './invertBook';
import type { RowKey } from './rows';
import type { Row } from './write';

/**
 * Decides what becomes of rows of the book that came with another computer's file when that is taken back. They go as they
 * came, because their own computer has them still; a counter-entry would take the points away there too. If somebody has
 * booked on them since, for the same people or in the same chains, all of them stay.
 *
 * @param created - The rows that came.
 * @param later - Rows of the book that were written since, as they stand.
 */
export function invertJoined(
  created: readonly RowKey[],
  later: readonly { readonly table: StoredTable; readonly row: Row }[],
  rowOf: (table: StoredTable, key: string) => Row | null,
): BookInversion {
  const there = created.flatMap((address) => {
    const row = rowOf(address.table, address.key);
    return row === null ? [] : [{ address, row }];
  });
  const people = new Set(there.map(({ row }) => row['contactId']));
  const chains = new Set(
    there.flatMap(({ row }) => (typeof row['device'] === 'string' ? [row['device']] : [])),
  );
  const ids = new Set(created.map(({ key }) => key));
  const isBuiltOn = later.some(
    ({ row }) =>
      !ids.has(row.id) && (people.has(row['contactId']) || chains.has(row['device'] as string)),
  );
  const own = there.map(({ address }) => address);
  return isBuiltOn
    ? {
        removable: [],
        staying: own,
        writes: [],
        kept: own.map((address) => ({ ...address, field: null, reason: 'in-use' })),
      }
    : { removable: own, staying: [], writes: [], kept: [] };
}
