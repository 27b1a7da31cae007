import type { ContactId } from '../contacts/contact';
import type { Batch, Change, Stamp } from '../journal/change';
import { sameRow, standsAs, STAMPED_FIELD } from '../journal/fields';
import { isOfTheBook } from '../journal/invertBook';
import { addressOf } from '../journal/rows';
import { laterStamp } from '../journal/stamp';
import type { Row, Write } from '../journal/write';
import { MENTIONING_FIRST, referencesOf } from '../store/references';
import { STORED_TABLES, type StoredTable } from '../store/tables';
import { foreignHistory } from './foreignHistory';
import type { ExchangeCounts, MergeConflict } from './exchange';
import { createLeftOut, type IsErased } from './leftOut';
import { mergeRow } from './mergeRow';
import { OUTLIVES_PEOPLE, STAYS_AT_HOME } from './mergeRules';
import { writesByRow, type Deletion, type RowWrites, type WritesByRow } from './rowWrites';
import { rowsIn, type ShopCopy } from './shopCopy';
import { standingHistory } from './standingHistory';

/** What taking another computer's file in means, decided: nothing is written yet. */
export type MergeDecision = {
  /** In an order in which what is mentioned comes before what mentions it. */
  readonly writes: readonly Write[];
  readonly conflicts: readonly MergeConflict[];
  readonly counts: ExchangeCounts;
  /** Erased people whom the file would have brought back. */
  readonly turnedAway: readonly ContactId[];
  /** Those, and whoever was erased on the other computer and goes here too. */
  readonly erasedPeople: readonly ContactId[];
  /** Acts of others that were not known here, and what they changed. */
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
  /** Addresses of rows that go with everything that the journal here says of them. */
  readonly forgotten: readonly string[];
  /** The latest moment that the other computer knew of; the own clock goes on from there. */
  readonly latest: Stamp | null;
};

/** How one row stands in both copies, and how it will stand. */
type Fate = {
  readonly table: StoredTable;
  readonly key: string;
  readonly mine: Row | null;
  /** As it will be; `null` if it will not be there. */
  row: Row | null;
  conflicts: readonly MergeConflict[];
  /** Why it is not there. */
  readonly deletion: Deletion | null;
  /** How it comes back if it is to be kept against its deletion. */
  readonly revived: { readonly row: Row; readonly conflicts: readonly MergeConflict[] } | null;
  /** The last time that anybody wrote it. */
  readonly last: Stamp | null;
  isKept: boolean;
};

/**
 * Decides the union of two computers' data. The same copies give the same answer everywhere; what is known already
 * changes nothing.
 *
 * - Rows are joined by id, fields one by one: the later one stays (`mergeRow`).
 * - A delete takes a row away unless somebody wrote it later without knowing of the delete; a person also stays if
 *   something that belongs to them was written later, together with everything that went with them.
 * - Lines of the book are only ever added.
 * - Sample people stay where they are; erased people are turned away.
 */
