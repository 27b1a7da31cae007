import type { RewardId } from '@shared/domain/loyalty/reward';
import type { RegularsDatabase } from '../database';

/**
 * How often each reward was handed out and not taken back in full. Reads only what names one of these
 * rewards or takes such an entry back, by index.
 *
 * @param rewardIds - Default: all. A shop may have handed out tens of thousands in its life.
 */
export async function handedOutRewards(
  db: RegularsDatabase,
  rewardIds?: readonly RewardId[],
): Promise<ReadonlyMap<RewardId, number>> {
  const given = await (
    rewardIds
      ? db.ledgerEntries.where('cause.rewardId').anyOf(rewardIds)
      : db.ledgerEntries.orderBy('cause.rewardId')
  ).toArray();
  if (given.length === 0) return new Map();
  const left = new Map<string, number>(given.map(({ id, points }) => [id, -points]));
  // What was taken back may have been made to stand again: a reversal of the reversal.
  const origin = new Map<string, string>(given.map(({ id }) => [id, id]));
  let ids: readonly string[] = given.map(({ id }) => id);
  while (ids.length > 0) {
    const reversals = await db.ledgerEntries.where('reversesId').anyOf(ids).toArray();
    ids = reversals.map(({ id }) => id);
    for (const { id, reversesId, points } of reversals) {
      const first = origin.get(reversesId ?? '');
      if (first === undefined) continue;
      origin.set(id, first);
      left.set(first, left.get(first)! - points);
    }
  }
  const counts = new Map<RewardId, number>();
  for (const { id, cause } of given) {
    if (cause.kind !== 'reward' || left.get(id)! <= 0) continue;
    counts.set(cause.rewardId, (counts.get(cause.rewardId) ?? 0) + 1);
  }
  return counts;
}
