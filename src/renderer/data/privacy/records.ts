import { addMonths } from '@shared/domain/calendar/addMonths';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, updating } from '@shared/domain/journal/write';
import type { PrivacyCase } from '@shared/domain/privacy/privacyCase';
import type { PrivacyRecord } from '@shared/domain/privacy/privacyRecord';
import { actName, actOf } from '../repositories/acts';
import { doing, gone, save, type Dependencies, type Saving } from '../repositories/saving';
import { readRetention, type KnownForRetention } from './readRetention';
import { restrictedPeople } from './restricted';

/** What is decided about one person's data; the days of blocking follow from `isRestricted`. */
export type PrivacyDecision = Pick<PrivacyRecord, 'basis' | 'note' | 'restrictedWhy'> & {
  readonly isRestricted: boolean;
};

/** Legal basis, blocking, requests and retention of people. Reads are for `useLive`. */
export type PrivacyRecords = {
  /** `null` for whoever has the defaults. */
  readonly recordOf: (id: ContactId) => Promise<PrivacyRecord | null>;
  /** All requests of somebody, the latest first. */
  readonly casesOf: (id: ContactId) => Promise<readonly PrivacyCase[]>;
  /** Writes down what is decided, as one act. Blocked data stay blocked since the first day. */
  readonly decide: (id: ContactId, decision: PrivacyDecision) => Saving<null>;
  /** Not proposed for deletion before this day. */
  readonly keepUntil: (id: ContactId, day: IsoDate) => Saving<null>;
  /** Answers a request, with what was done. */
  readonly settleCase: (id: string, on: IsoDate, note: string) => Saving<null>;
  /** Takes the two further months that Article 12 (3) allows; a request that has them keeps its day. */
  readonly extendCase: (id: string, note: string) => Saving<null>;
  /** Whose data are blocked. */
  readonly restricted: () => Promise<ReadonlySet<ContactId>>;
  /** Everybody with the latest dealing of any kind; without the trash and sample people. */
  readonly retention: () => Promise<readonly KnownForRetention[]>;
};

/** Legal basis, blocking, requests and retention in one database. */
export function createPrivacyRecords({ db, door, clock }: Dependencies): PrivacyRecords {
  /** Writes to the record of somebody, who may have none yet. */
  const change = async (
    id: ContactId,
    fields: Partial<Omit<PrivacyRecord, 'id' | 'createdAt' | 'updatedAt'>>,
  ) => {
    const stored = await db.privacyRecords.get(id);
    const now = clock.now();
    return stored
      ? updating('privacyRecords', id, fields, stored)
      : creating('privacyRecords', [
          {
            id,
            basis: null,
            note: '',
            restrictedSince: null,
            restrictedWhy: '',
            keepUntil: null,
            createdAt: now,
            updatedAt: now,
            ...fields,
          },
        ]);
  };
  const nameOf = async (id: ContactId | null): Promise<string> => {
    const contact = id === null ? undefined : await db.contacts.get(id);
    return contact ? actName(contact) : '–';
  };

  return {
    recordOf: async (id) => (await db.privacyRecords.get(id)) ?? null,

    casesOf: async (id) =>
      (await db.privacyCases.where('contactId').equals(id).toArray()).sort(
        (a, b) =>
          Number(a.answeredOn !== null) - Number(b.answeredOn !== null) ||
          (a.receivedOn < b.receivedOn
            ? 1
            : a.receivedOn > b.receivedOn
              ? -1
              : b.createdAt - a.createdAt),
      ),

    decide: (id, { basis, note, isRestricted, restrictedWhy }) =>
      save<null>(door, async () => {
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        const since = (await db.privacyRecords.get(id))?.restrictedSince ?? null;
        const act =
          isRestricted === (since !== null)
            ? 'privacy.noted'
            : isRestricted
              ? 'privacy.blocked'
              : 'privacy.lifted';
        return doing(
          actOf(act, { name: actName(contact) }),
          [
            await change(id, {
              basis,
              note: note.trim(),
              restrictedSince: isRestricted ? (since ?? clock.today()) : null,
              restrictedWhy: isRestricted ? restrictedWhy.trim() : '',
            }),
          ],
          null,
        );
      }),

    keepUntil: (id, day) =>
      save<null>(door, async () => {
        const contact = await db.contacts.get(id);
        if (!contact) return gone();
        return doing(
          actOf('privacy.kept', { name: actName(contact) }),
          [await change(id, { keepUntil: day })],
          null,
        );
      }),

    settleCase: (id, on, note) =>
      save<null>(door, async () => {
        const found = await db.privacyCases.get(id);
        if (!found) return gone();
        return doing(
          found.contactId === null
            ? actOf('privacy.answeredErased')
            : actOf('privacy.answered', { name: await nameOf(found.contactId) }),
          [updating('privacyCases', id, { answeredOn: on, note: joined(found.note, note) }, found)],
          null,
        );
      }),

    extendCase: (id, note) =>
      save<null>(door, async () => {
        const found = await db.privacyCases.get(id);
        if (!found) return gone();
        return doing(
          actOf('privacy.extended', { name: await nameOf(found.contactId) }),
          found.extendedTo !== null
            ? []
            : [
                updating(
                  'privacyCases',
                  id,
                  { extendedTo: addMonths(found.receivedOn, 3), note: joined(found.note, note) },
                  found,
                ),
              ],
          null,
        );
      }),

    restricted: () => restrictedPeople(db),

    retention: () => readRetention(db, clock.zone()),
  };
}

/** What was written before, and what came with the answer. */
const joined = (before: string, added: string): string =>
  [before, added.trim()].filter((text) => text !== '').join('\n\n');
