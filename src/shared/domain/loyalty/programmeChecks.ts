import type { IsoDate } from '../calendar/isoDate';
import { countryFactsOf } from '../contacts/countryFacts';
import { isCurrency } from '../money/currencySigns';
import { MAX_AMOUNT_MINOR } from '../money/money';
import { USUAL_TIERS } from './firstProgramme';
import type { Bonus } from './ledgerEntry';
import type { EarnCondition, EarnRule, ExpiryRule, ProgrammeRules } from './programme';

/** The most points that one rule, bonus or recommendation may give. */
export const MAX_RULE_POINTS = 1_000_000;

/** The most rules and tiers of one version. */
export const MAX_RULES = 50;
export const MAX_TIERS = 10;

/** The largest multiplier, in percent. */
export const MAX_PERCENT = 1000;

/** The longest life of points, and the longest stretch of a tier's rule, in months. */
export const MAX_MONTHS = 120;

/** The most calendar years after its own that points may live. */
export const MAX_YEARS_AFTER = 10;

/** The most stamps of one card. */
export const MAX_STAMPS = 100;

/** The part of the rules in which something is wrong. */
export type ProgrammePart =
  'frame' | 'earn' | 'expiry' | 'bonuses' | 'referral' | 'tiers' | 'pointValue' | 'stampCard';

/** Something in rules that a person wrote that cannot be. Limits are included in what is allowed. */
export type ProgrammeProblem = { readonly part: ProgrammePart } & (
  | { readonly code: 'programme/currency-unknown'; readonly currency: string }
  | { readonly code: 'programme/ends-before-start'; readonly startsOn: IsoDate }
  | { readonly code: 'programme/too-many-rules'; readonly max: number }
  | { readonly code: 'programme/rule-twice'; readonly ruleId: string }
  | { readonly code: 'programme/rule-points'; readonly ruleId: string; readonly max: number }
  | { readonly code: 'programme/rule-amount'; readonly ruleId: string; readonly maxMinor: number }
  | {
      readonly code: 'programme/rule-threshold';
      readonly ruleId: string;
      readonly maxMinor: number;
    }
  /** Neither a product nor a category. */
  | { readonly code: 'programme/rule-item'; readonly ruleId: string }
  | { readonly code: 'programme/rule-percent'; readonly ruleId: string; readonly max: number }
  | { readonly code: 'programme/condition-weekdays'; readonly ruleId: string }
  | { readonly code: 'programme/condition-season'; readonly ruleId: string }
  | { readonly code: 'programme/condition-tags'; readonly ruleId: string }
  /** None, or one that the programme does not have. */
  | { readonly code: 'programme/condition-tiers'; readonly ruleId: string }
  | { readonly code: 'programme/condition-channels'; readonly ruleId: string }
  | { readonly code: 'programme/expiry-months'; readonly max: number }
  | { readonly code: 'programme/expiry-years'; readonly max: number }
  | { readonly code: 'programme/bonus-points'; readonly bonus: Bonus; readonly max: number }
  /** `country` is `null` for the figures of all other countries. */
  | {
      readonly code: 'programme/referral-points';
      readonly country: string | null;
      readonly max: number;
    }
  | { readonly code: 'programme/referral-country'; readonly country: string }
  | { readonly code: 'programme/too-many-tiers'; readonly max: number }
  | { readonly code: 'programme/tier-twice'; readonly tierId: string }
  /** One of the owner's own without a name. */
  | { readonly code: 'programme/tier-name'; readonly tierId: string }
  /** The lowest does not begin at 0, or one does not ask for more than the one below it. */
  | { readonly code: 'programme/tier-thresholds'; readonly tierId: string }
  | { readonly code: 'programme/tier-window'; readonly max: number }
  | { readonly code: 'programme/tier-downgrade'; readonly max: number }
  | { readonly code: 'programme/point-value' }
  | { readonly code: 'programme/stamp-size'; readonly max: number }
  | { readonly code: 'programme/stamp-reward' }
  | { readonly code: 'programme/stamp-item' }
  | { readonly code: 'programme/stamp-threshold'; readonly maxMinor: number }
);

const isIn = (value: number, from: number, to: number): boolean =>
  Number.isInteger(value) && value >= from && value <= to;

/**
 * Everything that cannot be in rules that a person wrote, part by part; empty for rules that hold.
 *
 * @param startsOn - The first day on which they are to hold.
 */
