import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { addDays } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Renewal, RenewalId } from '@shared/domain/purchases/renewal';
import { creating, updating } from '@shared/domain/journal/write';
import { Dexie } from 'dexie';
import { actName, actOf } from './acts';
import { dueAgainOn, renewalRow } from './renewalRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { trashedPeople } from './trashedPeople';

/** A renewal as somebody fills it in. */
export type RenewalDraft = Pick<
  Renewal,
  'contactId' | 'purchaseId' | 'kind' | 'label' | 'dueOn' | 'leadDays' | 'everyMonths'
>;

/** What comes round: renewals, warranties, services. */
export type Renewals = {
  /** Open ones of a contact, the earliest first. */
  readonly openOf: (contactId: ContactId) => Promise<readonly Renewal[]>;
  /** Open ones whose lead time has begun by a day, the earliest first. Leaves out the trash. */
  readonly dueBy: (day: IsoDate) => Promise<readonly Renewal[]>;
  readonly add: (draft: RenewalDraft) => Saving<Renewal>;
  readonly update: (
    id: RenewalId,
    fields: Partial<Omit<RenewalDraft, 'contactId'>>,
  ) => Saving<null>;
  /** `done` moves one that comes round on to its next day. */
  readonly resolve: (id: RenewalId, status: Renewal['status']) => Saving<null>;
};

/** The longest lead time, in days. */
const MAX_LEAD_DAYS = 365;

/** The repository of renewals. */
export function createRenewals({ db, door, clock, newId }: Dependencies): Renewals {
  const nameOf = async (contactId: ContactId): Promise<string> => {
    const contact = await db.contacts.get(contactId);
    return contact ? actName(contact) : '–';
  };

  const earliestFirst = (renewals: readonly Renewal[]): readonly Renewal[] =>
    renewals.toSorted((a, b) =>
      a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
    );

  return {
    openOf: async (contactId) =>
      earliestFirst(
        (await db.renewals.where('contactId').equals(contactId).toArray()).filter(
          ({ status }) => status === 'open',
        ),
      ),

    dueBy: async (day) => {
      const soon = await db.renewals
        .where('[status+dueOn]')
        .between(['open', Dexie.minKey], ['open', addDays(day, MAX_LEAD_DAYS)], true, true)
        .filter(({ dueOn, leadDays }) => addDays(dueOn, -leadDays) <= day)
        .toArray();
      const trashed = await trashedPeople(db);
      return earliestFirst(soon.filter(({ contactId }) => !trashed.has(contactId)));
    },

    add: (draft) =>
      save(door, async () => {
        const contact = await db.contacts.get(draft.contactId);
        if (!contact) return gone();
        const renewal = renewalRow(draft, newId() as RenewalId, clock.now());
        return doing(
          actOf(`renewals.${draft.kind}`, { name: actName(contact) }),
          [creating('renewals', [renewal])],
          renewal,
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const renewal = await db.renewals.get(id);
        if (!renewal) return gone();
        return doing(
          actOf('renewals.edited', { name: await nameOf(renewal.contactId) }),
          [updating('renewals', id, fields, renewal)],
          null,
        );
      }),

    resolve: (id, status) =>
      save(door, async () => {
        const renewal = await db.renewals.get(id);
        if (!renewal) return gone();
        const now = clock.now();
        const dueOn =
          status === 'done' && renewal.status === 'open'
            ? dueAgainOn(renewal, clock.today())
            : null;
        const set: Partial<Renewal> =
          dueOn === null ? { status, resolvedAt: status === 'open' ? null : now } : { dueOn };
        return doing(
          actOf(`renewals.${status}`, { name: await nameOf(renewal.contactId) }),
          renewal.status === status ? [] : [updating('renewals', id, set, renewal)],
          null,
        );
      }),
  };
}
