import type { Money } from '../money/money';
import type { ProgrammeRules } from './programme';
import type { Reward } from './reward';

/** What open points are worth, and what that rests on. */
export type Liability = {
  /** Rounded down to the minor unit. */
  readonly money: Money;
  /** `value`: the programme says what points are worth. `reward`: the reward that costs least per unit of money saved would be taken. */
  readonly by: 'value' | 'reward';
  /** The reward that was counted with; `null` with `value`. */
  readonly reward: Reward | null;
};

/**
 * What the shop would owe in money if all open points were handed in. By the programme's value of points;
 * where it has none, by the reward that gives most money per point among those on offer that have a value
 * in the programme's currency; `null` where nothing says what points are worth. Exact, rounded down once.
 *
 * @param openPoints - What can be spent over all people, 0 or more; what people owe is not set off.
 * @param rewards - All rewards; archived ones do not count.
 */
export function liabilityOf(
  openPoints: number,
  rules: Pick<ProgrammeRules, 'pointValue' | 'currency'>,
  rewards: readonly Reward[],
): Liability | null {
  const { pointValue, currency } = rules;
  if (pointValue !== null && pointValue.points > 0) {
    return {
      money: { minor: share(openPoints, pointValue.minor, pointValue.points), currency },
      by: 'value',
      reward: null,
    };
  }
  let best: (Reward & { readonly valueMinor: number }) | null = null;
  for (const reward of rewards) {
    const { valueMinor, points, isArchived } = reward;
    if (isArchived || valueMinor === null || valueMinor <= 0 || points <= 0) continue;
    if (reward.currency !== currency) continue;
    // a/b > c/d without division
    if (
      best === null ||
      BigInt(valueMinor) * BigInt(best.points) > BigInt(best.valueMinor) * BigInt(points)
    ) {
      best = { ...reward, valueMinor };
    }
  }
  if (best === null) return null;
  return {
    money: { minor: share(openPoints, best.valueMinor, best.points), currency },
    by: 'reward',
    reward: best,
  };
}

const share = (points: number, minor: number, per: number): number =>
  Number((BigInt(points) * BigInt(minor)) / BigInt(per));
