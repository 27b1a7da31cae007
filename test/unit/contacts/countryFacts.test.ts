import {
  callingCodeOf,
  COUNTRY_CODES,
  countryFactsOf,
  firstWeekdayOf,
  languagesOf,
  likelyTimeZone,
  nameOrderOf,
  timeZonesOf,
} from '@shared/domain/contacts/countryFacts';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';

describe('the table of countries', () => {
  it('has the 249 countries of ISO 3166-1 and Kosovo, each once', () => {
    expect(COUNTRY_CODES).toHaveLength(250);
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    expect(new Set(COUNTRY_CODES.map((code) => countryFactsOf(code)!.alpha3)).size).toBe(250);
  });

  it('names only time zones that the engine knows, and one for all but uninhabited islands', () => {
    for (const code of COUNTRY_CODES) {
      for (const timeZone of timeZonesOf(code)) {
        expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
      }
    }
    expect(COUNTRY_CODES.filter((code) => timeZonesOf(code).length === 0)).toEqual(['BV', 'HM']);
  });

  it('has well-formed languages', () => {
    for (const code of COUNTRY_CODES) {
      expect(Intl.getCanonicalLocales([...languagesOf(code)])).toEqual(languagesOf(code));
    }
  });

  it('agrees with the phone numbers about calling codes', () => {
    const known = new Set<string>(getCountries());
    for (const code of COUNTRY_CODES.filter((one) => known.has(one))) {
      expect(callingCodeOf(code)).toBe(getCountryCallingCode(code as 'DE'));
    }
  });
});

describe('facts of a country', () => {
  it.each([
    ['DE', 'Europe/Berlin'],
    ['JP', 'Asia/Tokyo'],
    ['ES', 'Europe/Madrid'],
    ['CN', 'Asia/Shanghai'],
    ['US', ''],
    ['CA', ''],
    ['BR', ''],
    ['AU', ''],
    ['RU', ''],
    ['ID', ''],
    ['MX', ''],
    ['', ''],
    ['XX', ''],
  ])('guesses the zone of %s as "%s"', (country, zone) => {
    expect(likelyTimeZone(country)).toBe(zone);
  });

  it('knows languages, first weekday and order of names', () => {
    expect(languagesOf('CH')).toEqual(['de', 'fr', 'it', 'rm']);
    expect(languagesOf('XX')).toEqual([]);
    expect([firstWeekdayOf('DE'), firstWeekdayOf('US'), firstWeekdayOf('EG')]).toEqual([1, 7, 6]);
    expect(nameOrderOf('HU')).toBe('family-first');
    expect(nameOrderOf('DE')).toBe('given-first');
  });
});
