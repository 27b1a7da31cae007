import { useEffect, useMemo, useState } from 'react';
import { timeZonesOf } from '@shared/domain/contacts/countryFacts';
import { regionsOf, type Region } from '@formats/regions';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMinute } from '@renderer/hooks/useClock';

/** A place to choose. */
export type PlaceOption = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly keywords: string;
};

/** The regions of a country by name; empty until they are read, and where there are none. */
export function useRegionOptions(country: string): readonly PlaceOption[] {
  const [known, setKnown] = useState<{ country: string; regions: readonly Region[] }>({
    country: '',
    regions: [],
  });
  useEffect(() => {
    let isWanted = true;
    void regionsOf(country).then((regions) => {
      if (isWanted) setKnown({ country, regions });
    });
    return () => {
      isWanted = false;
    };
  }, [country]);
  return useMemo(
    () =>
      known.country === country
        ? known.regions.map(({ code, name }) => ({ id: code, label: name, keywords: code }))
        : [],
    [known, country],
  );
}

/** All time zones with the time there now; those of the country first. */
export function useZoneOptions(country: string): readonly PlaceOption[] {
  const format = useFormat();
  const now = useMinute();
  return useMemo(() => {
    const own = timeZonesOf(country);
    const others = Intl.supportedValuesOf('timeZone').filter((zone) => !own.includes(zone));
    return [...own, ...others].map((id) => ({
      id,
      label: id.replaceAll('_', ' '),
      detail: format.time(now, id),
      keywords: id.slice(id.lastIndexOf('/') + 1),
    }));
  }, [country, format, now]);
}
