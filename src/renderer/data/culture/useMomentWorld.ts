import type { CountryNote } from '@shared/domain/culture/countryNote';
import type { MomentWorld } from '@shared/domain/culture/moment';
import { useMemo } from 'react';
import { useHolidayBook } from '../calendar/useHolidayBook';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { useCultureCards } from './useCultureCard';
import { useSeasons } from './useSeasons';

/**
 * What moments are judged in, for people in some countries: holidays with the owner's corrections,
 * seasons without hidden ones, usual hours, notes, and the shop's own hours; kept current. `undefined`
 * while it is read, and again for a moment when other countries are asked for. The shop is where the
 * computer is.
 *
 * @param countries - ISO 3166-1 alpha-2, in any order, more than once if need be. Of others the world
 *   knows nothing.
 */
export function useMomentWorld(countries: readonly string[]): MomentWorld | undefined {
  const { clock, countryNotes, settings } = useRepositories();
  const holidays = useHolidayBook(countries);
  const cards = useCultureCards(countries);
  const seasons = useSeasons();
  const shop = useLive('settings', () => settings.get());
  const notes = useLive('country-notes', () => countryNotes.all());
  // Asked at every rendering: a computer that travels is in another zone without any news of it.
  const zone = clock.zone();

  return useMemo(() => {
    if (!holidays || !cards || !seasons) return undefined;
    if (shop.status !== 'ready' || notes.status !== 'ready') return undefined;
    const { shopHours, quietHours, contactBudget, hiddenSeasons } = shop.value;
    const noteOf = new Map<string, CountryNote>(notes.value.map((note) => [note.id, note]));
    return {
      holidays,
      seasons: seasons.filter(({ id }) => !hiddenSeasons.includes(id)),
      hoursOf: (country) => cards.get(country)?.hours ?? null,
      noteOf: (country) => noteOf.get(country) ?? null,
      shop: { zone, hours: shopHours, quiet: quietHours, budget: contactBudget },
    };
  }, [holidays, cards, seasons, shop, notes, zone]);
}
