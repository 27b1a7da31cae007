import { ALL_COUNTRIES, countryCodeOf } from '@formats/countries';
import { describe, expect, it } from 'vitest';

describe('countryCodeOf', () => {
  it.each([
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['DEUTSCHLAND ', 'DE'],
    ['BRD', 'DE'],
    ['D', 'DE'],
    ['DEU', 'DE'],
    ['de', 'DE'],
    ['Österreich', 'AT'],
    ['Oesterreich', 'AT'],
    ['A', 'AT'],
    ['Schweiz', 'CH'],
    ['Suisse', 'CH'],
    ['Svizra', 'CH'],
    ['CH', 'CH'],
    ['U.S.A.', 'US'],
    ['United States', 'US'],
    ['United States of America', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Great Britain', 'GB'],
    ['Holland', 'NL'],
    ['The Netherlands', 'NL'],
    ['Nederland', 'NL'],
    ['日本', 'JP'],
    ['Japan', 'JP'],
    ['대한민국', 'KR'],
    ['South Korea', 'KR'],
    ['中国', 'CN'],
    ['台灣', 'TW'],
    ['España', 'ES'],
    ['Espana', 'ES'],
    ['E', 'ES'],
    ['Türkiye', 'TR'],
    ['Türkei', 'TR'],
    ['Česko', 'CZ'],
    ['Czech Republic', 'CZ'],
    ['Ελλάδα', 'GR'],
    ['مصر', 'EG'],
    ['ישראל', 'IL'],
    ['Polska', 'PL'],
    ['Bosnia & Herzegovina', 'BA'],
    ['Bosnien und Herzegowina', 'BA'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Georgia', 'GE'],
    ['FL', 'LI'],
    ['ROU', 'RO'],
    ['Kosovo', 'XK'],
  ])('knows %s as %s', (text, code) => {
    expect(countryCodeOf(text)).toBe(code);
  });

  it.each(['', '   ', 'Atlantis', '?', 'ZZ', 'EU', 'x'.repeat(5000), '\ud800', '__proto__'])(
    'answers the empty string to %s',
    (text) => {
      expect(countryCodeOf(text)).toBe('');
    },
  );

  it('knows every country by its English and German name and its codes', () => {
    for (const language of ['en', 'de']) {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      for (const code of ALL_COUNTRIES) expect(countryCodeOf(names.of(code)!)).toBe(code);
    }
    for (const code of ALL_COUNTRIES) expect(countryCodeOf(code.toLowerCase())).toBe(code);
  });
});
