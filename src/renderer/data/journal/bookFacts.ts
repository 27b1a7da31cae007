import type { ContactId } from '@shared/domain/contacts/contact';
import type { Change } from '@shared/domain/journal/change';
import { isOfTheBook, purchasesOf, type BookFacts } from '@shared/domain/journal/invertBook';
import { addressOf, keysOf } from '@shared/domain/journal/rows';
import type { Row } from '@shared/domain/journal/write';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { RegularsDatabase } from '../database';
import { readBooks } from '../repositories/ledgerRows';
import { getMany } from './chunks';

/**
 * Reads what taking a batch back must know of the book, within the current transaction.
 *
 * @param rows - Rows as they stand, by their address. The purchases that lines of the batch belong to
 * are added to them.
 */
export async function bookFactsOf(
  db: RegularsDatabase,
  changes: readonly Change[],
  rows: Map<string, Row>,
  moment: Omit<BookFacts, 'bookOf' | 'isSample'>,
): Promise<BookFacts> {
  const written = changes
    .filter(({ kind, table }) => kind === 'create' && isOfTheBook(table))
    .flatMap((change) =>
      keysOf(change).flatMap((key) => rows.get(addressOf(change.table, key)) ?? []),
    );
  const lines = written.filter((row) => 'cause' in row) as unknown as readonly LedgerEntry[];

  const purchases = new Set([
    ...lines.flatMap(purchasesOf),
    ...written.flatMap(({ purchaseId }) => (typeof purchaseId === 'string' ? [purchaseId] : [])),
  ]);
  for (const row of await getMany(db.purchases, [...purchases])) {
    if (row) rows.set(addressOf('purchases', row.id), row);
  }
  const people = [...new Set(written.map(({ contactId }) => contactId as ContactId))];
  const samples = new Set(
    (await getMany(db.contacts, people)).flatMap((contact) =>
      contact?.isSample ? [contact.id] : [],
    ),
  );
  const books = await readBooks(db, new Set(lines.map(({ contactId }) => contactId)));
  return {
    ...moment,
    bookOf: (contactId) => books.get(contactId) ?? [],
    isSample: (contactId) => samples.has(contactId),
  };
}
