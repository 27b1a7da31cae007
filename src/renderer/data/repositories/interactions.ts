import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import {
  isBefore,
  pageOf,
  type TimelineCursor,
  type TimelinePage,
} from '@shared/domain/interactions/timelinePage';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { Dexie } from 'dexie';
import { actName, actOf } from './acts';
import { promiseRow, type PromiseDraft } from './promiseRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** An exchange as somebody writes it down. */
export type InteractionDraft = Omit<Interaction, 'id' | 'createdAt' | 'updatedAt'>;

/** What can be changed about an exchange. */
export type InteractionFields = Partial<Omit<InteractionDraft, 'contactId' | 'isWow'>> & {
  /** Whether it is a wow moment. */
  readonly isWow?: boolean;
};

/** A note, and the promises that were given in it. */
export type NoteWithPromises = {
  readonly interaction: Interaction;
  readonly promises: readonly CarePromise[];
};

/** Notes, calls, visits and so on. Reads are for `useLive`; every write is one act. */
export type Interactions = {
  readonly get: (id: InteractionId) => Promise<Interaction | null>;
  /** One contact's history, newest first; `before` is the `next` of the page above. */
  readonly timeline: (
    contactId: ContactId,
    limit: number,
    before?: TimelineCursor,
  ) => Promise<TimelinePage>;
  readonly countOf: (contactId: ContactId) => Promise<number>;
  /** When we got in touch with somebody by ourselves since an instant, that included; the latest first. */
  readonly byUsSince: (contactId: ContactId, from: Instant) => Promise<readonly Instant[]>;
  /** The latest exchanges with anybody, newest first. */
  readonly latest: (limit: number) => Promise<readonly Interaction[]>;
  /** Writes down an exchange, and the promises given in it, as one act. */
  readonly add: (
    draft: InteractionDraft,
    promises?: readonly Omit<PromiseDraft, 'contactId'>[],
  ) => Saving<NoteWithPromises>;
  /** Writes down several exchanges, with whomever, as one act. Those with somebody who is gone are left out; answers the others. */
  readonly addMany: (
    drafts: readonly (InteractionDraft & Pick<Interaction, 'id'>)[],
  ) => Saving<readonly Interaction[]>;
  readonly update: (id: InteractionId, fields: InteractionFields) => Saving<null>;
  /** Marks an exchange as a wow moment, or takes the mark away. */
  readonly markWow: (id: InteractionId, isWow: boolean) => Saving<null>;
  /** Removes an exchange. Promises that were given in it stay. */
  readonly remove: (id: InteractionId) => Saving<null>;
};

/** The repository of exchanges. */
export function createInteractions({ db, door, clock, newId }: Dependencies): Interactions {
  const range = (contactId: ContactId, until: number | typeof Dexie.maxKey = Dexie.maxKey) =>
    db.interactions
      .where('[contactId+happenedAt]')
      .between([contactId, Dexie.minKey], [contactId, until], true, true);

  const nameOf = async (contactId: ContactId): Promise<string> => {
    const contact = await db.contacts.get(contactId);
    return contact ? actName(contact) : '–';
  };

  return {
    get: async (id) => (await db.interactions.get(id)) ?? null,

    timeline: async (contactId, limit, before) => {
      const newestFirst = range(contactId, before?.happenedAt).reverse();
      const entries = await (
        before ? newestFirst.filter((entry) => isBefore(entry, before)) : newestFirst
      )
        .limit(limit + 1)
        .toArray();
      return pageOf(entries, limit);
    },

    byUsSince: async (contactId, from) =>
      (
        await db.interactions
          .where('[contactId+happenedAt]')
          .between([contactId, from], [contactId, Dexie.maxKey], true, true)
          .reverse()
          .filter(({ kind, direction }) => kind !== 'note' && direction === 'out')
          .toArray()
      ).map(({ happenedAt }) => happenedAt),

    countOf: (contactId) => range(contactId).count(),

    latest: (limit) => db.interactions.orderBy('happenedAt').reverse().limit(limit).toArray(),

    add: (draft, promiseDrafts = []) =>
      save(door, async () => {
        const { contactId } = draft;
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const now = clock.now();
        const interaction: Interaction = {
          ...draft,
          id: newId() as InteractionId,
          createdAt: now,
          updatedAt: now,
        };
        const promises = promiseDrafts.map((promise) =>
          promiseRow({ ...promise, contactId }, newId() as PromiseId, now, interaction.id),
        );
        const key = promises.length > 0 ? 'withPromise' : draft.kind;
        return doing(
          actOf(`interactions.${key}`, { name: actName(contact) }),
          [
            creating('interactions', [interaction]),
            ...(promises.length > 0 ? [creating('promises', promises)] : []),
          ],
          { interaction, promises },
        );
      }),

    addMany: (drafts) =>
      save(door, async () => {
        const people = await db.contacts.bulkGet([
          ...new Set(drafts.map(({ contactId }) => contactId)),
        ]);
        const living = new Set(people.flatMap((person) => person?.id ?? []));
        const now = clock.now();
        const written = drafts
          .filter(({ contactId }) => living.has(contactId))
          .map((draft): Interaction => ({ ...draft, createdAt: now, updatedAt: now }));
        if (written.length === 0) return gone();
        return doing(
          actOf('interactions.many', { count: written.length }),
          [creating('interactions', written)],
          written,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const interaction = await db.interactions.get(id);
        if (!interaction) return gone();
        return doing(
          actOf('interactions.edited', { name: await nameOf(interaction.contactId) }),
          [rewriting(id, fields)],
          null,
        );
      }),

    markWow: (id, isWow) =>
      save(door, async () => {
        const interaction = await db.interactions.get(id);
        if (!interaction) return gone();
        return doing(
          actOf(`interactions.${isWow ? 'wow' : 'notWow'}`, {
            name: await nameOf(interaction.contactId),
          }),
          [rewriting(id, { isWow })],
          null,
        );
      }),

    remove: (id) =>
      save(door, async () => {
        const interaction = await db.interactions.get(id);
        if (!interaction) return gone();
        const given = await db.promises.where('interactionId').equals(id).primaryKeys();
        return doing(
          actOf('interactions.removed', { name: await nameOf(interaction.contactId) }),
          [
            ...given.map((key) => updating('promises', key, { interactionId: null })),
            removing('interactions', [id]),
          ],
          null,
        );
      }),
  };
}

/** Changes fields of an exchange; the mark of a wow moment is there or absent, never `false`. */
function rewriting(id: InteractionId, { isWow, ...fields }: InteractionFields): Write {
  const set = isWow === true ? { ...fields, isWow } : fields;
  const unset = isWow === false ? ['isWow'] : [];
  return { kind: 'update', table: 'interactions', key: id, set, unset };
}