export function programmeProblems(
  rules: ProgrammeRules,
  startsOn: IsoDate,
): readonly ProgrammeProblem[] {
  const found: ProgrammeProblem[] = [];
  if (!isCurrency(rules.currency)) {
    const { currency } = rules;
    found.push({ part: 'frame', code: 'programme/currency-unknown', currency });
  }
  if (rules.endsOn !== null && rules.endsOn < startsOn) {
    found.push({ part: 'frame', code: 'programme/ends-before-start', startsOn });
  }
  return [
    ...found,
    ...earnProblems(rules),
    ...expiryProblems(rules.expiry, 'expiry'),
    ...bonusProblems(rules),
    ...referralProblems(rules),
    ...tierProblems(rules),
    ...pointValueProblems(rules),
    ...stampProblems(rules),
  ];
}

function earnProblems(rules: ProgrammeRules): readonly ProgrammeProblem[] {
  const part = 'earn';
  const found: ProgrammeProblem[] = [];
  if (rules.earn.length > MAX_RULES) {
    found.push({ part, code: 'programme/too-many-rules', max: MAX_RULES });
  }
  const seen = new Set<string>();
  for (const rule of rules.earn) {
    const ruleId = rule.id;
    if (seen.has(ruleId)) found.push({ part, code: 'programme/rule-twice', ruleId });
    seen.add(ruleId);
    found.push(...ruleProblems(rule), ...conditionProblems(ruleId, rule.when, rules));
  }
  return found;
}

function ruleProblems(rule: EarnRule): readonly ProgrammeProblem[] {
  const { id: ruleId } = rule;
  const part = 'earn';
  const maxMinor = MAX_AMOUNT_MINOR;
  const found: ProgrammeProblem[] = [];
  if (rule.kind === 'multiplier') {
    if (!isIn(rule.percent, 1, MAX_PERCENT)) {
      found.push({ part, code: 'programme/rule-percent', ruleId, max: MAX_PERCENT });
    }
    return found;
  }
  if (!isIn(rule.points, 1, MAX_RULE_POINTS)) {
    found.push({ part, code: 'programme/rule-points', ruleId, max: MAX_RULE_POINTS });
  }
  if (rule.kind === 'per-amount') {
    if (!isIn(rule.perMinor, 1, maxMinor)) {
      found.push({ part, code: 'programme/rule-amount', ruleId, maxMinor });
    }
    if (!isIn(rule.thresholdMinor, 0, maxMinor)) {
      found.push({ part, code: 'programme/rule-threshold', ruleId, maxMinor });
    }
  }
  if (rule.kind === 'per-item' && rule.productId === null && rule.category.trim() === '') {
    found.push({ part, code: 'programme/rule-item', ruleId });
  }
  return found;
}

/** A day of the year, 29 February included. */
const isDate = (text: string): boolean => {
  const match = /^(\d\d)-(\d\d)$/.exec(text);
  // 2000 is a leap year.
  const at = match && new Date(Date.UTC(2000, Number(match[1]) - 1, Number(match[2])));
  return at !== null && at.toISOString().slice(5, 10) === text;
};

function conditionProblems(
  ruleId: string,
  when: EarnCondition,
  { tiers }: ProgrammeRules,
): readonly ProgrammeProblem[] {
  const checks: readonly (readonly [boolean, ConditionCode])[] = [
    [
      when.weekdays === undefined ||
        (when.weekdays.length > 0 && when.weekdays.every((day) => isIn(day, 1, 7))),
      'programme/condition-weekdays',
    ],
    [
      when.season === undefined || (isDate(when.season.from) && isDate(when.season.to)),
      'programme/condition-season',
    ],
    [
      when.tags === undefined ||
        (when.tags.length > 0 && when.tags.every((tag) => tag.trim() !== '')),
      'programme/condition-tags',
    ],
    [
      when.tiers === undefined ||
        (when.tiers.length > 0 && when.tiers.every((id) => tiers.some((tier) => tier.id === id))),
      'programme/condition-tiers',
    ],
    [when.channels === undefined || when.channels.length > 0, 'programme/condition-channels'],
  ];
  return checks
    .filter(([isRight]) => !isRight)
    .map(([, code]) => ({ part: 'earn', code, ruleId }) as const);
}

type ConditionCode = Extract<ProgrammeProblem['code'], `programme/condition-${string}`>;

