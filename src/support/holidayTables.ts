import type { HolidayTable } from '@shared/domain/calendar/holiday';
import { parseJson } from '@shared/kernel/safeJson';

// As text: of two megabytes a call reads a country or a few.
const FILES = import.meta.glob<string>('@resources/calendar/[A-Z][A-Z].json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const TEXTS = new Map(
  Object.entries(FILES).map(([path, text]) => [
    path.slice(-'XX.json'.length, -'.json'.length),
    text,
  ]),
);

/** The tables of holidays of some countries; those without data are missing from the answer. */
export function readHolidayTables(countries: Iterable<string>): ReadonlyMap<string, HolidayTable> {
  const tables = new Map<string, HolidayTable>();
  for (const country of countries) {
    const text = TEXTS.get(country);
    // Written and checked by the builder of the tables, and shipped with the program.
    if (text !== undefined) tables.set(country, parseJson(text) as HolidayTable);
  }
  return tables;
}
