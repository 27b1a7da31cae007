import type { HolidayTable } from '@shared/domain/calendar/holiday';

// One file per country, each read when it is first asked for.
const FILES = import.meta.glob<HolidayTable>('@resources/calendar/[A-Z][A-Z].json', {
  import: 'default',
});

const LOADERS = new Map(
  Object.entries(FILES).map(([path, load]) => [
    path.slice(-'XX.json'.length, -'.json'.length),
    load,
  ]),
);

/** ISO 3166-1 codes, and `XK`, of all countries that have a table, in their order. */
export const HOLIDAY_COUNTRIES: readonly string[] = [...LOADERS.keys()].sort();

const loaded = new Map<string, HolidayTable>();

/**
 * The tables of holidays of some countries. Countries without data are missing from the answer.
 * Every file is read once.
 */
export async function loadHolidayTables(
  countries: Iterable<string>,
): Promise<ReadonlyMap<string, HolidayTable>> {
  const wanted = new Set(countries);
  await Promise.all(
    [...wanted].map(async (country) => {
      const load = LOADERS.get(country);
      if (load && !loaded.has(country)) loaded.set(country, await load());
    }),
  );
  return tablesOf(wanted);
}

/** The same without waiting; `undefined` if one of them is still to be read. */
export function loadedHolidayTables(
  countries: Iterable<string>,
): ReadonlyMap<string, HolidayTable> | undefined {
  const wanted = new Set(countries);
  for (const country of wanted) {
    if (LOADERS.has(country) && !loaded.has(country)) return undefined;
  }
  return tablesOf(wanted);
}

function tablesOf(countries: ReadonlySet<string>): ReadonlyMap<string, HolidayTable> {
  const tables = new Map<string, HolidayTable>();
  for (const country of countries) {
    const table = loaded.get(country);
    if (table) tables.set(country, table);
  }
  return tables;
}
