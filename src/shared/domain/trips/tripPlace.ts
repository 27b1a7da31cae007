import { foldText, foldWide } from '../people/folding';

/** Where a trip goes: a country, a region of one, or a town. */
export type TripPlace =
  | { readonly kind: 'country'; readonly country: string }
  /** `region`: ISO 3166-2. */
  | { readonly kind: 'region'; readonly country: string; readonly region: string }
  /** `city` as it is compared (`cityKey`); `country` is empty where it is unknown. */
  | { readonly kind: 'city'; readonly country: string; readonly city: string };

/** Where somebody lives, as far as a trip needs to know. */
export type Home = {
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2, or empty. */
  readonly region: string;
  /** The town as written. */
  readonly place: string;
};

/** How many people live in a town, and how most of them write it. */
export type TownCount = {
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  readonly city: string;
  readonly people: number;
};

/** A town as it is compared: case, accents and written-out umlauts do not count. */
export const cityKey = (city: string): string => foldWide(city);

/** A place in an address: `JP`, `DE-SN`, `JP/kyoto`. */
export const placeKey = (place: TripPlace): string => {
  switch (place.kind) {
    case 'country':
      return place.country;
    case 'region':
      return place.region;
    case 'city':
      return `${place.country}/${place.city}`;
  }
};

const COUNTRY = /^[A-Z]{2}$/;
const REGION = /^([A-Z]{2})-[A-Z0-9]{1,3}$/;
const CITY = /^([A-Z]{2})?\/(.+)$/s;

/** Reads a place of an address; `null` for what is none. */
export function readPlace(key: string): TripPlace | null {
  if (COUNTRY.test(key)) return { kind: 'country', country: key };
  const region = REGION.exec(key);
  if (region) return { kind: 'region', country: region[1] ?? '', region: key };
  const city = CITY.exec(key);
  const name = cityKey(city?.[2] ?? '');
  return name === '' ? null : { kind: 'city', country: city?.[1] ?? '', city: name };
}

/** Whether somebody lives in a place. A town that is typed without its umlauts is the same town. */
export function livesIn({ country, region, place }: Home, where: TripPlace): boolean {
  if (where.country !== country) return false;
  if (where.kind === 'country') return true;
  if (where.kind === 'region') return region === where.region;
  if (place === '') return false;
  return cityKey(place) === where.city || foldText(place) === where.city;
}

/** The towns that people live in; most people first, then by name. */
export function townsOf(people: Iterable<Home>): readonly TownCount[] {
  const keys = new Map<string, string>();
  const towns = new Map<string, { country: string; spellings: Map<string, number> }>();
  for (const { country, place } of people) {
    const written = place.trim();
    if (written === '') continue;
    // Towns return thousands of times, their folding need not.
    let folded = keys.get(written);
    if (folded === undefined) {
      folded = cityKey(written);
      keys.set(written, folded);
    }
    if (folded === '') continue;
    const key = `${country}/${folded}`;
    const town = towns.get(key) ?? { country, spellings: new Map<string, number>() };
    town.spellings.set(written, (town.spellings.get(written) ?? 0) + 1);
    towns.set(key, town);
  }
  return [...towns.values()]
    .map(({ country, spellings }) => {
      const ordered = [...spellings].sort(([a, x], [b, y]) => y - x || compare(a, b));
      return {
        country,
        city: ordered[0]?.[0] ?? '',
        people: ordered.reduce((sum, [, count]) => sum + count, 0),
      };
    })
    .sort(
      (a, b) => b.people - a.people || compare(a.city, b.city) || compare(a.country, b.country),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
