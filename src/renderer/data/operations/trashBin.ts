import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Act, Change } from '@shared/domain/journal/change';
import { withoutRows } from '@shared/domain/journal/erase';
import { addressOf, deletedRowsOf, type RowKey } from '@shared/domain/journal/rows';
import type { Write } from '@shared/domain/journal/write';
import { CONTACT_FIELDS } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';
import { actOf, ERASED_ACT } from '../repositories/acts';
import { doing, save, type Dependencies } from '../repositories/saving';

/** How long the trash keeps what is put there: 30 days. */
export const TRASH_MS = 30 * 86_400_000;

// Contacts per transaction: each is all or nothing, and none holds the database for long.
const AT_ONCE = 1_000;

/** What becomes of the trash. */
export type TrashBin = {
  /**
   * Erases contacts that have been in the trash for 30 days, with all that belongs to them: notes,
   * promises, ties, pictures, drafts, their lines in the journal and their names in the list of
   * acts. Nothing can bring them back. Answers how many went. For the start of the program.
   */
  readonly emptyExpired: () => Promise<number>;
  /** Erases these contacts of the trash now. Those that are not in the trash stay. */
  readonly empty: (ids: readonly ContactId[]) => Promise<number>;
};

/** The trash of a database. */
export function createTrashBin({ db, door, clock }: Dependencies): TrashBin {
  const erase = async (ids: readonly string[], mayGo: (contact: Contact) => boolean) => {
    let count = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const saved = await save(door, async () => {
        const found = await db.contacts.bulkGet(ids.slice(from, from + AT_ONCE));
        const going = found.flatMap((contact) => (contact && mayGo(contact) ? [contact.id] : []));
        const writes = await belongings(db, going);
        await eraseTraces(db, writes, going);
        return {
          ...doing(actOf('trash.emptied', { count: going.length }), writes, going.length),
          isQuiet: true,
        };
      });
      if (saved.ok) count += saved.value.value;
    }
    return count;
  };

  return {
    emptyExpired: async () => {
      const until = clock.now() - TRASH_MS;
      const ids = await db.contacts.where('trashedAt').between(1, until, true, true).primaryKeys();
      return erase(ids, ({ trashedAt }) => trashedAt !== null && trashedAt <= until);
    },
    empty: (ids) => erase([...new Set(ids)], ({ trashedAt }) => trashedAt !== null),
  };
}

/** Final deletes of contacts and of every row that belongs to them. */
async function belongings(
  db: RegularsDatabase,
  ids: readonly ContactId[],
): Promise<readonly Write[]> {
  const of = (table: StoredTable, field: string): Promise<string[]> =>
    db.table<unknown, string>(table).where(field).anyOf(ids).primaryKeys();
  const from = await of('links', 'fromId');
  const to = await of('links', 'toId');
  const notes: string[] = [];
  for (const id of ids) {
    notes.push(
      ...(await db.interactions
        .where('[contactId+happenedAt]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .primaryKeys()),
    );
  }
  const keys: readonly (readonly [StoredTable, readonly string[]])[] = [
    ['promises', await of('promises', 'contactId')],
    ['interactions', notes],
    ['photos', await of('photos', 'id')],
    ['links', [...new Set([...from, ...to])]],
    ['consentEvents', await of('consentEvents', 'contactId')],
    ['contacts', ids],
  ];
  return keys
    .filter(([, list]) => list.length > 0)
    .map(([table, list]) => ({ kind: 'delete', table, keys: list, isFinal: true }));
}

/** Takes everything that the journal and the drafts say about contacts and their rows away. */
async function eraseTraces(
  db: RegularsDatabase,
  writes: readonly Write[],
  ids: readonly ContactId[],
): Promise<void> {
  // Rows that were deleted before, such as an old note, are known to the journal alone.
  const rows = await deletedBefore(db, new Set(ids));
  for (const write of writes) {
    if (write.kind !== 'delete') continue;
    for (const key of write.keys) rows.push({ table: write.table, key });
  }
  const changes = new Map<string, Change>();
  for (const table of STORED_TABLES) {
    const keys = rows.filter((row) => row.table === table).map(({ key }) => key);
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

  const gone = new Set(rows.map(({ table, key }) => addressOf(table, key)));
  const batches = new Set<string>();
  for (const change of changes.values()) {
    const rest = withoutRows(change, gone);
    if (rest === change) continue;
    batches.add(change.batch);
    if (rest === null) await db.changes.delete(change.id);
    else await db.changes.put(rest);
  }
  await db.batches
    .where('id')
    .anyOf([...batches])
    .modify((batch, ref) => {
      if (namesSomebody(batch.act)) ref.value = { ...batch, act: ERASED_ACT };
    });
  for (const id of ids) await db.drafts.where('id').startsWith(`${id}/`).delete();
}

/** Addresses of rows of these contacts that were deleted earlier, as far as the journal knows. */
async function deletedBefore(db: RegularsDatabase, ids: ReadonlySet<string>): Promise<RowKey[]> {
  const found: RowKey[] = [];
  for (const [name, fields] of Object.entries(CONTACT_FIELDS)) {
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

/** Whether an act says whom it was about. An act about many only counts them. */
const namesSomebody = ({ args }: Act): boolean =>
  'name' in args || 'other' in args || ('file' in args && args['count'] === 1);
