import { useMemo } from 'react';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { feastTimes, type FeastTime } from '@shared/domain/culture/comingUp';
import { useHolidayBook } from '../calendar/useHolidayBook';
import { usePlaces } from '../people/usePeople';
import { useShopSettings } from '../useShopSettings';
import { useSeasons } from './useSeasons';

/** Countries may keep one feast this far apart. */
const AROUND_DAYS = 40;

/**
 * The feasts that fall into some days from a day on, in the countries where people live, whoever celebrates them; `null`
 * while they are looked up.
 */
export function useFeasts(from: IsoDate, days: number): readonly FeastTime[] | null {
  const { hiddenSeasons } = useShopSettings();
  const places = usePlaces();
  const known = places.status === 'ready' ? places.value : null;
  // The same text as long as nobody comes from elsewhere, however often people change.
  const lived =
    known === null
      ? null
      : [...new Set(known.map(({ country }) => country))].filter(Boolean).sort().join(' ');
  const countries = useMemo(() => (lived ? lived.split(' ') : []), [lived]);
  const book = useHolidayBook(countries);
  const seasons = useSeasons();
  return useMemo(
    () =>
      lived === null || !book || !seasons
        ? null
        : feastTimes({
            holidays: countries.flatMap((code) =>
              book.between(
                code,
                addDays(from, -AROUND_DAYS),
                addDays(from, days - 1 + AROUND_DAYS),
              ),
            ),
            seasons: seasons.filter(({ id }) => !hiddenSeasons.includes(id)),
            from,
            days,
          }),
    [lived, countries, book, seasons, hiddenSeasons, from, days],
  );
}
