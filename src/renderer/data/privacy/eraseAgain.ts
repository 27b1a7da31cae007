import { erasureOf } from '@formats/erasedPeople';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Row, Write } from '@shared/domain/journal/write';
import type { Erasure } from '@shared/domain/privacy/erasure';
import { nextChunk } from '../backups/chunks';
import type { RegularsDatabase } from '../database';
import { permitFacts } from '../journal/guard';
import { planErasure } from './erasing';
import { peopleOfRow, TABLES_ABOUT_PEOPLE } from './peopleOfRow';

/** The records among these that belong to somebody who was erased, with the erasure. */
export function erasedAmong(
  erasures: readonly Erasure[],
  records: readonly { readonly id: ContactId }[],
): ReadonlyMap<ContactId, string> {
  const find = erasureOf(erasures);
  const found = new Map<ContactId, string>();
  for (const { id } of records) {
    const erasure = find(id);
    if (erasure !== null) found.set(id, erasure);
  }
  return found;
}

/**
 * Erases people anew who come back with an older copy, before anybody sees it, and takes the certificates of now along.
 *
 * @param live - Where the erasures are known.
 * @param copy - What is about to take its place, or the place of a backup.
 * @param isReturn - Whether the certificates count that people were turned away: not when a backup is written anew.
 * @returns Who was erased, with the erasure.
 */
export async function eraseAgain(
  live: RegularsDatabase,
  copy: RegularsDatabase,
  isReturn = true,
): Promise<ReadonlyMap<ContactId, string>> {
  // A log of an older release is unpacked as that release knew it, and it knew no erasures.
  if (![live, copy].every(knowsErasures)) return new Map();
  const own = await live.erasures.toArray();
  const brought = await copy.erasures.toArray();
  const known = new Map([...brought, ...own].map((erasure) => [erasure.id, erasure]));
  // The copy knows its own.
  if (own.length === 0) return new Map();
  // Whoever is here today was kept by a merge: written to on another computer after the trash was emptied here.
  const here = new Set<string>(await live.contacts.toCollection().primaryKeys());
  const people = (await peopleIn(copy)).filter(({ id }) => !here.has(id));
  const back = erasedAmong([...known.values()], people);
  const turned = new Map<string, number>();
  if (isReturn) for (const id of back.values()) turned.set(id, (turned.get(id) ?? 0) + 1);
  await copy.transaction('rw', copy.tables, async (tx) => {
    permitFacts(tx);
    if (back.size > 0) {
      const { writes } = await planErasure(copy, [...back.keys()]);
      for (const write of writes) await apply(copy, write);
    }
    await copy.erasures.bulkPut(
      [...known.values()].map((erasure) => ({
        ...erasure,
        turnedAway: erasure.turnedAway + (turned.get(erasure.id) ?? 0),
      })),
    );
  });
  return back;
}

/** Whether somebody with an id was erased here and would be erased again if a backup brought them. */
export async function erasedReader(db: RegularsDatabase): Promise<(id: string) => boolean> {
  const find = erasureOf(await db.erasures.toArray());
  const here = new Set<string>(await db.contacts.toCollection().primaryKeys());
  const known = new Map<string, boolean>();
  return (id) => {
    let verdict = known.get(id);
    if (verdict === undefined) {
      verdict = !here.has(id) && find(id as ContactId) !== null;
      known.set(id, verdict);
    }
    return verdict;
  };
}

const knowsErasures = ({ tables }: RegularsDatabase): boolean =>
  tables.some(({ name }) => name === 'erasures');

/** Everybody whom a row of the copy, or its journal, is about, whether their own record is there or not. */
function peopleIn(db: RegularsDatabase): Promise<readonly { readonly id: ContactId }[]> {
  return db.transaction('r', db.tables, async () => {
    const ids = new Set<string>();
    for (const table of TABLES_ABOUT_PEOPLE) {
      let rows = await nextChunk(db, table, null);
      while (rows.length > 0) {
        for (const row of rows) for (const id of peopleOfRow(table, row)) ids.add(id);
        rows = await nextChunk(db, table, rows.at(-1)!.id);
      }
    }
    return [...ids].map((id) => ({ id: id as ContactId }));
  });
}

/** Does a write to a copy that nobody works with, without a journal. */
async function apply(db: RegularsDatabase, write: Write): Promise<void> {
  const table = db.table<Row, string>(write.table);
  if (write.kind === 'delete') await table.bulkDelete([...write.keys]);
  else if (write.kind === 'update') await table.update(write.key, { ...write.set });
  else await table.bulkPut([...write.rows]);
}
