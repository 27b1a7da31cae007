import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { MAX_INTERVAL_DAYS } from '@shared/domain/care/interval';
import type { KeepInTouch } from '@shared/domain/care/keepInTouch';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { Act } from '@shared/domain/journal/change';
import { creating, removing, updating } from '@shared/domain/journal/write';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import { isStanding } from '@shared/domain/purchases/refundedParts';
import { Dexie } from 'dexie';
import { actOf } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';

/** How often people should hear from the shop. Reads are for `useLive`. */
export type KeepInTouchOfPeople = {
  /** In no particular order. People in the trash are left out. */
  readonly all: () => Promise<readonly KeepInTouch[]>;
  /**
   * Sets an interval as one act; `null` takes it away.
   *
   * @param id - `person:<id>`, `tag:<tag>` or `segment:<id>`.
   * @param everyDays - Whole days; below 1 counts as 1, above 730 as 730.
   */
  readonly set: (id: string, everyDays: number | null) => Saving<null>;
  /**
   * The day from which an interval of somebody counts: of the latest exchange of any kind, greeting,
   * standing purchase or stamp; the day on which they became known if there was none. `null` for nobody.
   */
  readonly touchedOn: (contactId: ContactId) => Promise<IsoDate | null>;
};

/** The repository of intervals. */
export function createKeepInTouch({ db, door, clock }: Dependencies): KeepInTouchOfPeople {
  /** The sentence of an act; `null` if that which an interval is for is gone. */
  const actFor = async (id: string): Promise<Act | null> => {
    const of = id.slice(id.indexOf(':') + 1);
    if (id.startsWith('person:')) {
      const contact = await db.contacts.get(of);
      if (!contact) return null;
      return actOf('keepInTouch.person', { name: await nameInActs(db, of as ContactId) });
    }
    if (!id.startsWith('segment:')) return actOf('keepInTouch.group', { label: of });
    const segment = await db.segments.get(of);
    return segment ? actOf('keepInTouch.group', { label: segment.name }) : null;
  };

  return {
    all: async () => {
      const [all, trashed] = await Promise.all([db.keepInTouch.toArray(), trashedPeople(db)]);
      return all.filter(({ id }) => !id.startsWith('person:') || !trashed.has(id.slice(7)));
    },

    touchedOn: async (contactId) => {
      const now = clock.now();
      const contact = await db.contacts.get(contactId);
      if (!contact) return null;
      const [exchange, purchases, refunds, greetings, marks] = await Promise.all([
        db.interactions
          .where('[contactId+happenedAt]')
          .between([contactId, Dexie.minKey], [contactId, now], true, true)
          .last(),
        db.purchases
          .where('[contactId+boughtAt]')
          .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey], true, true)
          .toArray(),
        db.refunds.where('contactId').equals(contactId).toArray(),
        db.greetings.where('contactId').equals(contactId).toArray(),
        db.careMarks.where('contactId').equals(contactId).toArray(),
      ]);
      const today = clock.today();
      const dayOf = (at: Instant): IsoDate => localTimeAt(at, clock.zone()).day;
      const days = [
        ...(exchange ? [dayOf(exchange.happenedAt)] : []),
        ...purchases
          .filter((purchase) => isStanding(purchase, refundsOf(purchase, refunds)))
          .map(({ boughtOn }) => boughtOn)
          .filter((day) => day <= today),
        ...greetings
          .filter(({ status }) => status === 'sent')
          .flatMap(({ resolvedAt }) => (resolvedAt === null ? [] : [dayOf(resolvedAt)])),
        ...marks
          .filter(({ reason, state }) => reason === 'rhythm' && state !== 'open')
          .map(({ on }) => on),
      ];
      return days.sort().at(-1) ?? dayOf(contact.createdAt);
    },

    set: (id, everyDays) =>
      save(door, async () => {
        const stored = await db.keepInTouch.get(id);
        const act = await actFor(id);
        if (act === null) return gone();
        if (everyDays === null) {
          return doing(act, stored ? [removing('keepInTouch', [id])] : [], null);
        }
        const days = Math.min(MAX_INTERVAL_DAYS, Math.max(1, Math.round(everyDays)));
        return doing(
          act,
          [
            stored
              ? updating('keepInTouch', id, { everyDays: days }, stored)
              : creating('keepInTouch', [{ id, everyDays: days, updatedAt: clock.now() }]),
          ],
          null,
        );
      }),
  };
}

const refundsOf = ({ id }: Pick<Purchase, 'id'>, refunds: readonly Refund[]): readonly Refund[] =>
  refunds.filter(({ purchaseId }) => purchaseId === id);
