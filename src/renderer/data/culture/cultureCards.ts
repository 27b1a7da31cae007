import type { CultureCard } from '@shared/domain/culture/cultureCard';

// One file per country, each read when it is first asked for.
const FILES = import.meta.glob<CultureCard>('@resources/culture/[A-Z][A-Z].json', {
  import: 'default',
});

const LOADERS = new Map(
  Object.entries(FILES).map(([path, load]) => [
    path.slice(-'XX.json'.length, -'.json'.length),
    load,
  ]),
);

/** ISO 3166-1 codes of all countries that have a card, in their order. */
export const CARD_COUNTRIES: readonly string[] = [...LOADERS.keys()].sort();

const loaded = new Map<string, CultureCard>();

/** The card of a country, read once; `null` where there is none. */
export async function loadCultureCard(country: string): Promise<CultureCard | null> {
  const load = LOADERS.get(country);
  if (load && !loaded.has(country)) loaded.set(country, await load());
  return loaded.get(country) ?? null;
}

/** The same without waiting; `undefined` if it is still to be read. */
export function loadedCultureCard(country: string): CultureCard | null | undefined {
  return LOADERS.has(country) ? loaded.get(country) : null;
}
