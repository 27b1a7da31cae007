import { useMemo } from 'react';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { holdsIn } from '@shared/domain/calendar/holdsIn';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { usePlaces } from '@renderer/data/people/usePeople';

/** A holiday tomorrow where people live, and how many they are. */
export type HolidayTomorrow = {
  readonly holiday: Holiday;
  /** People of whom it is certain. */
  readonly people: number;
  /** People whose region is not known, where it holds in some regions only. */
  readonly perhaps: number;
};

/** So many stand in the card. */
const SHOWN = 4;

/** The public holidays of the day after `today` in the countries of the people, where most of them live first. */
export function useTomorrow(today: IsoDate): readonly HolidayTomorrow[] {
  const places = usePlaces();
  const known = places.status === 'ready' ? places.value : null;
  const countries = useMemo(
    () => [...new Set((known ?? []).map(({ country }) => country))].filter((code) => code !== ''),
    [known],
  );
  const book = useHolidayBook(countries);
  return useMemo(() => {
    if (book === undefined || known === null) return [];
    const day = addDays(today, 1);
    return countries
      .flatMap((country) => book.on(country, day))
      .filter(({ kind }) => kind === 'public')
      .map((holiday): HolidayTomorrow => {
        const there = known.filter(({ country }) => country === holiday.country);
        const sum = (some: typeof there): number =>
          some.reduce((count, { people }) => count + people, 0);
        return {
          holiday,
          people: sum(there.filter(({ region }) => holdsIn(holiday, region))),
          perhaps:
            holiday.regions.length === 0 ? 0 : sum(there.filter(({ region }) => region === '')),
        };
      })
      .filter(({ people, perhaps }) => people + perhaps > 0)
      .sort((a, b) => b.people - a.people || b.perhaps - a.perhaps)
      .slice(0, SHOWN);
  }, [book, known, countries, today]);
}
