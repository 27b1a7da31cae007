import type { HolidayTable } from '@shared/domain/calendar/holiday';
import { createHolidayBook, type HolidayBook } from '@shared/domain/calendar/holidayBook';
import { useEffect, useMemo, useState } from 'react';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';
import { loadedHolidayTables, loadHolidayTables } from './holidayTables';

type Tables = ReadonlyMap<string, HolidayTable>;

/**
 * The holidays of some countries with the corrections of the owner and of calendar packs, kept
 * current; `undefined` while they are read. A file that cannot be read is a fault for the nearest
 * boundary.
 *
 * @param countries - ISO 3166-1 alpha-2, in any order, more than once if need be.
 */
export function useHolidayBook(countries: readonly string[]): HolidayBook | undefined {
  const { holidayCorrections } = useRepositories();
  const corrections = useLive('holiday-corrections', () => holidayCorrections.all());
  const tables = useHolidayTables([...new Set(countries)].sort().join(' '));
  const stored = corrections.status === 'ready' ? corrections.value : undefined;

  return useMemo(
    () =>
      tables && stored
        ? createHolidayBook(
            tables,
            stored.map(({ correction }) => correction),
          )
        : undefined,
    [tables, stored],
  );
}

/** @param key - The countries, parted by spaces. */
function useHolidayTables(key: string): Tables | undefined {
  const [read, setRead] = useState<{ readonly key: string; readonly tables: Tables }>();
  const [fault, setFault] = useState<Error>();
  const known = useMemo(() => loadedHolidayTables(codesOf(key)), [key]);

  useEffect(() => {
    if (known) return undefined;
    let isWanted = true;
    loadHolidayTables(codesOf(key)).then(
      (tables) => {
        if (isWanted) setRead({ key, tables });
      },
      (reason: unknown) => {
        if (isWanted) setFault(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, known]);

  if (fault) throw fault;
  return known ?? (read?.key === key ? read.tables : undefined);
}

const codesOf = (key: string): readonly string[] => (key === '' ? [] : key.split(' '));
