import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, removing, updating } from '@shared/domain/journal/write';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { promisesBefore } from '@shared/domain/promises/promisesBefore';
import { byUrgency, statusFields, type PromiseStatus } from '@shared/domain/promises/resolution';
import { Dexie } from 'dexie';
import { getMany } from '../journal/chunks';
import { actName, actOf } from './acts';
import { promiseRow, type PromiseDraft } from './promiseRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { trashedPeople } from './trashedPeople';

/** What somebody owes somebody. Reads are for `useLive`; every write is one act. */
export type Promises = {
  /** Open promises of a contact, the most pressing first. */
  readonly openOf: (contactId: ContactId) => Promise<readonly CarePromise[]>;
  /** What to know of the word given before one gets in touch with a contact; see `promisesBefore`. */
  readonly beforeContact: (contactId: ContactId) => Promise<readonly CarePromise[]>;
  /** All promises of a contact, open ones first, then the latest ended. */
  readonly of: (contactId: ContactId) => Promise<readonly CarePromise[]>;
  /** Open promises due on or before a day, the most pressing first. Leaves out the trash. */
  readonly openDueBy: (day: IsoDate) => Promise<readonly CarePromise[]>;
  /** Open promises due on a day of a span, both ends included, the most pressing first. Leaves out the trash. */
  readonly openDueBetween: (from: IsoDate, to: IsoDate) => Promise<readonly CarePromise[]>;
  /** Every open promise, those without a day last. Leaves out the trash. */
  readonly open: () => Promise<readonly CarePromise[]>;
  /**
   * What was kept or broken since an instant, on either side, the latest first. Leaves out the trash, and
   * sample people, of whom no figure tells.
   */
  readonly endedSince: (since: Instant) => Promise<readonly CarePromise[]>;

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
    const trashed = await trashedPeople(db);
    return byUrgency(promises.filter(({ contactId }) => !trashed.has(contactId)));
  };

  const ofContact = (contactId: ContactId) =>
    db.promises.where('contactId').equals(contactId).toArray();

  return {
    openOf: async (contactId) =>
      byUrgency((await ofContact(contactId)).filter(({ status }) => status === 'open')),

    beforeContact: async (contactId) => promisesBefore(await ofContact(contactId), clock.now()),

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

    openDueBetween: async (from, to) =>
      withoutTrash(
        await db.promises
          .where('[status+dueOn]')
          .between(['open', from], ['open', to], true, true)
          .toArray(),
      ),

    open: async () => withoutTrash(await db.promises.where('status').equals('open').toArray()),

    endedSince: async (since) => {
      const ended = await db.promises
        .where('status')
        .anyOf('kept', 'broken')
        .filter(({ resolvedAt }) => resolvedAt !== null && resolvedAt >= since)
        .toArray();
      const people = await getMany(db.contacts, [
        ...new Set(ended.map(({ contactId }) => contactId)),
      ]);
      const counting = new Set(
        people.flatMap((person) =>
          person && person.trashedAt === null && !person.isSample ? [person.id] : [],
        ),
      );
      return ended
        .filter(({ contactId }) => counting.has(contactId))
        .sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0) || (a.id < b.id ? -1 : 1));
    },

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
