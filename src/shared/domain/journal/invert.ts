import { MENTIONING_FIRST, referencesOf } from '../store/references';
import type { StoredTable } from '../store/tables';
import type { Change } from './change';
import { invertBook, isOfTheBook, standingRows, type BookFacts } from './invertBook';
import { invertJoined } from './invertJoined';
import { changeFields, sameRow, standsAs, touchedFields } from './fields';
import { addressOf, deletedRowsOf, keysOf, rewind, type RowKey } from './rows';
import type { Row, Write } from './write';

/**
 * Something that taking back left as it is, because somebody has worked on it since.
 * `changed-since`: it has another value now. `in-use`: something written later hangs on it. `gone`:
 * it was deleted since. `parent-gone`: what it belongs to was deleted since.
 */
export type Kept = RowKey & {
  /** `null`: the whole row. */
  readonly field: string | null;
  readonly reason: 'changed-since' | 'in-use' | 'gone' | 'parent-gone';
};

/** What to write so that a batch is taken back, and what stays. */
export type Inversion = { readonly writes: readonly Write[]; readonly kept: readonly Kept[] };

/** What the inversion of a batch is decided from. */
export type InversionFacts = {
  /** The batch's own changes, in the order they happened. */
  readonly changes: readonly Change[];
  /** All changes since, in the order they happened. */
  readonly later: readonly Change[];
  /** A row as it stands now. Must know every address of `addressesFor`. */
  readonly rowOf: (table: StoredTable, key: string) => Row | null;
  readonly book: BookFacts;
  /** The batch took another computer's file in: its lines of the book are not countered, they go as they came. */
  readonly isMerge?: boolean;
};

/** The rows that must be looked at to take a batch back. */
export function addressesFor(
  changes: readonly Change[],
  later: readonly Change[],
): ReadonlyMap<StoredTable, ReadonlySet<string>> {
  const wanted = new Map<StoredTable, Set<string>>();
  const want = (table: StoredTable, key: string): void => {
    const keys = wanted.get(table);
    if (keys) keys.add(key);
    else wanted.set(table, new Set([key]));
  };
  for (const change of changes) {
    for (const key of keysOf(change)) want(change.table, key);
    for (const row of deletedRowsOf(change)) {
      for (const { table, key } of referencesOf(change.table, row)) want(table, key);
    }
  }
  for (const change of later) {
    // Whatever was written later may hang on a row of this batch.
    if (change.kind !== 'delete') for (const key of keysOf(change)) want(change.table, key);
  }
  return wanted;
}

/**
 * Decides how a batch is taken back. Field by field: a field is put back only if it still has the
 * value that the batch left. A row that the batch created goes only if nobody has touched it since
 * and nothing that stays mentions it. A row that it deleted comes back with what it belongs to.
 * What it wrote into the book stays there and is countered: see `invertBook`.
 */
