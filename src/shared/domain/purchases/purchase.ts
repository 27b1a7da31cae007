import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { ProductId } from './product';

/** UUIDv7 of a purchase. */
export type PurchaseId = Brand<string, 'PurchaseId'>;

/** UUIDv7 of a refund. */
export type RefundId = Brand<string, 'RefundId'>;

/** How somebody paid. */
export type PaymentMethod =
  'cash' | 'card' | 'mobile' | 'transfer' | 'invoice' | 'online' | 'voucher' | 'other';

/** Where somebody bought. */
export type SalesChannel = 'shop' | 'phone' | 'online' | 'visit' | 'fair' | 'other';

/** One line of a purchase. */
export type PurchaseLine = {
  /** Stable within the purchase. */
  readonly id: string;
  /** `null` where the line names no product of the list. */
  readonly productId: ProductId | null;
  /** As sold: a product that is renamed later keeps its old name here. */
  readonly name: string;
  /** May be empty. */
  readonly category: string;
  /** Thousandths, so that 0.25 kg is 250; 1 or more. */
  readonly quantityMilli: number;
  /** Price of the whole line in minor units of the purchase's currency; 0 or more. */
  readonly amountMinor: number;
  /** Struck out: it neither counts into the amount nor earns. */
  readonly isVoided: boolean;
};

/** What somebody bought at one time. The amount is never edited: a mistake is voided and entered anew, or refunded. */
export type Purchase = {
  readonly id: PurchaseId;
  readonly contactId: ContactId;
  /** The business day it counts for. */
  readonly boughtOn: IsoDate;
  /** The time of day as far as known: the instant of booking, or noon of a day entered later. For the order within a timeline. */
  readonly boughtAt: Instant;
  /** The price in full, voided lines left out, 0 or more; what was paid with points is part of it. */
  readonly amountMinor: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Points handed in as payment, 0 or more, and what they were worth in minor units. */
  readonly pointsPaid: number;
  readonly pointsValueMinor: number;
  readonly paymentMethod: PaymentMethod | null;
  readonly channel: SalesChannel;
  /** May be empty: then only the amount is known. */
  readonly lines: readonly PurchaseLine[];
  readonly note: string;
  readonly source: 'counter' | 'form' | 'import' | 'sample';
  /** When it was declared never to have happened (a slip of the finger, an undone booking); `null` if it stands. */
  readonly voidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Money and points given back for a purchase: a record of its own, dated when it was decided. */
export type Refund = {
  readonly id: RefundId;
  readonly purchaseId: PurchaseId;
  readonly contactId: ContactId;
  readonly refundedOn: IsoDate;
  readonly refundedAt: Instant;
  /** Money given back in minor units of the purchase's currency, 0 or more. */
  readonly amountMinor: number;
  /** Points that had been handed in as payment and go back, 0 or more. */
  readonly pointsReturned: number;
  /** What came back, where the purchase has lines: thousandths per line. */
  readonly lines: readonly { readonly lineId: string; readonly quantityMilli: number }[];
  /** May be empty. */
  readonly reason: string;
  /** The day by which the money was promised; `null` if it was handed over at once. */
  readonly dueOn: IsoDate | null;
  /** When the money was handed over; `null` while it is owed. */
  readonly paidOn: IsoDate | null;
  /** When it was declared never to have happened; `null` if it stands. */
  readonly voidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What was paid with money at the time: the base that points are earned on. */
export const moneyPaid = ({ amountMinor, pointsValueMinor }: Purchase): number =>
  amountMinor - pointsValueMinor;
