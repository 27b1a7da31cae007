import { csvWordsOf, ownTableColumn } from '@formats/csvWords';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { Contact } from '@shared/domain/contacts/contact';
import { contactCsv, ID_HEADER } from '@shared/domain/exporting/contactCsv';
import { csvPhone } from '@shared/domain/exporting/csvGroups';
import { severalInOne } from '@shared/domain/exporting/csvText';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import { describe, expect, it } from 'vitest';

const exported = (fields: Partial<Contact>): ExportedContact => ({
  contact: { ...EMPTY_DRAFT, id: 'c1', ...fields } as unknown as Contact,
  photo: null,
  calendarBirthday: null,
  links: [{ kind: 'family', label: 'Schwester', name: 'Mia Weiß' }],
  interactions: [],
  consents: [],
});

const headerOf = (csv: string): readonly string[] =>
  csv.slice(1).split('\r\n')[0]!.slice(1, -1).split('","');

describe.each(['en', 'de'])('a table in %s', (language) => {
  const words = csvWordsOf(language);

  it('begins with a byte order mark and ends every line with CR LF', () => {
    const csv = contactCsv([exported({ name: 'Anna "die" Weiß' })], [], words);
    expect(csv.startsWith(`\ufeff"${ID_HEADER}",`)).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).toContain('"Anna ""die"" Weiß"');
    expect(csv).toContain('"Schwester"');
  });

  it('has the day of birth of somebody who counts it in another calendar', () => {
    const born = { calendar: 'chinese', year: 1961, monthCode: 'M04', day: 8 } as const;
    const csv = contactCsv([{ ...exported({}), calendarBirthday: born }], [], words);
    expect(csv).toContain('"1961-05-22"');
  });

  it('names every column once, and our import knows all of them', () => {
    const fields = [{ id: 'f', label: 'Hund', kind: 'text', position: 0, createdAt: 0 }] as const;
    const header = headerOf(contactCsv([exported({})], fields, words));
    expect(new Set(header).size).toBe(header.length);
    expect(header.filter((name) => ownTableColumn(name) === null)).toEqual([]);
    expect(ownTableColumn(header.at(-1)!)).toEqual({
      kind: 'custom',
      part: 'value',
      label: 'Hund',
      group: '',
    });
  });

  it('has the same columns whoever is in it, and more only for who needs more', () => {
    const empty = headerOf(contactCsv([], [], words));
    expect(headerOf(contactCsv([exported({ name: 'Anna' })], [], words))).toEqual(empty);
    const phone = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;
    const phones = ['1', '2', '3'].map((number) => ({ ...phone, number, e164: '' }));
    const many = headerOf(contactCsv([exported({ phones })], [], words));
    expect(many).toHaveLength(empty.length + 4);
  });
});

it('keeps lists apart whatever stands in them', () => {
  expect(severalInOne([])).toBe('');
  expect(severalInOne(['a', 'b'])).toBe('a, b');
  expect(severalInOne(['a, b', 'c'])).toBe('a, b ::: c');
  expect(severalInOne(['a, b'])).toBe('a, b :::');
});

it.each([
  ['+49 341 5550117', '+493415550117', '+49 341 5550117'],
  ['0341 5550117', '+493415550117', '+493415550117'],
  ['0341 5550117 Durchwahl 12', '+493415550117', '0341 5550117 Durchwahl 12'],
  ['ask Anna', '', 'ask Anna'],
])('writes the number %s with %s as %s', (number, e164, written) => {
  expect(csvPhone({ number, e164 })).toBe(written);
});
