import type { Instant } from '@shared/domain/calendar/clock';
import type { Act } from '@shared/domain/journal/change';
import { stampTime } from '@shared/domain/journal/stamp';
import { TURNING_ACTS, type TurningAct } from '@shared/domain/past/pastPoint';
import type { RegularsDatabase } from '../database';

/** An act before which one may want to look. */
export type TurningPoint = {
  readonly batchId: string;
  readonly kind: TurningAct;
  readonly act: Act;
  readonly doneAt: Instant;
};

/** How far back the shop can be looked at. */
export type PastReach = {
  /** When the first act that is known was done; `null` for a shop without any. */
  readonly since: Instant | null;
  /** The latest of each kind that stands. */
  readonly turningPoints: readonly TurningPoint[];
  /**
   * The latest time that a backup took the place of everything: between these two moments the shop of the backup is
   * shown, because what was done here instead went with it. `until` is `null` if nothing was done since.
   */
  readonly replaced: { readonly from: Instant; readonly until: Instant | null } | null;
};

/** Acts that are looked through for turning points. */
const LOOKED_THROUGH = 5000;

/** Finds out how far back the journal of a database reaches. */
export async function readReach(db: RegularsDatabase): Promise<PastReach> {
  const first = await db.batches.where('seq').above(0).first();
  const newest = await db.batches.where('seq').above(0).reverse().limit(LOOKED_THROUGH).toArray();
  const takenBack = new Set<string>();
  const found = new Map<TurningAct, TurningPoint>();
  for (const { id, act, at, undoes, direction } of newest) {
    // Newest first: the end of a chain of taking back and doing again is met before its beginning.
    if (undoes !== undefined) {
      const stands = takenBack.has(id) ? direction === 'undo' : direction === 'redo';
      if (!stands) takenBack.add(undoes);
      continue;
    }
    const kind = TURNING_ACTS.find((key) => key === act.key);
    if (kind === undefined || found.has(kind) || takenBack.has(id)) continue;
    found.set(kind, { batchId: id, kind, act, doneAt: stampTime(at) });
  }
  return {
    since: first ? stampTime(first.at) : null,
    turningPoints: [...found.values()].sort((a, b) => b.doneAt - a.doneAt),
    replaced: await lastReplacing(db),
  };
}

/** A backup that took the place of everything leaves a gap in the numbers of acts: those in it went. */
async function lastReplacing(db: RegularsDatabase): Promise<PastReach['replaced']> {
  const numbers = (await db.batches.where('seq').above(0).keys()) as unknown as readonly number[];
  const journal = await db.meta.get('journal');
  const last = journal?.key === 'journal' ? journal.value.seq : 0;
  let after: number | null = null;
  let before: number | null = null;
  const newest = numbers.at(-1) ?? 0;
  if (newest > 0 && newest < last) after = newest;
  for (let at = numbers.length - 1; after === null && at > 0; at -= 1) {
    if (numbers[at]! - numbers[at - 1]! > 1) [after, before] = [numbers[at - 1]!, numbers[at]!];
  }
  if (after === null) return null;
  const from = await db.batches.where('seq').equals(after).first();
  const until = before === null ? null : await db.batches.where('seq').equals(before).first();
  return from ? { from: stampTime(from.at), until: until ? stampTime(until.at) : null } : null;
}
