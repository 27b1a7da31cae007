import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of an interaction. */
export type InteractionId = Brand<string, 'InteractionId'>;

/** How the exchange took place; a `note` is a thought without one. */
export type InteractionKind = 'note' | 'call' | 'visit' | 'email' | 'chat' | 'social' | 'letter';

/** How the contact seemed to feel, best first. */
export type Mood = 'delighted' | 'content' | 'neutral' | 'unhappy' | 'upset';

/** One dated exchange with a contact. */
export type Interaction = {
  readonly id: InteractionId;
  readonly contactId: ContactId;
  readonly kind: InteractionKind;
  /** Who began: the contact (`in`) or the shop (`out`); `null` for notes or where unknown. */
  readonly direction: 'in' | 'out' | null;
  readonly text: string;
  readonly mood: Mood | null;
  /** Whole minutes, 1 or more; `null` where nobody looked. */
  readonly durationMinutes: number | null;
  /** What comes next, in a few words; may be empty. */
  readonly nextStep: string;
  readonly happenedAt: Instant;
  /** The IANA zone in which `happenedAt` was meant. */
  readonly zone: string;
  /** For the owner only: stays out of what is handed to others. */
  readonly isPrivate: boolean;
  /** A wow moment: one worth remembering for years. Absent: an exchange like others. */
  readonly isWow?: true;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
