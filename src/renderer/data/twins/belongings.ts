import type { ContactId } from '@shared/domain/contacts/contact';
import type { Row } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';

/** A field by which rows of a table belong to a contact, and how they are found. */
type Belonging = {
  readonly table: StoredTable;
  readonly field: string;
  /** The index that begins with the field, where it is not the field alone. */
  readonly compound?: string;
};

/**
 * What changes hands when two records become one. Lines of points are not among them: a ledger is never rewritten, its
 * points are transferred. Neither is what a person has one of, which has the person's own id.
 */
export const CHANGING_HANDS: readonly Belonging[] = [
  { table: 'links', field: 'fromId' },
  { table: 'links', field: 'toId' },
  { table: 'consentEvents', field: 'contactId' },
  { table: 'interactions', field: 'contactId', compound: '[contactId+happenedAt]' },
  { table: 'promises', field: 'contactId' },
  { table: 'purchases', field: 'contactId', compound: '[contactId+boughtAt]' },
  { table: 'refunds', field: 'contactId' },
  { table: 'renewals', field: 'contactId' },
  { table: 'cards', field: 'contactId' },
  { table: 'appointments', field: 'contactId' },
  { table: 'greetings', field: 'contactId' },
  { table: 'thanks', field: 'contactId' },
  { table: 'careMarks', field: 'contactId' },
  { table: 'answers', field: 'contactId' },
  { table: 'askings', field: 'contactId' },
  { table: 'criticisms', field: 'contactId' },
  { table: 'leavings', field: 'contactId' },
  { table: 'messages', field: 'contactId' },
  { table: 'privacyCases', field: 'contactId' },
  { table: 'personMerges', field: 'keptId' },
];

/** Tables in which a contact has one row at most, under an id that follows from its own. */
export const ONE_EACH: readonly {
  readonly table: StoredTable;
  readonly idOf: (id: ContactId) => string;
}[] = [
  { table: 'photos', idOf: (id) => id },
  { table: 'customs', idOf: (id) => id },
  { table: 'journeys', idOf: (id) => id },
  { table: 'privacyRecords', idOf: (id) => id },
  { table: 'keepInTouch', idOf: (id) => `person:${id}` },
];

/** The rows of a table that belong to a contact by a field, in the order of their ids. */
export async function rowsBy(
  db: RegularsDatabase,
  { table, field, compound }: Belonging,
  id: ContactId,
): Promise<readonly Row[]> {
  const rows = db.table<Row, string>(table);
  const found = compound
    ? rows.where(compound).between([id, Dexie.minKey], [id, Dexie.maxKey])
    : rows.where(field).equals(id);
  return (await found.toArray()).sort((a, b) => (a.id < b.id ? -1 : 1));
}
