import { addMonths } from '../calendar/addMonths';
import { isoDateOf, type IsoDate } from '../calendar/isoDate';
import type { LoyaltyUnit } from './ledgerEntry';
import type { ExpiryRule, ProgrammeRules } from './programme';

/**
 * The first day on which points of this business day can no longer be spent; `null` for never, also
 * where that day would lie beyond the year 9999.
 */
export function expiryDayOf(rule: ExpiryRule, day: IsoDate): IsoDate | null {
  if (rule.kind === 'never') return null;
  const year = Number(day.slice(0, 4));
  if (rule.kind === 'year-end') return isoDateOf(year + rule.yearsAfter + 1, 1, 1);
  const last = year + Math.ceil(rule.months / 12);
  return last > 9999 ? null : addMonths(day, rule.months);
}

/** How long points or stamps live by these rules. */
export const expiryRuleOf = (rules: ProgrammeRules, unit: LoyaltyUnit): ExpiryRule =>
  unit === 'points' ? rules.expiry : (rules.stampCard?.expiry ?? { kind: 'never' });
