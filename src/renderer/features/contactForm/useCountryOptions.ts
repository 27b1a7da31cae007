import { useMemo } from 'react';
import { ALL_COUNTRIES } from '@formats/countries';
import { useFormat } from '@renderer/i18n/useFormat';
import { useShopSettings } from '@renderer/data/useShopSettings';

/** A country to choose, with the words that find it. */
export type CountryOption = {
  readonly id: string;
  readonly label: string;
  readonly keywords: string;
};

/** All countries by name, the shop's own first. */
export function useCountryOptions(): readonly CountryOption[] {
  const format = useFormat();
  const { country: own } = useShopSettings();
  return useMemo(() => {
    const options = ALL_COUNTRIES.map((id) => ({
      id,
      label: format.country(id),
      keywords: id,
    })).sort((a, b) => format.compare(a.label, b.label));
    return [...options.filter(({ id }) => id === own), ...options.filter(({ id }) => id !== own)];
  }, [format, own]);
}
