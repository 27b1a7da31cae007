import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { InteractionId } from '../interactions/interaction';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of a promise. */
export type PromiseId = Brand<string, 'PromiseId'>;

/** Something that one side owes the other by a day. */
export type CarePromise = {
  readonly id: PromiseId;
  readonly contactId: ContactId;
  /** The note in which it was given; `null` if it was entered alone. */
  readonly interactionId: InteractionId | null;
  readonly text: string;
  /** Who owes: the shop (`us`) or the contact (`them`). */
  readonly by: 'us' | 'them';
  readonly dueOn: IsoDate | null;
  readonly status: 'open' | 'kept' | 'broken' | 'withdrawn';
  readonly resolvedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
