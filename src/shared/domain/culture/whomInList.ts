import { timeZonesOf } from '../contacts/countryFacts';
import type { PersonSummary } from '../people/personSummary';
import type { Customs } from './customs';
import type { Whom } from './moment';
import { zonesOfRegion } from './zones';

/** What of a summary says where somebody is. */
export type Listed = Pick<
  PersonSummary,
  'kind' | 'country' | 'region' | 'place' | 'timeZone' | 'zoneSource'
>;

/**
 * Somebody in a list, as moments are judged for them. Nothing is said of how often the shop got in
 * touch: reading that for every row would cost more than it tells, so the budget of contacts is
 * judged on the person's own page.
 */
export function whomInList(person: Listed, customs: Customs | null): Whom {
  const { country, region, place, timeZone, zoneSource } = person;
  const isKnown = timeZone !== '' && zoneSource !== null;
  return {
    place: {
      country,
      region,
      city: place,
      zone: isKnown ? { id: timeZone, source: zoneSource } : null,
      possibleZones: isKnown ? [] : (zonesOfRegion(country, region)?.zones ?? timeZonesOf(country)),
    },
    customs,
    contactsByUs: [],
    isOrganisation: person.kind === 'organisation',
  };
}
