import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { MessagePurpose } from '../messages/message';
import type { PurchaseId } from '../purchases/purchase';

/** What a step of a welcome may write. */
export const STEP_MESSAGES = ['welcome', 'check-in'] as const satisfies readonly MessagePurpose[];

export type StepMessage = (typeof STEP_MESSAGES)[number];

/** One thing to do when somebody becomes a customer. */
export type JourneyStep = {
  readonly id: string;
  readonly text: string;
  /** Days after the first purchase on which it is due, 0 to `MAX_AFTER_DAYS`. */
  readonly afterDays: number;
  /** It is done by writing such a message; absent where nothing is written. */
  readonly message?: StepMessage;
};

/** A welcome that takes longer than a year is none. */
export const MAX_AFTER_DAYS = 365;

/** A checklist for new customers; the one that fits best is taken: country and language, then one of them, then neither. */
export type JourneyPlan = {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty for every country. */
  readonly country: string;
  /** BCP 47 without region, or empty for every language. */
  readonly language: string;
  readonly steps: readonly JourneyStep[];
  readonly updatedAt: Instant;
};

/** A new customer's checklist under way: the steps as they stood when it began. */
export type Journey = {
  /** The contact's id: one a person. */
  readonly id: ContactId;
  readonly contactId: ContactId;
  readonly startedOn: IsoDate;
  readonly steps: readonly (JourneyStep & { readonly doneOn: IsoDate | null })[];
  readonly endedOn: IsoDate | null;
  /** The first purchase with which it began by itself; none where somebody began it by hand. */
  readonly purchaseId?: PurchaseId | null;
  readonly updatedAt: Instant;
};
