import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of an idea. */
export type IdeaId = Brand<string, 'IdeaId'>;

/** How far an idea is. `told`: everybody who asked for it has heard. `declined` says so kindly, too. */
export type IdeaStatus = 'new' | 'examined' | 'doing' | 'done' | 'told' | 'declined';

/** An idea of customers: who had it, who wants it too, and what became of it. */
export type Idea = {
  readonly id: IdeaId;
  readonly title: string;
  readonly text: string;
  /** Who had it; `null` for an idea of the house. */
  readonly authorId: ContactId | null;
  /** Who asked for it as well, the author left out, in the order in which they did. */
  readonly askedIds: readonly ContactId[];
  readonly status: IdeaStatus;
  /** What was done, in a sentence for those who asked: *you said, we did*. */
  readonly outcome: string;
  /** The product that came of it and is marked as designed by customers; else `null`. */
  readonly productId: string | null;
  /** Who was told; an id stands once. */
  readonly toldIds: readonly ContactId[];
  readonly statusOn: IsoDate;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};
