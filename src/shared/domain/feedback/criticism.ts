import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { AnswerId } from './answer';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of a criticism. */
export type CriticismId = Brand<string, 'CriticismId'>;

/** The steps of the loop in their order. None is skipped but `thanked`, and nothing closes without an answer. */
export const CRITICISM_STEPS = ['heard', 'understood', 'answered', 'told', 'thanked'] as const;

export type CriticismStep = (typeof CRITICISM_STEPS)[number];

/** Something that somebody was unhappy about, from hearing it to thanking for it. */
export type Criticism = {
  readonly id: CriticismId;
  readonly contactId: ContactId;
  /** The answer it came with; `null` where it was told. */
  readonly answerId: AnswerId | null;
  readonly text: string;
  /** Said where others read it: an answer is due within a day, else within three. */
  readonly isPublic: boolean;
  readonly heardAt: Instant;
  readonly dueOn: IsoDate;
  /** What was understood, in the shop's words. */
  readonly summary: string;
  readonly isSummaryConfirmed: boolean;
  readonly understoodAt: Instant | null;
  /** What was done about it: an apology, a solution. Never empty where it is answered. */
  readonly answer: string;
  readonly hasApology: boolean;
  readonly answeredAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly thankedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** Why somebody left, as far as they said. */
export type LeavingReason =
  'price' | 'quality' | 'service' | 'moved' | 'competitor' | 'no-need' | 'other';

/** That somebody left, and why. A customer who comes back keeps it: it is history. */
export type Leaving = {
  readonly id: string;
  readonly contactId: ContactId;
  readonly reason: LeavingReason;
  readonly words: string;
  readonly leftOn: IsoDate;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