export function decideMerge(mine: ShopCopy, theirs: ShopCopy, isErased: IsErased): MergeDecision {
  const here = standingHistory(mine.batches, mine.changes);
  const there = standingHistory(theirs.batches, theirs.changes);
  const [mineOf, theirsOf] = [writesByRow(here.changes), writesByRow(there.changes)];
  const leftOut = createLeftOut(mine, theirs, isErased);

  const fates = new Map<string, Fate>();
  for (const table of STORED_TABLES) {
    if (STAYS_AT_HOME.has(table)) continue;
    const [own, other] = [rowsIn(mine, table), rowsIn(theirs, table)];
    for (const [key, row] of own) {
      if (leftOut.isSample(table, row)) continue;
      if (leftOut.isErasedHere(table, row)) {
        fates.set(addressOf(table, key), erasedFate(table, row));
        continue;
      }
      const fate = fateOf(table, key, row, other.get(key) ?? null, mineOf, theirsOf);
      if (fate) fates.set(addressOf(table, key), fate);
    }
    for (const [key, row] of other) {
      if (own.has(key) || leftOut.isTurnedAway(table, row)) continue;
      const fate = fateOf(table, key, null, row, mineOf, theirsOf);
      if (fate) fates.set(addressOf(table, key), fate);
    }
  }
  keepWithTheirOwners(mine, fates, mineOf);
  fallWithPurchases(mine, fates);

  const final = new Set<string>();
  for (const [address, { row, deletion }] of fates) {
    if (row === null && deletion?.row === null) final.add(address);
  }
  const history = foreignHistory(mine, here, there, (address) => final.has(address), leftOut);
  const writes = writesFor([...fates.values()]);
  const changed = [...fates.values()].filter((fate) => isChange(fate));
  const turnedAway = leftOut.turnedAway();
  return {
    writes,
    conflicts: conflictsIn(fates),
    counts: {
      added: changed.filter((fate) => fate.mine === null).length,
      changed: changed.filter((fate) => fate.mine !== null && fate.row !== null).length,
      removed: changed.filter((fate) => fate.row === null).length,
      keptAgainstDelete: [...fates.values()].filter(({ isKept }) => isKept).length,
      turnedAway: turnedAway.length,
    },
    turnedAway,
    erasedPeople: leftOut.erasedPeople(),
    forgotten: [...final],
    ...history,
  };
}

const conflictsIn = (fates: ReadonlyMap<string, Fate>): readonly MergeConflict[] =>
  [...fates.values()].flatMap(({ row, conflicts }) => (row === null ? [] : conflicts));

const isChange = ({ mine, row }: Fate): boolean =>
  mine === null ? row !== null : row === null || !sameRow(mine, row);

/** Somebody was erased elsewhere: nothing brings back what is known of them here. */
const erasedFate = (table: StoredTable, mine: Row): Fate => ({
  ...{ table, key: mine.id, mine, row: null, conflicts: [], revived: null, last: null },
  ...{ deletion: { at: '', batch: '', row: null }, isKept: false },
});

/** What becomes of a row that one side or both have; `null` where nothing does. */
function fateOf(
  table: StoredTable,
  key: string,
  mine: Row | null,
  theirs: Row | null,
  mineOf: WritesByRow,
  theirsOf: WritesByRow,
): Fate | null {
  const address = addressOf(table, key);
  const none = { table, key, mine, conflicts: [], deletion: null, revived: null, isKept: false };
  if (mine !== null && theirs !== null) {
    if (sameRow(mine, theirs)) return null;
    const [own, other] = [mineOf(address), theirsOf(address)];
    const merged = mergeRow(table, { row: mine, writes: own }, { row: theirs, writes: other });
    return { ...none, ...merged, last: lastOf(own, other) };
  }
  const [own, other] = [mineOf(address), theirsOf(address)];
  const [live, living, deletion, gone] =
    mine !== null ? [mine, own, other.deletion, other] : [theirs!, other, own.deletion, own];
  const last = lastOf(own, other);
  // Not deleted there, but never known: lines of the book are never taken out again.
  if (deletion === null || table === 'ledgerEntries') {
    return mine !== null ? null : { ...none, row: live, last };
  }
  const content = { row: live, conflicts: [] as readonly MergeConflict[] };
  const isKnown = living.stamps.has(deletion.at);
  const isLater = living.last !== null && living.last > deletion.at;
  const revived =
    deletion.row === null
      ? content
      : mine !== null
        ? mergeRow(table, { row: live, writes: living }, { row: deletion.row, writes: gone })
        : mergeRow(table, { row: deletion.row, writes: gone }, { row: live, writes: living });
  if (isKnown) return { ...none, row: live, deletion, revived: content, last };
  return isLater
    ? { ...none, ...revived, deletion, revived, last, isKept: true }
    : { ...none, row: null, deletion, revived, last };
}

