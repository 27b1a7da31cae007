import type { Change } from '../change';
import { deletedRowsOf, keysOf } from '../rows';
import type { Row } from '../write';
import type { Figures } from './heading';

/** Nothing in any table. */
export const NO_FIGURES: Figures = { counts: {}, ledgerSum: 0 };

/** Figures after what an act did to them. */
export function addFigures(before: Figures, delta: Figures): Figures {
  const counts: Record<string, number> = { ...before.counts };
  for (const [table, count] of Object.entries(delta.counts)) {
    counts[table] = (counts[table] ?? 0) + count;
  }
  const isKnown = before.ledgerSum !== null && delta.ledgerSum !== null;
  return { counts, ledgerSum: isKnown ? before.ledgerSum + delta.ledgerSum : null };
}

/**
 * What an act does to the number of rows of each table and to the sum of all points.
 *
 * @param created - The rows that it made, as the log keeps them.
 */
export function deltaOf(
  changes: readonly Change[],
  created: readonly { readonly table: string; readonly rows: readonly Row[] }[],
): Figures {
  const counts: Record<string, number> = {};
  let ledgerSum: number | null = 0;
  for (const change of changes) {
    if (change.kind === 'update') continue;
    const sign = change.kind === 'create' ? 1 : -1;
    counts[change.table] = (counts[change.table] ?? 0) + sign * keysOf(change).length;
    if (change.table !== 'ledgerEntries' || change.kind !== 'delete') continue;
    const rows = deletedRowsOf(change);
    // A final delete does not say what went.
    const isKnown: boolean = rows.length === keysOf(change).length && ledgerSum !== null;
    ledgerSum = isKnown ? ledgerSum! - pointsIn(rows) : null;
  }
  for (const { table, rows } of created) {
    if (table === 'ledgerEntries' && ledgerSum !== null) ledgerSum += pointsIn(rows);
  }
  return { counts, ledgerSum };
}

/** The sum of points of entries of the book. */
export const pointsIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + (typeof row['points'] === 'number' ? row['points'] : 0), 0);
