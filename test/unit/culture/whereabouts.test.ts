import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES, timeZonesOf } from '@shared/domain/contacts/countryFacts';
import type { PostalAddress } from '@shared/domain/contacts/contact';
import { isTimeZone } from '@shared/domain/calendar/wallTime';
import { zoneOfPhone } from '@shared/domain/culture/phoneZones';
import { whereaboutsOf, type Placed } from '@shared/domain/culture/whereabouts';
import { ZONE_TABLE } from '@shared/domain/culture/zoneTable';

const address = (rest: Partial<PostalAddress>): PostalAddress => ({
  id: 'a',
  use: 'private',
  label: '',
  isPreferred: false,
  doNotUse: false,
  street: '',
  extended: '',
  postOfficeBox: '',
  postalCode: '',
  city: '',
  region: '',
  countryCode: '',
  country: '',
  ...rest,
});

const phone = (e164: string, doNotUse = false) => ({
  id: 'p',
  use: 'private' as const,
  label: '',
  isPreferred: false,
  doNotUse,
  number: e164,
  e164,
});

const where = (rest: Partial<Placed>) =>
  whereaboutsOf({ country: '', region: '', timeZone: '', addresses: [], phones: [], ...rest });

const zone = (rest: Partial<Placed>): string => {
  const { zone: found, possibleZones } = where(rest);
  return found === null ? `one of ${possibleZones.length}` : `${found.id} (${found.source})`;
};

const inCity = (countryCode: string, city: string, rest: Partial<PostalAddress> = {}) =>
  zone({ addresses: [address({ countryCode, city, ...rest })] });

