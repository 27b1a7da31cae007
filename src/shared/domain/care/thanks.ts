import type { Instant } from '../calendar/clock';
import { addDays, weekdayOf, type IsoDate } from '../calendar/isoDate';
import type { Channel, ContactId } from '../contacts/contact';

/** What is thanked for. */
export type ThanksReason =
  'first-purchase' | 'purchase' | 'visits' | 'referral' | 'feedback' | 'idea' | 'solved' | 'other';

/**
 * A thank-you that was said, or that nobody owes any more. What is owed is not stored: it follows from
 * the facts by rules and what stands here (`domain/care/thanksOwed.ts`).
 */
export type Thanks = {
  /** `<contact>:<reason>:<source>`: nobody is thanked twice for one thing, on however many computers. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly reason: ThanksReason;
  /** The id of the purchase, answer, idea or criticism; the number of visits; the person recommended. */
  readonly sourceId: string;
  readonly status: 'said' | 'waived';
  readonly channel: Channel | null;
  /** The day it was owed since. */
  readonly owedOn: IsoDate;
  readonly resolvedAt: Instant;
  readonly updatedAt: Instant;
};

/** The Monday from which on thank-yous count as those of this week, wherever they are told. */
export const thanksWeekFrom = (today: IsoDate): IsoDate => addDays(today, 1 - weekdayOf(today));

/** The id of a thank-you. */
export const thanksId = (contactId: ContactId, reason: ThanksReason, sourceId: string): string =>
  `${contactId}:${reason}:${sourceId}`;

const REASONS: ReadonlySet<string> = new Set<ThanksReason>([
  'first-purchase',
  'purchase',
  'visits',
  'referral',
  'feedback',
  'idea',
  'solved',
  'other',
]);

/** What the id of a thank-you is made of; `null` for anything else. */
export function thanksReasonOf(
  id: string,
): Pick<Thanks, 'contactId' | 'reason' | 'sourceId'> | null {
  const [contactId, reason, ...source] = id.split(':');
  if (!contactId || reason === undefined || !REASONS.has(reason) || source.length === 0)
    return null;
  return {
    contactId: contactId as ContactId,
    reason: reason as ThanksReason,
    sourceId: source.join(':'),
  };
}
