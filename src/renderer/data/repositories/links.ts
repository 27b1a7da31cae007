import type { ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink } from '@shared/domain/contacts/contactLink';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { actName, actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** Ties between contacts: family, works at, referred by. */
export type Links = {
  /** Ties of a contact, seen from both sides, oldest first. */
  readonly of: (contactId: ContactId) => Promise<readonly ContactLink[]>;
  readonly add: (draft: Omit<ContactLink, 'id' | 'createdAt'>) => Saving<ContactLink>;
  readonly update: (
    id: string,
    fields: Partial<Pick<ContactLink, 'kind' | 'label'>>,
  ) => Saving<null>;
  readonly remove: (id: string) => Saving<null>;
};

/** The repository of ties between contacts. */
export function createLinks({ db, door, clock, newId }: Dependencies): Links {
  const namesOf = async ({ fromId, toId }: Pick<ContactLink, 'fromId' | 'toId'>) => {
    const [from, to] = await db.contacts.bulkGet([fromId, toId]);
    return { name: from ? actName(from) : '–', other: to ? actName(to) : '–' };
  };

  return {
    of: async (contactId) => {
      const links = await db.links
        .where('fromId')
        .equals(contactId)
        .or('toId')
        .equals(contactId)
        .toArray();
      return links.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },

    add: (draft) =>
      save(door, async () => {
        const both = await db.contacts.bulkGet([draft.fromId, draft.toId]);
        if (both.includes(undefined)) return gone();
        const link: ContactLink = { ...draft, id: newId(), createdAt: clock.now() };
        return doing(
          actOf('contacts.linked', await namesOf(link)),
          [creating('links', [link])],
          link,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const link = await db.links.get(id);
        if (!link) return gone();
        return doing(
          actOf('contacts.linkEdited', await namesOf(link)),
          [updating('links', id, fields)],
          null,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const link = await db.links.get(id);
        if (!link) return gone();
        return doing(
          actOf('contacts.unlinked', await namesOf(link)),
          [removing('links', [id])],
          null,
        );
      }),
  };
}
