import type { CalendarDate } from '@shared/domain/calendar/calendarSystem';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import type { RegularsDatabase } from '../database';
import { restrictedPeople } from '../privacy/restricted';
import { inOrder } from '../repositories/customFields';

/** What is handed out: the contacts in the order asked for, and the owner's own fields. */
export type Exports = {
  readonly contacts: readonly ExportedContact[];
  readonly fields: readonly CustomField[];
  /** How many of those asked for were sample people, who stay out. */
  readonly samplesLeft: number;
  /** How many are blocked, who stay out of exports of many. */
  readonly restrictedLeft: number;
};

/**
 * Reads everything that leaves the program with these contacts, as of one moment. Sample people and
 * those who are gone are left out.
 *
 * @param withInteractions - Whether notes go along; private ones never do.
 */
export type CollectExports = (
  ids: readonly ContactId[],
  withInteractions: boolean,
) => Promise<Exports>;

/** The reader of exports of a database. */
export function createCollectExports(db: RegularsDatabase, today: () => IsoDate): CollectExports {
  return (ids, withInteractions) =>
    db.transaction('r', [...TABLES], async () => {
      const found = (await db.contacts.bulkGet([...ids]))
        .filter((row) => row !== undefined)
        .filter(({ trashedAt }) => trashedAt === null);
      // Somebody's own copy is no use of the data by the shop.
      const restricted = ids.length > 1 ? await restrictedPeople(db) : new Set<ContactId>();
      const real = found.filter(({ isSample }) => !isSample);
      const contacts = real.filter(({ id }) => !restricted.has(id));
      const wanted = contacts.map(({ id }) => id);
      const [photos, customs, links, consents, interactions, fields] = await Promise.all([
        db.photos.bulkGet(wanted),
        db.customs.bulkGet(wanted),
        db.links.where('fromId').anyOf(wanted).toArray(),
        db.consentEvents.where('contactId').anyOf(wanted).sortBy('decidedAt'),
        withInteractions
          ? Promise.all(
              wanted.map((id) =>
                db.interactions
                  .where('[contactId+happenedAt]')
                  .between([id, -Infinity], [id, Infinity])
                  .toArray(),
              ),
            )
          : Promise.resolve(wanted.map(() => [])),
        db.customFields.toArray(),
      ]);
      const others = await db.contacts.bulkGet(links.map(({ toId }) => toId));
      const nameOf = new Map(
        others.flatMap((other) => (other ? [[other.id, calledBy(other)] as const] : [])),
      );
      const linksOf = grouped(links, ({ fromId }) => fromId);
      const consentsOf = grouped(consents, ({ contactId }) => contactId);
      return {
        contacts: contacts.map((contact, index) => ({
          contact,
          photo: photos[index] ?? null,
          calendarBirthday: otherCalendar(customs[index]?.birthday ?? null),
          links: (linksOf.get(contact.id) ?? []).flatMap(({ kind, label, toId }) => {
            const name = nameOf.get(toId);
            return name === undefined ? [] : [{ kind, label, name }];
          }),
          interactions: (interactions[index] ?? []).filter(({ isPrivate }) => !isPrivate),
          consents: latestDecisions(consentsOf.get(contact.id) ?? [], today()),
        })),
        fields: inOrder(fields),
        samplesLeft: found.length - real.length,
        restrictedLeft: real.length - contacts.length,
      };
    });
}

const TABLES = [
  'contacts',
  'photos',
  'customs',
  'links',
  'consentEvents',
  'interactions',
  'customFields',
  'privacyRecords',
] as const;

/** A Gregorian one is the contact's own. */
const otherCalendar = (date: CalendarDate | null): CalendarDate | null =>
  date?.calendar === 'gregory' ? null : date;

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The latest decision for each purpose; a withdrawal is a no, and a yes that has ended is nothing. */
function latestDecisions(
  events: readonly ConsentEvent[],
  today: IsoDate,
): ExportedContact['consents'] {
  return decidedOn(events, today).map(({ purpose, decision }) => ({
    purpose,
    decision: decision === 'given' ? 'given' : 'refused',
  }));
}
