import type { Instant } from '../calendar/clock';
import type { ContactId } from './contact';

/** What a contact may be written to for, and how. */
export type ConsentPurpose = 'email' | 'phone' | 'letter' | 'chat' | 'newsletter' | 'greetings';

/** One decision of a contact. Never edited: the latest per purpose counts. */
export type ConsentEvent = {
  readonly id: string;
  readonly contactId: ContactId;
  readonly purpose: ConsentPurpose;
  readonly decision: 'given' | 'refused' | 'withdrawn';
  readonly decidedAt: Instant;
  /** Where the decision is known from: *at the counter*, a file's name. */
  readonly source: string;
};
