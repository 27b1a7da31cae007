import { endOfChain } from '../journal/acts';
import type { Batch, Change } from '../journal/change';

/** The words of the act that takes another computer's file in; its undo and redo bear them too. */
export const MERGED_ACT = 'exchange.merged';

/** Whether a batch took another computer's file in, took that back, or did it again. */
export const isOfMerge = ({ act }: Pick<Batch, 'act'>): boolean => act.key === MERGED_ACT;

/** What was really done, here or elsewhere, and is known here. */
export type StandingHistory = {
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
};

/**
 * The history without merges: a merge does nothing of its own, it brings what others did, and that stands in the journal
 * under the moment at which they did it. What came with a merge that was taken back is not known any more.
 */
export function standingHistory(
  batches: readonly Batch[],
  changes: readonly Change[],
): StandingHistory {
  const merges = batches.filter(isOfMerge);
  const takenBack = new Set(
    merges.filter((batch) => endOfChain(batch, merges).direction === 'undo').map(({ id }) => id),
  );
  const left = new Set<string>();
  const stand: Batch[] = [];
  for (const batch of batches) {
    if (isOfMerge(batch) || (batch.via !== undefined && takenBack.has(batch.via))) {
      left.add(batch.id);
    } else stand.push(batch);
  }
  return { batches: stand, changes: changes.filter(({ batch }) => !left.has(batch)) };
}
