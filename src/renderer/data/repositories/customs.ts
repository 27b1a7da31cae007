import type { ContactId } from '@shared/domain/contacts/contact';
import { NO_CUSTOMS, type Customs, type CustomsFields } from '@shared/domain/culture/customs';
import { creating, updating } from '@shared/domain/journal/write';
import { actName, actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { trashedPeople } from './trashedPeople';

/** Days and hours of people. */
export type CustomsOfPeople = {
  /** `null` as long as nothing is said. */
  readonly of: (contactId: ContactId) => Promise<Customs | null>;
  /** Everybody's, those in the trash left out. */
  readonly all: () => Promise<readonly Customs[]>;
  /** Changes what is given and keeps the rest. */
  readonly save: (contactId: ContactId, fields: Partial<CustomsFields>) => Saving<Customs>;
};

/** The repository of customs. */
export function createCustoms({ db, door, clock }: Dependencies): CustomsOfPeople {
  return {
    of: async (contactId) => (await db.customs.get(contactId)) ?? null,

    all: async () => {
      const [customs, trashed] = await Promise.all([db.customs.toArray(), trashedPeople(db)]);
      return customs.filter(({ id }) => !trashed.has(id));
    },

    save: (contactId, fields) =>
      save(door, async () => {
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const stored = await db.customs.get(contactId);
        const customs: Customs = {
          ...(stored ?? NO_CUSTOMS),
          ...fields,
          id: contactId,
          updatedAt: clock.now(),
        };
        return doing(
          actOf('customs.saved', { name: actName(contact) }),
          [
            stored
              ? updating('customs', contactId, fields, stored)
              : creating('customs', [customs]),
          ],
          customs,
        );
      }),
  };
}
