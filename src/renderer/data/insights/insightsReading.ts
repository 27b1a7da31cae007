import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { addDays } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { rowsAsOf } from '@shared/domain/insights/asOf';
import type { ContactFact, InsightFacts, PurchaseFact } from '@shared/domain/insights/facts';
import { factsOfRows, INSIGHT_TABLES, type InsightRows } from '@shared/domain/insights/insightRows';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { laterChanges, type LaterChanges } from '@shared/domain/past/laterChanges';
import type { Purchase, Refund } from '@shared/domain/purchases/purchase';
import type { StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { actsAfter, changesOfActs } from '../journal/actsAfter';
import { getMany } from '../journal/chunks';
import { slim, storedLines } from '../loyalty/bookReading';

/** Rows read at once. */
const CHUNK = 4000;

/** A table in the order of its ids, in pieces; the next one is read while one is taken in. */
export async function* inPieces<Row extends { readonly id: string }>(
  read: (after: string, count: number) => PromiseLike<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let reading = read('', CHUNK);
  for (;;) {
    const rows = await reading;
    const last = rows.at(-1);
    if (!last) return;
    reading = read(last.id, CHUNK);
    yield rows;
  }
}

/** What figures keep of a contact. */
export const contactFact = ({
  id,
  country,
  owner,
  source,
  isSample,
  trashedAt,
}: Contact): ContactFact => ({ id, country, owner, source, isSample, trashedAt });

const NO_LINES: Purchase['lines'] = [];

/** What figures keep of a purchase: lines only of what cost nothing, where they alone say whether it was brought back. */
export const purchaseFact = (purchase: Purchase): PurchaseFact => ({
  id: purchase.id,
  contactId: purchase.contactId,
  boughtOn: purchase.boughtOn,
  amountMinor: purchase.amountMinor,
  currency: purchase.currency,
  pointsPaid: purchase.pointsPaid,
  pointsValueMinor: purchase.pointsValueMinor,
  lines: purchase.amountMinor === 0 && purchase.pointsPaid === 0 ? purchase.lines : NO_LINES,
  source: purchase.source,
  voidedAt: purchase.voidedAt,
});

/** What one person bought and gave back. */
export async function purchasesOfPerson(
  db: RegularsDatabase,
  id: ContactId,
): Promise<{ readonly purchases: readonly PurchaseFact[]; readonly refunds: readonly Refund[] }> {
  const [purchases, refunds] = await Promise.all([
    db.purchases
      .where('[contactId+boughtAt]')
      .between([id, Dexie.minKey], [id, Dexie.maxKey])
      .toArray(),
    db.refunds.where('contactId').equals(id).toArray(),
  ]);
  return { purchases: purchases.map(purchaseFact), refunds };
}

/**
 * Everybody's points and stamps.
 *
 * @param until - As they stood here at an instant; `null` for now.
 */
export async function readBooks(
  db: RegularsDatabase,
  until: number | null,
): Promise<ReadonlyMap<ContactId, readonly LedgerEntry[]>> {
  const later = until === null ? null : await laterThan(db, until, 'ledgerEntries');
  const books = new Map<ContactId, LedgerEntry[]>();
  const add = (line: LedgerEntry): void => {
    const own = books.get(line.contactId);
    if (own) own.push(line);
    else books.set(line.contactId, [line]);
  };
  for await (const lines of storedLines(db)) {
    for (const line of lines) if (!later?.isTouched('ledgerEntries', line.id)) add(line);
  }
  if (!later) return books;
  // A line is made and, with the merge that brought it, taken back; it never changes.
  const keys = later.keysIn('ledgerEntries');
  const now = await getMany(db.ledgerEntries, keys);
  for (const [at, key] of keys.entries()) {
    const line = later.rowThen('ledgerEntries', key, now[at] ?? null);
    if (line !== null) add(slim(line as unknown as LedgerEntry));
  }
  return books;
}

/** The last instant of a day in a zone. */
export const endOfDay = (day: IsoDate, zone: string): number =>
  instantAt(addDays(day, 1), '00:00', zone) - 1;

/** The facts as they stood at the end of a day: everything that the journal tells of later acts is taken back. */
export async function readFactsAsOf(
  db: RegularsDatabase,
  day: IsoDate,
  zone: string,
): Promise<InsightFacts> {
  const until = endOfDay(day, zone);
  const tables = [...INSIGHT_TABLES.map((table) => db.facts(table)), db.batches, db.changes];
  return await db.transaction('r', tables, async () => {
    const pairs = await Promise.all(
      INSIGHT_TABLES.map(async (table) => [table, await db.facts(table).toArray()] as const),
    );
    const rows = Object.fromEntries(pairs) as unknown as InsightRows;
    return factsOfRows(rowsAsOf(rows, await laterThan(db, until)), zone);
  });
}

/** What was done here after an instant; `table`: only there. */
export async function laterThan(
  db: RegularsDatabase,
  until: number,
  table?: StoredTable,
): Promise<LaterChanges> {
  const acts = (await actsAfter(db, until)) ?? [];
  return laterChanges(acts, await changesOfActs(db, acts, table));
}
