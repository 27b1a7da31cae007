import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { SalesChannel } from '../purchases/purchase';
import type { ProductId } from '../purchases/product';

/** Id of one version of the rules. */
export type ProgrammeId = Brand<string, 'ProgrammeId'>;

/** When a rule applies; what is absent does not restrict. All that is present must hold. */
export type EarnCondition = {
  /** ISO weekdays of the purchase, 1 (Monday) to 7. */
  readonly weekdays?: readonly number[];
  /** A season of every year, `MM-DD`, both ends included; it may run over New Year's Eve. */
  readonly season?: { readonly from: string; readonly to: string };
  /** A segment: the person has at least one of these tags. */
  readonly tags?: readonly string[];
  /** The person stands in one of these tiers before the purchase. */
  readonly tiers?: readonly string[];
  readonly channels?: readonly SalesChannel[];
  /** The purchase is on the person's birthday. */
  readonly isBirthday?: true;
};

/** How points come about. */
export type EarnRule = {
  /** Stable over versions. */
  readonly id: string;
  readonly when: EarnCondition;
} & (
  | {
      /** `points` for every `perMinor` minor units paid with money. */
      readonly kind: 'per-amount';
      readonly points: number;
      readonly perMinor: number;
      /** A purchase of less than this earns nothing by this rule; 0 for no threshold. */
      readonly thresholdMinor: number;
    }
  /** `points` for coming and buying, once a day. */
  | { readonly kind: 'per-visit'; readonly points: number }
  /** `points` for each whole piece of a product, or of any product of a category. */
  | {
      readonly kind: 'per-item';
      readonly points: number;
      readonly productId: ProductId | null;
      readonly category: string;
    }
  /** Times everything else, in percent: 200 doubles. Of several that apply, the largest counts. */
  | { readonly kind: 'multiplier'; readonly percent: number }
);

/** How long points live. Each lot keeps the one it was made under. */
export type ExpiryRule =
  | { readonly kind: 'never' }
  /** Months after the business day, 1 to 120: the same day of the month, or the month's last. */
  | { readonly kind: 'months'; readonly months: number }
  /** The end of the calendar year that is `yearsAfter` (0 to 10) after the business day's. */
  | { readonly kind: 'year-end'; readonly yearsAfter: number };

/** A standing with advantages. */
export type Tier = {
  /** Stable over versions: `guest`, `regular`, `honoured`, or one of the owner's. */
  readonly id: string;
  /** The owner's name for it; empty for the usual name of the three above. */
  readonly name: string;
  /** What it brings, in the owner's words. May be empty. */
  readonly benefits: string;
  /** What the tier's basis must reach, 0 or more; the lowest tier has 0. */
  readonly threshold: number;
  readonly stamp: 'outline' | 'leaf' | 'heart';
};

/** By what tiers are reached and when they are lost. */
export type TierRule = {
  /** Points earned, money spent (minor units of the programme's currency), or days with a purchase. */
  readonly basis: 'points' | 'spend' | 'visits';
  /** The stretch that counts: the last so many months, the calendar year, or all time. */
  readonly window:
    | { readonly kind: 'months'; readonly months: number }
    | { readonly kind: 'calendar-year' }
    | { readonly kind: 'ever' };
  /** Once reached a tier is kept: for ever; for so many months since it was last deserved; to the end of the following calendar year. */
  readonly downgrade:
    | { readonly kind: 'never' }
    | { readonly kind: 'months'; readonly months: number }
    | { readonly kind: 'year-end' };
};

/** Rewards for bringing somebody along: once, at the first purchase of the person referred. */
export type ReferralRule = {
  readonly referrerPoints: number;
  readonly referredPoints: number;
  /** Other figures by the country of the person referred, ISO 3166-1 alpha-2. */
  readonly byCountry: Readonly<
    Record<string, { readonly referrerPoints: number; readonly referredPoints: number }>
  >;
};

/** Buy `size`, the next one is free. */
export type StampCard = {
  /** Stamps of a full card, 1 to 100. */
  readonly size: number;
  /** What a full card brings, in the owner's words. */
  readonly reward: string;
  /** What is stamped: each purchase (once a purchase), or each whole piece of a product or category. */
  readonly per: 'purchase' | 'item';
  readonly productId: ProductId | null;
  readonly category: string;
  /** Purchases below this get no stamp; 0 for none. Only with `purchase`. */
  readonly thresholdMinor: number;
  readonly expiry: ExpiryRule;
};

/** The rules of one version. */
export type ProgrammeRules = {
  /** ISO 4217: the currency in which amounts of the rules are meant. Purchases in others earn by visit and item only. */
  readonly currency: string;
  /** Last day on which points are earned; `null` for no end. */
  readonly endsOn: IsoDate | null;
  /** Empty: there are no points, only stamps. */
  readonly earn: readonly EarnRule[];
  /** How the sum of one purchase becomes whole. */
  readonly rounding: 'down' | 'nearest';
  readonly expiry: ExpiryRule;
  /** Points per bonus; 0 for none. */
  readonly bonuses: {
    readonly welcome: number;
    readonly birthday: number;
    readonly review: number;
    readonly idea: number;
  };
  readonly referral: ReferralRule;
  /** Lowest threshold first; may be empty. */
  readonly tiers: readonly Tier[];
  readonly tierRule: TierRule;
  /** What points are worth as money, such as 100 points for 500 minor units; `null`: they are no means of payment. */
  readonly pointValue: { readonly points: number; readonly minor: number } | null;
  /** `null` without a stamp card. */
  readonly stampCard: StampCard | null;
};

/** One version of the programme. Saving other rules makes a new version; lots keep theirs. */
export type Programme = {
  readonly id: ProgrammeId;
  /** From 1. */
  readonly number: number;
  /** First business day it holds for; of several, the highest number counts. */
  readonly startsOn: IsoDate;
  readonly rules: ProgrammeRules;
  readonly createdAt: Instant;
};

/** The id of the version that every shop begins with: the same on all computers, so that they agree when they meet. */
export const FIRST_PROGRAMME_ID = '00000000-0000-7000-8000-000000000001' as ProgrammeId;
