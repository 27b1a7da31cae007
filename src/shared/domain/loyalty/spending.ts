import { ok, refuse, type Result } from '@shared/kernel/result';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { PurchaseId } from '../purchases/purchase';
import { accountOf, isLapsedOn, type Account } from './account';
import type { SpendingRefusal } from './booking';
import { causeKeys } from './causeKeys';
import type { LedgerCause, LedgerEntry, LoyaltyUnit, Posting } from './ledgerEntry';
import type { ProgrammeRules, StampCard } from './programme';
import type { Reward } from './reward';

/** What spending is decided from. */
export type SpendingFacts = {
  readonly contactId: ContactId;
  /** The person's whole book, both units, in any order. */
  readonly entries: readonly LedgerEntry[];
  readonly today: IsoDate;
  /** The business day that the spending counts for; today if absent, never later. */
  readonly on?: IsoDate;
  /** What is booked in the same breath before it: earned above 0, spent below. */
  readonly pending?: number;
};

/** What else a reward hangs on. */
export type RewardTerms = {
  /** How many of this reward were handed out and not taken back. */
  readonly handedOut: number;
  /** Ids of the tiers in which the person stands: their own and all below it. */
  readonly reachedTiers: readonly string[];
  /** An id for this one time: a reward may be handed out often. */
  readonly ownId: string;
  /** The purchase it is handed out with; `null` without one. */
  readonly purchaseId: PurchaseId | null;
};

/** Whether a reward can be had today, apart from its price; `null` if it can. */
export function whyUnavailable(
  reward: Reward,
  { handedOut, reachedTiers }: Pick<RewardTerms, 'handedOut' | 'reachedTiers'>,
  today: IsoDate,
): Extract<SpendingRefusal, { code: 'loyalty/reward-unavailable' }>['why'] | null {
  if (reward.isArchived) return 'archived';
  if (reward.validFrom !== null && today < reward.validFrom) return 'too-early';
  if (reward.validUntil !== null && today > reward.validUntil) return 'over';
  if (reward.stock !== null && handedOut >= reward.stock) return 'sold-out';
  return reward.minTier === null || reachedTiers.includes(reward.minTier) ? null : 'tier';
}

/** Hands out a reward for its points. */
export function planReward(
  facts: SpendingFacts,
  reward: Reward,
  terms: RewardTerms,
): Result<Posting, SpendingRefusal> {
  const why = whyUnavailable(reward, terms, facts.on ?? facts.today);
  if (why !== null) return refuse({ code: 'loyalty/reward-unavailable', why });
  const { purchaseId, ownId } = terms;
  const { id: rewardId, name } = reward;
  return planSpending(facts, 'points', reward.points, {
    cause: { kind: 'reward', rewardId, name, purchaseId },
    causeKey: causeKeys.reward(ownId),
  });
}

/** Hands in the stamps of one full card. */
export const planFullCard = (
  facts: SpendingFacts,
  card: StampCard,
  { ownId, purchaseId }: Pick<RewardTerms, 'ownId' | 'purchaseId'>,
): Result<Posting, SpendingRefusal> =>
  planSpending(facts, 'stamps', card.size, {
    cause: { kind: 'full-card', name: card.reward, purchaseId },
    causeKey: causeKeys.reward(ownId),
  });

/** Hands in points as payment for a purchase. What they are worth, `worthOf` says. */
export function planPayment(
  facts: SpendingFacts,
  points: number,
  { rules, amountMinor, currency, purchaseId }: PaymentTerms,
): Result<Posting, SpendingRefusal> {
  if (!Number.isSafeInteger(points) || points <= 0) return refuse({ code: 'loyalty/not-whole' });
  const { pointValue } = rules;
  if (pointValue === null || currency !== rules.currency || worthOf(points, pointValue) === 0) {
    return refuse({ code: 'loyalty/points-are-no-money' });
  }
  const maxPoints = maxPayable(amountMinor, pointValue);
  if (points > maxPoints) return refuse({ code: 'loyalty/worth-more-than-purchase', maxPoints });
  return planSpending(facts, 'points', points, {
    cause: { kind: 'payment', purchaseId },
    causeKey: causeKeys.payment(purchaseId),
  });
}

/** What is paid for. */
export type PaymentTerms = {
  readonly rules: Pick<ProgrammeRules, 'pointValue' | 'currency'>;
  /** The price in full. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly purchaseId: PurchaseId;
};

type PointValue = NonNullable<ProgrammeRules['pointValue']>;

/** What points are worth in minor units, rounded down; exact for any safe integer. */
export const worthOf = (points: number, { points: per, minor }: PointValue): number =>
  per > 0 ? Number((BigInt(points) * BigInt(minor)) / BigInt(per)) : 0;

/** The most points that can be handed in for an amount: as many as pay for it without being worth more. */
export function maxPayable(amountMinor: number, pointValue: PointValue): number {
  const { points, minor } = pointValue;
  if (amountMinor <= 0 || minor <= 0 || points <= 0) return 0;
  const exact = BigInt(amountMinor) * BigInt(points);
  const least = Number((exact + BigInt(minor) - 1n) / BigInt(minor));
  return worthOf(least, pointValue) <= amountMinor ? least : Number(exact / BigInt(minor));
}

/** What can be spent on a day: nothing that lapsed before it, nothing that is owed, nothing that is gone today. */
export function spendableOn(account: Account, on: IsoDate): number {
  let sum = -account.owed;
  for (const { remaining, expiresOn } of account.lots) {
    if (!isLapsedOn(expiresOn, on)) sum += remaining;
  }
  return sum;
}

function planSpending(
  { contactId, entries, today, on = today, pending = 0 }: SpendingFacts,
  unit: LoyaltyUnit,
  points: number,
  booked: { readonly cause: LedgerCause; readonly causeKey: string },
): Result<Posting, SpendingRefusal> {
  const account = accountOf(entries, unit, today);
  const { latestOn } = account;
  if (latestOn !== null && latestOn > today) {
    return refuse({ code: 'loyalty/clock-behind', latestOn });
  }
  let available = spendableOn(account, on);
  // For an earlier day: nothing that was earned after it either.
  if (on < today) available = Math.min(available, accountOf(entries, unit, on).balance);
  available = Math.max(0, available + pending);
  if (points > available) {
    return refuse({ code: 'loyalty/insufficient-points', requested: points, available });
  }
  return ok({
    contactId,
    unit,
    kind: 'redemption',
    points: -points,
    effectiveOn: on,
    expiresOn: null,
    lotId: null,
    reversesId: null,
    programmeId: null,
    ...booked,
    note: '',
  });
}
