import type { StoredTable } from '../store/tables';

/** A hybrid logical clock's stamp as text: stamps of several computers sort by what could know of what. */
export type Stamp = string;

/** A sentence key of the namespace `acts` and its arguments: what a batch did, in words. */
export type Act = {
  readonly key: string;
  readonly args: Readonly<Record<string, string | number>>;
};

/** The fields of a row that changed. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What one batch did to one row, or to many rows of one table at once.
 *
 * An update holds only the fields that changed. A create holds nothing: the row is there. A delete
 * holds the rows, so that it can be taken back: one row as `before`, many as `rows`. Creates and
 * deletes of many rows stand in chunks of up to 1,000 keys; then `key` is empty and `keys` names
 * them, with `rows` in the same order. A delete without rows is final: the trash was emptied. So is an
 * update without `before`: what it emptied is nowhere else either.
 *
 * A field that was not there is absent from `before` or `after`. `updatedAt` is never among them:
 * it follows from the stamp.
 */
export type Change = {
  /** The batch's id and a running number, so that a batch's changes sort in the order they happened. */
  readonly id: string;
  readonly batch: string;
  readonly at: Stamp;
  readonly device: string;
  readonly table: StoredTable;
  readonly key: string;
  readonly kind: 'create' | 'update' | 'delete';
  readonly before?: Fields;
  readonly after?: Fields;
  readonly keys?: readonly string[];
  readonly rows?: readonly Fields[];
};

/** One act of a person: everything it changed is taken back together. */
export type Batch = {
  readonly id: string;
  /** Position in this computer's history, from 1, without gaps; 0 for an act of another computer. */
  readonly seq: number;
  readonly at: Stamp;
  readonly device: string;
  readonly act: Act;
  /** The batch that this one takes back; absent for an act of its own. */
  readonly undoes?: string;
  /** Present together with `undoes`: taking back an act, or taking back the taking back. */
  readonly direction?: 'undo' | 'redo';
  /** Housekeeping: neither listed among the acts nor taken back with them. */
  readonly isQuiet?: true;
  /**
   * Of an act that was done on another computer: the merge by which it came here. Its `seq` is 0, because it is no act of
   * this computer's history.
   */
  readonly via?: string;
};
