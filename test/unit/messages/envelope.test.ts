import { describe, expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import type { PostalAddress } from '@shared/domain/contacts/contact';
import { placeLines } from '@shared/domain/messages/addressFormats';
import type { MessagePerson } from '@shared/domain/messages/draft';
import {
  addressBlock,
  countryNames,
  letterAddress,
  recipientLines,
} from '@shared/domain/messages/envelope';
import { greetingsIn, WEISS } from './messageSetting';

const HOME: PostalAddress = {
  id: '1',
  use: 'private',
  label: '',
  isPreferred: false,
  doNotUse: false,
  street: 'Marktgasse 7',
  extended: '',
  postOfficeBox: '',
  postalCode: '04109',
  city: 'Leipzig',
  region: 'Sachsen',
  countryCode: 'DE',
  country: '',
};

const block = (
  address: Partial<PostalAddress>,
  person: Partial<MessagePerson> = {},
  language = 'de',
) =>
  addressBlock({ ...WEISS, ...person }, { ...HOME, ...address }, greetingsIn(language), {
    from: 'DE',
    countryName: countryNames('de'),
  });

describe('whom an envelope is for', () => {
  it.each([
    ['de', 'Herrn Dr. Max Weiß', 'Frau Andrea Weiß'],
    ['en', 'Dr. Max Weiß', 'Ms Andrea Weiß'],
    ['fr', 'Dr. Max Weiß', 'Madame Andrea Weiß'],
    ['es', 'Dr. Max Weiß', 'Sra. Andrea Weiß'],
    ['it', 'Dr. Max Weiß', 'Sig.ra Andrea Weiß'],
    ['pt', 'Dr. Max Weiß', 'Sra. Andrea Weiß'],
    ['nl', 'Dr. Max Weiß', 'Mevrouw Andrea Weiß'],
    ['pl', 'Dr. Max Weiß', 'Pani Andrea Weiß'],
    ['tr', 'Sayın Dr. Max Weiß', 'Sayın Andrea Weiß'],
    ['ja', 'Max Weiß先生', 'Andrea Weiß様'],
    ['zh', 'Max Weiß先生收', 'Andrea Weiß女士收'],
    ['ar', 'Dr. Max Weiß', 'السيدة Andrea Weiß'],
  ])('in %s', (language, doctor, ms) => {
    const texts = greetingsIn(language);
    const max: MessagePerson = {
      ...WEISS,
      name: 'Max Weiß',
      nameParts: { ...WEISS.nameParts, given: 'Max' },
      salutation: 'mr',
      title: 'Dr.',
    };
    expect(recipientLines(max, false, texts)).toEqual([doctor]);
    expect(recipientLines(WEISS, false, texts)).toEqual([ms]);
  });

  it('inflects Herrn on the envelope, and only there', () => {
    const mr = { ...WEISS, salutation: 'mr' } as const;
    expect(recipientLines(mr, false, greetingsIn('de'))).toEqual(['Herrn Andrea Weiß']);
  });

  it('names the firm where it goes to work, in the order of the language', () => {
    const clerk = { ...WEISS, organisation: 'Muster GmbH' };
    expect(recipientLines(clerk, true, greetingsIn('de'))).toEqual([
      'Muster GmbH',
      'Frau Andrea Weiß',
    ]);
    expect(recipientLines(clerk, true, greetingsIn('en'))).toEqual([
      'Ms Andrea Weiß',
      'Muster GmbH',
    ]);
    expect(recipientLines(clerk, false, greetingsIn('de'))).toEqual(['Frau Andrea Weiß']);
    const firm = { ...clerk, kind: 'organisation', name: 'Muster GmbH' } as const;
    expect(recipientLines(firm, false, greetingsIn('ja'))).toEqual(['Muster GmbH御中']);
  });
});

describe('the place', () => {
  const parts = { street: 'S 1', postalCode: 'Z', city: 'C', region: 'R' };

  it.each([
    ['DE', 'S 1|Z C'],
    ['AT', 'S 1|Z C'],
    ['CH', 'S 1|Z C'],
    ['US', 'S 1|C, R Z'],
    ['CA', 'S 1|C R Z'],
    ['AU', 'S 1|C R Z'],
    ['GB', 'S 1|C|Z'],
    ['IE', 'S 1|C|R|Z'],
    ['IT', 'S 1|Z C R'],
    ['ES', 'S 1|Z C|R'],
    ['BR', 'S 1|C - R|Z'],
    ['HU', 'C|S 1|Z'],
    ['JP', 'S 1, C|R Z'],
    ['LV', 'S 1|C, Z'],
    ['TR', 'S 1|Z C/R'],
    ['SG', 'S 1|C Z'],
    ['NZ', 'S 1|C Z'],
    ['HK', 'S 1|C|R'],
    ['ZZ', 'S 1|Z C'],
  ])('in %s', (country, lines) => {
    expect(placeLines(country, parts).join('|')).toBe(lines);
  });

  it('leaves no sign beside something unknown', () => {
    const bare = { ...parts, region: '', postalCode: '' };
    for (const country of ['US', 'BR', 'TR', 'JP', 'LV', 'TW', 'CN', 'MX']) {
      expect(placeLines(country, bare).join('|')).toMatch(/^S 1(?:\||, )C$/);
    }
    expect(placeLines('TR', { ...parts, region: '' })).toEqual(['S 1', 'Z C']);
    expect(placeLines('US', { ...parts, city: '' })).toEqual(['S 1', 'R Z']);
  });

  it('does not name a city twice where its state is called alike', () => {
    expect(placeLines('ES', { ...parts, region: 'c' })).toEqual(['S 1', 'Z C']);
  });

  it('is told for every country with a card', () => {
    const cards = readdirSync(new URL('../../../resources/culture/', import.meta.url));
    for (const card of cards) {
      const lines = placeLines(card.slice(0, 2), parts);
      expect(lines.join(' ')).toContain('S 1');
      expect(lines.join(' ')).toContain('C');
      expect(lines.join('')).not.toMatch(/[\u0000|]/);
    }
  });
});

describe('addressBlock', () => {
  it('names no country within it, and abroad in capitals of the sender’s language', () => {
    expect(block({})).toEqual({
      lines: ['Frau Andrea Weiß', 'Marktgasse 7', '04109 Leipzig'],
      lacks: [],
    });
    expect(block({ countryCode: 'GB', postalCode: 'SW1A 1AA', city: 'London' }).lines).toEqual([
      'Frau Andrea Weiß',
      'Marktgasse 7',
      'London',
      'SW1A 1AA',
      'VEREINIGTES KÖNIGREICH',
    ]);
    expect(countryNames('ja')('JP')).toBe('Japon');
    expect(block({ countryCode: '', country: 'Ruritanien' }).lines.at(-1)).toBe('RURITANIEN');
  });

  it('begins with the place where it is written in signs', () => {
    const tokyo = {
      countryCode: 'JP',
      postalCode: '100-0001',
      region: '東京都',
      city: '千代田区',
      street: '千代田1-1',
    };
    const tanaka = { name: 'Yuki Tanaka', nativeName: '田中由紀' };
    expect(block(tokyo, tanaka, 'ja').lines).toEqual([
      '〒100-0001',
      '東京都千代田区千代田1-1',
      '田中由紀様',
      'JAPAN',
    ]);
  });

  it('says what is missing to arrive', () => {
    expect(block({ street: '', postalCode: '', city: '' }).lacks).toEqual([
      'street',
      'postal-code',
      'city',
    ]);
    expect(block({ postalCode: '', countryCode: 'IE' }).lacks).toEqual([]);
    expect(block({ street: '', postOfficeBox: 'Postfach 12' }).lacks).toEqual([]);
    const nobody = { name: '', nameParts: { ...WEISS.nameParts, given: '', family: '' } };
    expect(block({}, nobody).lacks).toEqual(['name']);
  });

  it('is for the preferred address that may be used', () => {
    const second = { ...HOME, id: '2', isPreferred: true };
    expect(letterAddress({ addresses: [HOME, second] })?.id).toBe('2');
    expect(letterAddress({ addresses: [HOME, { ...second, doNotUse: true }] })?.id).toBe('1');
    expect(letterAddress({ addresses: [] })).toBeNull();
  });
});
