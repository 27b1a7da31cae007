import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { emptiedFields } from '@shared/domain/journal/anonymous';
import type { Fields } from '@shared/domain/journal/change';
import { sameValue } from '@shared/domain/journal/sameValue';
import type { Row, Write } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import { Dexie } from 'dexie';
import type { RegularsDatabase } from '../database';
import { readBook } from '../repositories/ledgerRows';
import { readPurchases } from '../repositories/loyaltyFacts';
import { recordsInJournal } from './takenBack';
import { eraseTraces, type Figure } from './traces';

/** What erasing some people takes, decided. */
export type PlannedErasure = {
  readonly writes: readonly Write[];
  /** Their ids, and those of records that became one with theirs. */
  readonly ids: readonly ContactId[];
  /** Their records, and those that became one with them. */
  readonly records: readonly Contact[];
  /** Rows that go, by table. */
  readonly removed: Readonly<Record<string, number>>;
  /** Rows that stay without a name, by table. */
  readonly kept: Readonly<Record<string, number>>;
};

/** Reads what erasing some people would take; nothing is changed. */
export async function foreseeErasure(
  db: RegularsDatabase,
  going: readonly ContactId[],
): Promise<PlannedErasure & { readonly figures: readonly Figure[] }> {
  const { ids, records } = await allRecordsOf(db, going);
  const deletes = await belongings(db, ids);
  const figures = await figuresOf(db, ids);
  const removed: Record<string, number> = {};
  for (const write of deletes) {
    if (write.kind !== 'delete') continue;
    // Of records that became one with another only the id is left.
    removed[write.table] = write.table === 'contacts' ? going.length : write.keys.length;
  }
  const kept: Record<string, number> = {};
  for (const { table } of figures) kept[table] = (kept[table] ?? 0) + 1;
  const emptied = [
    ...figures.flatMap(({ table, row }) => emptying(table, row)),
    ...(await leavingLists(db, new Set(ids))),
    ...(await leavingConflicts(db, new Set(ids))),
  ];
  return { writes: [...emptied, ...deletes], ids, records, removed, kept, figures };
}

/**
 * Decides the erasure of some people within the current transaction, and takes what the journal and the drafts say about
 * them away at once. What remains to be written are final deletes, and figures without words.
 */
export async function planErasure(
  db: RegularsDatabase,
  going: readonly ContactId[],
): Promise<PlannedErasure> {
  const planned = await foreseeErasure(db, going);
  await eraseTraces(db, planned.writes, planned.figures, planned.ids);
  return planned;
}

/** Everybody's own record, and the records that became one with it: somebody who was merged is in the same boat. */
async function allRecordsOf(
  db: RegularsDatabase,
  going: readonly ContactId[],
): Promise<{ readonly ids: readonly ContactId[]; readonly records: readonly Contact[] }> {
  const ids = new Set(going);
  const records = (await db.contacts.bulkGet([...going])).filter((row) => row !== undefined);
  const there = new Set(records.map(({ id }) => id));
  // Whoever was taken back is in the journal alone.
  records.push(
    ...(await recordsInJournal(
      db,
      going.filter((id) => !there.has(id)),
    )),
  );
  let next: readonly ContactId[] = going;
  while (next.length > 0) {
    const merges = await db.personMerges.where('keptId').anyOf(next).toArray();
    const standing = merges.filter(({ splitAt, goneId }) => splitAt === null && !ids.has(goneId));
    for (const { goneId, gone } of standing) {
      ids.add(goneId);
      records.push(gone);
    }
    next = standing.map(({ goneId }) => goneId);
  }
  return { ids: [...ids], records };
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
    ['appointments', await of('appointments', 'contactId')],
    ['customs', await of('customs', 'id')],
    ['greetings', await of('greetings', 'contactId')],
    ['messages', await of('messages', 'contactId')],
    ['criticisms', await of('criticisms', 'contactId')],
    ['answers', await of('answers', 'contactId')],
    ['askings', await of('askings', 'contactId')],
    ['leavings', await of('leavings', 'contactId')],
    ['thanks', await of('thanks', 'contactId')],
    ['careMarks', await of('careMarks', 'contactId')],
    ['journeys', await of('journeys', 'id')],
    ['keepInTouch', await intervalsOf(db, ids)],
    ['renewals', await of('renewals', 'contactId')],
    ['cards', await of('cards', 'contactId')],
    ['promises', await of('promises', 'contactId')],
    ['interactions', notes],
    ['photos', await of('photos', 'id')],
    ['links', [...new Set([...from, ...to])]],
    ['consentEvents', await of('consentEvents', 'contactId')],
    [
      'twinDecisions',
      [
        ...new Set([
          ...(await of('twinDecisions', 'oneId')),
          ...(await of('twinDecisions', 'otherId')),
        ]),
      ],
    ],
    [
      'personMerges',
      [
        ...new Set([
          ...(await of('personMerges', 'keptId')),
          ...(await of('personMerges', 'goneId')),
        ]),
      ],
    ],
    ['privacyRecords', await of('privacyRecords', 'id')],
    ['contacts', ids],
  ];
  return keys
    .filter(([, list]) => list.length > 0)
    .map(([table, list]) => ({ kind: 'delete', table, keys: list, isFinal: true }));
}

