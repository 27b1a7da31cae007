import { isTimeZone } from '../calendar/wallTime';
import type { Contact, PostalAddress } from '../contacts/contact';
import {
  callingCodeOf,
  COUNTRY_CODES,
  likelyTimeZone,
  timeZonesOf,
} from '../contacts/countryFacts';
import type { Whereabouts, ZoneSource } from './moment';
import { zoneOfPhone } from './phoneZones';
import { regionOfAddress } from './regionNames';
import { zoneOfCity, zonesOfRegion } from './zones';

/** What of a contact says where somebody is. */
export type Placed = Pick<Contact, 'country' | 'region' | 'timeZone' | 'addresses' | 'phones'>;

type Zone = { readonly id: string; readonly source: ZoneSource };

/**
 * Where a contact is, as far as it is known: the country and region that were said, else those of the
 * preferred address; the zone by what was said, the region, the city, the area code of a phone, the
 * country, in this order. Nothing is guessed: where several zones are possible, all of them are given.
 */
export function whereaboutsOf(contact: Placed): Whereabouts {
  const address = mainAddress(contact);
  const country = contact.country !== '' ? contact.country : (address?.countryCode ?? '');
  // An address elsewhere, such as that of a holiday flat, says nothing of where somebody lives.
  const fitting = address?.countryCode === country || address?.countryCode === '' ? address : null;
  const region = regionOf(contact, country, fitting);
  const city = fitting?.city.trim() ?? '';
  const found = zoneOf(contact, country, region, city);
  return {
    country,
    region,
    city,
    zone: 'id' in found ? found : null,
    possibleZones: 'id' in found ? [] : found.possible,
  };
}

/** The address that somebody prefers, else the first that may be used. */
function mainAddress({ addresses }: Placed): PostalAddress | null {
  const usable = addresses.filter(({ doNotUse }) => !doNotUse);
  return usable.find(({ isPreferred }) => isPreferred) ?? usable[0] ?? null;
}

function regionOf(contact: Placed, country: string, address: PostalAddress | null): string {
  if (country === '') return '';
  if (contact.region !== '') return contact.region.startsWith(`${country}-`) ? contact.region : '';
  return address === null ? '' : regionOfAddress(country, address);
}

function zoneOf(
  contact: Placed,
  country: string,
  region: string,
  city: string,
): Zone | { readonly possible: readonly string[] } {
  if (isTimeZone(contact.timeZone)) return { id: contact.timeZone, source: 'said' };

  const inRegion = zonesOfRegion(country, region);
  if (inRegion?.zones.length === 1) return { id: inRegion.zones[0]!, source: 'region' };

  const ofCity = zoneOfCity(country, city, inRegion === null ? '' : region);
  if (ofCity !== '') return { id: ofCity, source: 'city' };
  if (inRegion !== null && inRegion.main !== '') return { id: inRegion.main, source: 'region' };

  const ofPhone = zoneOfPhones(contact, country);
  if (ofPhone !== '' && (inRegion === null || inRegion.zones.includes(ofPhone))) {
    return { id: ofPhone, source: 'phone' };
  }
  if (inRegion !== null) return { possible: inRegion.zones };

  const likely = likelyTimeZone(country);
  if (likely !== '') return { id: likely, source: 'country' };
  return { possible: timeZonesOf(country) };
}

/** Only a number of the country itself: a foreign mobile says nothing of where its owner lives. */
function zoneOfPhones({ phones }: Placed, country: string): string {
  const zones = new Set<string>();
  for (const { e164, doNotUse } of phones) {
    if (doNotUse || e164 === '') continue;
    const zone = country === '' ? zoneOfCallingCode(e164) : ownZoneOf(e164, country);
    if (zone !== '') zones.add(zone);
  }
  // Two numbers in two zones: one of them is of another time.
  return zones.size === 1 ? [...zones][0]! : '';
}

function ownZoneOf(e164: string, country: string): string {
  const code = callingCodeOf(country);
  if (code === '' || !e164.startsWith(`+${code}`)) return '';
  const zone = zoneOfPhone(e164);
  return timeZonesOf(country).includes(zone) ? zone : '';
}

/** Several countries share a code; these have nearly all of its numbers. */
const MAIN_OF_CODE: Readonly<Record<string, string>> = { 39: 'IT', 44: 'GB', 47: 'NO', 358: 'FI' };

const BY_CODE = countriesByCode();

function countriesByCode(): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const country of COUNTRY_CODES) {
    const code = callingCodeOf(country);
    if (code !== '') countries.set(code, countries.has(code) ? '' : country);
  }
  for (const [code, country] of Object.entries(MAIN_OF_CODE)) countries.set(code, country);
  return countries;
}

/** The zone of a number where nobody said the country: by its area code, else by its country if that has one clock. */
function zoneOfCallingCode(e164: string): string {
  const byArea = zoneOfPhone(e164);
  if (byArea !== '') return byArea;
  for (const length of [3, 2, 1]) {
    const country = BY_CODE.get(e164.slice(1, 1 + length));
    if (country !== undefined) return country === '' ? '' : likelyTimeZone(country);
  }
  return '';
}
