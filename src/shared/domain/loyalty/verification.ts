import type { ContactId } from '../contacts/contact';
import type { PurchaseId } from '../purchases/purchase';
import type { LedgerEntryId } from './ledgerEntry';

/** Something in the book that does not fit, with the entry it was found at. Holds no names. */
export type LedgerProblem = {
  readonly kind:
    /** The entry's hash does not come out: it was changed. */
    | 'hash-differs'
    /** The entry's note is not the one that was written. */
    | 'note-differs'
    /** The chain lacks a line, or has one twice. */
    | 'chain-broken'
    /** The journal knows of an entry that is not there. */
    | 'missing'
    /** The journal does not know of the entry: no act of a person wrote it. */
    | 'unrecorded'
    /** The same cause twice. */
    | 'booked-twice'
    /** Not a whole number other than 0, an impossible day, or a sign that does not fit the kind. */
    | 'impossible'
    /** A reversal of something that is not there, of another person's, or of more than was left. */
    | 'reversal-misfit'
    /** An expiration of more than had lapsed, or of a lot that had not. */
    | 'expiration-misfit'
    /** More was spent than was there. */
    | 'overdrawn'
    /** The purchase, refund or rule it names is not there. */
    | 'cause-missing'
    /** The rule gives another number of points for this purchase. */
    | 'rule-differs'
    /** The sum of a person's entries is not the balance of their lots. */
    | 'sum-differs';
  /** `null` for an entry that is not there: only it knew whose it was. */
  readonly contactId: ContactId | null;
  /** `null` for what concerns an account or a purchase as a whole. */
  readonly entryId: LedgerEntryId | null;
  readonly purchaseId: PurchaseId | null;
  /** Figures, days, ids or the beginning of a hash; empty where there is nothing to compare. */
  readonly expected: string;
  readonly found: string;
};
