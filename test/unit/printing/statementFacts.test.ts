import { describe, expect, test } from 'vitest';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, PostalAddress } from '@shared/domain/contacts/contact';
import { addressLines, letterLanguage } from '@renderer/features/printing/statementFacts';
import { periodOf } from '@renderer/features/printing/statementPeriod';
import { REFERENCE } from '@renderer/i18n/languages';
import { aContact } from '@test/support/builders';

const address = (rest: Partial<PostalAddress>): PostalAddress => ({
  id: 'a',
  use: 'home',
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

const lines = (addresses: readonly PostalAddress[], rest: Partial<Contact> = {}) =>
  addressLines(aContact({ addresses, ...rest }), 'DE', (code) => `land ${code}`);

describe('the address on an envelope', () => {
  test('at home has no country, and none of the lines that are empty', () => {
    const home = address({
      street: 'Karl-Heine-Straße 12\nHinterhaus',
      postalCode: '04229',
      city: 'Leipzig',
      countryCode: 'DE',
    });
    expect(lines([home])).toEqual(['Karl-Heine-Straße 12', 'Hinterhaus', '04229 Leipzig']);
    expect(lines([home], { organisation: 'Café Süß' })[0]).toBe('Café Süß');
  });

  test('abroad ends with the country, and writes the code where that country does', () => {
    const abroad = address({
      street: '12 High Street',
      city: 'Springfield',
      region: 'IL',
      postalCode: '62701',
      countryCode: 'US',
    });
    expect(lines([abroad])).toEqual(['12 High Street', 'Springfield, IL 62701', 'LAND US']);
    expect(lines([address({ city: 'Kyoto', country: 'Japan' })])).toEqual(['Kyoto', 'Japan']);
  });

  test('is the preferred one, never one that is not to be used', () => {
    const first = address({ city: 'Erste' });
    const preferred = address({ city: 'Zweite', isPreferred: true });
    expect(lines([first, preferred])).toEqual(['Zweite']);
    expect(lines([first, { ...preferred, doNotUse: true }])).toEqual(['Erste']);
    expect(lines([{ ...first, doNotUse: true }])).toEqual([]);
  });
});

test.each([
  [['de-AT'], 'de', true],
  [['fi', 'en-US'], 'en', true],
  [['pt-PT'], 'pt-BR', true],
  [['fi', 'hu'], 'en', false],
  [[], 'en', false],
])('to somebody who speaks %j one writes in %s', (spoken, tag, isTheirs) => {
  const chosen = letterLanguage(spoken, REFERENCE);
  expect([chosen.language.tag, chosen.isTheirs]).toEqual([tag, isTheirs]);
});

describe('periods', () => {
  const today = '2028-02-29' as IsoDate;
  test.each([
    ['this-year', null, '2028-01-01', '2028-02-29'],
    ['last-year', null, '2027-01-01', '2027-12-31'],
    // A year ago there was no 29 February: the day after the 28th.
    ['twelve-months', null, '2027-03-01', '2028-02-29'],
    ['all', '2019-05-04', '2019-05-04', '2028-02-29'],
    ['all', null, '2028-02-29', '2028-02-29'],
    ['all', '2030-01-01', '2028-02-29', '2028-02-29'],
  ] as const)('%s of a book that begins on %s', (choice, first, from, to) => {
    expect(periodOf(choice, today, first as IsoDate | null)).toEqual({ from, to });
  });
});
