import type { ContactId } from '@shared/domain/contacts/contact';
import type { Fields } from '@shared/domain/journal/change';
import type { Row } from '@shared/domain/journal/write';
import type { Disclosure } from '@shared/domain/privacy/disclosure';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import type { StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import type { Dependencies } from '../repositories/saving';

/** Fields that name somebody else: their data are not the person's. */
const OF_OTHERS: Readonly<Partial<Record<StoredTable, readonly string[]>>> = {
  links: ['fromId', 'toId'],
  twinDecisions: ['id', 'oneId', 'otherId'],
};

/**
 * Reads everything about one person, as of one moment.
 *
 * @param withPrivate - Whether notes that the owner marked as only for themselves go along.
 * @returns `null` for somebody who is gone.
 */
export function disclose(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  id: ContactId,
  withPrivate: boolean,
): Promise<Disclosure | null> {
  return db.transaction('r', db.tables, async () => {
    const person = await db.contacts.get(id);
    if (!person) return null;
    const merges = await db.personMerges.where('keptId').equals(id).toArray();
    const ids = [id, ...merges.flatMap((one) => (one.splitAt === null ? [one.goneId] : []))];
    const rows: Partial<Record<StoredTable, readonly Fields[]>> = {};
    const put = (table: StoredTable, found: readonly Fields[]): void => {
      if (found.length > 0) rows[table] = found;
    };
    for (const [name, fields] of Object.entries(CONTACT_FIELDS)) {
      const table = name as StoredTable;
      const found = new Map<string, Row>();
      for (const field of fields) {
        for (const row of await rowsOf(db, table, field, ids)) found.set(row.id, row);
      }
      const hidden = OF_OTHERS[table] ?? [];
      put(
        table,
        [...found.values()].map((row) => (hidden.length === 0 ? row : without(row, hidden))),
      );
    }
    const notes = await rowsOf(db, 'interactions', 'contactId', ids);
    const isOwn = (row: Fields): boolean => row['isPrivate'] === true;
    const count = notes.filter(isOwn).length;
    if (count > 0 && !withPrivate) {
      const shown = notes.filter((row) => !isOwn(row));
      delete rows.interactions;
      put('interactions', shown);
    }
    put(
      'keepInTouch',
      (await db.keepInTouch.bulkGet(ids.map((one) => `person:${one}`))).filter(there),
    );
    put('privacyCases', await db.privacyCases.where('contactId').anyOf(ids).toArray());
    put('ideas', await ideasOf(db, new Set(ids)));
    put('segments', await segmentsOf(db, new Set(ids)));
    put('exchanges', await conflictsOf(db, new Set(ids)));
    const record = await db.privacyRecords.get(id);
    return {
      madeAt: clock.now(),
      person,
      rows,
      privateNotes: { count, isIncluded: withPrivate },
      basis: record?.basis ?? null,
      restrictedSince: record?.restrictedSince ?? null,
    };
  });
}

const there = <T>(row: T | undefined): row is T => row !== undefined;

const without = (row: Fields, fields: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)));

/** The rows whose field names one of these people, by the index that begins with the field. */
async function rowsOf(
  db: RegularsDatabase,
  name: StoredTable,
  field: string,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const table = db.table<Row, string>(name);
  const { primKey, indexes } = table.schema;
  if (primKey.keyPath === field || indexes.some(({ keyPath }) => keyPath === field)) {
    return table.where(field).anyOf(ids).toArray();
  }
  const compound = indexes.find(({ keyPath }) => Array.isArray(keyPath) && keyPath[0] === field);
  if (!compound) return table.filter((row) => ids.includes(row[field] as string)).toArray();
  const found: Row[] = [];
  for (const id of ids) {
    const span = table.where(compound.name).between([id, Dexie.minKey], [id, Dexie.maxKey]);
    found.push(...(await span.toArray()));
  }
  return found;
}

/** Ideas of the person, or that they asked for or were told of; who else did is not theirs to know. */
async function ideasOf(db: RegularsDatabase, ids: ReadonlySet<string>): Promise<readonly Fields[]> {
  const among = (list: readonly string[]): boolean => list.some((id) => ids.has(id));
  return (await db.ideas.toArray()).flatMap((idea) => {
    const { authorId, askedIds, toldIds, ...rest } = idea;
    const had = authorId !== null && ids.has(authorId);
    if (!had && !among(askedIds) && !among(toldIds)) return [];
    return [{ ...rest, had, asked: among(askedIds), told: among(toldIds) }];
  });
}

/** Groups that the person was put into by hand. */
async function segmentsOf(
  db: RegularsDatabase,
  ids: ReadonlySet<string>,
): Promise<readonly Fields[]> {
  return (await db.segments.toArray()).flatMap(({ id, name, members }) =>
    members.kind === 'chosen' && members.ids.some((one) => ids.has(one)) ? [{ id, name }] : [],
  );
}

/** What two computers knew differently about the person. */
async function conflictsOf(
  db: RegularsDatabase,
  ids: ReadonlySet<string>,
): Promise<readonly Fields[]> {
  return (await db.exchanges.toArray()).flatMap(({ id, at, conflicts }) => {
    const own = conflicts.filter(
      ({ contactId, key }) => ids.has(key) || (contactId !== null && ids.has(contactId)),
    );
    return own.length === 0 ? [] : [{ id, at, conflicts: own }];
  });
}
