import { addMonths } from '../calendar/addMonths';
import { addDays, isoDateOf, type IsoDate } from '../calendar/isoDate';
import type { Purchase, Refund } from '../purchases/purchase';
import { refundedParts, standingAmount } from '../purchases/refundedParts';
import { accountOf, countedPoints } from './account';
import type { LedgerEntry, LedgerEntryId } from './ledgerEntry';
import type { ProgrammeRules, Tier, TierRule } from './programme';

/** Where somebody stands. */
export type TierStanding = {
  /** `null` where the programme has no tiers. */
  readonly tier: Tier | null;
  /** Since when without a break, in this tier or above; `null` for the lowest, where everybody begins. */
  readonly reachedOn: IsoDate | null;
  /** The last day on which it is sure if nothing more happens; `null` if it cannot be lost. */
  readonly keptUntil: IsoDate | null;
  /** The tier above and what its basis lacks today, 1 or more; `null` in the highest. */
  readonly next: { readonly tier: Tier; readonly missing: number } | null;
};

/** The rules that tiers follow from. */
export type TierRules = Pick<ProgrammeRules, 'tiers' | 'tierRule' | 'currency'>;

/** The last day of all. */
const EVER = '9999-12-31' as IsoDate;

/**
 * The tier of a person on a day, from the book, the purchases and a rule alone.
 *
 * A tier is deserved while the sum over the rule's stretch reaches its threshold. With `year-end` it
 * is kept to the end of the calendar year after the one in which something earned last confirmed it;
 * with `months`, for so long after the last day on which it was deserved. What was refunded or voided
 * never counted, so a tier that rested on it goes with it: that is a correction, no downgrade.
 *
 * For the basis *points* counts what was earned, by purchases, bonuses, recommendations, an opening
 * balance or a merge, however it was spent or lapsed since; corrections by hand do not. For *spend*
 * counts what stands of purchases in the programme's currency. For *visits* counts each day with a
 * purchase that was not given back in full.
 *
 * @param entries - The person's whole book, in any order.
 * @param purchases - The person's, in any order, voided ones included.
 * @param day - Nothing dated later counts.
 */
export function tierOn(
  entries: readonly LedgerEntry[],
  purchases: readonly Purchase[],
  refunds: readonly Refund[],
  rules: TierRules,
  day: IsoDate,
): TierStanding {
  const tiers = [...rules.tiers].sort((a, b) => a.threshold - b.threshold);
  const steps = stepsOf(countedOf(entries, purchases, refunds, rules, day), rules.tierRule);
  const sum = steps.reduce((at, step) => (step.from <= day ? step.sum : at), 0);
  let best: TierStanding = { tier: null, reachedOn: null, keptUntil: null, next: null };
  for (const tier of tiers) {
    if (tier.threshold <= 0) {
      best = { tier, reachedOn: null, keptUntil: null, next: null };
      continue;
    }
    const kept = keptSpan(steps, tier.threshold, rules.tierRule.downgrade, day);
    if (kept) {
      const keptUntil = kept.until === EVER ? null : kept.until;
      best = { tier, reachedOn: kept.since, keptUntil, next: null };
    }
  }
  const above = tiers.find(({ threshold }) => threshold > (best.tier?.threshold ?? -1));
  const missing = above ? above.threshold - sum : 0;
  return above && missing > 0 ? { ...best, next: { tier: above, missing } } : best;
}

/** Whether somebody in one tier gets what is for another and those above it. */
export function isTierAtLeast(
  tiers: readonly Tier[],
  tierId: string | null,
  wantedId: string,
): boolean {
  const wanted = tiers.find(({ id }) => id === wantedId);
  const own = tiers.find(({ id }) => id === tierId);
  return wanted !== undefined && own !== undefined && own.threshold >= wanted.threshold;
}

/** So much that counts from a day on; above 0. */
type Counted = { readonly on: IsoDate; readonly amount: number };

function countedOf(
  entries: readonly LedgerEntry[],
  purchases: readonly Purchase[],
  refunds: readonly Refund[],
  { tierRule, currency }: TierRules,
  day: IsoDate,
): readonly Counted[] {
  if (tierRule.basis === 'points') return earnedPoints(entries, day);
  const given = refunds.filter(({ refundedOn }) => refundedOn <= day);
  const own = purchases.filter(
    ({ boughtOn, voidedAt, amountMinor }) =>
      boughtOn <= day && voidedAt === null && amountMinor > 0,
  );
  if (tierRule.basis === 'spend') {
    return own
      .filter((purchase) => purchase.currency === currency)
      .map((purchase) => ({ on: purchase.boughtOn, amount: standingAmount(purchase, given) }))
      .filter(({ amount }) => amount > 0);
  }
  const days = new Set(
    own
      .filter((purchase) => !refundedParts(purchase, given).isFullyRefunded)
      .map(({ boughtOn }) => boughtOn),
  );
  return [...days].map((on) => ({ on, amount: 1 }));
}

