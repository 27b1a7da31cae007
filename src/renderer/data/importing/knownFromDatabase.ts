import type { ContactId } from '@shared/domain/contacts/contact';
import type { KnownContact } from '@shared/domain/importing/knownContacts';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { RegularsDatabase } from '../database';
import { chunksOf } from '../journal/chunks';
import { SEVERAL } from './importWrites';

/**
 * Everybody whom an import may meet again: sample people and those in the trash are not among them.
 * The texts of notes are left out; `withNoteTexts` adds them where they matter.
 */
export async function knownFromDatabase(db: RegularsDatabase): Promise<readonly KnownContact[]> {
  const [contacts, fields, consentEvents, links] = await Promise.all([
    db.contacts.toArray(),
    db.customFields.toArray(),
    db.consentEvents.toArray(),
    db.links.toArray(),
  ]);
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const names = new Map(contacts.map((contact) => [contact.id, calledBy(contact)]));

  const consents = new Map<ContactId, Map<string, (typeof consentEvents)[number]>>();
  for (const event of consentEvents) {
    const ofContact = consents.get(event.contactId) ?? new Map<string, typeof event>();
    consents.set(event.contactId, ofContact);
    const latest = ofContact.get(event.purpose);
    if (!latest || latest.decidedAt <= event.decidedAt) ofContact.set(event.purpose, event);
  }
  const tied = new Map<ContactId, string[]>();
  for (const { fromId, toId } of links) {
    tied.set(fromId, [...(tied.get(fromId) ?? []), names.get(toId) ?? '']);
    tied.set(toId, [...(tied.get(toId) ?? []), names.get(fromId) ?? '']);
  }

  return contacts
    .filter(({ isSample, trashedAt }) => !isSample && trashedAt === null)
    .map((contact): KnownContact => {
      const extras = Object.entries(contact.custom).flatMap(([id, value]) => {
        const label = labels.get(id);
        return label === undefined ? [] : [{ label, value }];
      });
      return {
        contact,
        extras,
        noteTexts: [],
        // A tie to somebody who is not in the shop was kept as a field.
        relationNames: [
          ...(tied.get(contact.id) ?? []),
          ...extras.flatMap(({ value }) => value.split(SEVERAL)),
        ],
        consents: [...(consents.get(contact.id)?.values() ?? [])].map(({ purpose, decision }) => ({
          purpose,
          decision,
        })),
      };
    });
}

/** The same people; those with one of these ids know the texts of their notes. */
export async function withNoteTexts(
  db: RegularsDatabase,
  known: readonly KnownContact[],
  ids: ReadonlySet<ContactId>,
): Promise<readonly KnownContact[]> {
  if (ids.size === 0) return known;
  const texts = new Map<ContactId, string[]>();
  for (const some of chunksOf([...ids])) {
    await db.interactions
      .where('contactId')
      .anyOf([...some])
      .each(({ contactId, text }) => {
        const list = texts.get(contactId);
        if (list) list.push(text);
        else texts.set(contactId, [text]);
      });
  }
  return known.map((one) => {
    const noteTexts = texts.get(one.contact.id);
    return noteTexts ? { ...one, noteTexts } : one;
  });
}
