/** A part of a country: a state, canton, province. */
export type Region = {
  /** ISO 3166-2, such as `DE-SN`. */
  readonly code: string;
  /** In the country's own language, in Latin letters. */
  readonly name: string;
};

/**
 * The first-level regions of a country, by name; empty if it has none. The list (355 kB) is read
 * when it is first asked for.
 *
 * Source: ISO 3166-2 as maintained by the package iso-3166.
 *
 * @param country - ISO 3166-1 alpha-2.
 */
export async function regionsOf(country: string): Promise<readonly Region[]> {
  const { iso31662 } = await import('iso-3166');
  return iso31662
    .filter(({ parent }) => parent === country)
    .map(({ code, name }) => ({ code, name }))
    .sort((a, b) => a.name.localeCompare(b.name));
}
