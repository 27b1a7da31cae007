import type { ContactId } from '@shared/domain/contacts/contact';
import { actName } from './acts';
import type { RegularsDatabase } from '../database';

/** Who is in the trash. Only they stand in the index, so this is quick however many people there are. */
export const trashedPeople = async (db: RegularsDatabase): Promise<ReadonlySet<string>> =>
  new Set(await db.contacts.where('trashedAt').above(0).primaryKeys());

/** What a contact is called in the list of acts; a dash for somebody who is gone. */
export async function nameInActs(db: RegularsDatabase, id: ContactId): Promise<string> {
  const contact = await db.contacts.get(id);
  return contact ? actName(contact) : '–';
}
