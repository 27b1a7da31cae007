import { useMemo } from 'react';
import type { HolidayRegion } from '@shared/domain/calendar/holiday';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { useFormat } from '@renderer/i18n/useFormat';

const NONE: readonly HolidayRegion[] = [];

/** The regions of a country whose days are known apart, by name. */
export function useRegions(country: string): readonly HolidayRegion[] {
  const { compare } = useFormat();
  const countries = useMemo(() => (country === '' ? [] : [country]), [country]);
  const book = useHolidayBook(countries);
  return useMemo(
    () =>
      book === undefined || country === ''
        ? NONE
        : [...book.regionsOf(country)].sort((a, b) => compare(a.name, b.name)),
    [book, country, compare],
  );
}
