import { foldPlace } from './placeText';
import { ZONE_TABLE } from './zoneTable';

/** The zones of a region: one, or several with the one in which nearly everybody lives, if there is such a one. */
export type RegionZones = { readonly zones: readonly string[]; readonly main: string };

type CountryZones = {
  readonly regions: ReadonlyMap<string, RegionZones>;
  readonly cities: ReadonlyMap<string, string>;
};

/** The same while the table is read. */
type Draft = {
  readonly regions: Map<string, { zones: string[]; main: string }>;
  readonly cities: Map<string, string>;
};

let read: ReadonlyMap<string, CountryZones> | null = null;

// Read when it is first asked for: at the start nobody asks.
const table = (): ReadonlyMap<string, CountryZones> => (read ??= readTable());

function readTable(): ReadonlyMap<string, CountryZones> {
  const countries = new Map<string, Draft>();
  for (const line of ZONE_TABLE.trim().split('\n')) {
    const [country = '', zone = '', regions = '', cities = ''] = line.split('|');
    const of: Draft = countries.get(country) ?? { regions: new Map(), cities: new Map() };
    countries.set(country, of);
    for (const entry of regions.split(' ').filter((region) => region !== '')) {
      const code = entry.replace('!', '');
      const known = of.regions.get(code) ?? { zones: [], main: '' };
      known.zones.push(zone);
      if (entry.startsWith('!')) known.main = zone;
      of.regions.set(code, known);
    }
    for (const entry of cities.split(',').filter((name) => name !== '')) {
      const [name = '', region] = entry.replace('~', '').split('@');
      const city = foldPlace(name);
      if (region !== undefined) of.cities.set(`${city}@${region}`, zone);
      if (!entry.startsWith('~')) of.cities.set(city, zone);
    }
  }
  return countries;
}

/**
 * The zones of a region, in a country that has several.
 *
 * @param region - ISO 3166-2.
 * @returns `null` where the table does not know the region.
 */
export function zonesOfRegion(country: string, region: string): RegionZones | null {
  if (region === '') return null;
  const regions = table().get(country)?.regions;
  return regions?.get(region.slice(3)) ?? regions?.get('*') ?? null;
}

/**
 * The zone of a main city, in a country that has several; empty where the table does not know the city.
 *
 * @param region - ISO 3166-2 of a divided region: the city is then looked up in it alone. Else empty.
 */
export const zoneOfCity = (country: string, city: string, region: string): string => {
  const name = foldPlace(city);
  const key = region === '' ? name : `${name}@${region.slice(3)}`;
  return table().get(country)?.cities.get(key) ?? '';
};