function lastOf(own: RowWrites, other: RowWrites): Stamp | null {
  return other.last === null ? own.last : laterStamp(own.last, other.last);
}

/**
 * What belongs to somebody goes with them, or keeps them if it was written after they went. Who is kept keeps everything
 * that went in the same act.
 */
function keepWithTheirOwners(mine: ShopCopy, fates: Map<string, Fate>, mineOf: WritesByRow): void {
  const revive = (fate: Fate): boolean => {
    if (fate.row !== null || fate.revived === null) return false;
    fate.row = fate.revived.row;
    fate.conflicts = fate.revived.conflicts;
    fate.isKept = true;
    return true;
  };
  const isThere = (table: StoredTable, key: string): boolean => {
    const fate = fates.get(addressOf(table, key));
    return fate ? fate.row !== null : rowsIn(mine, table).has(key);
  };
  const missingOf = (table: StoredTable, row: Row): readonly Fate[] | 'nowhere' => {
    const found: Fate[] = [];
    for (const { isFirm, table: to, key } of referencesOf(table, row)) {
      if (!isFirm || isThere(to, key)) continue;
      const fate = fates.get(addressOf(to, key));
      if (!fate) return 'nowhere';
      found.push(fate);
    }
    return found;
  };
  if (![...fates.values()].some(({ row }) => row === null)) {
    dropOrphans([...fates.values()], missingOf);
    return;
  }
  const rows = [...fates.values(), ...untouched(mine, fates, mineOf)];
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    const keptIn = new Map(
      rows.flatMap(({ table, key, isKept, deletion }) =>
        table === 'contacts' && isKept && deletion ? [[key, deletion.batch] as const] : [],
      ),
    );
    for (const fate of rows) {
      if (fate.row === null) {
        if (fate.deletion === null || fate.revived === null) continue;
        const owners = referencesOf(fate.table, fate.revived.row)
          .filter(({ isFirm, table }) => isFirm && table === 'contacts')
          .map(({ key }) => key);
        const { batch } = fate.deletion;
        if (!owners.some((id) => keptIn.get(id) === batch)) continue;
        if (!owners.every((id) => isThere('contacts', id))) continue;
        isMoving = revive(fate) || isMoving;
      } else if (wakes(fate, missingOf(fate.table, fate.row), revive)) isMoving = true;
    }
  }
  for (const fate of dropOrphans(rows, missingOf)) fates.set(addressOf(fate.table, fate.key), fate);
}

/** Takes away what belongs to somebody who is not there; answers what went. */
function dropOrphans(
  rows: readonly Fate[],
  missingOf: (table: StoredTable, row: Row) => readonly Fate[] | 'nowhere',
): readonly Fate[] {
  const dropped: Fate[] = [];
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const fate of rows) {
      if (fate.row === null || OUTLIVES_PEOPLE.has(fate.table)) continue;
      const missing = missingOf(fate.table, fate.row);
      // What it belongs to may be in neither copy, as in a file with some of the people only.
      if (missing === 'nowhere' ? fate.mine !== null : missing.length === 0) continue;
      fate.row = null;
      dropped.push(fate);
      isMoving = true;
    }
  }
  return dropped;
}

/**
 * Keeps those that a row belongs to if it was written after they went; answers whether it did. What the book was reckoned
 * with stays in any case, such as the rules of a purchase: only a person may be missing there.
 */
function wakes(
  { table, last }: Fate,
  missing: readonly Fate[] | 'nowhere',
  revive: (fate: Fate) => boolean,
): boolean {
  if (missing === 'nowhere' || missing.length === 0) return false;
  const isLater = ({ deletion, revived }: Fate): boolean =>
    deletion !== null && revived !== null && last !== null && last > deletion.at;
  const isNeeded = (fate: Fate): boolean =>
    isOfTheBook(table) && fate.table !== 'contacts' && fate.revived !== null;
  const needed = missing.filter(isNeeded);
  const others = missing.filter((fate) => !isNeeded(fate));
  const waking = others.every(isLater) ? missing : needed;
  return waking.map(revive).some(Boolean);
}

