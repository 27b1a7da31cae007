import type { ContactId } from '@shared/domain/contacts/contact';
import { deletedRowsOf } from '@shared/domain/journal/rows';
import type { RegularsDatabase } from '../database';

/**
 * Whose a purchase or refund was that is gone, by the journal's copy of it.
 *
 * @returns `null` if the journal has none: what was given up for good is nowhere.
 */
export async function ownerWhenDeleted(
  db: RegularsDatabase,
  table: 'purchases' | 'refunds',
  id: string,
): Promise<ContactId | null> {
  const changes = [
    ...(await db.changes.where('[table+key]').equals([table, id]).toArray()),
    ...(await db.changes.where('keys').equals(id).toArray()),
  ].filter((change) => change.table === table && change.kind === 'delete');
  const [last] = changes.sort((a, b) => (a.at < b.at ? 1 : -1));
  const row = last && deletedRowsOf(last).find((one) => one.id === id);
  return (row?.['contactId'] as ContactId | undefined) ?? null;
}
