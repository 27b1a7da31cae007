import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { accountOf, type Account } from '@shared/domain/loyalty/account';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { ProgrammeRules, StampCard } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import type { Reward } from '@shared/domain/loyalty/reward';
import {
  nextInReach,
  reachedTiersOf,
  rewardsInReach,
  type RewardReach,
} from '@shared/domain/loyalty/rewardsInReach';
import { spendableOn } from '@shared/domain/loyalty/spending';
import { tierOn, type TierStanding } from '@shared/domain/loyalty/tiers';

/** How far ahead points that lapse are shown, in days. */
export const LAPSING_DAYS = 60;

/** The stamps of the card on the page. */
export const STAMPS = 10;

/** What a person's card of points shows. */
export type PointsView = {
  readonly rules: ProgrammeRules;
  readonly points: Account;
  readonly stamps: Account;
  /** What can be handed in today, 0 or more. */
  readonly spendable: number;
  /** Rewards that can be had today and are paid for, the dearest first. */
  readonly reachable: readonly Reward[];
  /** The cheapest reward that is not paid for yet, how many points it lacks and what share is there, 0 to 1. */
  readonly next: {
    readonly reward: Reward;
    readonly missing: number;
    readonly share: number;
  } | null;
  /** What lapses within `LAPSING_DAYS`, the earliest first. */
  readonly lapsing: readonly { readonly on: IsoDate; readonly points: number }[];
  readonly standing: TierStanding;
  readonly card: {
    readonly rule: StampCard;
    /** Stamps on the card that is being filled, 0 to its size. */
    readonly filled: number;
    readonly isFull: boolean;
  } | null;
  /** There are points, or there may be some. */
  readonly hasPoints: boolean;
};

/** Derives the card from everything that bears on points. */
export function pointsView(facts: LoyaltyFacts, today: IsoDate): PointsView {
  const { entries, purchases, refunds } = facts;
  const { rules } = programmeOn(facts.programmes, today);
  const points = accountOf(entries, 'points', today);
  const stamps = accountOf(entries, 'stamps', today);
  const standing = tierOn(entries, purchases, refunds, rules, today);
  const spendable = Math.max(0, spendableOn(points, today));
  const onOffer = onOfferTo(facts, rules, standing, Math.min(points.balance, spendable), today);
  const nearest = nextInReach(onOffer);
  const { stampCard } = rules;
  const stampsThere = Math.max(0, spendableOn(stamps, today));
  return {
    rules,
    points,
    stamps,
    spendable,
    standing,
    reachable: onOffer.filter(({ missing }) => missing === 0).map(({ reward }) => reward),
    next:
      nearest === null
        ? null
        : { ...nearest, share: (nearest.reward.points - nearest.missing) / nearest.reward.points },
    lapsing: lapsingSoon(points, today),
    card:
      stampCard === null
        ? null
        : {
            rule: stampCard,
            filled: Math.min(stampsThere, stampCard.size),
            isFull: stampsThere >= stampCard.size,
          },
    hasPoints: rules.earn.length > 0 || entries.some(({ unit }) => unit === 'points'),
  };
}

/**
 * Rewards that can be had today but for points: those that are paid for first, the dearest of them at
 * the head, then the others, the cheapest first.
 *
 * @param balance - Points that can be spent, less those owed.
 */
export const onOfferTo = (
  facts: LoyaltyFacts,
  rules: ProgrammeRules,
  standing: TierStanding,
  balance: number,
  today: IsoDate,
): readonly RewardReach[] =>
  rewardsInReach(facts, balance, reachedTiersOf(rules.tiers, standing.tier), today).filter(
    ({ why }) => why === null,
  );

function lapsingSoon({ lots }: Account, today: IsoDate): PointsView['lapsing'] {
  const until = addDays(today, LAPSING_DAYS);
  const byDay = new Map<IsoDate, number>();
  for (const { expiresOn, remaining, isLapsed } of lots) {
    if (expiresOn === null || isLapsed || expiresOn > until) continue;
    byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + remaining);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, points]) => ({ on, points }));
}
