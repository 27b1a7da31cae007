import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { BookingPlan, LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { balancesOf } from '@shared/domain/loyalty/plannedEntries';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import {
  dearestInReach,
  reachedTiersOf,
  rewardsInReach,
} from '@shared/domain/loyalty/rewardsInReach';
import { tierOn } from '@shared/domain/loyalty/tiers';
import type { Purchase } from '@shared/domain/purchases/purchase';

/**
 * What is answered to a booking that was sent a second time: the purchase as it was stored, with what
 * the person has today. Nothing changes by it, so before and after are the same.
 */
export function bookedPlan(facts: LoyaltyFacts, purchase: Purchase, today: IsoDate): BookingPlan {
  const postings = facts.entries.filter(
    ({ cause, reversesId }) =>
      reversesId === null && 'purchaseId' in cause && cause.purchaseId === purchase.id,
  );
  const { rules } = programmeOn(facts.programmes, today);
  const { tier } = tierOn(facts.entries, facts.purchases, facts.refunds, rules, today);
  const balances = balancesOf(facts.entries, today);
  const reachedTiers = reachedTiersOf(rules.tiers, tier);
  const earned = (unit: LoyaltyUnit): number =>
    postings
      .filter((posting) => posting.unit === unit && posting.points > 0)
      .reduce((sum, { points }) => sum + points, 0);
  return {
    purchase,
    postings,
    programme: programmeOn(facts.programmes, purchase.boughtOn),
    explanation: [],
    nothingEarned: null,
    before: balances,
    after: balances,
    earned: { points: earned('points'), stamps: earned('stamps') },
    tierBefore: tier,
    tierAfter: tier,
    inReach: dearestInReach(rewardsInReach(facts, balances.points, reachedTiers, today)),
    isNewlyInReach: false,
  };
}