function earnedPoints(entries: readonly LedgerEntry[], day: IsoDate): readonly Counted[] {
  const known = entries.filter(({ unit, effectiveOn }) => unit === 'points' && effectiveOn <= day);
  const reversals = new Map<LedgerEntryId, LedgerEntry[]>();
  for (const entry of known) {
    if (entry.reversesId === null) continue;
    const others = reversals.get(entry.reversesId);
    if (others) others.push(entry);
    else reversals.set(entry.reversesId, [entry]);
  }
  // Of what two computers booked apart, only what found a place counts.
  const isOfSeveral = known.some(({ device }) => device !== known[0]?.device);
  const movements = isOfSeveral ? accountOf(known, 'points', day).movements : null;
  const netOf = (entry: LedgerEntry, depth = 0): number => {
    const movement = movements?.get(entry.id);
    let net = movement ? countedPoints(movement) : entry.points;
    // A tampered book may name itself in a circle.
    if (depth > known.length) return net;
    for (const reversal of reversals.get(entry.id) ?? []) net += netOf(reversal, depth + 1);
    return net;
  };
  return known
    .filter(({ points, reversesId }) => points > 0 && reversesId === null)
    .filter(
      ({ kind, cause }) => kind === 'accrual' || kind === 'transfer' || cause.kind === 'opening',
    )
    .map((entry) => ({ on: entry.effectiveOn, amount: netOf(entry) }))
    .filter(({ amount }) => amount > 0);
}

/** From a day on the sum is so much, until the next step. */
type Step = {
  readonly from: IsoDate;
  readonly sum: number;
  /** Whether something was earned on that day, rather than falling out of the stretch. */
  readonly isEarned: boolean;
};

function stepsOf(counted: readonly Counted[], { window }: TierRule): readonly Step[] {
  const changes = new Map<IsoDate, { change: number; isEarned: boolean }>();
  const at = (on: IsoDate): { change: number; isEarned: boolean } => {
    const found = changes.get(on) ?? { change: 0, isEarned: false };
    changes.set(on, found);
    return found;
  };
  for (const { on, amount } of counted) {
    const start = at(on);
    start.change += amount;
    start.isEarned = true;
    if (window.kind === 'months') at(addMonths(on, window.months)).change -= amount;
    if (window.kind === 'calendar-year') at(newYear(on, 1)).change -= amount;
  }
  let sum = 0;
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, { change, isEarned }]) => {
      sum += change;
      return { from, sum, isEarned };
    });
}

/** The unbroken span in which a threshold was reached or kept, as it looks on a day; `null` if it is not then. */
function keptSpan(
  steps: readonly Step[],
  threshold: number,
  downgrade: TierRule['downgrade'],
  day: IsoDate,
): { readonly since: IsoDate; readonly until: IsoDate } | null {
  let since: IsoDate | null = null;
  // The first day on which it is kept no more.
  let end = EVER;
  for (const [index, { from, sum, isEarned }] of steps.entries()) {
    if (sum < threshold) continue;
    if (since === null || from > end) {
      if (from > day) break;
      since = from;
      end = from;
    }
    const next = steps[index + 1];
    end = later(end, next?.from ?? EVER);
    if (downgrade.kind === 'never') end = EVER;
    if (downgrade.kind === 'year-end' && isEarned) end = later(end, newYear(from, 2));
    // Only what is no longer deserved afterwards is kept beyond that.
    if (downgrade.kind === 'months' && next && next.sum < threshold) {
      const lastDeserved = addDays(next.from, -1);
      end = later(end, addDays(addMonths(lastDeserved, downgrade.months), 1));
    }
  }
  if (since === null || end <= day) return null;
  return { since, until: end === EVER ? EVER : addDays(end, -1) };
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
/** The first day of a year after a day's own. */
const newYear = (day: IsoDate, yearsAfter: number): IsoDate =>
  isoDateOf(Number(day.slice(0, 4)) + yearsAfter, 1, 1)!;
