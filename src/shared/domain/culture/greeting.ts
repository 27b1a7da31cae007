import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { Channel, ContactId } from '../contacts/contact';

/** What is celebrated once: `birthday:2026`, `eid-al-fitr:2026`. The year is that of the day greeted for. */
export type OccasionKey = string;

/** The key of an event in the year of `day`. New Year's greetings count for the year that begins. */
export const occasionKey = (event: string, day: IsoDate): OccasionKey =>
  `${event}:${day.slice(0, 4)}`;

/** The event of an occasion, without its year. */
export const eventOf = (occasion: OccasionKey): string =>
  occasion.slice(0, occasion.lastIndexOf(':'));

/** A greeting to one person for one occasion: a draft until somebody has sent it. */
export type Greeting = {
  /** `<contact>:<occasion>`: nobody gets two for one event, on however many computers it is prepared. */
  readonly id: string;
  readonly contactId: ContactId;
  readonly occasion: OccasionKey;
  /** The name of the occasion in the owner's language when it was prepared. */
  readonly occasionName: string;
  /** The day greeted for. */
  readonly on: IsoDate;
  /** BCP 47 of the text. */
  readonly language: string;
  readonly channel: Channel | null;
  readonly text: string;
  readonly status: 'prepared' | 'sent' | 'skipped';
  readonly preparedAt: Instant;
  /** When it was sent or skipped. */
  readonly resolvedAt: Instant | null;
  readonly updatedAt: Instant;
};

/** The id of a person's greeting for an occasion. */
export const greetingId = (contactId: ContactId, occasion: OccasionKey): string =>
  `${contactId}:${occasion}`;
