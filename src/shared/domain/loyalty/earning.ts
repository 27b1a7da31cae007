import { weekdayOf, type IsoDate } from '../calendar/isoDate';
import { moneyPaid, type Purchase, type PurchaseLine, type Refund } from '../purchases/purchase';
import type { SalesChannel } from '../purchases/purchase';
import { refundedParts } from '../purchases/refundedParts';
import type { EarnLine, NothingEarned } from './booking';
import type { EarnCondition, EarnRule, Programme, ProgrammeRules } from './programme';
import { piecesOf, stampsFor } from './stamps';

/** What of a purchase earns. */
export type EarningBase = {
  readonly boughtOn: IsoDate;
  readonly currency: string;
  readonly channel: SalesChannel;
  /** Paid with money, not with points, in minor units. */
  readonly moneyMinor: number;
  /** Without voided ones, with the quantity and the price of what was not brought back. */
  readonly lines: readonly Pick<
    PurchaseLine,
    'productId' | 'category' | 'quantityMilli' | 'amountMinor'
  >[];
};

/** What rules look at besides the purchase: how things stood just before it. */
export type EarningContext = {
  readonly tags: readonly string[];
  /** The tier before the purchase; `null` where there are none. */
  readonly tierId: string | null;
  readonly isBirthday: boolean;
  /** Where the person had bought already that day: a visit counts once a day. */
  readonly earlierThatDay: readonly SalesChannel[];
};

/** What a purchase earns by the rules, without bonuses. */
export type Earned = {
  /** Whole, 0 or more. */
  readonly points: number;
  readonly stamps: number;
  /** Its lines add up to `points` and `stamps`, in thousandths. */
  readonly explanation: readonly EarnLine[];
  readonly nothingEarned: NothingEarned | null;
};

/** The most that one purchase earns, in points: beyond it, a rule is a slip of the finger. */
export const MAX_EARNED = 1_000_000_000_000;

/** What earns of a purchase: of what was paid with money, whatever was neither voided nor given back. */
export function earningBaseOf(purchase: Purchase, refunds: readonly Refund[] = []): EarningBase {
  const { boughtOn, currency, channel } = purchase;
  const { moneyLeftMinor, quantityLeft, hasRefunds } = refundedParts(purchase, refunds);
  const lines = purchase.lines
    .filter(({ isVoided }) => !isVoided)
    .map((line) => ({ ...line, quantityMilli: quantityLeft.get(line.id) ?? 0 }))
    .filter(({ quantityMilli }) => quantityMilli > 0);
  const moneyMinor = hasRefunds ? moneyLeftMinor : moneyPaid(purchase);
  return { boughtOn, currency, channel, moneyMinor, lines };
}

/**
 * What a purchase earns by one version of the rules: the sum of all rules that apply, times the largest
 * multiplier that applies, made whole once. Exact: no part of a point is lost before that. Where no
 * money was paid nothing is earned by any rule. The same arguments always give the same answer, so
 * that refunds and the verification of the book can ask again.
 */
export function earnedBy(base: EarningBase, programme: Programme, context: EarningContext): Earned {
  const { rules } = programme;
  if (base.boughtOn < programme.startsOn) return nothing('before-start');
  if (rules.endsOn !== null && base.boughtOn > rules.endsOn) return nothing('after-end');
  if (base.moneyMinor <= 0) return nothing(null);

  const applying = rules.earn.filter((rule) => applies(rule, base, context));
  const parts = applying.flatMap((rule) => partOf(rule, base, rules));
  const sum = parts.reduce((total, { exact }) => plus(total, exact), ZERO);
  const percent = applying.reduce<number | null>(
    (most, rule) =>
      rule.kind === 'multiplier' ? Math.max(most ?? rule.percent, rule.percent) : most,
    null,
  );
  const multiplied = percent === null ? sum : times(sum, percent, 100);
  const points = Math.min(whole(multiplied, rules.rounding), MAX_EARNED);
  const explanation = parts.map(({ line }) => line);
  if (percent !== null && percent !== 100 && sum.of > 0n) {
    const rule = applying.find((one) => one.kind === 'multiplier' && one.percent === percent)!;
    const pointsMilli = milli(multiplied) - totalOf(explanation);
    const because = { kind: 'multiplier', percent } as const;
    explanation.push({ ruleId: rule.id, because, unit: 'points', pointsMilli });
  }
  const rest = points * 1000 - totalOf(explanation);
  if (rest !== 0) {
    const because = { kind: 'rounding' } as const;
    explanation.push({ ruleId: null, because, unit: 'points', pointsMilli: rest });
  }
  const stamps = stampsFor(base, rules);
  if (stamps > 0) {
    const because = { kind: 'stamps', pieces: stamps } as const;
    explanation.push({ ruleId: null, because, unit: 'stamps', pointsMilli: stamps * 1000 });
  }
  return { points, stamps, explanation, nothingEarned: whyNothing(base, rules, applying) };
}

