import { useMemo } from 'react';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { useToday } from '@renderer/hooks/useClock';

/** So many days are shown of a country. */
const SHOWN = 8;

/** The next days of a country that are more than an ordinary day, and as of when they are known. */
export type CountryDays = {
  readonly holidays: readonly Holiday[];
  readonly dataAsOf: IsoDate | null;
};

/**
 * The next public holidays and half days of a country; where the whole country has few, also those that most of
 * its regions have. `null` while they are read.
 */
export function useCountryDays(country: string): CountryDays | null {
  const today = useToday();
  const countries = useMemo(() => [country], [country]);
  const book = useHolidayBook(countries);
  return useMemo(
    () =>
      book === undefined
        ? null
        : {
            holidays: chosenFrom(
              book
                .between(country, today, addDays(today, 366))
                .filter(({ kind }) => kind === 'public' || kind === 'workday'),
            ),
            dataAsOf: book.tableOf(country)?.dataAsOf ?? null,
          },
    [book, country, today],
  );
}

function chosenFrom(holidays: readonly Holiday[]): readonly Holiday[] {
  const everywhere = holidays.filter(({ regions }) => regions.length === 0);
  const inRegions = holidays
    .filter(({ regions }) => regions.length > 0)
    .sort((a, b) => b.regions.length - a.regions.length);
  return [...everywhere, ...inRegions]
    .slice(0, SHOWN)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
