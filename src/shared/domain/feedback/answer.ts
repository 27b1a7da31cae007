import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of an answer. */
export type AnswerId = Brand<string, 'AnswerId'>;

/** CSAT: how content, 1 to 5. NPS: would recommend, 0 to 10. */
export type FeedbackKind = 'csat' | 'nps';

/** At which touch with the shop somebody was asked. */
export type Touchpoint = 'purchase' | 'visit' | 'call' | 'delivery' | 'service' | 'other';

/**
 * One answer of one person at one time. An event: a second answer is a second row and never
 * overwrites the first.
 */
export type Answer = {
  readonly id: AnswerId;
  /** `null` for an answer without a name. */
  readonly contactId: ContactId | null;
  readonly kind: FeedbackKind;
  /** CSAT 1 to 5, NPS 0 to 10, whole. */
  readonly score: number;
  /** What the person said, in their own words; may be empty. */
  readonly words: string;
  readonly touchpoint: Touchpoint;
  readonly purchaseId: string | null;
  readonly answeredOn: IsoDate;
  readonly answeredAt: Instant;
  /** `screen`: given by the person on the turned screen. `paper`: on a slip. `told`: entered by the owner. */
  readonly by: 'screen' | 'paper' | 'told';
  /** Said where others read it. */
  readonly isPublic: boolean;
  readonly isSample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Asked, whether answered or not: nobody is asked the same again too soon. */
export type Asking = {
  readonly id: string;
  readonly contactId: ContactId;
  readonly kind: FeedbackKind;
  readonly askedAt: Instant;
  readonly declined: boolean;
};
