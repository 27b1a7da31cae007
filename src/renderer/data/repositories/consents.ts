import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating } from '@shared/domain/journal/write';
import { actName, actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** What contacts have agreed to. Events are added, never edited. */
export type Consents = {
  /** Decisions of a contact, newest first. The latest per purpose counts. */
  readonly of: (contactId: ContactId) => Promise<readonly ConsentEvent[]>;
  readonly record: (draft: Omit<ConsentEvent, 'id'>) => Saving<ConsentEvent>;
};

/** The repository of decisions about consent. */
export function createConsents({ db, door, newId }: Dependencies): Consents {
  return {
    of: async (contactId) => {
      const events = await db.consentEvents.where('contactId').equals(contactId).toArray();
      return events.sort((a, b) => b.decidedAt - a.decidedAt || (a.id < b.id ? 1 : -1));
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