export function invert({ changes, later, rowOf, book, isMerge }: InversionFacts): Inversion {
  const kept: Kept[] = [];
  // Rows as they will stand, where that differs from now; `null` is gone.
  const planned = new Map<string, Row | null>();
  const rowAt = (table: StoredTable, key: string): Row | null => {
    const row = planned.get(addressOf(table, key));
    return row === undefined ? rowOf(table, key) : row;
  };

  const created = new Map<string, RowKey>();
  const deleted = new Map<string, RowKey>();
  const updated = new Map<string, RowKey>();
  for (const change of changes.toReversed()) {
    const { table } = change;
    if (change.kind === 'create') {
      for (const key of keysOf(change)) created.set(addressOf(table, key), { table, key });
    } else if (change.kind === 'delete') {
      for (const row of deletedRowsOf(change)) {
        const address = { table, key: row.id };
        if (rowAt(table, row.id) !== null) {
          kept.push({ ...address, field: null, reason: 'changed-since' });
          continue;
        }
        deleted.set(addressOf(table, row.id), address);
        planned.set(addressOf(table, row.id), row);
      }
    } else {
      const address = { table, key: change.key };
      const row = rowAt(table, change.key);
      if (row === null) {
        kept.push({ ...address, field: null, reason: 'gone' });
        continue;
      }
      updated.set(addressOf(table, change.key), address);
      planned.set(addressOf(table, change.key), putBackFields(row, change, kept));
    }
  }

  restore([...deleted.values()], planned, rowAt, kept);

  const newer = newerIn(later);
  const newerInBook = [...newer.values()].flatMap(({ table, key }) => {
    const row = isOfTheBook(table) ? rowOf(table, key) : null;
    return row === null ? [] : [{ table, row }];
  });
  const own = new Set(created.keys());
  const touched = new Set([...own, ...updated.keys()]);
  const booked = isMerge
    ? invertJoined(inOrder(changes), newerInBook, rowOf)
    : invertBook(inOrder(changes), newerInBook, touched, rowOf, book);
  kept.push(...booked.kept);
  const removable = new Set(booked.removable.map(({ table, key }) => addressOf(table, key)));
  for (const [id, { table }] of created) {
    if (isOfTheBook(table) && !removable.has(id)) created.delete(id);
  }

  const standing = standingRows(newerInBook);
  const surviving = [...updated.values(), ...deleted.values()];
  // What another computer booked keeps its person: here nothing is nameless that has a name there.
  if (isMerge) surviving.push(...booked.staying);
  const countered: RowKey[] = [];
  for (const [id, address] of newer) {
    if (own.has(id)) continue;
    if (!isOfTheBook(address.table) || standing.has(id)) surviving.push(address);
    else countered.push(address);
  }
  const removals = decideRemovals(
    { created, surviving, countered, staying: booked.staying, laterOf: laterBy(later, created) },
    rowOf,
    rowAt,
  );
  kept.push(...removals.kept);

  const writes = writesFor(deleted, updated, created, removals.removed, planned, rowOf);
  return { writes: [...writes, ...booked.writes], kept };
}

/** The rows that the batch wrote into the book, in its order. */
const inOrder = (changes: readonly Change[]): readonly RowKey[] =>
  changes.flatMap((change) =>
    change.kind === 'create' && isOfTheBook(change.table)
      ? keysOf(change).map((key) => ({ table: change.table, key }))
      : [],
  );

/** Every row that later acts created or changed. */
function newerIn(later: readonly Change[]): ReadonlyMap<string, RowKey> {
  const found = new Map<string, RowKey>();
  for (const { kind, table, ...change } of later) {
    if (kind === 'delete') continue;
    for (const key of change.keys ?? [change.key]) found.set(addressOf(table, key), { table, key });
  }
  return found;
}

function putBackFields(row: Row, change: Change, kept: Kept[]): Row {
  const { table, key, before = {}, after = {} } = change;
  const set: Record<string, unknown> = {};
  const unset: string[] = [];
  for (const field of touchedFields(before, after)) {
    if (!standsAs(row, after, field)) {
      kept.push({ table, key, field, reason: 'changed-since' });
    } else if (Object.hasOwn(before, field)) set[field] = before[field];
    else unset.push(field);
  }
  return changeFields(row, set, unset)?.row ?? row;
}

/**
 * Fields that hold nothing but one loose mention. A campaign's segment is not among them: emptied, it would mean
 * everybody.
 */
export const LOOSE_IDS: ReadonlySet<string> = new Set([
  'interactionId',
  'purchaseId',
  'answerId',
  'authorId',
  'productId',
  'campaignId',
]);

/** Brings deleted rows back, what is mentioned before what mentions it. */
function restore(
  rows: readonly RowKey[],
  planned: Map<string, Row | null>,
  rowAt: (table: StoredTable, key: string) => Row | null,
  kept: Kept[],
): void {
  for (const table of MENTIONING_FIRST.toReversed()) {
    for (const address of rows) {
      if (address.table !== table) continue;
      const row = planned.get(addressOf(table, address.key))!;
      const missing = referencesOf(table, row).filter((to) => rowAt(to.table, to.key) === null);
      if (missing.some(({ isFirm }) => isFirm)) {
        planned.set(addressOf(table, address.key), null);
        kept.push({ ...address, field: null, reason: 'parent-gone' });
      } else {
        const gone = missing.map(({ field }) => field).filter((field) => LOOSE_IDS.has(field));
        const emptied = Object.fromEntries(gone.map((field) => [field, null]));
        if (gone.length > 0) planned.set(addressOf(table, address.key), { ...row, ...emptied });
      }
    }
  }
}

