import type { EarnCondition, EarnRule } from '@shared/domain/loyalty/programme';
import { usualAmount } from './draftRules';

/** The ways in which points come about, the usual one first. */
export const EARN_KINDS = ['per-amount', 'per-visit', 'per-item', 'multiplier'] as const;

/** A rule to begin with. */
export function freshRule(kind: EarnRule['kind'], id: string, currency: string): EarnRule {
  const base = { id, when: {} };
  switch (kind) {
    case 'per-amount':
      return { ...base, kind, points: 1, perMinor: usualAmount(currency), thresholdMinor: 0 };
    case 'per-visit':
      return { ...base, kind, points: 10 };
    case 'per-item':
      return { ...base, kind, points: 5, productId: null, category: '' };
    case 'multiplier':
      return { ...base, kind, percent: 200 };
  }
}

/** A condition without parts that restrict nothing: an empty list means no condition, not *never*. */
export function tidyCondition(when: EarnCondition): EarnCondition {
  const { weekdays, season, tags, tiers, channels, isBirthday } = when;
  const isSome = (list: readonly unknown[] | undefined): boolean =>
    list !== undefined && list.length > 0;
  return {
    // All seven days are no condition.
    ...(isSome(weekdays) &&
      weekdays!.length < 7 && { weekdays: [...weekdays!].sort((a, b) => a - b) }),
    ...(season && { season }),
    ...(isSome(tags) && { tags: tags! }),
    ...(isSome(tiers) && { tiers: tiers! }),
    ...(isSome(channels) && { channels: channels! }),
    ...(isBirthday === true && { isBirthday: true }),
  };
}

/** A condition with one part less. */
export const without = (when: EarnCondition, part: keyof EarnCondition): EarnCondition =>
  Object.fromEntries(Object.entries(when).filter(([name]) => name !== part));
