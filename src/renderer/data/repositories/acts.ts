import { CONTACT_FIELDS } from '@shared/domain/store/references';
import type { StoredTable } from '@shared/domain/store/tables';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Act } from '@shared/domain/journal/change';
import type { Row } from '@shared/domain/journal/write';
import type acts from '@locales/en/acts.json';
import type { RegularsDatabase } from '../database';

type Leaves<T> = {
  [Name in keyof T & string]: T[Name] extends string ? Name : `${Name}.${Leaves<T[Name]>}`;
}[keyof T & string];

type WithoutPlural<Key> = Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : Key;

/** A sentence of the namespace `acts`. */
export type ActKey = WithoutPlural<Leaves<typeof acts>>;

/** What was done, as a sentence and its arguments. A key without a sentence does not compile. */
export const actOf = (key: ActKey, args: Act['args'] = {}): Act => ({ key, args });

/** What a contact is called in the list of acts; a dash if nothing is known. */
export const actName = (contact: Contact): string => calledBy(contact) || '–';

/** The name of the contact that a row belongs to; `null` where it belongs to nobody. */
export async function nameOfOwner(
  db: RegularsDatabase,
  table: StoredTable,
  row: Row,
): Promise<string | null> {
  const field = table === 'contacts' ? 'id' : CONTACT_FIELDS[table]?.[0];
  const key = field === undefined ? undefined : row[field];
  const contact = typeof key === 'string' ? await db.contacts.get(key) : undefined;
  return contact ? actName(contact) : null;
}
