import type { Change } from '../journal/change';
import { addressOf, keysOf, rewind } from '../journal/rows';
import type { Row } from '../journal/write';
import type { StoredTable } from '../store/tables';

/** What was done to rows after a moment. */
export type LaterChanges = {
  /** The rows of a table that were touched. */
  readonly keysIn: (table: StoredTable) => readonly string[];
  readonly isTouched: (table: StoredTable, key: string) => boolean;
  /** A row as it was at that moment; `null` if there was none, or if its content was given up for good. */
  readonly rowThen: (table: StoredTable, key: string, now: Row | null) => Row | null;
};

/**
 * Sorts what this computer did after a moment by the rows it touched.
 *
 * @param batchIds - This computer's own acts since, in their order. What another computer did counts from the act that
 * brought it here: before that it was not here, however early it was done there.
 * @param changes - Of these acts, in any order; others are passed over.
 */
export function laterChanges(
  batchIds: readonly string[],
  changes: readonly Change[],
): LaterChanges {
  const places = new Map(batchIds.map((id, place) => [id, place]));
  const inOrder = changes
    .filter(({ batch }) => places.has(batch))
    .sort((a, b) => places.get(a.batch)! - places.get(b.batch)! || (a.id < b.id ? -1 : 1));
  const byRow = new Map<string, Change[]>();
  const keys = new Map<StoredTable, Set<string>>();
  for (const change of inOrder) {
    const own = keys.get(change.table) ?? new Set();
    keys.set(change.table, own);
    for (const key of keysOf(change)) {
      own.add(key);
      const address = addressOf(change.table, key);
      const known = byRow.get(address);
      if (known) known.push(change);
      else byRow.set(address, [change]);
    }
  }
  return {
    keysIn: (table) => [...(keys.get(table) ?? [])],
    isTouched: (table, key) => byRow.has(addressOf(table, key)),
    rowThen: (table, key, now) => {
      const own = byRow.get(addressOf(table, key));
      return own ? rewind(now, key, own) : now;
    },
  };
}
