import { addDays, type IsoDate } from '../calendar/isoDate';
import { accountOf } from '../loyalty/account';
import type { LoyaltyFacts } from '../loyalty/booking';
import { programmeOn } from '../loyalty/programmeOn';
import { dearestInReach, reachedTiersOf, rewardsInReach } from '../loyalty/rewardsInReach';
import { spendableOn } from '../loyalty/spending';
import { tierOn } from '../loyalty/tiers';
import type { MessageFacts } from './messageFacts';

/** Points that lapse later than in so many days are no news yet. */
export const TOLD_AHEAD_DAYS = 60;

/**
 * What there is to write to somebody about their points: those that lapse next, or what can be had for them.
 *
 * @returns `null` where neither is so: then there is nothing to write.
 */
export function pointsToTell(
  facts: LoyaltyFacts,
  today: IsoDate,
): Pick<MessageFacts, 'points' | 'lapseDay' | 'reward'> | null {
  const { entries, purchases, refunds } = facts;
  const { rules } = programmeOn(facts.programmes, today);
  const account = accountOf(entries, 'points', today);
  const spendable = Math.max(0, spendableOn(account, today));
  const { tier } = tierOn(entries, purchases, refunds, rules, today);
  const tiers = reachedTiersOf(rules.tiers, tier);
  const balance = Math.min(account.balance, spendable);
  const reward = dearestInReach(rewardsInReach(facts, balance, tiers, today))?.name;
  const bought = reward === undefined ? {} : { reward };

  const until = addDays(today, TOLD_AHEAD_DAYS);
  const lapsing = account.lots.flatMap(({ expiresOn, remaining, isLapsed }) =>
    expiresOn === null || isLapsed || expiresOn > until || remaining <= 0
      ? []
      : [{ on: expiresOn, points: remaining }],
  );
  const [first] = lapsing.map(({ on }) => on).sort();
  if (first !== undefined) {
    const points = lapsing.reduce((sum, lot) => sum + (lot.on === first ? lot.points : 0), 0);
    return { points, lapseDay: first, ...bought };
  }
  return reward === undefined ? null : { points: spendable, reward };
}
