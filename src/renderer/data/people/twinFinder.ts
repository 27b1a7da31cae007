import { comparedPerson } from '@shared/domain/contacts/duplicates';
import { findTwins, type FindablePerson, type TwinPair } from '@shared/domain/twins/findTwins';
import type { RegularsDatabase } from '../database';

/** Contacts read at once; between two pieces others are answered. */
const PIECE = 2_000;

/** Who of everybody outside the trash may be the same, as the database knows them now. */
export async function readTwins(db: RegularsDatabase): Promise<readonly TwinPair[]> {
  const people: FindablePerson[] = [];
  let after = '';
  for (;;) {
    const rows = await db.contacts.where('id').above(after).limit(PIECE).toArray();
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    for (const row of rows) {
      if (row.trashedAt === null)
        people.push({ id: row.id, compared: comparedPerson(row), isSample: row.isSample });
    }
  }
  return findTwins(people, new Set(await db.twinDecisions.toCollection().primaryKeys()));
}
