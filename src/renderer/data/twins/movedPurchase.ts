import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Instant } from '@shared/domain/calendar/clock';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Write } from '@shared/domain/journal/write';
import type { LedgerEntry, Posting } from '@shared/domain/loyalty/ledgerEntry';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import type { Purchase } from '@shared/domain/purchases/purchase';
import type { RegularsDatabase } from '../database';
import { readBook, writingPostings } from '../repositories/ledgerRows';
import type { ReadFacts } from '../repositories/loyaltyFacts';

/**
 * Whose book has the points of a purchase. A purchase changes hands when two records become one, or two again; its lines in
 * the book never do.
 */
async function bookHolder(db: RegularsDatabase, { id, contactId }: Purchase): Promise<ContactId> {
  const lines = await db.ledgerEntries.where('cause.purchaseId').equals(id).toArray();
  const own = lines.find(({ cause }) => cause.kind === 'purchase' || cause.kind === 'payment');
  return own?.contactId ?? contactId;
}

/** The facts for taking back a purchase: with the book in which its points stand, whoever has the purchase now. */
export async function withItsBook(
  db: RegularsDatabase,
  read: ReadFacts,
  purchase: Purchase,
): Promise<ReadFacts> {
  const holder = await bookHolder(db, purchase);
  if (holder === purchase.contactId) return read;
  const { facts } = read;
  return {
    ...read,
    facts: {
      ...facts,
      contact: { ...facts.contact, id: holder },
      entries: await readBook(db, holder),
    },
  };
}

/**
 * Writes what taking back a purchase means for points. Where its lines stand in another book than that of its person, what
 * is then owed or given back there is transferred at once.
 */
export async function writingTakenBack(
  db: RegularsDatabase,
  { facts }: Pick<ReadFacts, 'facts'>,
  { contactId }: Purchase,
  postings: readonly Posting[],
  {
    newId,
    now,
    today,
  }: { readonly newId: () => string; readonly now: Instant; readonly today: IsoDate },
): Promise<readonly Write[]> {
  const writes = await writingPostings(db, postings, newId);
  const holder = facts.contact.id;
  if (holder === contactId || writes.length === 0) return writes;
  const rows = writes.flatMap((write) =>
    write.kind === 'create' ? (write.rows as unknown as readonly LedgerEntry[]) : [],
  );
  const last = facts.entries.reduce((at, { postedAt }) => Math.max(at, postedAt), now);
  // As they will stand once the door has given them their place.
  const added = rows
    .filter((row) => row.contactId === holder)
    .map((row, seq) => ({ ...row, postedAt: last + 1, seq }));
  const transfer = planTransfer(
    { contactId: holder, entries: [...facts.entries, ...added] },
    { contactId, entries: await readBook(db, contactId) },
    today,
  );
  if (!transfer.ok)
    throw new Error(`Points cannot follow their purchase: ${transfer.refusal.code}`);
  return [...writes, ...(await writingPostings(db, transfer.value, newId))];
}
