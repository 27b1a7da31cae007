import {
  wordingBook,
  wordingsOf,
  type ConsentEvent,
  type ConsentPurpose,
  type ConsentWording,
  type PurposeWordings,
} from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating } from '@shared/domain/journal/write';
import { actName, actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** What contacts have agreed to. Events are added, never edited. */
export type Consents = {
  /** Decisions of a contact, newest first. The latest per purpose counts. */
  readonly of: (contactId: ContactId) => Promise<readonly ConsentEvent[]>;
  /** The wordings that the shop used for a purpose, newest first. */
  readonly wordings: (purpose: ConsentPurpose) => Promise<readonly ConsentWording[]>;
  /** What the shop asks and asked, with how many people stand by it today; sample people are left out. */
  readonly wordingBook: () => Promise<readonly PurposeWordings[]>;
  readonly record: (draft: Omit<ConsentEvent, 'id'>) => Saving<ConsentEvent>;
};

/** The repository of decisions about consent. */
export function createConsents({ db, door, clock, newId }: Dependencies): Consents {
  return {
    of: async (contactId) => {
      const events = await db.consentEvents.where('contactId').equals(contactId).toArray();
      return events.sort((a, b) => b.decidedAt - a.decidedAt || (a.id < b.id ? 1 : -1));
    },
    wordings: async (purpose) => wordingsOf(await db.consentEvents.toArray(), purpose),
    wordingBook: async () => {
      const events = await db.consentEvents.toArray();
      const people = await db.contacts.bulkGet([...new Set(events.map((one) => one.contactId))]);
      const samples = new Set(people.flatMap((one) => (one?.isSample ? [one.id] : [])));
      const real = events.filter(({ contactId }) => !samples.has(contactId));
      return wordingBook(real, clock.today());
    },
    record: (draft) =>
      save(door, async () => {
        const contact = await db.contacts.get(draft.contactId);
        if (!contact) return gone();
        const event: ConsentEvent = { ...draft, id: newId() };
        return doing(
          actOf('contacts.consented', { name: actName(contact) }),
          [creating('consentEvents', [event])],
          event,
        );
      }),
  };
}
