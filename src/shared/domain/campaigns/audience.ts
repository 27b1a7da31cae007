import type { ContactId } from '../contacts/contact';
import type { Campaign } from '../segments/campaign';
import type { Recipient } from './recipients';

/** What decides whom a campaign reaches. */
export type CampaignReach = Pick<Campaign, 'id' | 'segmentId' | 'countries' | 'languages' | 'news'>;

/** Somebody by name. */
export type NamedPerson = {
  readonly contactId: ContactId;
  /** May be empty. */
  readonly name: string;
  readonly isSample: boolean;
  /** Without region, the preferred one first; empty where unknown. */
  readonly languages: readonly string[];
};

/** Whom a campaign is for at a moment. */
export type Audience = {
  /** Everybody of the segment, the countries and the languages who has no message of it yet. */
  readonly recipients: readonly Recipient[];
  /** Who has a message of it: a draft, sent or left out. */
  readonly written: readonly NamedPerson[];
};
