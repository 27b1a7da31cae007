import type { EarnRule, ProgrammeRules, TierRule } from '@shared/domain/loyalty/programme';
import { minorDigitsOf, minorPerUnit } from '@shared/domain/money/money';

/** The id under which rules that are being changed are kept. */
export const DRAFT_ID = 'programme';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const EARN_KINDS: readonly unknown[] = ['per-amount', 'per-visit', 'per-item', 'multiplier'];

const isEarnRule = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  isRecord(value['when']) &&
  EARN_KINDS.includes(value['kind']);

const isTier = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['name'] === 'string' &&
  typeof value['threshold'] === 'number';

/** Rules that were being changed when the window closed; `null` if what is stored is none, or of another release. */
export function rulesFromDraft(value: unknown): ProgrammeRules | null {
  if (!isRecord(value)) return null;
  const { earn, tiers, referral, pointValue, stampCard, expiry, tierRule, bonuses } = value;
  const isWhole =
    typeof value['currency'] === 'string' &&
    (value['endsOn'] === null || typeof value['endsOn'] === 'string') &&
    typeof value['rounding'] === 'string' &&
    Array.isArray(earn) &&
    earn.every(isEarnRule) &&
    Array.isArray(tiers) &&
    tiers.every(isTier) &&
    isRecord(referral) &&
    isRecord(referral['byCountry']) &&
    isRecord(expiry) &&
    isRecord(tierRule) &&
    isRecord(tierRule['window']) &&
    isRecord(tierRule['downgrade']) &&
    isRecord(bonuses) &&
    (pointValue === null || isRecord(pointValue)) &&
    (stampCard === null || (isRecord(stampCard) && isRecord(stampCard['expiry'])));
  return isWhole ? (value as unknown as ProgrammeRules) : null;
}

/** What earns a point in the programme that shops begin with: one unit, or 100 where there are no decimals. */
export const usualAmount = (currency: string): number =>
  minorDigitsOf(currency) === 0 ? 100 : minorPerUnit(currency);

/**
 * The rules with their amounts meant in another currency: `1,00 €` becomes `1,000 KWD`, and `100 ¥`
 * where there are no decimals. Nothing is converted: nobody knows the rate that a shop means.
 */
export function inCurrency(rules: ProgrammeRules, currency: string): ProgrammeRules {
  const [from, to] = [usualAmount(rules.currency), usualAmount(currency)];
  const amount = (minor: number): number => Math.round((minor * to) / from);
  const least = (minor: number): number => Math.max(1, amount(minor));
  return {
    ...rules,
    currency,
    earn: rules.earn.map((rule): EarnRule =>
      rule.kind === 'per-amount'
        ? {
            ...rule,
            perMinor: least(rule.perMinor),
            thresholdMinor: amount(rule.thresholdMinor),
          }
        : rule,
    ),
    pointValue: rules.pointValue && { ...rules.pointValue, minor: least(rules.pointValue.minor) },
    stampCard: rules.stampCard && {
      ...rules.stampCard,
      thresholdMinor: amount(rules.stampCard.thresholdMinor),
    },
    tiers:
      rules.tierRule.basis === 'spend'
        ? rules.tiers.map((tier) => ({ ...tier, threshold: amount(tier.threshold) }))
        : rules.tiers,
  };
}

/** Points that a visit is worth when thresholds of tiers are carried over. */
const POINTS_PER_VISIT = 30;

/** The rules with tiers by another basis, their thresholds carried over: 300 points become 300 € or 10 visits. */
export function withTierBasis(rules: ProgrammeRules, basis: TierRule['basis']): ProgrammeRules {
  if (rules.tierRule.basis === basis) return rules;
  const points = { points: 1, visits: POINTS_PER_VISIT, spend: 1 / usualAmount(rules.currency) };
  const factor = points[rules.tierRule.basis] / points[basis];
  return {
    ...rules,
    tierRule: { ...rules.tierRule, basis },
    tiers: rules.tiers.map((tier) => ({ ...tier, threshold: Math.round(tier.threshold * factor) })),
  };
}
