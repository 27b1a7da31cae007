import type { ContactId } from '@shared/domain/contacts/contact';
import {
  personWith,
  standingSale,
  type ContactFact,
  type InsightPerson,
} from '@shared/domain/insights/facts';
import { createSalesColumns } from '@shared/domain/insights/salesColumns';
import type { PurchaseId, Refund } from '@shared/domain/purchases/purchase';
import type { RegularsDatabase } from '../database';
import { contactFact, inPieces, purchaseFact } from './insightsReading';

const NO_REFUNDS: readonly Refund[] = [];

/**
 * Everybody with what stands of their purchases. Purchases go into columns as they are read, so that there is never an
 * object for each of them.
 *
 * @param onProgress - Called with the purchases read so far, and how many there are.
 */
export async function readPeople(
  db: RegularsDatabase,
  referrers: ReadonlyMap<ContactId, ContactId>,
  onProgress: (read: number, total: number) => void,
): Promise<Map<ContactId, InsightPerson>> {
  const texts = new Map<string, string>();
  /** The same text once, however many rows brought it along. */
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const numbers = new Map<ContactId, number>();
  const contacts: (ContactFact | null)[] = [];
  for await (const rows of inPieces((after, count) =>
    db.contacts.where('id').above(after).limit(count).toArray(),
  )) {
    for (const row of rows) {
      const fact = contactFact(row);
      const { kind, detail } = fact.source;
      numbers.set(row.id, contacts.length);
      contacts.push({
        ...fact,
        country: shared(fact.country),
        owner: shared(fact.owner),
        source: { kind, detail: shared(detail) },
      });
    }
  }

  const refunds = new Map<PurchaseId, Refund[]>();
  for (const refund of await db.refunds.toArray()) {
    const own = refunds.get(refund.purchaseId);
    if (own) own.push(refund);
    else refunds.set(refund.purchaseId, [refund]);
  }
  const total = await db.purchases.count();
  const sales = createSalesColumns();
  const samples = new Set<number>();
  let read = 0;
  for await (const rows of inPieces((after, count) =>
    db.purchases.where('id').above(after).limit(count).toArray(),
  )) {
    for (const row of rows) {
      let person = numbers.get(row.contactId);
      if (person === undefined) {
        // Somebody who was erased: what they bought is still there.
        person = contacts.push(null) - 1;
        numbers.set(row.contactId, person);
      }
      if (row.source === 'sample') samples.add(person);
      const own = refunds.get(row.id)?.filter(({ contactId }) => contactId === row.contactId);
      const sale = standingSale(purchaseFact(row), own ?? NO_REFUNDS);
      if (sale) sales.add(person, sale);
    }
    read += rows.length;
    onProgress(read, total);
  }

  const salesOf = sales.byPerson();
  const people = new Map<ContactId, InsightPerson>();
  for (const [id, number] of numbers) {
    const [contact = null, referrer = null] = [contacts[number], referrers.get(id)];
    people.set(id, personWith(id, contact, salesOf(number), referrer, samples.has(number)));
  }
  return people;
}
