import { decideMerge, type MergeDecision } from '@shared/domain/exchange/decideMerge';
import { createLeftOut, type IsErased } from '@shared/domain/exchange/leftOut';
import { STAYS_AT_HOME } from '@shared/domain/exchange/mergeRules';
import { wholeOf } from '@shared/domain/exchange/partId';
import { rowsIn, shopCopyOf, type ShopCopy } from '@shared/domain/exchange/shopCopy';
import { isOfMerge, standingHistory } from '@shared/domain/exchange/standingHistory';
import type { Batch, Change, Stamp } from '@shared/domain/journal/change';
import { sameRow } from '@shared/domain/journal/fields';
import { isFinal, keysOf } from '@shared/domain/journal/rows';
import { laterStamp } from '@shared/domain/journal/stamp';
import type { Row } from '@shared/domain/journal/write';
import { referencesOf } from '@shared/domain/store/references';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../database';
import { getMany } from '../journal/chunks';

/** So many unknown acts and rows are few; with more, everything is compared. */
const FEW = 2_000;

/** Keys of rows by table. */
type Keys = Map<StoredTable, Set<string>>;

const NO_ROWS: ShopCopy = shopCopyOf([], [], []);

/**
 * Decides what a file means by the acts in it that are not known here, without reading what they do not touch. Everything
 * else stands here as it stands there, or was changed here since: that is what a merge leaves behind.
 *
 * @returns `null` if that cannot be told from the acts: there are many, something was deleted, erased or declared void, a
 *   merge was taken back here, or a row is missing here that no unknown act made. Then everything has to be compared.
 */
export function decideQuickly(
  db: RegularsDatabase,
  theirs: ShopCopy,
  isErased: IsErased,
): Promise<MergeDecision | null> {
  const tables = [...STORED_TABLES, 'batches', 'changes'];
  return db.transaction('r', tables, async () => {
    if (!(await sameErasures(db, theirs)) || (await hasMergeTakenBack(db))) return null;
    const there = standingHistory(theirs.batches, theirs.changes);
    const fresh = await unknownOf(db, there.batches);
    if (fresh.size > FEW) return null;
    const touched: Keys = new Map();
    const made: Keys = new Map();
    for (const change of there.changes) {
      if (!fresh.has(change.batch) || STAYS_AT_HOME.has(change.table)) continue;
      if (change.kind === 'delete' || isFinal(change) || changesVoid(change)) return null;
      for (const key of keysOf(change)) {
        note(touched, change.table, key);
        if (change.kind === 'create') note(made, change.table, key);
      }
    }
    if (sizeOf(touched) > FEW) return null;
    if (!(await hasAllRows(db, theirs, touched, made, isErased))) return null;

    const mine = await ownPart(db, theirs, touched);
    const decision = decideMerge(mine, theirPart(theirs, touched), isErased);
    return isPlain(decision) ? { ...decision, latest: latestOf(there.batches) } : null;
  });
}

function note(keys: Keys, table: StoredTable, key: string): void {
  const known = keys.get(table);
  if (known) known.add(key);
  else keys.set(table, new Set([key]));
}

const sizeOf = (keys: Keys): number => [...keys.values()].reduce((sum, { size }) => sum + size, 0);

/** Whatever falls with it, or comes back, may be anywhere. */
const changesVoid = ({ table, kind, after, before }: Change): boolean =>
  table === 'refunds' ||
  (kind === 'update' &&
    table === 'purchases' &&
    [after, before].some((one) => 'voidedAt' in (one ?? {})));

/** Whether both sides erased the same people, and counted the same. */
async function sameErasures(db: RegularsDatabase, theirs: ShopCopy): Promise<boolean> {
  const there = rowsIn(theirs, 'erasures');
  const own = await db.erasures.toArray();
  return (
    own.length === there.size &&
    own.every((erasure) => {
      const other = there.get(erasure.id);
      return other !== undefined && sameRow(erasure, other);
    })
  );
}

/** What came with a merge that was taken back counts as unknown. */
async function hasMergeTakenBack(db: RegularsDatabase): Promise<boolean> {
  const ways = await db.batches.where('undoes').notEqual('').toArray();
  return ways.some(isOfMerge);
}

/** The acts that are not known here. */
async function unknownOf(
  db: RegularsDatabase,
  batches: readonly Batch[],
): Promise<ReadonlySet<string>> {
  const own = new Set(await db.batches.toCollection().primaryKeys());
  const unknown = batches.filter(({ id }) => !own.has(id) && !own.has(wholeOf(id)));
  return new Set(unknown.map(({ id }) => id));
}

