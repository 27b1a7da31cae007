import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { Contact, ContactId } from '../contacts/contact';
import type {
  PaymentMethod,
  Purchase,
  PurchaseId,
  PurchaseLine,
  Refund,
  SalesChannel,
} from '../purchases/purchase';
import type { RenewalKind } from '../purchases/renewal';
import type { LedgerEntry, LoyaltyUnit, Posting } from './ledgerEntry';
import type { Programme, Tier } from './programme';
import type { Reward, RewardId } from './reward';

/** What a booking is decided from: everything about one person that bears on points, read in one transaction. */
export type LoyaltyFacts = {
  readonly contact: Pick<Contact, 'id' | 'tags' | 'country' | 'birthday' | 'leapDayRule'>;
  /** The person's whole book, both units, in any order. */
  readonly entries: readonly LedgerEntry[];
  /** The person's purchases and refunds, voided ones included, in any order. */
  readonly purchases: readonly Purchase[];
  readonly refunds: readonly Refund[];
  /** All versions of the programme, in any order; at least one. */
  readonly programmes: readonly Programme[];
  /**
   * All rewards, archived ones included; and of those of which there are only so many, how often they were handed
   * out and not taken back.
   */
  readonly rewards: readonly Reward[];
  readonly handedOut: ReadonlyMap<RewardId, number>;
  /** Who brought this person along, with their whole book; `null` if nobody did or that person is gone. */
  readonly referrer: {
    readonly contactId: ContactId;
    readonly entries: readonly LedgerEntry[];
  } | null;
};

/** What somebody says at the counter or fills in. */
export type BookingDraft = {
  /** UUIDv7, made when the form opens: sent twice, it is booked once. */
  readonly purchaseId: PurchaseId;
  readonly boughtOn: IsoDate;
  /** The price in full, before points. With lines it must be the sum of those that are not voided. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly paymentMethod: PaymentMethod | null;
  readonly channel: SalesChannel;
  readonly lines: readonly PurchaseLine[];
  readonly note: string;
  readonly source: Purchase['source'];
  /** Points handed in as payment, 0 for none. */
  readonly payPoints: number;
  /** Handed out in the same breath, after the purchase has earned; `null` for none. */
  readonly reward: RewardId | null;
  readonly renewals: readonly {
    readonly kind: RenewalKind;
    readonly label: string;
    readonly dueOn: IsoDate;
    readonly leadDays: number;
    readonly everyMonths: number | null;
  }[];
};

/** One line of the explanation of how points came about; the words are the screen's. */
export type EarnLine = {
  /** The rule that made it; `null` for a bonus. */
  readonly ruleId: string | null;
  readonly because:
    | {
        readonly kind: 'per-amount';
        readonly points: number;
        readonly perMinor: number;
        readonly baseMinor: number;
      }
    | { readonly kind: 'per-visit'; readonly points: number }
    | { readonly kind: 'per-item'; readonly points: number; readonly pieces: number }
    | { readonly kind: 'multiplier'; readonly percent: number }
    | { readonly kind: 'rounding' }
    | { readonly kind: 'welcome' }
    | { readonly kind: 'birthday' }
    | { readonly kind: 'referral'; readonly role: 'referrer' | 'referred' }
    | { readonly kind: 'stamps'; readonly pieces: number };
  readonly unit: LoyaltyUnit;
  /** What it adds, exactly, in thousandths of a point: before rounding a rule may make parts. */
  readonly pointsMilli: number;
};

/** Why a purchase earns no points by amount, though the shop has a programme. */
export type NothingEarned =
  'before-start' | 'after-end' | 'other-currency' | 'below-threshold' | 'already-lapsed';

/** What would happen, and what to write for it. */
export type BookingPlan = {
  readonly purchase: Purchase;
  /** For this person and for the referrer, in the order in which they are to be written. */
  readonly postings: readonly Posting[];
  readonly programme: Programme;
  readonly explanation: readonly EarnLine[];
  readonly nothingEarned: NothingEarned | null;
  /** What can be spent before and after, by unit; owed points count below zero. */
  readonly before: Readonly<Record<LoyaltyUnit, number>>;
  readonly after: Readonly<Record<LoyaltyUnit, number>>;
  /** Points that this purchase earns the person, bonuses included; 0 or more. */
  readonly earned: Readonly<Record<LoyaltyUnit, number>>;
  readonly tierBefore: Tier | null;
  readonly tierAfter: Tier | null;
  /** The dearest reward that the new balance pays for and that can be had today; `null` if none. */
  readonly inReach: Reward | null;
  /** Whether the new balance is the first that pays for it. */
  readonly isNewlyInReach: boolean;
};

/** Why a booking is not possible. */
export type BookingRefusal =
  | { readonly code: 'loyalty/amount-missing' }
  | { readonly code: 'loyalty/amount-negative' }
  | {
      readonly code: 'loyalty/amount-too-large';
      readonly maxMinor: number;
      readonly currency: string;
    }
  | {
      readonly code: 'loyalty/amount-differs-from-lines';
      readonly linesMinor: number;
      readonly currency: string;
    }
  | { readonly code: 'loyalty/currency-unknown'; readonly currency: string }
  | { readonly code: 'loyalty/date-in-future'; readonly day: IsoDate }
  | { readonly code: 'loyalty/date-too-early'; readonly day: IsoDate }
  /** `line` counts from 1. */
  | { readonly code: 'loyalty/line-wrong'; readonly line: number }
  /** The account would no longer tell one point from the next. */
  | { readonly code: 'loyalty/too-many-points' }
  | SpendingRefusal;

/** Why points cannot be handed in. */
export type SpendingRefusal =
  | {
      readonly code: 'loyalty/insufficient-points';
      readonly requested: number;
      readonly available: number;
    }
  /** The book already has entries of a later day: the computer's clock is behind. */
  | { readonly code: 'loyalty/clock-behind'; readonly latestOn: IsoDate }
  | { readonly code: 'loyalty/points-are-no-money' }
  /** More points than the purchase costs. */
  | { readonly code: 'loyalty/worth-more-than-purchase'; readonly maxPoints: number }
  | {
      readonly code: 'loyalty/reward-unavailable';
      readonly why: 'archived' | 'too-early' | 'over' | 'sold-out' | 'tier';
    }
  | { readonly code: 'loyalty/not-whole' };

/** The time and place of a decision. */
export type BookingMoment = { readonly now: Instant; readonly today: IsoDate };
