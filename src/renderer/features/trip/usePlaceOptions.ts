import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityKey, placeKey, readPlace } from '@shared/domain/trips/tripPlace';
import { regionsOf } from '@formats/regions';
import { usePlaces, useTowns } from '@renderer/data/people/usePeople';
import { useFormat } from '@renderer/i18n/useFormat';
import type { Option } from '@renderer/ui/Option';

/** The places that the shop's own people live in, and how any place is called. */
export type PlaceOptions = {
  /** Towns, then regions, then countries, each with how many people; `null` while they are counted. */
  readonly options: readonly Option[] | null;
  /** How a place (`placeKey`) is called. */
  readonly nameOf: (key: string) => string;
};

/** The places to choose from, kept current. */
export function usePlaceOptions(): PlaceOptions {
  const { t } = useTranslation('trip');
  const format = useFormat();
  const towns = useTowns();
  const places = usePlaces();
  const counts = places.status === 'ready' ? places.value : null;
  const codes = useMemo(
    () => [...new Set((counts ?? []).map(({ country }) => country))].filter((code) => code !== ''),
    [counts],
  );
  const regionNames = useRegionNames(codes);

  return useMemo(() => {
    const townCounts = towns.status === 'ready' ? towns.value : [];
    const townNames = new Map(
      townCounts.map(({ country, city }) => [
        placeKey({ kind: 'city', country, city: cityKey(city) }),
        city,
      ]),
    );
    const nameOf = (key: string): string => {
      const place = readPlace(key);
      if (place === null) return key;
      if (place.kind === 'country') return format.country(place.country);
      if (place.kind === 'region') return regionNames.get(place.region) ?? place.region;
      return townNames.get(key) ?? place.city;
    };
    if (counts === null || towns.status !== 'ready') return { options: null, nameOf };

    const detailOf = (country: string, people: number): string =>
      country === ''
        ? t('where.people', { count: people })
        : t('where.in', { country: format.country(country), count: people });
    const countries = new Map<string, number>();
    for (const { country, people } of counts) {
      if (country !== '') countries.set(country, (countries.get(country) ?? 0) + people);
    }
    return {
      nameOf,
      options: [
        ...townCounts.map(({ country, city, people }) => ({
          id: placeKey({ kind: 'city', country, city: cityKey(city) }),
          label: city,
          detail: detailOf(country, people),
          keywords: cityKey(city),
        })),
        ...counts
          .filter(({ region }) => region !== '')
          .map(({ country, region, people }) => ({
            id: region,
            label: regionNames.get(region) ?? region,
            detail: t('where.region', { country: format.country(country), count: people }),
          })),
        ...[...countries].map(([country, people]) => ({
          id: country,
          label: format.country(country),
          detail: t('where.country', { count: people }),
        })),
      ],
    };
  }, [towns, counts, regionNames, format, t]);
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The names of the regions of some countries by ISO 3166-2; none until they are read. */
function useRegionNames(countries: readonly string[]): ReadonlyMap<string, string> {
  const key = countries.join(' ');
  const [names, setNames] = useState(NO_NAMES);
  useEffect(() => {
    let isWanted = true;
    const codes = key.split(' ').filter((code) => code !== '');
    void Promise.all(codes.map((code) => regionsOf(code))).then((read) => {
      if (isWanted) {
        setNames(new Map(read.flat().map(({ code, name }) => [code, name])));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return names;
}