const nothing = (nothingEarned: NothingEarned | null): Earned => ({
  points: 0,
  stamps: 0,
  explanation: [],
  nothingEarned,
});

const totalOf = (lines: readonly EarnLine[]): number =>
  lines.reduce((sum, { pointsMilli }) => sum + pointsMilli, 0);

/** Whether a condition holds for a purchase. */
export function holds(
  when: EarnCondition,
  { boughtOn, channel }: Pick<EarningBase, 'boughtOn' | 'channel'>,
  { tags, tierId, isBirthday }: EarningContext,
): boolean {
  const date = boughtOn.slice(5);
  const isInSeason =
    when.season === undefined ||
    (when.season.from <= when.season.to
      ? date >= when.season.from && date <= when.season.to
      : date >= when.season.from || date <= when.season.to);
  return (
    isInSeason &&
    (when.weekdays?.includes(weekdayOf(boughtOn)) ?? true) &&
    (when.tags?.some((tag) => tags.includes(tag)) ?? true) &&
    (when.tiers === undefined || (tierId !== null && when.tiers.includes(tierId))) &&
    (when.channels?.includes(channel) ?? true) &&
    (when.isBirthday === undefined || isBirthday)
  );
}

function applies(rule: EarnRule, base: EarningBase, context: EarningContext): boolean {
  if (!holds(rule.when, base, context)) return false;
  if (rule.kind !== 'per-visit') return true;
  // Only an earlier visit that this very rule rewarded uses up the day.
  return !context.earlierThatDay.some((channel) =>
    holds(rule.when, { boughtOn: base.boughtOn, channel }, context),
  );
}

/** A number of points with its parts: `of / per`. */
type Exact = { readonly of: bigint; readonly per: bigint };

const ZERO: Exact = { of: 0n, per: 1n };

const plus = (a: Exact, b: Exact): Exact =>
  a.per === b.per
    ? { of: a.of + b.of, per: a.per }
    : { of: a.of * b.per + b.of * a.per, per: a.per * b.per };

const times = (a: Exact, by: number, per: number): Exact => ({
  of: a.of * BigInt(by),
  per: a.per * BigInt(per),
});

const milli = ({ of, per }: Exact): number => Number((of * 1000n) / per);

const whole = ({ of, per }: Exact, rounding: ProgrammeRules['rounding']): number =>
  Number(rounding === 'down' ? of / per : (2n * of + per) / (2n * per));

type Part = { readonly exact: Exact; readonly line: EarnLine };

/** What one rule adds; empty for nothing. */
function partOf(rule: EarnRule, base: EarningBase, rules: ProgrammeRules): readonly Part[] {
  const part = (exact: Exact, because: EarnLine['because']): readonly Part[] =>
    exact.of <= 0n
      ? []
      : [{ exact, line: { ruleId: rule.id, because, unit: 'points', pointsMilli: milli(exact) } }];
  const { points } = { points: 0, ...rule };
  switch (rule.kind) {
    case 'per-amount': {
      const { perMinor } = rule;
      const { moneyMinor: baseMinor } = base;
      if (base.currency !== rules.currency || baseMinor < rule.thresholdMinor) return [];
      const exact = { of: BigInt(baseMinor) * BigInt(points), per: BigInt(perMinor) };
      return part(exact, { kind: 'per-amount', points, perMinor, baseMinor });
    }
    case 'per-visit':
      return part({ of: BigInt(points), per: 1n }, { kind: 'per-visit', points });
    case 'per-item': {
      const pieces = piecesOf(base.lines, rule);
      const exact = { of: BigInt(points) * BigInt(pieces), per: 1n };
      return part(exact, { kind: 'per-item', points, pieces });
    }
    case 'multiplier':
      return [];
  }
}

function whyNothing(
  base: EarningBase,
  rules: ProgrammeRules,
  applying: readonly EarnRule[],
): NothingEarned | null {
  if (!rules.earn.some(({ kind }) => kind === 'per-amount')) return null;
  if (base.currency !== rules.currency) return 'other-currency';
  const byAmount = applying.filter((rule) => rule.kind === 'per-amount');
  return byAmount.length > 0 &&
    byAmount.every(({ thresholdMinor }) => base.moneyMinor < thresholdMinor)
    ? 'below-threshold'
    : null;
}