/** Rows that are the same on both sides, or here alone, as fates that change nothing. */
function untouched(
  mine: ShopCopy,
  fates: ReadonlyMap<string, Fate>,
  mineOf: WritesByRow,
): readonly Fate[] {
  return STORED_TABLES.flatMap((table) =>
    STAYS_AT_HOME.has(table)
      ? []
      : [...rowsIn(mine, table)].flatMap(([key, row]): readonly Fate[] => {
          const address = addressOf(table, key);
          if (fates.has(address)) return [];
          const { last } = mineOf(address);
          const none = { conflicts: [], deletion: null, revived: null, isKept: false };
          return [{ table, key, mine: row, row, last, ...none }];
        }),
  );
}

/** A refund of a purchase that never happened did not happen either, whoever said which first. */
function fallWithPurchases(mine: ShopCopy, fates: Map<string, Fate>): void {
  const voided = new Map<string, unknown>();
  const noteVoid = (row: Row): void => {
    if (row['voidedAt'] !== null) voided.set(row.id, row['voidedAt']);
  };
  for (const [key, row] of rowsIn(mine, 'purchases')) {
    if (!fates.has(addressOf('purchases', key))) noteVoid(row);
  }
  for (const { table, row } of fates.values()) if (table === 'purchases' && row) noteVoid(row);
  if (voided.size === 0) return;
  const fall = (row: Row): Row | null => {
    const at = row['voidedAt'] === null ? voided.get(row['purchaseId'] as string) : undefined;
    return at === undefined ? null : { ...row, voidedAt: at };
  };
  for (const fate of fates.values()) {
    if (fate.table === 'refunds' && fate.row) fate.row = fall(fate.row) ?? fate.row;
  }
  for (const [key, own] of rowsIn(mine, 'refunds')) {
    const address = addressOf('refunds', key);
    const row = fates.has(address) ? null : fall(own);
    if (row === null) continue;
    const none = { conflicts: [], deletion: null, revived: null, isKept: false };
    fates.set(address, { table: 'refunds', key, mine: own, row, last: null, ...none });
  }
}

function writesFor(fates: readonly Fate[]): readonly Write[] {
  const writes: Write[] = [];
  for (const table of MENTIONING_FIRST.toReversed()) {
    const rows = fates
      .filter((fate) => fate.table === table && fate.mine === null)
      .flatMap(({ row }) => row ?? []);
    if (rows.length > 0) writes.push({ kind: 'create', table, rows: inChain(table, rows) });
  }
  for (const { table, key, mine, row } of fates) {
    if (mine === null || row === null || sameRow(mine, row)) continue;
    const set = Object.fromEntries(
      Object.entries(row).filter(
        ([field]) => field !== STAMPED_FIELD && !standsAs(mine, row, field),
      ),
    );
    const unset = Object.keys(mine).filter(
      (field) => field !== STAMPED_FIELD && !Object.hasOwn(row, field),
    );
    writes.push({ kind: 'update', table, key, set, unset, row: mine });
  }
  for (const table of MENTIONING_FIRST) {
    for (const isFinal of [true, false]) {
      const keys = fates
        .filter((fate) => fate.table === table && fate.mine !== null && fate.row === null)
        .filter(({ deletion }) => (deletion !== null && deletion.row === null) === isFinal)
        .map(({ key }) => key);
      if (keys.length === 0) continue;
      writes.push({ kind: 'delete', table, keys, ...(isFinal && { isFinal }) });
    }
  }
  return writes;
}

/** Lines of the book in the order of their chains. */
const inChain = (table: StoredTable, rows: readonly Row[]): readonly Row[] =>
  table === 'ledgerEntries'
    ? rows.toSorted((a, b) => (a['seq'] as number) - (b['seq'] as number))
    : rows;
