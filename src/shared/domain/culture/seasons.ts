import { OPEN_TRADITIONS, type Tradition } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';
import type { Season } from './season';

/** One time of a season: `from` to `to`, both included. */
export type SeasonTime = { readonly season: Season; readonly from: IsoDate; readonly to: IsoDate };

/** Who or what a season is looked up for. */
export type SeasonScope = {
  /** ISO 3166-1 alpha-2; empty where it is unknown. */
  readonly country: string;
  /** The greetings chosen with the person; empty for a country as such. */
  readonly greetings: readonly Tradition[];
};

/** The times that touch a span, both ends included, in order of their first days. */
export function seasonsBetween(
  seasons: readonly Season[],
  from: IsoDate,
  to: IsoDate,
): readonly SeasonTime[] {
  const times = seasons.flatMap((season) =>
    season.spans
      .filter(([first, last]) => first <= to && last >= from)
      .map(([first, last]) => ({ season, from: first, to: last })),
  );
  return times.sort((one, other) => compare(one.from, other.from) || compare(one.to, other.to));
}

/**
 * Whether a season concerns somebody: an open one by the country, a religious one only if its
 * greetings were chosen with the person, and then wherever they live. A country alone never has a religious one.
 */
export function isSeasonFor(season: Season, { country, greetings }: SeasonScope): boolean {
  if (season.optIn || !OPEN_TRADITIONS.includes(season.tradition)) {
    return greetings.includes(season.tradition);
  }
  return season.countries.includes('*') || (country !== '' && season.countries.includes(country));
}

/** The times within a span that concern somebody, in order. */
export const seasonsFor = (
  seasons: readonly Season[],
  scope: SeasonScope,
  from: IsoDate,
  to: IsoDate,
): readonly SeasonTime[] =>
  seasonsBetween(
    seasons.filter((season) => isSeasonFor(season, scope)),
    from,
    to,
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
