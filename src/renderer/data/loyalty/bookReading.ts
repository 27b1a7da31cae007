import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { PersonStanding, ShopBook } from '@shared/domain/loyalty/shopBook';
import type { Purchase, PurchaseId, Refund } from '@shared/domain/purchases/purchase';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import type { BookRow } from './bookApi';

/** Rows read at once. */
const CHUNK = 4000;
/** Beyond so many people it is quicker to read what everybody bought. */
const MAX_OWNERS = 500;

/** Rows of a table in the order of their ids; the next ones are read while these are taken in. */
async function* chunks<T extends { readonly id: string }>(
  read: (after: string) => PromiseLike<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  let reading = read('');
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (!last) return;
    reading = read(last.id);
    yield rows;
  }
}

/** The whole book as it lies in the database, in pieces. */
export async function* storedLines(db: RegularsDatabase): AsyncGenerator<readonly LedgerEntry[]> {
  for await (const lines of chunks((after) =>
    db.ledgerEntries.where('id').above(after).limit(CHUNK).toArray(),
  )) {
    yield lines.map(slim);
  }
}

/**
 * A line without what only its seal needs: that would take half of the memory. What it was booked for stays, because lines
 * of two computers for one cause count once.
 */
export const slim = (entry: LedgerEntry): LedgerEntry => ({
  ...entry,
  hash: '',
  previousHash: '',
  noteDigest: '',
});

/** Who counts, for everybody in the database. */
export async function readStandings(
  db: RegularsDatabase,
): Promise<ReadonlyMap<ContactId, PersonStanding>> {
  const standings = new Map<ContactId, PersonStanding>();
  for await (const contacts of chunks((after) =>
    db.contacts.where('id').above(after).limit(CHUNK).toArray(),
  )) {
    for (const contact of contacts) standings.set(contact.id, standingOf(contact));
  }
  return standings;
}

/** Whether somebody counts. */
export const standingOf = ({ trashedAt, isSample }: Contact): PersonStanding =>
  trashedAt !== null ? 'trashed' : isSample ? 'sample' : 'real';

/** Each key with its row, or with nothing. */
export async function rowsByKey<T>(
  keys: readonly string[],
  get: (keys: string[]) => PromiseLike<readonly (T | undefined)[]>,
): Promise<readonly (readonly [string, T | undefined])[]> {
  if (keys.length === 0) return [];
  const rows = await get([...keys]);
  return keys.map((key, i) => [key, rows[i]] as const);
}

/** Puts into the book what everybody bought and gave back. */
export async function readPurchases(db: RegularsDatabase, book: ShopBook): Promise<void> {
  const purchases = new Map<ContactId, Purchase[]>();
  for await (const rows of chunks((after) =>
    db.purchases.where('id').above(after).limit(CHUNK).toArray(),
  )) {
    for (const row of rows) pushTo(purchases, row.contactId, slimPurchase(row));
  }
  const refunds = new Map<ContactId, Refund[]>();
  for (const row of await db.refunds.toArray()) pushTo(refunds, row.contactId, row);
  for (const [id, own] of purchases) book.setPurchases(id, own, refunds.get(id) ?? []);
}

/** Puts into the book anew what the owners of these rows bought and gave back. */
export async function rereadPurchases(
  db: RegularsDatabase,
  book: ShopBook,
  bought: readonly string[],
  refunded: readonly string[],
): Promise<void> {
  const rows = [
    ...(await db.purchases.bulkGet([...bought])),
    ...(await db.refunds.bulkGet([...refunded])),
  ];
  const owners = new Set(rows.flatMap((row) => row?.contactId ?? []));
  // Whose a row was that is gone, nobody knows any more.
  if (rows.includes(undefined) || owners.size > MAX_OWNERS) return await readPurchases(db, book);
  for (const id of owners) {
    const [purchases, refunds] = await Promise.all([
      db.purchases
        .where('[contactId+boughtAt]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .toArray(),
      db.refunds.where('contactId').equals(id).toArray(),
    ]);
    book.setPurchases(id, purchases.map(slimPurchase), refunds);
  }
}

const slimPurchase = (purchase: Purchase): Purchase => ({ ...purchase, lines: [], note: '' });

function pushTo<K, T>(groups: Map<K, T[]>, key: K, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Lines of the book with the amounts of the purchases that they name. */
export async function linesWithPurchases(
  db: RegularsDatabase,
  book: ShopBook,
  rows: readonly number[] | Uint32Array,
): Promise<readonly BookRow[]> {
  const lines = book.lines(rows);
  const ids = new Set(lines.flatMap(({ entry }) => purchaseIn(entry) ?? []));
  const purchases = new Map(await rowsByKey([...ids], (keys) => db.purchases.bulkGet(keys)));
  return lines.map((line) => {
    const id = purchaseIn(line.entry);
    const purchase = id === null ? undefined : purchases.get(id);
    if (!purchase) return { ...line, purchase: null };
    const { amountMinor, pointsValueMinor, currency } = purchase;
    return { ...line, purchase: { amountMinor, pointsValueMinor, currency } };
  });
}

/** The purchase whose amount is worth telling. */
function purchaseIn({ cause }: LedgerEntry): PurchaseId | null {
  switch (cause.kind) {
    case 'purchase':
    case 'payment':
    case 'refund':
    case 'void':
      return cause.purchaseId;
    default:
      return null;
  }
}
