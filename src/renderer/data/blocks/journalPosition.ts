import type { Change } from '@shared/domain/journal/change';
import { keysOf } from '@shared/domain/journal/rows';
import type { StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../database';
import type { Touched } from '../journal/announcer';

/** Where this computer's history stands: its last act. */
export type JournalPosition = { readonly seq: number; readonly batch: string };

/** The act at a position; `null` where there is none, such as in a shop that was just begun. */
export async function positionAt(
  db: RegularsDatabase,
  seq: number,
): Promise<JournalPosition | null> {
  if (seq === 0) return null;
  const batch = await db.batches.where('seq').equals(seq).first();
  return batch ? { seq, batch: batch.id } : null;
}

/** More acts than this are not gone through one by one: reading everything is quicker. */
const MAX_ACTS = 2000;
/** Nor more rows. */
const MAX_ROWS = 20_000;

/**
 * What the acts after a position touched.
 *
 * @returns `null` if the position is not part of this history, as after a restore, or if too much happened since.
 */
export async function touchedSince(
  db: RegularsDatabase,
  { seq, batch }: JournalPosition,
): Promise<Touched | null> {
  const changes = await db.transaction('r', db.batches, db.changes, async () => {
    const known = await db.batches.where('seq').equals(seq).first();
    if (known?.id !== batch) return null;
    const later = await db.batches
      .where('seq')
      .above(seq)
      .limit(MAX_ACTS + 1)
      .primaryKeys();
    if (later.length > MAX_ACTS) return null;
    return later.length === 0 ? [] : await db.changes.where('batch').anyOf(later).toArray();
  });
  return changes && touchedBy(changes);
}

function touchedBy(changes: readonly Change[]): Touched | null {
  const keys: Partial<Record<StoredTable, string[]>> = {};
  let rows = 0;
  for (const change of changes) {
    const list = (keys[change.table] ??= []);
    for (const key of keysOf(change)) list.push(key);
    rows += keysOf(change).length;
  }
  return rows > MAX_ROWS ? null : { keys, isEverything: false };
}

/** Follows up to which act everything was taken in, whatever the order in which acts are announced. */
export type Reflected = {
  /** Everything up to this act is known, from the tables themselves. */
  readonly begin: (seq: number) => void;
  /** What this act touched was read anew. */
  readonly add: (seq: number) => void;
  readonly upTo: () => number;
};

/** Nothing is known yet. */
export function createReflected(): Reflected {
  let upTo = 0;
  /** Acts that were announced before one that precedes them. */
  const ahead = new Set<number>();
  return {
    begin: (seq) => {
      upTo = seq;
      for (const one of ahead) if (one <= seq) ahead.delete(one);
    },
    add: (seq) => {
      if (seq > upTo) ahead.add(seq);
      while (ahead.delete(upTo + 1)) upTo += 1;
    },
    upTo: () => upTo,
  };
}
