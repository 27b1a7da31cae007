import { useMemo } from 'react';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Celebration } from '@shared/domain/culture/celebration';
import { comingUp } from '@shared/domain/culture/comingUp';
import { useHolidayBook } from '../calendar/useHolidayBook';
import { useCelebratingPeople, usePersonDays } from '../people/usePeople';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { useShopSettings } from '../useShopSettings';
import { useSeasons } from './useSeasons';

/** Countries may keep one feast this far apart, and the greeting counts for the year. */
const AROUND_DAYS = 40;

/**
 * What people celebrate from a day on, and who of them can be greeted; `null` while it is looked up.
 *
 * @param country - ISO 3166-1 alpha-2: only people who live there; empty for everybody.
 */
export function useComingUp(
  from: IsoDate,
  days: number,
  country: string,
): readonly Celebration[] | null {
  const { greetings } = useRepositories();
  const { hiddenSeasons } = useShopSettings();
  const to = addDays(from, days - 1);
  const loadedPeople = useCelebratingPeople();
  const everybody = loadedPeople.status === 'ready' ? loadedPeople.value : null;
  const people = useMemo(
    () =>
      everybody === null || country === ''
        ? everybody
        : everybody.filter((person) => person.country === country),
    [everybody, country],
  );
  const countries = useMemo(
    () =>
      [...new Set((people ?? []).map((person) => person.country))].filter((code) => code !== ''),
    [people],
  );
  const book = useHolidayBook(countries);
  const seasons = useSeasons();
  const loadedDays = usePersonDays(from, to);
  const personDays = loadedDays.status === 'ready' ? loadedDays.value : null;
  const [first, last] = [addDays(from, -AROUND_DAYS), addDays(to, AROUND_DAYS)];
  const loadedGreetings = useLive(`coming-up/greetings/${first}/${last}`, () =>
    greetings.between(first, last),
  );
  const done = loadedGreetings.status === 'ready' ? loadedGreetings.value : null;

  return useMemo(() => {
    if (!people || !book || !seasons || !personDays || !done) return null;
    return comingUp({
      holidays: countries.flatMap((code) => book.between(code, first, last)),
      seasons: seasons.filter(({ id }) => !hiddenSeasons.includes(id)),
      people,
      personDays,
      greetings: done,
      from,
      days,
    });
  }, [people, book, seasons, personDays, done, countries, first, last, hiddenSeasons, from, days]);
}
