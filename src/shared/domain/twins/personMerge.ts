import type { Instant } from '../calendar/clock';
import type { Contact, ContactId } from '../contacts/contact';
import type { Fields } from '../journal/change';
import type { StoredTable } from '../store/tables';

/** Rows of one table that changed hands. */
export type MovedRows = {
  readonly table: StoredTable;
  /** Never empty. */
  readonly keys: readonly string[];
};

/** A row of which each person has only one, which could therefore not change hands. */
export type SetAsideRow = { readonly table: StoredTable; readonly row: Fields };

/**
 * Two records that turned out to be one person. It holds what is needed to make two of them again at any later time:
 * whoever lives on under `keptId` has everything, and this row knows what came from whom.
 */
export type PersonMerge = {
  readonly id: string;
  readonly keptId: ContactId;
  /** Nobody has this id while the merge stands. */
  readonly goneId: ContactId;
  readonly mergedAt: Instant;
  /** When they were made two again; `null` while the merge stands. */
  readonly splitAt: Instant | null;
  /** The record that went, as it was. */
  readonly gone: Contact;
  /** The fields of the kept record that the merge changed, as they were; a field that was not there is absent. */
  readonly keptBefore: Fields;
  /** The same fields as the merge left them: what differs from them today was edited later. */
  readonly keptAfter: Fields;
  /**
   * What belonged to the record that went, and belongs to the kept one now; of what a person has one of, the key under
   * which the kept one took it over.
   */
  readonly moved: readonly MovedRows[];
  /** What both had and only one could keep: picture, customs, own interval. */
  readonly setAside: readonly SetAsideRow[];
};
