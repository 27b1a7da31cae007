import type { Instant } from '../calendar/clock';
import type { ContactId } from './contact';

/** How `fromId` stands to `toId`: *from* is the sister of, works at, was referred by *to*. */
export type LinkKind = 'family' | 'partner' | 'friend' | 'works-at' | 'referred-by' | 'other';

/** A tie between two contacts. Seen from both sides; stored once. */
export type ContactLink = {
  readonly id: string;
  readonly fromId: ContactId;
  readonly toId: ContactId;
  readonly kind: LinkKind;
  /** In the owner's words: *Schwester*, *Chefin*. May be empty. */
  readonly label: string;
  readonly createdAt: Instant;
};
