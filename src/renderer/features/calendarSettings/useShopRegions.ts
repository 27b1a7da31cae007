import { useMemo } from 'react';
import type { HolidayRegion } from '@shared/domain/calendar/holiday';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { useFormat } from '@renderer/i18n/useFormat';

/** What is known of the parts of a country. */
export type ShopRegions = {
  readonly regions: readonly HolidayRegion[];
  /** Whether anything is known of the country's holidays. */
  readonly hasData: boolean;
};

/** The regions of the shop's country whose holidays are known apart, by name; `null` while they are read. */
export function useShopRegions(country: string): ShopRegions | null {
  const { compare } = useFormat();
  const countries = useMemo(() => (country === '' ? [] : [country]), [country]);
  const book = useHolidayBook(countries);
  return useMemo(
    () =>
      book === undefined
        ? null
        : {
            regions: [...book.regionsOf(country)].sort((a, b) => compare(a.name, b.name)),
            hasData: book.tableOf(country) !== undefined,
          },
    [book, country, compare],
  );
}
