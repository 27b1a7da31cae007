import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { decidedOn, type ConsentEvent } from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { KnownContact } from '@shared/domain/importing/knownContacts';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { standingLines } from '@shared/domain/loyalty/standingLines';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { RegularsDatabase } from '../database';
import { chunksOf } from '../journal/chunks';
import { SEVERAL } from './importWrites';

/**
 * Everybody whom an import may meet again: sample people and those in the trash are not among them.
 * The texts of notes are left out; `withNoteTexts` adds them where they matter.
 */
export async function knownFromDatabase(
  db: RegularsDatabase,
  today: IsoDate,
): Promise<readonly KnownContact[]> {
  const [contacts, fields, consentEvents, links] = await Promise.all([
    db.contacts.toArray(),
    db.customFields.toArray(),
    db.consentEvents.toArray(),
    db.links.toArray(),
  ]);
  const labels = new Map(fields.map(({ id, label }) => [id, label]));
  const names = new Map(contacts.map((contact) => [contact.id, calledBy(contact)]));

  const consents = new Map<ContactId, ConsentEvent[]>();
  for (const event of consentEvents) {
    const ofContact = consents.get(event.contactId);
    if (ofContact) ofContact.push(event);
    else consents.set(event.contactId, [event]);
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
        points: null,
        // A tie to somebody who is not in the shop was kept as a field.
        relationNames: [
          ...(tied.get(contact.id) ?? []),
          ...extras.flatMap(({ value }) => value.split(SEVERAL)),
        ],
        consents: decidedOn(consents.get(contact.id) ?? [], today).map(({ purpose, decision }) => ({
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

/**
 * The same people, with the sum of the points in their book; a book of which every line was taken back
 * has not begun. Reads the whole book.
 */
export async function withPoints(
  db: RegularsDatabase,
  known: readonly KnownContact[],
): Promise<readonly KnownContact[]> {
  const sums = new Map<ContactId, number>();
  const lines: LedgerEntry[] = [];
  await db.ledgerEntries.each((entry) => {
    if (entry.unit === 'points') lines.push(entry);
  });
  const standing = standingLines(lines);
  const begun = new Set(
    lines.flatMap(({ id, contactId }) => (standing.has(id) ? [contactId] : [])),
  );
  for (const { contactId, points } of lines) {
    if (begun.has(contactId)) sums.set(contactId, (sums.get(contactId) ?? 0) + points);
  }
  if (sums.size === 0) return known;
  return known.map((one) => {
    const points = sums.get(one.contact.id);
    return points === undefined ? one : { ...one, points };
  });
}
