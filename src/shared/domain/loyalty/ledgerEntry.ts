import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { PurchaseId, RefundId } from '../purchases/purchase';
import type { ProgrammeId } from './programme';
import type { RewardId } from './reward';

/** UUIDv7 of a ledger entry. A credit's id is also the id of its lot. */
export type LedgerEntryId = Brand<string, 'LedgerEntryId'>;

/** What is counted. Points and stamps are two accounts of one person and never mix. */
export type LoyaltyUnit = 'points' | 'stamps';

/** The movements of an account. */
export type LedgerEntryKind =
  'accrual' | 'redemption' | 'expiration' | 'adjustment' | 'reversal' | 'transfer';

/** Points that nobody bought anything for. */
export type Bonus = 'welcome' | 'birthday' | 'review' | 'idea';

/** What an entry is for. */
export type LedgerCause =
  | { readonly kind: 'purchase'; readonly purchaseId: PurchaseId }
  /** `purchaseId`: the purchase that set it off; `null` where it was given by hand. */
  | { readonly kind: 'bonus'; readonly bonus: Bonus; readonly purchaseId: PurchaseId | null }
  /** `otherId`: the person on the other side; `purchaseId`: the first purchase that set it off. */
  | {
      readonly kind: 'referral';
      readonly role: 'referrer' | 'referred';
      readonly otherId: ContactId;
      readonly purchaseId: PurchaseId;
    }
  /** The balance that an import brought along; `source` is the file's name. */
  | { readonly kind: 'opening'; readonly source: string }
  /** A reward handed out; its name as it was then. `purchaseId`: handed out together with it. */
  | {
      readonly kind: 'reward';
      readonly rewardId: RewardId;
      readonly name: string;
      readonly purchaseId: PurchaseId | null;
    }
  /** Stamps of a full card exchanged for what it promises. */
  | { readonly kind: 'full-card'; readonly name: string; readonly purchaseId: PurchaseId | null }
  /** Points handed in as payment for a purchase. */
  | { readonly kind: 'payment'; readonly purchaseId: PurchaseId }
  | { readonly kind: 'lapse'; readonly lotId: LedgerEntryId }
  /** By hand, with the reason as the entry's note. */
  | { readonly kind: 'correction' }
  | { readonly kind: 'refund'; readonly refundId: RefundId; readonly purchaseId: PurchaseId }
  /** The purchase, or lines of it, never happened. */
  | { readonly kind: 'void'; readonly purchaseId: PurchaseId }
  /** The act that made the reversed entry was taken back, or made to stand again. */
  | { readonly kind: 'taken-back' }
  /** Two people became one; `otherId` is the account on the other side. */
  | { readonly kind: 'merge'; readonly otherId: ContactId };

/** A movement that was decided, before it has its place in the book. */
export type Posting = {
  readonly contactId: ContactId;
  readonly unit: LoyaltyUnit;
  readonly kind: LedgerEntryKind;
  /** Whole points or stamps, a safe integer, never 0: credits above, debits below. */
  readonly points: number;
  /** The business day it counts for. */
  readonly effectiveOn: IsoDate;
  /** Of a credit: the first day on which it can no longer be spent. `null` for never, for debits and for reversals. */
  readonly expiresOn: IsoDate | null;
  /** Of a debit: the lot that it draws on first (an expiration draws on no other); else `null`. */
  readonly lotId: LedgerEntryId | null;
  /** Of a reversal: the entry that it takes back, wholly or in part; else `null`. */
  readonly reversesId: LedgerEntryId | null;
  /** The version of the rules that made it; `null` where no rule did. */
  readonly programmeId: ProgrammeId | null;
  readonly cause: LedgerCause;
  /**
   * What may be booked only once, such as `purchase:<id>`; unique over the whole book. A cause whose
   * entry was taken back in full may come again under the same words with `#2`, `#3` …
   */
  readonly causeKey: string;
  /** In the owner's words; the reason of an adjustment. May be empty. */
  readonly note: string;
};

/** One line of the book. Lines are added, never changed and never taken out. */
export type LedgerEntry = Posting & {
  readonly id: LedgerEntryId;
  /** When it was written; within one chain it never goes back. */
  readonly postedAt: Instant;
  /** SHA-256 over id and note, so that erasing a note leaves the chain whole. Empty with an empty note. */
  readonly noteDigest: string;
  /** The chain it belongs to: the computer that wrote it, or `sample` for people who do not exist. */
  readonly device: string;
  /** Place in the chain, from 1 without gaps; 0 until the door has sealed it. */
  readonly seq: number;
  /** The hash of the line before in the chain; 64 zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 in hex over everything above but the note. Empty until the door has sealed it. */
  readonly hash: string;
};

/** The chain of the sample people: it goes with them. */
export const SAMPLE_CHAIN = 'sample';

/**
 * The order in which the book was written, over all computers: the order in which lots are made and
 * drawn, whatever business day an entry counts for, so that what was decided once stays decided.
 */
export function byPosting(a: LedgerEntry, b: LedgerEntry): number {
  return (
    a.postedAt - b.postedAt ||
    (a.device === b.device ? a.seq - b.seq : a.device < b.device ? -1 : 1) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
