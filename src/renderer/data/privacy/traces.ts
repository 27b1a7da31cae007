import type { ContactId } from '@shared/domain/contacts/contact';
import { namelessAct, withoutWords } from '@shared/domain/journal/anonymous';
import type { Change } from '@shared/domain/journal/change';
import { withoutRows } from '@shared/domain/journal/erase';
import { addressOf, deletedRowsOf, keysOf, type RowKey } from '@shared/domain/journal/rows';
import type { Row, Write } from '@shared/domain/journal/write';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';

/** A row that stays when its person goes. */
export type Figure = { readonly table: StoredTable; readonly row: Row };

/** Takes everything that the journal and the drafts say about contacts and their rows away. */
export async function eraseTraces(
  db: RegularsDatabase,
  writes: readonly Write[],
  figures: readonly Figure[],
  ids: readonly ContactId[],
): Promise<void> {
  // Rows that were deleted before, such as an old note, are known to the journal alone.
  const rows = await deletedBefore(db, new Set(ids));
  for (const id of ids) rows.push({ table: 'keepInTouch', key: `person:${id}` });
  for (const { table, row } of figures) rows.push({ table, key: row.id });
  const emptied = writes.flatMap((write) => (write.kind === 'update' ? [write] : []));
  for (const { table, key } of emptied) if (table === 'exchanges') rows.push({ table, key });
  for (const write of writes) {
    if (write.kind !== 'delete') continue;
    for (const key of write.keys) rows.push({ table: write.table, key });
  }
  const changes = new Map<string, Change>();
  for (const table of STORED_TABLES) {
    const keys = [...new Set(rows.filter((row) => row.table === table).map(({ key }) => key))];
    if (keys.length === 0) continue;
    const pairs = keys.map((key) => [table, key]);
    // A chunk is found once for each of its keys: its ids first, then each chunk once.
    const ids = new Set([
      ...(await db.changes.where('[table+key]').anyOf(pairs).primaryKeys()),
      ...(await db.changes.where('keys').anyOf(keys).primaryKeys()),
    ]);
    for (const change of await getMany(db.changes, [...ids])) {
      if (change) changes.set(change.id, change);
    }
  }

  const staying = new Set([
    ...figures.map(({ table, row }) => addressOf(table, row.id)),
    ...emptied.flatMap(({ table, key }) => (table === 'exchanges' ? [addressOf(table, key)] : [])),
  ]);
  const gone = new Set(
    rows.map(({ table, key }) => addressOf(table, key)).filter((row) => !staying.has(row)),
  );
  const batches = new Set<string>();
  for (const change of changes.values()) {
    // What a row that stays was written by does not change, but was about them all the same.
    const names = keysOf(change).map((key) => addressOf(change.table, key));
    if (names.some((name) => gone.has(name) || staying.has(name))) batches.add(change.batch);
    const rest = withoutRows(withoutWords(change, staying), gone);
    if (rest === change) continue;
    if (rest === null) await db.changes.delete(change.id);
    else await db.changes.put(rest);
  }
  await db.batches
    .where('id')
    .anyOf([...batches])
    .modify((batch, ref) => {
      ref.value = { ...batch, act: namelessAct(batch.act) };
    });
  for (const id of ids) await db.drafts.where('id').startsWith(`${id}/`).delete();
  const going = new Set(rows.map(({ key }) => key).filter((key) => key !== ''));
  await db.reminderMarks.filter(({ id }) => id.split(':').some((part) => going.has(part))).delete();
}

/** A request outlives its person, but not in the journal once it was deleted. */
const LOOSELY = { privacyCases: ['contactId'] } as const;

/** Addresses of rows of these contacts that were deleted earlier, as far as the journal knows. */
async function deletedBefore(db: RegularsDatabase, ids: ReadonlySet<string>): Promise<RowKey[]> {
  const found: RowKey[] = [];
  for (const [name, fields] of Object.entries({ ...CONTACT_FIELDS, ...LOOSELY })) {
    const table = name as StoredTable;
    await db.changes
      .where('[table+key]')
      .between([table, Dexie.minKey], [table, Dexie.maxKey])
      .each((change) => {
        for (const row of deletedRowsOf(change)) {
          const isTheirs = fields.some((field) => ids.has(row[field] as string));
          if (isTheirs) found.push({ table, key: row.id });
        }
      });
  }
  return found;
}
