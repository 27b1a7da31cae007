import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry, LedgerEntryId, Posting } from '@shared/domain/loyalty/ledgerEntry';
import { creating, type Write } from '@shared/domain/journal/write';
import { baseOf, nextCauseKey } from '@shared/domain/loyalty/causeKeys';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

/**
 * A movement as a new row of the book. The door gives it its time, its chain and its seal when it is
 * written: until then these are empty.
 */
export const unsealedEntry = (posting: Posting, id: string): LedgerEntry => ({
  ...posting,
  id: id as LedgerEntryId,
  postedAt: 0,
  noteDigest: '',
  device: '',
  seq: 0,
  previousHash: '',
  hash: '',
});

/**
 * Writes movements into the book, in their order; nothing for none.
 *
 * What was decided from one person's book cannot know that a referral was rewarded to somebody else
 * before: such a cause gets the next free number.
 */
export async function writingPostings(
  db: RegularsDatabase,
  postings: readonly Posting[],
  newId: () => string,
): Promise<readonly Write[]> {
  const rows: LedgerEntry[] = [];
  for (const posting of postings) {
    const { cause } = posting;
    const causeKey =
      cause.kind === 'referral' ? await freeReferralKey(db, posting.causeKey) : posting.causeKey;
    rows.push(unsealedEntry({ ...posting, causeKey }, newId()));
  }
  return rows.length > 0 ? [creating('ledgerEntries', rows)] : [];
}

async function freeReferralKey(db: RegularsDatabase, causeKey: string): Promise<string> {
  const base = baseOf(causeKey);
  const known = await db.ledgerEntries.where('causeKey').startsWith(base).toArray();
  return nextCauseKey(known, base);
}

/** One person's whole book, both units, by the time of posting. */
export const readBook = (db: RegularsDatabase, contactId: ContactId): Promise<LedgerEntry[]> =>
  db.ledgerEntries
    .where('[contactId+postedAt]')
    .between([contactId, Dexie.minKey], [contactId, Dexie.maxKey])
    .toArray();

// From so many people on it is quicker to read the book of the shop once than one by one.
const MANY_PEOPLE = 500;

/** The whole books of some people. */
export async function readBooks(
  db: RegularsDatabase,
  contactIds: ReadonlySet<ContactId>,
): Promise<ReadonlyMap<ContactId, readonly LedgerEntry[]>> {
  const books = new Map<ContactId, LedgerEntry[]>();
  if (contactIds.size < MANY_PEOPLE) {
    for (const id of contactIds) books.set(id, await readBook(db, id));
    return books;
  }
  await db.ledgerEntries.each((entry) => {
    if (!contactIds.has(entry.contactId)) return;
    const book = books.get(entry.contactId);
    if (book) book.push(entry);
    else books.set(entry.contactId, [entry]);
  });
  return books;
}
