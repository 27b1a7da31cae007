import type { IsoDate } from '../calendar/isoDate';
import type { Purchase, PurchaseId, Refund } from '../purchases/purchase';
import type { LoyaltyUnit, Posting } from './ledgerEntry';

/** What is given back, and for what. */
export type RefundDraft = {
  readonly purchaseId: PurchaseId;
  readonly refundedOn: IsoDate;
  /** Money given back, in minor units. */
  readonly amountMinor: number;
  /** Points that were handed in as payment and go back. */
  readonly pointsReturned: number;
  readonly lines: Refund['lines'];
  readonly reason: string;
  readonly dueOn: IsoDate | null;
  readonly paidOn: IsoDate | null;
};

/** What declaring that a purchase, or a line of it, never happened writes. */
export type VoidPlan = {
  /** As it is to be from now on. */
  readonly purchase: Purchase;
  /** Refunds that fall with the purchase, as they are to be from now on. */
  readonly refunds: readonly Refund[];
  readonly postings: readonly Posting[];
  /** What can be spent before and after; owed points count below zero. */
  readonly before: Readonly<Record<LoyaltyUnit, number>>;
  readonly after: Readonly<Record<LoyaltyUnit, number>>;
};

/** What a refund writes. */
export type RefundPlan = {
  readonly refund: Refund;
  readonly postings: readonly Posting[];
  /** What can be spent before and after; owed points count below zero. */
  readonly before: Readonly<Record<LoyaltyUnit, number>>;
  readonly after: Readonly<Record<LoyaltyUnit, number>>;
};

/** Why a refund is not possible. */
export type RefundRefusal =
  | { readonly code: 'refunds/purchase-voided' }
  | { readonly code: 'refunds/nothing-given-back' }
  | { readonly code: 'refunds/amount-negative' }
  | { readonly code: 'refunds/not-whole' }
  | {
      readonly code: 'refunds/more-than-paid';
      readonly leftMinor: number;
      readonly currency: string;
    }
  | { readonly code: 'refunds/more-points-than-paid'; readonly left: number }
  /** `line` counts from 1. */
  | { readonly code: 'refunds/more-pieces-than-bought'; readonly line: number }
  | { readonly code: 'refunds/before-purchase'; readonly boughtOn: IsoDate }
  | { readonly code: 'refunds/date-in-future'; readonly day: IsoDate }
  | { readonly code: 'refunds/line-of-refunded-purchase' }
  /** Nothing that costs anything would be left: that is a purchase that never happened. */
  | { readonly code: 'refunds/last-line' };
