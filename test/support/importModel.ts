import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { createKnownContacts } from '@shared/domain/importing/knownContacts';
import type { KnownContact, KnownContacts } from '@shared/domain/importing/knownContacts';
import type { ImportPlan } from '@shared/domain/importing/plan';

/** A shop's people as a list: the simplest thing that an import can be applied to. */
export type Shop = readonly KnownContact[];

/** Somebody who is there, with an id of the caller's choice. */
export function knownContact(
  id: string,
  draft: ContactDraft,
  importKeys: readonly string[] = [],
): KnownContact {
  const contact: Contact = {
    ...draft,
    id: id as ContactId,
    importKeys,
    hasPhoto: false,
    isSample: false,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
  };
  return { contact, extras: [], noteTexts: [], consents: [], relationNames: [], points: null };
}

/** The shop after everything that a plan decided was done. */
export function applied(shop: Shop, plan: ImportPlan): Shop {
  const people = [...shop];
  for (const row of plan.rows) {
    if (row.draft === null) continue;
    const at =
      row.verdict === 'new'
        ? people.length
        : people.findIndex(({ contact }) => contact.id === row.contactId);
    const before = people[at] ?? knownContact(`c${at}`, row.draft);
    people[at] = {
      contact: {
        ...before.contact,
        ...row.draft,
        importKeys: [...before.contact.importKeys, ...row.importKeys],
        hasPhoto: before.contact.hasPhoto || row.photo !== null,
      },
      points: before.points ?? row.openingPoints,
      extras: [...row.extras, ...before.extras],
      noteTexts: [...before.noteTexts, ...row.notes.map(({ text }) => text)],
      relationNames: [...before.relationNames, ...row.relations.map(({ name }) => name)],
      consents: [
        ...row.consents,
        ...before.consents.filter(
          ({ purpose }) => !row.consents.some((one) => one.purpose === purpose),
        ),
      ],
    };
  }
  return people;
}

/** The shop as an import asks it. */
export const asKnown = (shop: Shop): KnownContacts => createKnownContacts(shop);
