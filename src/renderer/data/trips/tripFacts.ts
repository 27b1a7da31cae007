import type { Instant } from '@shared/domain/calendar/clock';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Customs } from '@shared/domain/culture/customs';
import type { Interaction } from '@shared/domain/interactions/interaction';
import type { CarePromise } from '@shared/domain/promises/promise';
import { speaksOfGift } from '@shared/domain/trips/giftNotes';
import type { Repositories } from '../createRepositories';

/** Something that somebody was given. */
export type TripGift =
  /** A note that speaks of a gift. */
  | {
      readonly kind: 'note';
      readonly text: string;
      readonly at: Instant;
      readonly isPrivate: boolean;
    }
  /** A reward that was handed out, by its name then. */
  | { readonly kind: 'reward'; readonly text: string; readonly at: Instant };

/** What one wants to know of somebody before a visit, as it stands in the tables. */
export type TripFacts = {
  readonly contact: Contact;
  readonly customs: Customs | null;
  /** Open, of both sides. */
  readonly promises: readonly CarePromise[];
  /** The latest first. */
  readonly gifts: readonly TripGift[];
  /** When they were last thanked; `null` if nobody did. */
  readonly thankedAt: Instant | null;
  /** The latest entries of the timeline that say something, the latest first. */
  readonly notes: readonly Interaction[];
  readonly lastContactAt: Instant | null;
};

type Reads = Pick<
  Repositories,
  'contacts' | 'customs' | 'promises' | 'interactions' | 'thanks' | 'loyaltyLedger'
>;

/** Entries of the timeline that are looked through for gifts. */
const LOOKED_THROUGH = 120;
const NOTES = 3;
const GIFTS = 4;

/** What one wants to know of some people before a visit, in their order; without those who are gone or in the trash. */
export async function readTripFacts(
  repositories: Reads,
  ids: readonly ContactId[],
): Promise<readonly TripFacts[]> {
  const contacts = await repositories.contacts.many(ids);
  return Promise.all(
    contacts
      .filter((contact) => contact !== null && contact.trashedAt === null)
      .map((contact) => factsOf(repositories, contact as Contact)),
  );
}

async function factsOf(
  { customs, promises, interactions, thanks, loyaltyLedger }: Reads,
  contact: Contact,
): Promise<TripFacts> {
  const { id } = contact;
  const [said, open, { items: entries }, thanked, booked] = await Promise.all([
    customs.of(id),
    promises.openOf(id),
    interactions.timeline(id, LOOKED_THROUGH),
    thanks.of(id),
    loyaltyLedger.entriesOf(id),
  ]);
  const reversed = new Set(booked.flatMap(({ reversesId }) => reversesId ?? []));
  const gifts: readonly TripGift[] = [
    ...entries
      .filter(({ text }) => speaksOfGift(text))
      .map(({ text, happenedAt, isPrivate }): TripGift => ({
        kind: 'note',
        text,
        at: happenedAt,
        isPrivate,
      })),
    ...booked.flatMap(({ id: entry, cause, postedAt }): readonly TripGift[] =>
      cause.kind === 'reward' && !reversed.has(entry)
        ? [{ kind: 'reward', text: cause.name, at: postedAt }]
        : [],
    ),
  ];
  return {
    contact,
    customs: said,
    promises: open,
    gifts: [...gifts].sort((a, b) => b.at - a.at).slice(0, GIFTS),
    thankedAt: thanked.find(({ status }) => status === 'said')?.resolvedAt ?? null,
    notes: entries.filter(({ text }) => text.trim() !== '').slice(0, NOTES),
    lastContactAt: entries[0]?.happenedAt ?? null,
  };
}