/** Rows that the batch created, and everything that may keep them. */
type RemovalFacts = {
  readonly created: ReadonlyMap<string, RowKey>;
  /** Rows of other acts that stay. */
  readonly surviving: readonly RowKey[];
  /** Rows of other acts that stay in the book though they were taken back: they hold no person. */
  readonly countered: readonly RowKey[];
  /** The batch's own rows that stay in the book. */
  readonly staying: readonly RowKey[];
  readonly laterOf: ReadonlyMap<string, readonly Change[]>;
};

/** Which of the rows that the batch created can go: what mentions others is asked first. */
function decideRemovals(
  { created, surviving, countered, staying, laterOf }: RemovalFacts,
  rowOf: InversionFacts['rowOf'],
  rowAt: InversionFacts['rowOf'],
): { readonly removed: ReadonlySet<string>; readonly kept: readonly Kept[] } {
  const kept: Kept[] = [];
  const addMentions = ({ table, key }: RowKey, to: Set<string>): void => {
    const row = rowAt(table, key);
    if (row === null) return;
    for (const named of referencesOf(table, row)) to.add(addressOf(named.table, named.key));
  };
  const mentioned = new Set<string>();
  const mentionsOf = (address: RowKey): void => addMentions(address, mentioned);
  for (const address of surviving) mentionsOf(address);
  // What the book names stays with it, and nobody needs to be told: such as the rules of the first
  // purchase. A person goes, because the book keeps its figures without them.
  const named = new Set<string>();
  for (const address of staying) addMentions(address, named);
  const inTheBook = new Set<string>();
  for (const address of countered) addMentions(address, inTheBook);

  const removed = new Set<string>();
  for (const table of MENTIONING_FIRST) {
    for (const address of created.values()) {
      if (address.table !== table) continue;
      const id = addressOf(table, address.key);
      const row = rowOf(table, address.key);
      if (row === null || (table !== 'contacts' && named.has(id))) continue;
      const left = rewind(row, address.key, laterOf.get(id) ?? []);
      const reason =
        left === null || !sameRow(left, row)
          ? 'changed-since'
          : mentioned.has(id) || (table !== 'contacts' && inTheBook.has(id))
            ? 'in-use'
            : null;
      if (reason === null) removed.add(id);
      else {
        kept.push({ ...address, field: null, reason });
        mentionsOf(address);
      }
    }
  }
  return { removed, kept };
}

/** Later changes of the rows that the batch created, by address. */
function laterBy(
  later: readonly Change[],
  created: ReadonlyMap<string, RowKey>,
): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of later) {
    for (const key of keysOf(change)) {
      const id = addressOf(change.table, key);
      if (!created.has(id)) continue;
      const list = found.get(id);
      if (list) list.push(change);
      else found.set(id, [change]);
    }
  }
  return found;
}

function writesFor(
  deleted: ReadonlyMap<string, RowKey>,
  updated: ReadonlyMap<string, RowKey>,
  created: ReadonlyMap<string, RowKey>,
  removed: ReadonlySet<string>,
  planned: ReadonlyMap<string, Row | null>,
  rowOf: InversionFacts['rowOf'],
): readonly Write[] {
  const writes: Write[] = [];
  for (const table of MENTIONING_FIRST.toReversed()) {
    const rows = [...deleted.entries()]
      .filter(([, address]) => address.table === table)
      .flatMap(([id]) => planned.get(id) ?? []);
    if (rows.length > 0) writes.push({ kind: 'create', table, rows });
  }
  for (const [id, { table, key }] of updated) {
    if (created.has(id) || deleted.has(id)) continue;
    const [now, then] = [rowOf(table, key)!, planned.get(id)!];
    const set = Object.fromEntries(
      Object.entries(then).filter(([field]) => !standsAs(now, then, field)),
    );
    const unset = Object.keys(now).filter((field) => !Object.hasOwn(then, field));
    if (Object.keys(set).length + unset.length > 0) {
      writes.push({ kind: 'update', table, key, set, unset, row: now });
    }
  }
  for (const table of MENTIONING_FIRST) {
    const keys = [...created.entries()]
      .filter(([id, address]) => address.table === table && removed.has(id))
      .map(([, { key }]) => key);
    if (keys.length > 0) writes.push({ kind: 'delete', table, keys });
  }
  return writes;
}
