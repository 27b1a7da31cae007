import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { accountOf } from '@shared/domain/loyalty/account';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { ProgrammeRules, Tier } from '@shared/domain/loyalty/programme';
import { tierOn } from '@shared/domain/loyalty/tiers';

/** Where somebody stands before the purchase at hand. */
export type Standing = {
  readonly tier: Tier | null;
  /** What can be spent, less what is owed: below zero if more is owed. */
  readonly points: number;
  readonly stamps: number;
  /** The business day of the last purchase that stands; `null` before the first. */
  readonly lastOn: IsoDate | null;
  /** Points that lapse next, and when, if that is soon; else `null`. */
  readonly lapsing: { readonly points: number; readonly on: IsoDate } | null;
};

/** Lapsing later is no reason to redeem today. */
const SOON_DAYS = 60;

/** Where somebody stands on a day. */
export function standingOf(facts: LoyaltyFacts, rules: ProgrammeRules, today: IsoDate): Standing {
  const points = accountOf(facts.entries, 'points', today);
  const ends = points.lots.flatMap(({ expiresOn, isLapsed }) =>
    isLapsed || expiresOn === null ? [] : [expiresOn],
  );
  const on = ends.sort()[0];
  const stand = facts.purchases.filter(({ voidedAt }) => voidedAt === null);
  return {
    tier: tierOn(facts.entries, facts.purchases, facts.refunds, rules, today).tier,
    points: points.balance,
    stamps: accountOf(facts.entries, 'stamps', today).balance,
    lastOn:
      stand
        .map(({ boughtOn }) => boughtOn)
        .sort()
        .at(-1) ?? null,
    lapsing:
      on === undefined || on > addDays(today, SOON_DAYS)
        ? null
        : {
            on,
            points: points.lots
              .filter(({ expiresOn }) => expiresOn === on)
              .reduce((sum, { remaining }) => sum + remaining, 0),
          },
  };
}
