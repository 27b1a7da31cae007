import type { Batch } from './change';

/** The batch that taking back would invert next, and the one that redoing would. */
export type UndoState = { readonly undo: Batch | null; readonly redo: Batch | null };

/**
 * What *undo* and *redo* mean now. Undo takes back the newest act that stands; redo the newest
 * taking back, as long as no new act has followed. Each batch can be inverted once; who inverts an
 * inversion makes the first one stand again.
 *
 * @param newestFirst - Batches without gaps from the newest on. More may be needed if `undo` is `null`.
 */
export function undoStateOf(newestFirst: readonly Batch[]): UndoState {
  const cancelled = new Set<string>();
  let undo: Batch | null = null;
  let redo: Batch | null = null;
  let isPastAct = false;
  for (const batch of newestFirst) {
    if (batch.isQuiet) continue;
    const isCancelled = cancelled.has(batch.id);
    if (!isCancelled && batch.undoes !== undefined) cancelled.add(batch.undoes);
    if (isCancelled) continue;
    if (batch.direction === 'undo') {
      if (!isPastAct) redo ??= batch;
    } else undo ??= batch;
    if (batch.undoes === undefined) isPastAct = true;
    if (undo !== null && (redo !== null || isPastAct)) break;
  }
  return { undo, redo };
}

/** One line of *Zuletzt getan*: an act and whether it stands. */
export type RecentAct = { readonly batch: Batch; readonly isTakenBack: boolean };

/**
 * The acts among some batches, newest first; taking back and redoing show as the state of their act.
 *
 * @param newestFirst - Batches without gaps from the newest on.
 */
export function recentActsOf(newestFirst: readonly Batch[]): readonly RecentAct[] {
  const inverted = invertedBy(newestFirst);
  return newestFirst
    .filter((batch) => batch.undoes === undefined && batch.isQuiet !== true)
    .map((batch) => ({ batch, isTakenBack: endOf(batch, inverted).direction === 'undo' }));
}

/** The last of a chain of taking back and redoing that began with `batch`. */
export function endOfChain(batch: Batch, newer: readonly Batch[]): Batch {
  return endOf(batch, invertedBy(newer));
}

const invertedBy = (batches: readonly Batch[]): ReadonlyMap<string, Batch> =>
  new Map(
    batches.flatMap((batch) =>
      batch.undoes === undefined ? [] : [[batch.undoes, batch] as const],
    ),
  );

function endOf(batch: Batch, inverted: ReadonlyMap<string, Batch>): Batch {
  let end = batch;
  for (let next = inverted.get(end.id); next; next = inverted.get(end.id)) end = next;
  return end;
}
