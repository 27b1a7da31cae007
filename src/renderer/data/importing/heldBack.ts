import { erasureLike, erasureOf } from '@formats/erasedPeople';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  createKnownContacts,
  probeOf,
  type KnownContact,
} from '@shared/domain/importing/knownContacts';
import type { ReadContact, ReadProblem } from '@shared/domain/importing/readContact';
import type { RegularsDatabase } from '../database';

/** Looks like somebody whose data were erased. */
const ERASED: ReadProblem = { code: 'erased-person', column: '', value: '', severity: 'notice' };

/** What a file holds, with the rows that are left out until somebody decides otherwise. */
export type HeldBack = {
  readonly contacts: readonly ReadContact[];
  /** Positions of rows of people who look like somebody whose data were erased, each with the id of that erasure. */
  readonly held: ReadonlyMap<number, string>;
};

/**
 * Holds rows back that would bring somebody back whose data were erased: by the number that our own files carry, by an
 * e-mail address, a phone number, or name and birthday. Whoever was written down again since is known, and not held back.
 */
export async function holdBack(
  db: RegularsDatabase,
  contacts: readonly ReadContact[],
  known: readonly KnownContact[],
): Promise<HeldBack> {
  const erasures = await db.erasures.toArray();
  if (erasures.length === 0) return { contacts, held: new Map() };
  const isLike = erasureLike(erasures);
  const isRecord = erasureOf(erasures);
  const finder = createKnownContacts(known);
  const held = new Map<number, string>();
  const marked = contacts.map((read) => {
    const { draft, importKeys, position, problems } = read;
    const own = importKeys.flatMap(
      (key) => isRecord(key.slice(key.lastIndexOf(':') + 1) as ContactId) ?? [],
    );
    const erasure = own[0] ?? isLike(draft);
    if (erasure === null || finder.find(probeOf(draft, importKeys)).length > 0) return read;
    held.set(position, erasure);
    return { ...read, problems: [...problems, ERASED] };
  });
  return { contacts: marked, held };
}
