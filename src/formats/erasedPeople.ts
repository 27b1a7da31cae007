import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { emailKey, nameKey } from '@shared/domain/people/folding';
import type { Erasure, Fingerprint, FingerprintKind } from '@shared/domain/privacy/erasure';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What fingerprints of somebody are made of. */
export type Recognisable = Pick<Contact, 'name' | 'emails' | 'phones' | 'birthday'>;

const hashed = (salt: string, text: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(text)));

/** The fingerprint of kind `record`: by it an erased person is recognised when a file brings them again. */
export const recordFingerprint = (salt: string, contactId: ContactId): string =>
  hashed(salt, contactId);

type Mark = { readonly kind: FingerprintKind; readonly text: string };

/** By what somebody is recognised. The kind is part of the text, so that no two kinds are ever alike. */
function marksOf({ name, emails, phones, birthday }: Recognisable): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { address } of emails) {
    const key = emailKey(address);
    if (key !== '') marks.push({ kind: 'email', text: `email:${key}` });
  }
  for (const { e164, number } of phones) {
    const key = e164 || number.replace(/\D/gu, '');
    if (key !== '') marks.push({ kind: 'phone', text: `phone:${key}` });
  }
  // A name alone is that of many.
  if (birthday !== null && nameKey(name) !== '') {
    const { year, month, day } = birthday;
    marks.push({
      kind: 'name',
      text: `name:${nameKey(name)}|${String(year)}-${String(month)}-${String(day)}`,
    });
  }
  return marks;
}

/**
 * The fingerprints of somebody who is erased.
 *
 * @param ids - Theirs, and those of records that became one with theirs: an older backup has them.
 * @param records - Theirs, and those that became one with it.
 */
export function fingerprintsOf(
  salt: string,
  ids: readonly ContactId[],
  records: readonly Recognisable[],
): readonly Fingerprint[] {
  const found = [
    ...ids.map((id): Fingerprint => ({ kind: 'record', hash: recordFingerprint(salt, id) })),
    ...records.flatMap(marksOf).map(({ kind, text }): Fingerprint => ({
      kind,
      hash: hashed(salt, text),
    })),
  ];
  return [...new Map(found.map((one) => [one.hash, one])).values()];
}

/** The hashes of some kinds, by the salt that they were made with. */
function hashesBySalt(
  erasures: readonly Erasure[],
  isWanted: (kind: FingerprintKind) => boolean,
): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const bySalt = new Map<string, Map<string, string>>();
  for (const { id, salt, fingerprints } of erasures) {
    const known = bySalt.get(salt) ?? new Map<string, string>();
    bySalt.set(salt, known);
    for (const { kind, hash } of fingerprints) if (isWanted(kind)) known.set(hash, id);
  }
  return [...bySalt];
}

/** Which erasure erased the record with this id, by the certificates; `null` for none. */
export function erasureOf(erasures: readonly Erasure[]): (contactId: ContactId) => string | null {
  const known = hashesBySalt(erasures, (kind) => kind === 'record');
  return (contactId) => {
    for (const [salt, records] of known) {
      const found = records.get(recordFingerprint(salt, contactId));
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** Whether somebody was erased, by the certificates of erasures. */
export function erasedBy(erasures: readonly Erasure[]): (contactId: ContactId) => boolean {
  const find = erasureOf(erasures);
  return (contactId) => find(contactId) !== null;
}

/**
 * Finds, among people whom a file brings under new ids, those who look like somebody who was erased: by an e-mail
 * address, a phone number, or name and birthday. Two people may share a number, so somebody must decide.
 *
 * @returns The id of the erasure, or `null`.
 */
export function erasureLike(erasures: readonly Erasure[]): (person: Recognisable) => string | null {
  const known = hashesBySalt(erasures, (kind) => kind !== 'record');
  return (person) => {
    const marks = known.length === 0 ? [] : marksOf(person);
    for (const [salt, hashes] of known) {
      for (const { text } of marks) {
        const found = hashes.get(hashed(salt, text));
        if (found !== undefined) return found;
      }
    }
    return null;
  };
}

/** Whose entries outlived them: of all that the book names and nobody has any more, those who were erased here or elsewhere. */
export function erasedAmong(
  entries: readonly { readonly contactId: ContactId }[],
  contacts: readonly { readonly id: ContactId }[],
  erasures: readonly Erasure[],
): readonly ContactId[] {
  if (erasures.length === 0) return [];
  const people = new Set(contacts.map(({ id }) => id));
  const gone = new Set(entries.map(({ contactId }) => contactId).filter((id) => !people.has(id)));
  const isErased = erasedBy(erasures);
  return [...gone].filter((id) => isErased(id));
}
