import type { StoredTable, Tables } from '../store/tables';
import type { Fields } from './change';

/** A row of any table of facts, as the journal sees it. */
export type Row = Fields & { readonly id: string };

/** Something to be done to one table. What follows from it for the journal, the door works out. */
export type Write =
  | { readonly kind: 'create'; readonly table: StoredTable; readonly rows: readonly Row[] }
  | {
      readonly kind: 'update';
      readonly table: StoredTable;
      readonly key: string;
      /** Fields and their new values; what is equal already is no change. */
      readonly set: Fields;
      /** Fields to take away altogether. */
      readonly unset?: readonly string[];
      /** The row as it stands, read in this transaction and not changed in it; saves reading it again. */
      readonly row?: Row;
      /** The journal keeps no copy of what was there: nothing can put it back. */
      readonly isFinal?: true;
    }
  | {
      readonly kind: 'delete';
      readonly table: StoredTable;
      readonly keys: readonly string[];
      /** The journal keeps no copy: nothing can bring the rows back. */
      readonly isFinal?: true;
    };

/** Adds rows whose ids are new. */
export const creating = <T extends StoredTable>(table: T, rows: readonly Tables[T][]): Write => ({
  kind: 'create',
  table,
  rows,
});

/** Changes some fields of a row that is there. */
export const updating = <T extends StoredTable>(
  table: T,
  key: string,
  set: Partial<Omit<Tables[T], 'id' | 'updatedAt'>>,
  row?: Tables[T],
): Write => ({ kind: 'update', table, key, set, ...(row && { row }) });

/** Removes rows; those that are not there are passed over. */
export const removing = (table: StoredTable, keys: readonly string[]): Write => ({
  kind: 'delete',
  table,
  keys,
});
