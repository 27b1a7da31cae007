import type { ProgrammeRules, StampCard } from '@shared/domain/loyalty/programme';
import { usualAmount, withTierBasis } from './draftRules';

/** Ready-made ways to begin. */
export const STARTS = ['per-amount', 'stamp-card', 'per-visit', 'both'] as const;

export type Start = (typeof STARTS)[number];

/** Points for a visit, where visits are what counts: rewards keep a price that can be told apart. */
const VISIT_POINTS = 10;

const CARD_SIZE = 9;

/** The usual stamp card: nine stamps, one per purchase, then what the owner promises. */
export const cardOf = (reward: string): StampCard => ({
  size: CARD_SIZE,
  reward,
  per: 'purchase',
  productId: null,
  category: '',
  thresholdMinor: 0,
  expiry: { kind: 'never' },
});

/**
 * Rules as a ready-made start has them. Referral, names of tiers, money's worth and end stay as they
 * are; what would give points is left out where there are none.
 *
 * @param cardReward - What a full stamp card brings, in the owner's language.
 */
export function withStart(rules: ProgrammeRules, start: Start, cardReward: string): ProgrammeRules {
  const always = { when: {} };
  const perAmount = {
    id: 'amount',
    ...always,
    kind: 'per-amount',
    points: 1,
    perMinor: usualAmount(rules.currency),
    thresholdMinor: 0,
  } as const;
  const perVisit = { id: 'visit', ...always, kind: 'per-visit', points: VISIT_POINTS } as const;
  const card = cardOf(cardReward);
  const multipliers = rules.earn.filter(({ kind }) => kind === 'multiplier');
  // Tiers have to be reachable by what there is.
  const byPoints = rules.tierRule.basis === 'visits' ? withTierBasis(rules, 'points') : rules;
  switch (start) {
    case 'per-amount':
      return { ...byPoints, earn: [perAmount, ...multipliers], stampCard: null };
    case 'both':
      return { ...byPoints, earn: [perAmount, ...multipliers], stampCard: card };
    case 'per-visit':
      return { ...byPoints, earn: [perVisit, ...multipliers], stampCard: null };
    case 'stamp-card':
      return {
        ...withTierBasis(rules, 'visits'),
        earn: [],
        stampCard: card,
        bonuses: { welcome: 0, birthday: 0, review: 0, idea: 0 },
        referral: { referrerPoints: 0, referredPoints: 0, byCountry: {} },
        pointValue: null,
      };
  }
}