function expiryProblems(
  rule: ExpiryRule,
  part: 'expiry' | 'stampCard',
): readonly ProgrammeProblem[] {
  if (rule.kind === 'months' && !isIn(rule.months, 1, MAX_MONTHS)) {
    return [{ part, code: 'programme/expiry-months', max: MAX_MONTHS }];
  }
  if (rule.kind === 'year-end' && !isIn(rule.yearsAfter, 0, MAX_YEARS_AFTER)) {
    return [{ part, code: 'programme/expiry-years', max: MAX_YEARS_AFTER }];
  }
  return [];
}

function bonusProblems({ bonuses }: ProgrammeRules): readonly ProgrammeProblem[] {
  return (['welcome', 'birthday', 'review', 'idea'] as const)
    .filter((bonus) => !isIn(bonuses[bonus], 0, MAX_RULE_POINTS))
    .map((bonus) => ({
      ...({ part: 'bonuses', code: 'programme/bonus-points' } as const),
      ...{ bonus, max: MAX_RULE_POINTS },
    }));
}

function referralProblems({ referral }: ProgrammeRules): readonly ProgrammeProblem[] {
  const part = 'referral';
  const rows = [[null, referral] as const, ...Object.entries(referral.byCountry)];
  return rows.flatMap(([country, { referrerPoints, referredPoints }]) => {
    const found: ProgrammeProblem[] = [];
    if (country !== null && !countryFactsOf(country)) {
      found.push({ part, code: 'programme/referral-country', country });
    }
    if (!isIn(referrerPoints, 0, MAX_RULE_POINTS) || !isIn(referredPoints, 0, MAX_RULE_POINTS)) {
      found.push({ part, code: 'programme/referral-points', country, max: MAX_RULE_POINTS });
    }
    return found;
  });
}

function tierProblems({ tiers, tierRule }: ProgrammeRules): readonly ProgrammeProblem[] {
  const part = 'tiers';
  const found: ProgrammeProblem[] = [];
  if (tiers.length > MAX_TIERS) {
    found.push({ part, code: 'programme/too-many-tiers', max: MAX_TIERS });
  }
  for (const [index, { id: tierId, name, threshold }] of tiers.entries()) {
    const below = tiers.slice(0, index);
    if (below.some(({ id }) => id === tierId)) {
      found.push({ part, code: 'programme/tier-twice', tierId });
    }
    if (name.trim() === '' && !(USUAL_TIERS as readonly string[]).includes(tierId)) {
      found.push({ part, code: 'programme/tier-name', tierId });
    }
    const least = below.length === 0 ? 0 : below.at(-1)!.threshold + 1;
    const most = below.length === 0 ? 0 : MAX_AMOUNT_MINOR;
    if (!isIn(threshold, least, most)) {
      found.push({ part, code: 'programme/tier-thresholds', tierId });
    }
  }
  const { window, downgrade } = tierRule;
  if (window.kind === 'months' && !isIn(window.months, 1, MAX_MONTHS)) {
    found.push({ part, code: 'programme/tier-window', max: MAX_MONTHS });
  }
  if (downgrade.kind === 'months' && !isIn(downgrade.months, 1, MAX_MONTHS)) {
    found.push({ part, code: 'programme/tier-downgrade', max: MAX_MONTHS });
  }
  return found;
}

function pointValueProblems({ pointValue }: ProgrammeRules): readonly ProgrammeProblem[] {
  const isRight =
    pointValue === null ||
    (isIn(pointValue.points, 1, MAX_RULE_POINTS) && isIn(pointValue.minor, 1, MAX_AMOUNT_MINOR));
  return isRight ? [] : [{ part: 'pointValue', code: 'programme/point-value' }];
}

function stampProblems({ stampCard }: ProgrammeRules): readonly ProgrammeProblem[] {
  if (!stampCard) return [];
  const part = 'stampCard';
  const found: ProgrammeProblem[] = [];
  if (!isIn(stampCard.size, 1, MAX_STAMPS)) {
    found.push({ part, code: 'programme/stamp-size', max: MAX_STAMPS });
  }
  if (stampCard.reward.trim() === '') found.push({ part, code: 'programme/stamp-reward' });
  const isPerItem = stampCard.per === 'item';
  if (isPerItem && stampCard.productId === null && stampCard.category.trim() === '') {
    found.push({ part, code: 'programme/stamp-item' });
  }
  if (!isIn(stampCard.thresholdMinor, 0, isPerItem ? 0 : MAX_AMOUNT_MINOR)) {
    found.push({ part, code: 'programme/stamp-threshold', maxMinor: MAX_AMOUNT_MINOR });
  }
  return [...found, ...expiryProblems(stampCard.expiry, part)];
}
