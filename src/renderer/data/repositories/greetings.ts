import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { greetingId, type Greeting } from '@shared/domain/culture/greeting';
import type { Act } from '@shared/domain/journal/change';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { getMany } from '../journal/chunks';
import { restrictedPeople } from '../privacy/restricted';
import { actOf, type ActKey } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** A greeting as it is prepared. */
export type GreetingDraft = Pick<
  Greeting,
  'contactId' | 'occasion' | 'occasionName' | 'on' | 'language' | 'channel' | 'text'
>;

/** Greetings: drafts, sent ones, and what was left out. */
export type Greetings = {
  /** Greeted for a day of the span, both ends included. Leaves out the trash. */
  readonly between: (from: IsoDate, to: IsoDate) => Promise<readonly Greeting[]>;
  /** All of a person, the latest day first. */
  readonly of: (contactId: ContactId) => Promise<readonly Greeting[]>;
  /** Those of some ids that are there, in no particular order. */
  readonly many: (ids: readonly string[]) => Promise<readonly Greeting[]>;
  /** Waiting to be sent, the earliest day first. Leaves out the trash. */
  readonly prepared: () => Promise<readonly Greeting[]>;
  /** One act. Whoever has a greeting for the occasion already keeps that one: nobody gets two. */
  readonly prepare: (drafts: readonly GreetingDraft[]) => Saving<{
    readonly prepared: readonly Greeting[];
    readonly already: number;
  }>;
  readonly rewrite: (
    id: string,
    fields: Partial<Pick<Greeting, 'text' | 'language' | 'channel'>>,
  ) => Saving<null>;
  readonly resolve: (
    ids: readonly string[],
    status: 'sent' | 'skipped' | 'prepared',
  ) => Saving<null>;
  /** Throws drafts and skipped ones away, so that they can be prepared anew; sent ones stay. */
  readonly discard: (ids: readonly string[]) => Saving<null>;
};

/** The repository of greetings. */
export function createGreetings({ db, door, clock }: Dependencies): Greetings {
  const withoutTrash = async (greetings: readonly Greeting[]): Promise<readonly Greeting[]> => {
    const [trashed, restricted] = await Promise.all([trashedPeople(db), restrictedPeople(db)]);
    return greetings.filter(
      ({ contactId }) => !trashed.has(contactId) && !restricted.has(contactId),
    );
  };

  const some = async (ids: readonly string[]): Promise<readonly Greeting[]> =>
    (await getMany(db.greetings, [...new Set(ids)])).filter((greeting) => greeting !== undefined);

  /** The sentence of an act: with the person's name where it is about one alone. */
  const actFor = async (
    what: Greeting['status'] | 'discarded',
    greetings: readonly Greeting[],
  ): Promise<Act> => {
    const [only] = greetings;
    return only && greetings.length === 1
      ? actOf(`greetings.${what}` satisfies ActKey, { name: await nameInActs(db, only.contactId) })
      : actOf(`greetings.many.${what}` satisfies ActKey, { count: greetings.length });
  };

  return {
    between: async (from, to) =>
      withoutTrash(
        (await db.greetings.where('on').between(from, to, true, true).toArray()).sort(
          earliestFirst,
        ),
      ),

    of: async (contactId) =>
      (await db.greetings.where('contactId').equals(contactId).toArray()).sort((a, b) =>
        earliestFirst(b, a),
      ),

    many: some,

    prepared: async () =>
      withoutTrash(
        (await db.greetings.where('status').equals('prepared').toArray()).sort(earliestFirst),
      ),

    prepare: (drafts) =>
      save(door, async () => {
        const now = clock.now();
        const wanted = new Map<string, GreetingDraft>();
        for (const draft of drafts) {
          const id = greetingId(draft.contactId, draft.occasion);
          if (!wanted.has(id)) wanted.set(id, draft);
        }
        const there = new Set((await some([...wanted.keys()])).map(({ id }) => id));
        const people = await getMany(db.contacts, [
          ...new Set(drafts.map(({ contactId }) => contactId)),
        ]);
        const restricted = await restrictedPeople(db);
        const known = new Set(
          people.flatMap((contact) =>
            contact === undefined || restricted.has(contact.id) ? [] : [contact.id],
          ),
        );
        const prepared = [...wanted].flatMap(([id, draft]): Greeting[] =>
          there.has(id) || !known.has(draft.contactId)
            ? []
            : [
                {
                  ...draft,
                  id,
                  status: 'prepared',
                  preparedAt: now,
                  resolvedAt: null,
                  updatedAt: now,
                },
              ],
        );
        const living = drafts.filter(({ contactId }) => known.has(contactId));
        return doing(
          await actFor('prepared', prepared),
          prepared.length > 0 ? [creating('greetings', prepared)] : [],
          { prepared, already: living.length - prepared.length },
        );
      }),

    rewrite: (id, fields) =>
      save(door, async () => {
        const greeting = await db.greetings.get(id);
        if (!greeting) return gone();
        return doing(
          actOf('greetings.rewritten', { name: await nameInActs(db, greeting.contactId) }),
          [updating('greetings', id, fields, greeting)],
          null,
        );
      }),

    resolve: (ids, status) =>
      save(door, async () => {
        const found = await some(ids);
        if (found.length === 0 && ids.length > 0) return gone();
        const changing = found.filter((greeting) => greeting.status !== status);
        const resolvedAt = status === 'prepared' ? null : clock.now();
        return doing(
          await actFor(status, changing),
          changing.map((greeting) =>
            updating('greetings', greeting.id, { status, resolvedAt }, greeting),
          ),
          null,
        );
      }),

    discard: (ids) =>
      save(door, async () => {
        const going = (await some(ids)).filter(({ status }) => status !== 'sent');
        return doing(
          await actFor('discarded', going),
          going.length > 0
            ? [
                removing(
                  'greetings',
                  going.map(({ id }) => id),
                ),
              ]
            : [],
          null,
        );
      }),
  };
}

const earliestFirst = (a: Greeting, b: Greeting): number =>
  a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1;