/** Whether every row of the file is here, was made by an unknown act, or stays where it is; and the file has what those acts worked on. */
async function hasAllRows(
  db: RegularsDatabase,
  theirs: ShopCopy,
  touched: Keys,
  made: Keys,
  isErased: IsErased,
): Promise<boolean> {
  const { isSample } = createLeftOut(NO_ROWS, theirs, isErased);
  for (const table of STORED_TABLES) {
    const there = rowsIn(theirs, table);
    if (STAYS_AT_HOME.has(table) || there.size === 0) continue;
    const own = new Set(await db.table<Row, string>(table).toCollection().primaryKeys());
    for (const [key, row] of there) {
      // Deleted here, or never brought: what is known of it may bring it back.
      if (!own.has(key) && !made.get(table)?.has(key) && !isSample(table, row)) return false;
    }
  }
  return [...touched].every(([table, keys]) =>
    [...keys].every((key) => rowsIn(theirs, table).has(key)),
  );
}

/** What this journal says of some rows. */
async function changesTo(db: RegularsDatabase, keys: Keys): Promise<readonly Change[]> {
  const found = new Map<string, Change>();
  for (const [table, some] of keys) {
    const pairs = [...some].map((key): [StoredTable, string] => [table, key]);
    for (const change of await db.changes.where('[table+key]').anyOf(pairs).toArray()) {
      found.set(change.id, change);
    }
    for (const change of await db.changes
      .where('keys')
      .anyOf([...some])
      .toArray()) {
      if (change.table === table) found.set(change.id, change);
    }
  }
  return [...found.values()];
}

/** The touched rows as they stand here, what they belong to, and all that is known of them. */
async function ownPart(db: RegularsDatabase, theirs: ShopCopy, touched: Keys): Promise<ShopCopy> {
  const rows = new Map<StoredTable, Map<string, Row>>();
  const read = async (wanted: Keys): Promise<readonly (readonly [StoredTable, Row])[]> => {
    const found: (readonly [StoredTable, Row])[] = [];
    for (const [table, keys] of wanted) {
      const known = rows.get(table) ?? new Map<string, Row>();
      rows.set(table, known);
      const some = [...keys].filter((key) => !known.has(key)).sort();
      for (const row of await getMany(db.table<Row, string>(table), some)) {
        if (row === undefined) continue;
        known.set(row.id, row);
        found.push([table, row]);
      }
    }
    return found;
  };
  const own = await read(touched);
  const mentioned: Keys = new Map();
  const there = [...touched].flatMap(([table, keys]) =>
    [...keys].map((key) => [table, rowsIn(theirs, table).get(key)!] as const),
  );
  for (const [table, row] of [...own, ...there]) {
    for (const { table: to, key } of referencesOf(table, row)) note(mentioned, to, key);
  }
  await read(mentioned);
  const changes = await changesTo(db, touched);
  const ids = new Set([
    ...changes.map(({ batch }) => batch),
    ...theirs.batches.map(({ id }) => id),
  ]);
  for (const { id } of theirs.batches) ids.add(wholeOf(id));
  const batches = await getMany(db.batches, [...ids]);
  return shopCopyOf(
    [...rows].map(([table, some]) => [table, inOrder(some)] as const),
    batches.filter((batch) => batch !== undefined),
    changes,
  );
}

/** The touched rows of the file, whom they belong to, and all that it says of them. */
function theirPart(theirs: ShopCopy, touched: Keys): ShopCopy {
  const rows = new Map<StoredTable, Map<string, Row>>();
  const take = (table: StoredTable, key: string): Row | undefined => {
    const row = rowsIn(theirs, table).get(key);
    if (row === undefined) return undefined;
    const known = rows.get(table) ?? new Map<string, Row>();
    rows.set(table, known.set(key, row));
    return row;
  };
  const taken = [...touched].flatMap(([table, keys]) =>
    [...keys].map((key) => [table, take(table, key)] as const),
  );
  // Who is a sample is told by the person's own row.
  for (const [table, row] of taken) {
    if (row === undefined) continue;
    for (const { table: to, key } of referencesOf(table, row)) {
      if (to === 'contacts' && rowsIn(theirs, to).get(key)?.['isSample'] === true) take(to, key);
    }
  }
  const changes = theirs.changes.filter(({ table, ...change }) => {
    const keys = touched.get(table);
    return keys !== undefined && keysOf({ table, ...change }).some((key) => keys.has(key));
  });
  return shopCopyOf(
    [...rows].map(([table, some]) => [table, inOrder(some)] as const),
    theirs.batches,
    changes,
  );
}

const inOrder = (rows: ReadonlyMap<string, Row>): readonly Row[] =>
  [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Whether nothing goes and nothing comes back: only then nothing beyond the touched rows can be concerned. */
const isPlain = ({ writes, counts, forgotten, turnedAway, erasedPeople }: MergeDecision): boolean =>
  writes.every(({ kind, table }) => kind !== 'delete' && table !== 'refunds') &&
  [counts.removed, counts.keptAgainstDelete, forgotten.length].every((count) => count === 0) &&
  turnedAway.length + erasedPeople.length === 0;

function latestOf(batches: readonly Batch[]): Stamp | null {
  let latest: Stamp | null = null;
  for (const { at } of batches) latest = laterStamp(latest, at);
  return latest;
}
