import type { Contact } from '../contacts/contact';
import { emailKey, nameKey } from '../people/folding';
import type { ReadContact, ExtraValue } from './readContact';

/** Somebody who is there already, with what an import compares besides the contact itself. */
export type KnownContact = {
  readonly contact: Contact;
  /** Values of the owner's own fields by the label of the field. */
  readonly extras: readonly ExtraValue[];
  /** The texts of the notes; may be left empty, if only `importKeys` shall know repeated notes. */
  readonly noteTexts: readonly string[];
  /** The names of people this one is tied to, as an earlier import wrote them. */
  readonly relationNames: readonly string[];
  /** The sum of their points; `null` if their book is empty, or if no row of the file tells of points. */
  readonly points: number | null;
  /** The latest decision per purpose. */
  readonly consents: readonly {
    readonly purpose: ReadContact['consents'][number]['purpose'];
    readonly decision: 'given' | 'refused' | 'withdrawn';
  }[];
};

/** A number or name that more records share tells nobody apart. */
export const MAX_SHARING = 50;

/** The key of a row that Regulars exported: it names the contact by its own id. */
export const ownKey = (id: string): string => `self:${id}`;

/** By what an import knows a contact again: the keys of the rows it came from, and its own id. */
export const keysOfContact = (contact: Pick<Contact, 'id' | 'importKeys'>): readonly string[] => [
  ...contact.importKeys,
  ownKey(contact.id),
];

/** By what people are found who may be the one in a row. */
export type ContactProbe = {
  /** Compared with `keysOfContact`. */
  readonly importKeys: readonly string[];
  /** Of `emailKey`. */
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** Of `nameKey`. */
  readonly names: readonly string[];
};

/** Who is there already. The data layer answers from its index; `createKnownContacts` answers from a list. */
export type KnownContacts = {
  /** Everybody who shares at least one part of the probe, in a stable order, each once. */
  readonly find: (probe: ContactProbe) => readonly KnownContact[];
};

/** By what somebody is found: each part that is there, in the form in which it is compared. */
export function probeOf(
  contact: Pick<Contact, 'emails' | 'phones' | 'name' | 'nativeName' | 'organisation' | 'kind'>,
  importKeys: readonly string[],
): ContactProbe {
  const names = [contact.name, contact.nativeName].map(nameKey);
  return {
    importKeys,
    emails: unrepeated(contact.emails.map(({ address }) => emailKey(address))),
    phones: unrepeated(contact.phones.map(({ e164 }) => e164)),
    names: unrepeated(names),
  };
}

const unrepeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value) => value !== '')),
];

/** People found in a list that is in memory. */
export function createKnownContacts(list: readonly KnownContact[]): KnownContacts {
  const index = new Map<string, number[]>();
  for (const [at, { contact }] of list.entries()) {
    for (const key of probeKeys(probeOf(contact, keysOfContact(contact)))) {
      const rows = index.get(key);
      if (rows && (rows.length < MAX_SHARING || key.startsWith('i'))) rows.push(at);
      else if (!rows) index.set(key, [at]);
    }
  }
  return {
    find: (probe) => {
      const rows = new Set(probeKeys(probe).flatMap((key) => index.get(key) ?? []));
      return [...rows].sort((a, b) => a - b).map((at) => list[at]!);
    },
  };
}

/** Every part of a probe as one text, told apart by its first letter. */
export const probeKeys = (probe: ContactProbe): readonly string[] => [
  ...probe.importKeys.map((key) => `i${key}`),
  ...probe.emails.map((key) => `e${key}`),
  ...probe.phones.map((key) => `p${key}`),
  ...probe.names.map((key) => `n${key}`),
];