describe('the zone', () => {
  it('is what was said, before everything else', () => {
    expect(zone({ timeZone: 'Asia/Tokyo', country: 'US', region: 'US-NY' })).toBe(
      'Asia/Tokyo (said)',
    );
  });

  it('is not taken from a name that is no zone', () => {
    expect(zone({ timeZone: 'MESZ', country: 'DE' })).toBe('Europe/Berlin (country)');
  });

  it.each([
    ['US', 'New York', 'NY', 'America/New_York (region)'],
    ['US', 'Buffalo', 'New York', 'America/New_York (region)'],
    ['US', 'El Paso', 'TX', 'America/Denver (city)'],
    ['US', 'Waco', 'TX', 'America/Chicago (region)'],
    ['US', 'Nashville', 'Tennessee', 'America/Chicago (city)'],
    ['US', 'Somewhere', 'TN', 'one of 2'],
    ['US', 'Nashville', 'IN', 'America/Indiana/Indianapolis (city)'],
    ['US', 'Madison', 'IN', 'one of 3'],
    ['US', 'Madison', 'FL', 'America/New_York (region)'],
    ['US', 'Pensacola', 'FL', 'America/Chicago (city)'],
    ['US', 'Madison', '', 'America/Chicago (city)'],
    ['US', 'Springfield', '', 'one of 29'],
    ['US', 'Los Angeles', '', 'America/Los_Angeles (city)'],
    ['US', 'Window Rock', 'AZ', 'America/Denver (city)'],
    ['CA', 'Montréal', 'QC', 'America/Toronto (region)'],
    ['CA', 'St. John’s', '', 'America/St_Johns (city)'],
    ['CA', 'Dawson Creek', 'BC', 'America/Dawson_Creek (city)'],
    ['AU', 'Broken Hill', 'NSW', 'Australia/Broken_Hill (city)'],
    ['AU', 'Perth', 'WA', 'Australia/Perth (region)'],
    ['BR', 'São Paulo', '', 'America/Sao_Paulo (city)'],
    ['RU', 'Новосибирск', '', 'Asia/Novosibirsk (city)'],
    ['ES', 'Arrecife', '', 'Atlantic/Canary (city)'],
    ['ES', 'Toledo', '', 'Europe/Madrid (country)'],
    ['FR', 'Lyon', '', 'Europe/Paris (country)'],
    ['FR', 'Cayenne', '', 'America/Cayenne (city)'],
    ['PT', 'Funchal', '', 'Atlantic/Madeira (city)'],
    ['CL', 'Hanga Roa', '', 'Pacific/Easter (city)'],
    ['ID', 'Ubud', '', 'Asia/Makassar (city)'],
    ['JP', 'Kyoto', '', 'Asia/Tokyo (country)'],
    ['NZ', 'Hamilton', '', 'Pacific/Auckland (city)'],
  ])('of %s, %s %s is %s', (country, city, region, expected) => {
    expect(inCity(country, city, { region })).toBe(expected);
  });

  it('is that of the postal code’s region', () => {
    expect(inCity('FR', 'Saint-Denis', { postalCode: '97400' })).toBe('Indian/Reunion (region)');
    expect(inCity('FR', 'Lyon', { postalCode: '69001' })).toBe('Europe/Paris (region)');
    expect(inCity('ES', 'Adeje', { postalCode: '38670' })).toBe('Atlantic/Canary (region)');
  });

  it('comes from the area code of a phone where nothing else says it', () => {
    expect(zone({ country: 'US', phones: [phone('+12125550123')] })).toBe(
      'America/New_York (phone)',
    );
    expect(zone({ country: 'US', phones: [phone('+18085550123')] })).toBe(
      'Pacific/Honolulu (phone)',
    );
    expect(zone({ country: 'CA', phones: [phone('+14165550123')] })).toBe(
      'America/Toronto (phone)',
    );
    expect(zone({ country: 'AU', phones: [phone('+61892345678')] })).toBe(
      'Australia/Perth (phone)',
    );
    expect(zone({ phones: [phone('+81755550142')] })).toBe('Asia/Tokyo (phone)');
    expect(zone({ phones: [phone('+442079460123')] })).toBe('Europe/London (phone)');
  });

  it('is unclear with a foreign number, a mobile one, or numbers of two zones', () => {
    expect(zone({ country: 'US', phones: [phone('+498955501234')] })).toBe('one of 29');
    expect(zone({ country: 'AU', phones: [phone('+61412345678')] })).toBe('one of 12');
    expect(zone({ country: 'US', phones: [phone('+12125550123'), phone('+13105550123')] })).toBe(
      'one of 29',
    );
    expect(zone({ country: 'US', phones: [phone('+12125550123', true)] })).toBe('one of 29');
    expect(zone({ phones: [phone('+18885550123')] })).toBe('one of 0');
  });

  it('is unknown where nothing is known', () => {
    expect(where({})).toEqual({ country: '', region: '', city: '', zone: null, possibleZones: [] });
  });

  it('is one of those that are possible in a divided state', () => {
    expect(where({ country: 'US', region: 'US-TN' })).toMatchObject({
      zone: null,
      possibleZones: ['America/New_York', 'America/Chicago'],
    });
  });
});

