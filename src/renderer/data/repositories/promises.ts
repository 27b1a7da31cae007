import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, removing, updating } from '@shared/domain/journal/write';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { byUrgency, statusFields, type PromiseStatus } from '@shared/domain/promises/resolution';
import { Dexie } from 'dexie';
import { actName, actOf } from './acts';
import { promiseRow, type PromiseDraft } from './promiseRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** What somebody owes somebody. Reads are for `useLive`; every write is one act. */
export type Promises = {
  /** Open promises of a contact, the most pressing first. */
  readonly openOf: (contactId: ContactId) => Promise<readonly CarePromise[]>;
  /** All promises of a contact, open ones first, then the latest ended. */
  readonly of: (contactId: ContactId) => Promise<readonly CarePromise[]>;
  /** Open promises due on or before a day, the most pressing first. Leaves out the trash. */
  readonly openDueBy: (day: IsoDate) => Promise<readonly CarePromise[]>;
  /** Every open promise, those without a day last. Leaves out the trash. */
  readonly open: () => Promise<readonly CarePromise[]>;

  readonly add: (draft: PromiseDraft) => Saving<CarePromise>;
  readonly update: (
    id: PromiseId,
    fields: Partial<Pick<CarePromise, 'text' | 'by' | 'dueOn'>>,
  ) => Saving<null>;
  /** `kept`, `broken` or `withdrawn` end it; `open` opens it again. */
  readonly resolve: (id: PromiseId, status: PromiseStatus) => Saving<null>;
  readonly remove: (id: PromiseId) => Saving<null>;
};

/** The repository of promises. */
export function createPromises({ db, door, clock, newId }: Dependencies): Promises {
  const nameOf = async (contactId: ContactId): Promise<string> => {
    const contact = await db.contacts.get(contactId);
    return contact ? actName(contact) : '–';
  };

  const withoutTrash = async (
    promises: readonly CarePromise[],
  ): Promise<readonly CarePromise[]> => {
    const ids = [...new Set(promises.map(({ contactId }) => contactId))];
    const contacts = await db.contacts.bulkGet(ids);
    const kept = new Set(
      contacts.flatMap((contact) => (contact && contact.trashedAt === null ? [contact.id] : [])),
    );
    return byUrgency(promises.filter(({ contactId }) => kept.has(contactId)));
  };

  const ofContact = (contactId: ContactId) =>
    db.promises.where('contactId').equals(contactId).toArray();

  return {
    openOf: async (contactId) =>
      byUrgency((await ofContact(contactId)).filter(({ status }) => status === 'open')),

    of: async (contactId) => {
      const all = await ofContact(contactId);
      const ended = all
        .filter(({ status }) => status !== 'open')
        .sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0) || (a.id < b.id ? -1 : 1));
      return [...byUrgency(all.filter(({ status }) => status === 'open')), ...ended];
    },

    openDueBy: async (day) =>
      withoutTrash(
        await db.promises
          .where('[status+dueOn]')
          .between(['open', Dexie.minKey], ['open', day], true, true)
          .toArray(),
      ),

    open: async () => withoutTrash(await db.promises.where('status').equals('open').toArray()),

    add: (draft) =>
      save(door, async () => {
        const contact = await db.contacts.get(draft.contactId);
        if (!contact) return gone();
        const promise = promiseRow(draft, newId() as PromiseId, clock.now());
        return doing(
          actOf(draft.by === 'us' ? 'promises.byUs' : 'promises.byThem', {
            name: actName(contact),
          }),
          [creating('promises', [promise])],
          promise,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const promise = await db.promises.get(id);
        if (!promise) return gone();
        return doing(
          actOf('promises.edited', { name: await nameOf(promise.contactId) }),
          [updating('promises', id, fields)],
          null,
        );
      }),

    resolve: (id, status) =>
      save(door, async () => {
        const promise = await db.promises.get(id);
        if (!promise) return gone();
        return doing(
          actOf(`promises.${status}`, { name: await nameOf(promise.contactId) }),
          promise.status === status
            ? []
            : [updating('promises', id, statusFields(status, clock.now()))],
          null,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const promise = await db.promises.get(id);
        if (!promise) return gone();
        return doing(
          actOf('promises.removed', { name: await nameOf(promise.contactId) }),
          [removing('promises', [id])],
          null,
        );
      }),
  };
}
