import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { CarePerson } from '@shared/domain/care/careBoard';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { RegularsDatabase } from '../database';
import type { ConsentsReader } from './consentsReader';

/** When the shop got in touch with somebody by itself, and on which days they came. */
export type Touch = { readonly byUs: readonly Instant[]; readonly cameOn: readonly IsoDate[] };

/** Touches of everybody, as far as exchanges were read. */
export type Touches = {
  readonly set: (id: ContactId, touch: Touch) => void;
  readonly of: (id: ContactId) => Touch;
};

const NO_TOUCH: Touch = { byUs: [], cameOn: [] };

/** Nobody was touched yet. */
export function createTouches(): Touches {
  const kept = new Map<ContactId, Touch>();
  return {
    set: (id, { byUs, cameOn }) => {
      if (byUs.length === 0 && cameOn.length === 0) kept.delete(id);
      else kept.set(id, { byUs, cameOn });
    },
    of: (id) => kept.get(id) ?? NO_TOUCH,
  };
}

/** Somebody as the tables have them: what the index knows is put to it when it is asked. */
type KeptPerson = Omit<CarePerson, 'consents' | 'lastTouchOn' | 'whom'> & {
  readonly whom: Omit<CarePerson['whom'], 'contactsByUs'>;
  /** When greetings were sent to them. */
  readonly greetedAt: readonly Instant[];
};

/** Reads people as the rules of care need to know them, and keeps those who were read. */
export type CarePeople = {
  /** Those who are gone are left out. */
  readonly of: (ids: readonly ContactId[], zone: string) => Promise<readonly CarePerson[]>;
  /** Somebody is not who they were. */
  readonly forget: (id: ContactId) => void;
  readonly forgetAll: () => void;
};

/** Nobody read yet. */
export function createCarePeople({
  db,
  index,
  touches,
  consents,
}: {
  readonly db: RegularsDatabase;
  readonly index: Pick<PeopleIndex, 'find'>;
  readonly touches: Touches;
  readonly consents: ConsentsReader;
}): CarePeople {
  const kept = new Map<ContactId, KeptPerson>();
  /** Counts what was forgotten: an answer that was read before does not stay. */
  let era = 0;

  const read = async (ids: readonly ContactId[]): Promise<readonly KeptPerson[]> => {
    const tables = [db.contacts, db.customs, db.greetings, db.leavings];
    const [contacts, customs, greetings, leavings] = await db.transaction('r', tables, () =>
      Promise.all([
        db.contacts.bulkGet([...ids]),
        db.customs.bulkGet([...ids]),
        // One question each, all at once: a walk from one to the next would wait for each.
        Promise.all(ids.map((id) => db.greetings.where('contactId').equals(id).toArray())),
        Promise.all(ids.map((id) => db.leavings.where('contactId').equals(id).toArray())),
      ]),
    );
    return contacts.flatMap((contact, at): KeptPerson[] => {
      if (!contact) return [];
      const { id, phones, emails, addresses, handles, preferredChannel } = contact;
      return [
        {
          id,
          isSample: contact.isSample,
          isTrashed: contact.trashedAt !== null,
          whom: {
            place: whereaboutsOf(contact),
            customs: customs[at] ?? null,
            isOrganisation: contact.kind === 'organisation',
          },
          reach: { phones, emails, addresses, handles, preferredChannel },
          greetedAt: (greetings[at] ?? []).flatMap(({ status, resolvedAt }) =>
            status === 'sent' && resolvedAt !== null ? [resolvedAt] : [],
          ),
          leftOn: (leavings[at] ?? []).reduce<IsoDate | null>(
            (last, { leftOn }) => (last === null || leftOn > last ? leftOn : last),
            null,
          ),
        },
      ];
    });
  };

  return {
    of: async (ids, zone) => {
      const before = era;
      const missing = ids.filter((id) => !kept.has(id));
      const fresh = missing.length === 0 ? [] : await read(missing);
      const decided = await consents.latest();
      const found = new Map(fresh.map((person) => [person.id, person]));
      if (era === before) for (const person of fresh) kept.set(person.id, person);
      return ids.flatMap((id): CarePerson[] => {
        const person = kept.get(id) ?? found.get(id);
        if (!person) return [];
        const { greetedAt, ...rest } = person;
        const lastContactAt = index.find(id)?.lastContactAt ?? null;
        // A greeting that was sent as a message stands on the timeline with the same instant.
        const contactsByUs = [...new Set([...touches.of(id).byUs, ...greetedAt])];
        return [
          {
            ...rest,
            whom: { ...rest.whom, contactsByUs: contactsByUs.sort((a, b) => b - a) },
            consents: decided(id),
            lastTouchOn: lastContactAt === null ? null : localTimeAt(lastContactAt, zone).day,
          },
        ];
      });
    },
    forget: (id) => {
      era += 1;
      kept.delete(id);
    },
    forgetAll: () => {
      era += 1;
      kept.clear();
    },
  };
}
