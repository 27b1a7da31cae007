import type { Holiday } from './holiday';

/**
 * Whether a named day surely holds at a place: what holds in the whole country does everywhere, what
 * holds in some regions only where the region is known to be one of them.
 *
 * @param region - ISO 3166-2; empty if it is not known.
 */
export const holdsIn = ({ regions }: Holiday, region: string): boolean =>
  regions.length === 0 || regions.includes(region);
