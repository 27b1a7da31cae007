import type { ContactId } from '../contacts/contact';
import type { Stamp } from '../journal/change';
import { STAMPED_FIELD, standsAs } from '../journal/fields';
import { laterStamp } from '../journal/stamp';
import type { Row } from '../journal/write';
import { CONTACT_FIELDS } from '../store/references';
import type { StoredTable } from '../store/tables';
import type { MergeConflict } from './exchange';
import { bothOf, togetherWith } from './mergeRules';
import { writtenAt, type RowWrites } from './rowWrites';

/** One side's row with what its history knows of it. */
export type Side = { readonly row: Row; readonly writes: RowWrites };

/** Two versions of a row as one, and what could not both stay. */
export type MergedRow = { readonly row: Row; readonly conflicts: readonly MergeConflict[] };

/**
 * Puts two versions of one row together, field by field: the later one stays. It is a conflict if neither side knew of
 * the other's value; then both are told.
 */
export function mergeRow(table: StoredTable, mine: Side, theirs: Side): MergedRow {
  const fields = new Set([...Object.keys(mine.row), ...Object.keys(theirs.row)]);
  const row: Record<string, unknown> = { ...mine.row };
  const conflicts: MergeConflict[] = [];
  for (const field of fields) {
    if (field === 'id' || field === STAMPED_FIELD) continue;
    if (standsAs(mine.row, theirs.row, field)) continue;
    if (field === 'createdAt' || isBeginning(table, mine.row, theirs.row)) {
      // Both made it, or began with it: the first one did.
      row[field] = Math.min(mine.row[field] as number, theirs.row[field] as number);
      continue;
    }
    const group = togetherWith(table, field);
    const [at, there] = [lastOf(mine.writes, group), lastOf(theirs.writes, group)];
    const isApart =
      at === there ||
      (at !== null &&
        there !== null &&
        !mine.writes.stamps.has(there) &&
        !theirs.writes.stamps.has(at));
    const both = isApart ? bothOf(table, field, mine.row[field], theirs.row[field]) : undefined;
    if (both !== undefined) {
      row[field] = both;
      continue;
    }
    const took = winner(at, there, mine.row, theirs.row, group);
    if (took === 'theirs') take(row, theirs.row, field);
    if (isApart && at !== there) {
      conflicts.push({
        table,
        key: mine.row.id,
        field,
        contactId: ownerOf(table, mine.row),
        mine: mine.row[field] ?? null,
        theirs: theirs.row[field] ?? null,
        took,
      });
    }
  }
  return { row: row as Row, conflicts };
}

function lastOf(writes: RowWrites, group: readonly string[]): Stamp | null {
  let last: Stamp | null = null;
  for (const field of group) {
    const at = writtenAt(writes, field);
    if (at !== null) last = laterStamp(last, at);
  }
  return last;
}

/** The later one. Where no history tells, all computers choose the same one by what it says. */
function winner(
  mine: Stamp | null,
  theirs: Stamp | null,
  row: Row,
  other: Row,
  group: readonly string[],
): 'mine' | 'theirs' {
  if (mine !== theirs) return (mine ?? '') > (theirs ?? '') ? 'mine' : 'theirs';
  return textOf(row, group) >= textOf(other, group) ? 'mine' : 'theirs';
}

/** The values as text with sorted keys: the same on every computer. */
const textOf = (row: Row, group: readonly string[]): string =>
  JSON.stringify(
    group.map((field) => row[field] ?? null),
    (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );

function take(row: Record<string, unknown>, from: Row, field: string): void {
  if (Object.hasOwn(from, field)) row[field] = from[field];
  else delete row[field];
}

/** When the shop was begun: every laptop of it says so for itself. */
const isBeginning = (table: StoredTable, mine: Row, theirs: Row): boolean =>
  table === 'settings' &&
  mine.id === 'firstRunDoneAt' &&
  typeof mine['value'] === 'number' &&
  typeof theirs['value'] === 'number';

/** Whom a row is about; `null` for nobody alone. */
export function ownerOf(table: StoredTable, row: Row): ContactId | null {
  const field = table === 'contacts' ? 'id' : CONTACT_FIELDS[table]?.[0];
  const owner = field === undefined ? undefined : row[field];
  return typeof owner === 'string' ? (owner as ContactId) : null;
}
