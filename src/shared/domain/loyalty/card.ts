import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';

/** A customer card: a number that a scanner reads and that leads to one person. */
export type Card = {
  /** The number as scanned, white space removed. Its own id: a number is given once. */
  readonly id: string;
  readonly contactId: ContactId;
  /** Made here, or a card of another programme that was linked. */
  readonly origin: 'issued' | 'linked';
  readonly issuedAt: Instant;
  /** When it was reported lost; it leads nowhere then. `null` while it is good. */
  readonly blockedAt: Instant | null;
};
