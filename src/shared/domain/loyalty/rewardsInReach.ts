import type { IsoDate } from '../calendar/isoDate';
import type { LoyaltyFacts } from './booking';
import type { Tier } from './programme';
import type { Reward } from './reward';
import { whyUnavailable } from './spending';

/** A reward, and what it takes to get it. */
export type RewardReach = {
  readonly reward: Reward;
  /** Points that are still missing; 0 if there are enough. */
  readonly missing: number;
  /** Why it cannot be had today whatever the points; `null` if it can. */
  readonly why: ReturnType<typeof whyUnavailable>;
};

/** The ids of the tier in which somebody stands and of all below it. */
export function reachedTiersOf(tiers: readonly Tier[], standing: Tier | null): readonly string[] {
  if (!standing) return [];
  return tiers.filter(({ threshold }) => threshold <= standing.threshold).map(({ id }) => id);
}

/**
 * All rewards that are not archived, for somebody with this balance: those that can be had today
 * first, then the rest; the dearest first among those there are points for, the cheapest first among the others.
 *
 * @param balance - Points that can be spent, less those owed.
 */
export function rewardsInReach(
  { rewards, handedOut }: Pick<LoyaltyFacts, 'rewards' | 'handedOut'>,
  balance: number,
  reachedTiers: readonly string[],
  today: IsoDate,
): readonly RewardReach[] {
  const rank = ({ why, missing }: RewardReach): number => (why !== null ? 2 : missing > 0 ? 1 : 0);
  return rewards
    .filter(({ isArchived }) => !isArchived)
    .map((reward) => {
      const terms = { handedOut: handedOut.get(reward.id) ?? 0, reachedTiers };
      const missing = Math.max(0, reward.points - balance);
      return { reward, missing, why: whyUnavailable(reward, terms, today) };
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (rank(a) === 0 ? b.reward.points - a.reward.points : a.reward.points - b.reward.points) ||
        (a.reward.id < b.reward.id ? -1 : 1),
    );
}

/** The dearest reward that a balance pays for and that can be had; `null` if none. */
export const dearestInReach = (reaches: readonly RewardReach[]): Reward | null =>
  reaches.find(({ missing, why }) => missing === 0 && why === null)?.reward ?? null;

/** The cheapest reward that can be had but for points; `null` if there are points for every one. */
export const nextInReach = (reaches: readonly RewardReach[]): RewardReach | null =>
  reaches.find(({ missing, why }) => missing > 0 && why === null) ?? null;
