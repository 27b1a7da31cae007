import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Leaving, LeavingReason } from '@shared/domain/feedback/criticism';
import { creating, removing } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** Who left, and why. Reads are for `useLive`; every write is one act. */
export type Leavings = {
  /** Somebody left, for a reason. */
  readonly leave: (
    contactId: ContactId,
    reason: LeavingReason,
    words: string,
    day: IsoDate,
  ) => Saving<Leaving>;
  /** Of a person, the latest first. */
  readonly leavingsOf: (contactId: ContactId) => Promise<readonly Leaving[]>;
  /** Who left on a day of the span, both ends included, the latest first. Leaves out the trash. */
  readonly leavingsBetween: (from: IsoDate, to: IsoDate) => Promise<readonly Leaving[]>;
  /** It was a mistake: they did not leave. */
  readonly removeLeaving: (id: string) => Saving<null>;
};

/** The repository of those who left. */
export function createLeavings({ db, door, clock, newId }: Dependencies): Leavings {
  return {
    leave: (contactId, reason, words, day) =>
      save(door, async () => {
        if (!(await db.contacts.get(contactId))) return gone();
        const now = clock.now();
        const leaving: Leaving = {
          id: newId(),
          contactId,
          reason,
          words,
          leftOn: day,
          createdAt: now,
          updatedAt: now,
        };
        return doing(
          actOf('criticisms.left', { name: await nameInActs(db, contactId) }),
          [creating('leavings', [leaving])],
          leaving,
        );
      }),

    leavingsOf: async (contactId) =>
      (await db.leavings.where('contactId').equals(contactId).sortBy('leftOn')).reverse(),

    leavingsBetween: async (from, to) => {
      const [found, trashed] = await Promise.all([
        db.leavings.where('leftOn').between(from, to, true, true).reverse().toArray(),
        trashedPeople(db),
      ]);
      return found.filter(({ contactId }) => !trashed.has(contactId));
    },

    removeLeaving: (id) =>
      save(door, async () => {
        const leaving = await db.leavings.get(id);
        if (!leaving) return gone();
        return doing(
          actOf('criticisms.stayed', { name: await nameInActs(db, leaving.contactId) }),
          [removing('leavings', [id])],
          null,
        );
      }),
  };
}
