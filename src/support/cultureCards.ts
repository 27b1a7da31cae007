import type { CultureCard } from '@shared/domain/culture/cultureCard';
import type { CountryHours } from '@shared/domain/culture/moment';
import { parseJson } from '@shared/kernel/safeJson';

// As text: a call reads one country.
const FILES = import.meta.glob<string>('@resources/culture/[A-Z][A-Z].json', {
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

/** The usual hours of a country from its card; `null` where it has none. */
export function readCardHours(country: string): CountryHours | null {
  const text = TEXTS.get(country);
  // Written and checked with the program.
  return text === undefined ? null : (parseJson(text) as CultureCard).hours;
}