describe('country and region', () => {
  it('of the contact come before those of an address', () => {
    const addresses = [address({ countryCode: 'US', region: 'NY', city: 'New York' })];
    expect(where({ country: 'CA', region: 'CA-ON', addresses })).toMatchObject({
      country: 'CA',
      region: 'CA-ON',
      city: '',
      zone: { id: 'America/Toronto', source: 'region' },
    });
  });

  it('come from the preferred address, else from the first that may be used', () => {
    const addresses = [
      address({ countryCode: 'FR', doNotUse: true }),
      address({ countryCode: 'AT', city: 'Wien' }),
      address({ countryCode: 'CH', city: 'Basel', isPreferred: true }),
    ];
    expect(where({ addresses })).toMatchObject({ country: 'CH', region: 'CH-BS', city: 'Basel' });
    expect(where({ addresses: addresses.slice(0, 2) })).toMatchObject({
      country: 'AT',
      region: 'AT-9',
    });
  });

  it.each([
    ['DE', { city: 'München' }, 'DE-BY'],
    ['DE', { city: 'Görlitz' }, 'DE-SN'],
    ['DE', { postalCode: '80331' }, 'DE-BY'],
    ['DE', { postalCode: 'D-10115', city: 'Mitte' }, 'DE-BE'],
    ['DE', { postalCode: '88131', city: 'Lindau' }, ''],
    ['DE', { postalCode: '96515', city: 'Sonneberg' }, ''],
    ['FR', { postalCode: '67000', city: 'Strasbourg' }, 'FR-67'],
    ['FR', { postalCode: 'F-75011', city: 'Paris' }, 'FR-75C'],
    ['FR', { postalCode: '20000', city: 'Ajaccio' }, ''],
    ['FR', { postalCode: '97400', city: 'Saint-Denis' }, 'FR-974'],
    ['ES', { postalCode: '35001' }, 'ES-CN'],
    ['ES', { postalCode: '08001', city: 'Barcelona' }, 'ES-CT'],
    ['PT', { postalCode: '9500-119' }, 'PT-20'],
    ['PT', { postalCode: '1000-001' }, ''],
    ['DE', { region: 'Sachsen', city: 'München' }, 'DE-SN'],
    ['DE', { region: 'Oberlausitz', city: 'Görlitz' }, ''],
    ['DE', { city: 'Neustadt' }, ''],
    ['AT', { region: 'NÖ' }, 'AT-3'],
    ['CH', { region: 'VS' }, 'CH-VS'],
    ['CH', { region: 'Wallis' }, 'CH-VS'],
    ['GB', { city: 'Edinburgh' }, 'GB-SCT'],
    ['US', { region: 'us-ny' }, 'US-NY'],
    ['US', { region: 'N.Y.' }, 'US-NY'],
    ['AE', { city: 'Dubai' }, 'AE-DU'],
    ['JP', { region: 'Kyoto' }, ''],
  ])('of an address in %s with %j is %j', (countryCode, rest, region) => {
    expect(where({ addresses: [address({ countryCode, ...rest })] }).region).toBe(region);
  });

  it('of another country than the contact’s are not used', () => {
    expect(where({ country: 'DE', region: 'US-NY' }).region).toBe('');
  });
});

describe('the tables', () => {
  it('name zones that exist, in countries that have them', () => {
    for (const line of ZONE_TABLE.trim().split('\n')) {
      const [country = '', name = ''] = line.split('|');
      expect(isTimeZone(name), name).toBe(true);
      // Parts of a country that have a country code of their own as well.
      const isTerritory =
        (country === 'US' && /Puerto|Thomas|Guam|Saipan|Pago/.test(name)) ||
        (country === 'FR' && !name.startsWith('Europe/'));
      expect(isTerritory || timeZonesOf(country).includes(name), `${country} ${name}`).toBe(true);
    }
  });

  it('have every country whose zone takes more than the country to know', () => {
    const named = new Set(
      ZONE_TABLE.trim()
        .split('\n')
        .map((line) => line.slice(0, 2)),
    );
    const unclear = COUNTRY_CODES.filter((code) => timeZonesOf(code).length > 1);
    // Their zones show the same clock, or nobody lives there.
    const same = ['AQ', 'AR', 'CN', 'CY', 'DE', 'KZ', 'MH', 'MY', 'PS', 'UZ'];
    expect(unclear.filter((code) => !named.has(code))).toEqual(same);
  });

  it('look a city up only in regions that lie in its zone', () => {
    for (const line of ZONE_TABLE.trim().split('\n')) {
      const [, name = '', regions = '', cities = ''] = line.split('|');
      const own = regions.replaceAll('!', '').split(' ');
      for (const [, region = ''] of cities.matchAll(/@(\w+)/g)) {
        expect(own, `${name} ${region}`).toContain(region);
      }
    }
  });

  it('give one zone to a number', () => {
    expect(zoneOfPhone('+12125550123')).toBe('America/New_York');
    expect(zoneOfPhone('+61889550123')).toBe('Australia/Darwin');
    expect(zoneOfPhone('+61882550123')).toBe('Australia/Adelaide');
    expect(zoneOfPhone('')).toBe('');
  });
});
