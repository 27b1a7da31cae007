import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { HOLIDAY_COUNTRIES } from '@renderer/data/calendar/holidayTables';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { usePlaces } from '@renderer/data/people/usePeople';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** How far the data on holidays reach, for the countries that matter here. */
export type DataSources = {
  /** Countries with data, of all that there are. */
  readonly countries: number;
  /** When the data of the countries in which people live were looked at, the oldest and the newest; `null` without any. */
  readonly asOf: readonly [oldest: IsoDate, newest: IsoDate] | null;
  /** First and last year that are known; `null` without any country. */
  readonly years: readonly [from: number, to: number] | null;
  /** Countries in which people live and whose holidays nobody knows here, by their codes. */
  readonly without: readonly string[];
};

/** The data for the countries in which people live and the shop's own; `null` while they are read. */
export function useDataSources(shopCountry: string): {
  readonly sources: DataSources | null;
  readonly openLink: (url: string) => void;
} {
  const platform = usePlatform();
  const places = usePlaces();
  const counted = places.status === 'ready' ? places.value : null;
  const countries = useMemo(
    () =>
      [...new Set([shopCountry, ...(counted ?? []).map(({ country }) => country)])].filter(
        (country) => country !== '',
      ),
    [shopCountry, counted],
  );
  const book = useHolidayBook(countries);
  const sources = useMemo((): DataSources | null => {
    if (book === undefined || counted === null) return null;
    const tables = countries.flatMap((country) => book.tableOf(country) ?? []);
    const days = tables.map(({ dataAsOf }) => dataAsOf).sort();
    const [oldest] = days;
    const newest = days.at(-1);
    return {
      countries: HOLIDAY_COUNTRIES.length,
      asOf: oldest === undefined || newest === undefined ? null : [oldest, newest],
      years:
        tables.length === 0
          ? null
          : [
              Math.max(...tables.map(({ years }) => years[0])),
              Math.min(...tables.map(({ years }) => years[1])),
            ],
      without: countries.filter((country) => book.tableOf(country) === undefined),
    };
  }, [book, counted, countries]);
  return { sources, openLink: (url) => void platform.openLink(url) };
}