/** The intervals that were set for these contacts themselves. */
async function intervalsOf(db: RegularsDatabase, ids: readonly ContactId[]): Promise<string[]> {
  return db.keepInTouch
    .where('id')
    .anyOf(ids.map((id) => `person:${id}`))
    .primaryKeys();
}

/** Takes contacts out of what belongs to nobody alone: chosen segments, ideas of several. */
async function leavingLists(
  db: RegularsDatabase,
  going: ReadonlySet<string>,
): Promise<readonly Write[]> {
  if (going.size === 0) return [];
  const stay = (ids: readonly ContactId[]): readonly ContactId[] =>
    ids.filter((id) => !going.has(id));
  const ideas = (await db.ideas.toArray()).flatMap((row) =>
    emptying('ideas', row, {
      authorId: row.authorId !== null && going.has(row.authorId) ? null : row.authorId,
      askedIds: stay(row.askedIds),
      toldIds: stay(row.toldIds),
    }),
  );
  const segments = (await db.segments.toArray()).flatMap((row) =>
    row.members.kind === 'chosen'
      ? emptying('segments', row, { members: { kind: 'chosen', ids: stay(row.members.ids) } })
      : [],
  );
  return [...ideas, ...segments];
}

/** What these contacts bought, got back and gathered: figures that the shop must keep. */
async function figuresOf(
  db: RegularsDatabase,
  ids: readonly ContactId[],
): Promise<readonly Figure[]> {
  const found: Figure[] = [];
  const add = (table: StoredTable, rows: readonly unknown[]): void => {
    for (const row of rows) found.push({ table, row: row as Row });
  };
  for (const id of ids) {
    add('purchases', await readPurchases(db, id));
    add('ledgerEntries', await readBook(db, id));
  }
  add('refunds', await db.refunds.where('contactId').anyOf(ids).toArray());
  add('privacyCases', await db.privacyCases.where('contactId').anyOf(ids).toArray());
  return found;
}

/** Takes the words out of a row that stays; the journal keeps no copy of them. */
function emptying(
  table: StoredTable,
  row: Row,
  set: Fields = emptiedFields(table, row),
): readonly Write[] {
  return sameFields(row, set)
    ? []
    : [{ kind: 'update', table, key: row.id, set, row, isFinal: true }];
}

const sameFields = (row: Row, set: Fields): boolean =>
  Object.entries(set).every(([field, value]) => sameValue(row[field], value));

/** Takes what two computers knew differently about somebody out of the reports of merges. */
async function leavingConflicts(
  db: RegularsDatabase,
  going: ReadonlySet<string>,
): Promise<readonly Write[]> {
  if (going.size === 0) return [];
  return (await db.exchanges.toArray()).flatMap((row: Exchange) =>
    emptying('exchanges', row, {
      conflicts: row.conflicts.filter(
        ({ contactId, key }) => !going.has(key) && !(contactId !== null && going.has(contactId)),
      ),
    }),
  );
}
