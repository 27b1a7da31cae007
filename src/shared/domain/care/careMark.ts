import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';

/** Why somebody stands on Today, the strongest first. */
export const CARE_REASONS = [
  'criticism',
  'promise-closing',
  'promise',
  'privacy',
  'birthday',
  'holiday',
  'thanks',
  'points',
  'silent',
  'rhythm',
  'check-in',
  'welcome',
  'refund',
  'renewal',
] as const;

export type CareReason = (typeof CARE_REASONS)[number];

/** What somebody did with a row of Today: put off, let go, or stamped where nothing else records it. */
export type CareMark = {
  /** `<reason>:<subject>`; the subject names the promise, the answer, the birthday with its year. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly reason: CareReason;
  /** It comes back at this instant; `null` where it is not put off. */
  readonly snoozedUntil: Instant | null;
  /** How often it was put off; from three on letting go is offered. */
  readonly snoozes: number;
  readonly state: 'open' | 'done' | 'let-go';
  readonly on: IsoDate;
  readonly updatedAt: Instant;
};

/**
 * The id of a mark. A promise keeps its mark when its window closes.
 *
 * @param subject - What the row is about: the id of the promise, the answer, the greeting.
 */
export const careMarkId = (reason: CareReason, subject: string): string =>
  `${reason === 'promise-closing' ? 'promise' : reason}:${subject}`;
