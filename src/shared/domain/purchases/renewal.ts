import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { PurchaseId } from './purchase';

/** UUIDv7 of a renewal. */
export type RenewalId = Brand<string, 'RenewalId'>;

/** What comes round: a subscription to renew, a warranty that ends, a service that is due. */
export type RenewalKind = 'renewal' | 'warranty' | 'service';

/** A day on which something that somebody bought needs looking after. */
export type Renewal = {
  readonly id: RenewalId;
  readonly contactId: ContactId;
  /** The purchase it came from; `null` if it was entered by itself. */
  readonly purchaseId: PurchaseId | null;
  readonly kind: RenewalKind;
  /** What it is about, in a few words. */
  readonly label: string;
  readonly dueOn: IsoDate;
  /** Days before `dueOn` from which it is shown, 0 to 365. */
  readonly leadDays: number;
  /** Months after which it comes round again, 1 to 120; `null` for once. Marked done, it moves on by itself. */
  readonly everyMonths: number | null;
  readonly status: 'open' | 'done' | 'dropped';
  readonly resolvedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
