import type { ContactId } from '../contacts/contact';
import type { Write } from '../journal/write';
import type { LedgerEntry } from '../loyalty/ledgerEntry';
import type { MergeDecision } from './decideMerge';
import { ownerOf } from './mergeRow';

/** What a merge would bring, in numbers that mean something to a person. */
export type MergeSummary = {
  readonly people: {
    readonly added: number;
    /** Of people who are here already: something new or changed about them. */
    readonly changed: number;
    readonly removed: number;
  };
  readonly notes: number;
  readonly purchases: number;
  /** The sum of the lines of points that come in. */
  readonly points: number;
  readonly pointLines: number;
  /** Everything that would be written, in rows. */
  readonly rows: number;
  readonly conflicts: number;
  readonly keptAgainstDelete: number;
  readonly turnedAway: number;
};

/** Counts what was decided. */
export function summaryOf({ writes, conflicts, counts }: MergeDecision): MergeSummary {
  const added = new Set<string>();
  const removed = new Set<string>();
  const touched = new Set<ContactId>();
  let [notes, purchases, points, pointLines] = [0, 0, 0, 0];
  for (const write of writes) {
    if (write.kind === 'create') {
      for (const row of write.rows) {
        if (write.table === 'contacts') added.add(row.id);
        const owner = ownerOf(write.table, row);
        if (owner !== null) touched.add(owner);
      }
      if (write.table === 'interactions') notes += write.rows.length;
      if (write.table === 'purchases') purchases += write.rows.length;
      if (write.table === 'ledgerEntries') {
        for (const row of write.rows as unknown as readonly LedgerEntry[]) {
          pointLines += 1;
          if (row.unit === 'points') points += row.points;
        }
      }
    } else if (write.kind === 'update') {
      const owner = write.row ? ownerOf(write.table, write.row) : null;
      if (owner !== null) touched.add(owner);
    } else if (write.table === 'contacts') for (const key of write.keys) removed.add(key);
  }
  return {
    people: {
      added: added.size,
      changed: [...touched].filter((id) => !added.has(id) && !removed.has(id)).length,
      removed: removed.size,
    },
    ...{ notes, purchases, points, pointLines },
    rows: writes.reduce((sum, write) => sum + sizeOf(write), 0),
    conflicts: conflicts.length,
    keptAgainstDelete: counts.keptAgainstDelete,
    turnedAway: counts.turnedAway,
  };
}

const sizeOf = (write: Write): number =>
  write.kind === 'create' ? write.rows.length : write.kind === 'delete' ? write.keys.length : 1;
