import { useMemo } from 'react';
import type { HolidayCorrection, HolidayNames } from '@shared/domain/calendar/holiday';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import { useHolidayBook } from '@renderer/data/calendar/useHolidayBook';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';

/** The owner's own corrections, and how to take one away. */
export type Corrections = {
  /** `null` while they are read; the latest last. */
  readonly own: readonly StoredCorrection[] | null;
  readonly remove: (id: string) => Saving<null>;
};

/** The owner's own corrections to holidays, kept current. */
export function useCorrections(): Corrections {
  const { holidayCorrections } = useRepositories();
  const live = useLive('holiday-corrections', () => holidayCorrections.all());
  const all = live.status === 'ready' ? live.value : null;
  return {
    own: useMemo(() => all?.filter(({ packId }) => packId === '') ?? null, [all]),
    remove: (id) => holidayCorrections.remove(id),
  };
}

const NO_NAMES: ReadonlyMap<string, HolidayNames> = new Map();

/** The names of the observances that corrections are about, by country and event; those without one are missing. */
export function useEventNames(
  corrections: readonly HolidayCorrection[],
): (correction: HolidayCorrection) => HolidayNames | null {
  const countries = useMemo(() => corrections.map(({ country }) => country), [corrections]);
  const book = useHolidayBook(countries);
  const names = useMemo(() => {
    if (book === undefined) return NO_NAMES;
    const found = new Map<string, HolidayNames>();
    for (const { country, event } of corrections) {
      const row = book.tableOf(country)?.observances.find((each) => each.event === event);
      if (row) found.set(`${country} ${event}`, row.names);
    }
    return found;
  }, [book, corrections]);
  return ({ country, event }) => names.get(`${country} ${event}`) ?? null;
}
