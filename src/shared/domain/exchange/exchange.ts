import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';
import type { StoredTable } from '../store/tables';

/** A computer of the shop, by the name that people call it. */
export type Laptop = {
  /** The device in stamps and batches. */
  readonly id: string;
  /** *Mina's laptop*. */
  readonly name: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Two computers changed the same field, and only one value could stay. */
export type MergeConflict = {
  readonly table: StoredTable;
  readonly key: string;
  readonly field: string;
  /** Whom the row is about; `null` for nobody. Goes with them when they are erased. */
  readonly contactId: ContactId | null;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whose value stands: the one with the later stamp. */
  readonly took: 'mine' | 'theirs';
};

/** What a merge of another computer's file brought. */
export type ExchangeCounts = {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Deleted there and edited here, or the other way round: kept. */
  readonly keptAgainstDelete: number;
  /** Of people who were erased, and turned away. */
  readonly turnedAway: number;
};

/** One file of another computer that was taken in. */
export type Exchange = {
  readonly id: string;
  /** Where the file came from: the device that wrote it. */
  readonly laptopId: string;
  readonly at: Instant;
  /** When the file was written. */
  readonly fileCreatedAt: Instant;
  /** Position of that computer's last act in the file. */
  readonly fileSeq: number;
  readonly counts: ExchangeCounts;
  readonly conflicts: readonly MergeConflict[];
};
