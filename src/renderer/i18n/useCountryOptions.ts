import { useMemo } from 'react';
import { COUNTRY_CODES } from '@shared/domain/contacts/countryFacts';
import { useFormat } from './useFormat';

/** A country to choose, with the words that find it. */
export type CountryOption = {
  readonly id: string;
  readonly label: string;
  readonly keywords: string;
};

/** All countries by name, the shop's own first. */
export function useCountryOptions(): readonly CountryOption[] {
  const format = useFormat();
  return useMemo(() => {
    // The formats are those of the shop's country.
    const own = new Intl.Locale(format.locale).region;
    const options = COUNTRY_CODES.map((id) => ({
      id,
      label: format.country(id),
      keywords: id,
    })).sort((a, b) => format.compare(a.label, b.label));
    return [...options.filter(({ id }) => id === own), ...options.filter(({ id }) => id !== own)];
  }, [format]);
}
