import { ALL_CSV_WORDS, csvWordsOf } from '@formats/csvWords';
import { toE164 } from '@formats/phone';
import { readTable } from '@formats/tableFile';
import { readContacts } from '@formats/tableReading';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactDraft, WayFlags } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { CustomField } from '@shared/domain/contacts/customField';
import { contactCsv, ID_HEADER } from '@shared/domain/exporting/contactCsv';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import { suggestMapping } from '@shared/domain/importing/suggestMapping';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const OPTIONS = { fileName: 'x.csv', country: 'DE', today: '2026-11-22' };

const anyWord = fc.constantFrom(
  ...['Łukasz', '田中 由紀', 'ليلى', "O'Brien-Ñúñez", 'Weiß', 'x"y"', 'a, b; c', '=1+1', '＝cmd'],
  ...['+Anna', '-1', '@sum', "'quoted", "'=x", "''+x", '<b>fett</b>', 'Zeile 1\nZeile 2', '🌻'],
);
const line = anyWord.map((word) => word.replace('\n', ' '));
const maybe = (word: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), word);

const anyFlags: fc.Arbitrary<WayFlags> = fc
  .record({
    id: fc.constant(''),
    use: fc.constantFrom('private', 'work', 'mobile', 'fax', 'home', 'other', 'custom'),
    label: fc.constantFrom('Ferienhaus', 'Büro von Anna', '=1'),
    isPreferred: fc.boolean(),
    doNotUse: fc.boolean(),
  })
  .map((flags) => ({ ...flags, label: flags.use === 'custom' ? flags.label : '' }));

const ways = <T extends object>(fields: fc.Arbitrary<T>, key: (item: T) => string) =>
  fc
    .uniqueArray(fields, { selector: key, maxLength: 3 })
    .chain((items) =>
      fc
        .array(anyFlags, { minLength: items.length, maxLength: items.length })
        .map((flags) => items.map((item, at) => ({ ...flags[at]!, ...item }))),
    );

const anyContact = fc
  .record({
    kind: fc.constantFrom('person', 'organisation'),
    name: line,
    nameParts: fc.record({
      given: line,
      additional: maybe(line),
      family: maybe(line),
      suffix: maybe(fc.constantFrom('Jr.', 'MBA')),
    }),
    nameOrder: fc.constantFrom('given-first', 'family-first'),
    nativeName: maybe(line),
    pronunciation: maybe(line),
    nickname: maybe(line),
    title: fc.constantFrom('', 'Dr.', 'Prof. Dr.'),
    honorific: maybe(fc.constantFrom('Tanaka-san', '=san')),
    salutation: fc.constantFrom('mr', 'mrs', 'mx', 'none', 'unset'),
    addressForm: fc.constantFrom('formal', 'informal', 'unset'),
    organisation: maybe(line),
    department: maybe(line),
    role: maybe(line),
    phones: ways(
      fc
        .constantFrom('+49 341 5550117', '0341 5550118', '(0170) 555 01 99', '+81 3-1234-5678')
        .map((number) => ({ number, e164: toE164(number, 'DE') })),
      ({ number }) => number,
    ),
    emails: ways(
      fc
        .constantFrom('anna@weiss.example', '+tag@x.example', 'ü@x.example')
        .map((address) => ({ address })),
      ({ address }) => address,
    ),
    addresses: ways(
      fc.record({
        street: fc.constantFrom('Hauptstr. 1', '=Weg 2', 'A\nB'),
        extended: maybe(line),
        postOfficeBox: fc.constantFrom('', 'PF 12'),
        postalCode: fc.constantFrom('04109', '00501'),
        city: line,
        region: maybe(line),
        countryCode: fc.constantFrom('DE', 'JP'),
        country: fc.constant(''),
      }),
      ({ street }) => street,
    ),
    handles: ways(
      fc.constantFrom(
        { service: 'website', value: 'https://x.example/a,b' } as const,
        { service: 'whatsapp', value: '+49 170 5550199' } as const,
        { service: 'instagram', value: '@anna' } as const,
      ),
      ({ service }) => service,
    ).map((handles) => [
      // A file has the columns of web pages first.
      ...handles.filter(({ service }) => service === 'website'),
      ...handles.filter(({ service }) => service !== 'website'),
    ]),
    preferredChannel: fc.constantFrom(null, 'phone', 'visit', 'email', 'chat', 'social', 'letter'),
    languages: fc.uniqueArray(fc.constantFrom('de', 'en', 'ja'), { maxLength: 3 }),
    country: fc.constantFrom('DE', 'JP', 'US'),
    region: fc.constantFrom('', 'DE-SN'),
    timeZone: fc.constantFrom('', 'Asia/Tokyo'),
    birthday: fc.constantFrom(
      null,
      { year: 1986, month: 4, day: 2 },
      { year: null, month: 2, day: 29 },
      { year: 1990, month: 3, day: null },
      { year: null, month: 11, day: null },
    ),
    leapDayRule: fc.constantFrom('02-28', '03-01'),
    since: fc.constantFrom(null, '2014-05-06' as IsoDate),
    tags: fc.uniqueArray(fc.constantFrom('Stammkundin', 'a, b', '=x', 'x; y'), { maxLength: 3 }),
    about: maybe(anyWord),
    source: fc.constant({ kind: 'import', detail: 'Messe; Halle 3' }),
    owner: maybe(line),
  })
  .map((fields) => ({ ...EMPTY_DRAFT, ...fields, id: 'c1' }) as unknown as Contact);

const FIELDS: readonly CustomField[] = ['Hund', 'Geburtstag', '=1'].map((label, position) => ({
  id: `f${position}`,
  label,
  kind: 'text',
  position,
  createdAt: 0,
}));

const anyExported: fc.Arbitrary<ExportedContact> = fc
  .tuple(anyContact, fc.array(anyWord, { minLength: 3, maxLength: 3 }))
  .map(([contact, values]) => ({
    contact: {
      ...contact,
      custom: Object.fromEntries(values.map((value, at) => [`f${at}`, value])),
    },
    photo: null,
    calendarBirthday: null,
    links: [],
    interactions: [],
    consents: [{ purpose: 'newsletter', decision: 'refused' }],
  }));

async function imported(text: string, language: string) {
  const table = await readTable(new TextEncoder().encode(text), `x-${language}.csv`);
  if (!table.ok) throw new Error(table.refusal.code);
  const suggested = suggestMapping(table.value, 2026, ALL_CSV_WORDS);
  expect(suggested.origin).toBe('regulars');
  const read = await readContacts(table.value, suggested.mapping, OPTIONS);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value.contacts;
}

/** National numbers travel in their international form. */
const TRAVELLING: Readonly<Record<string, string>> = {
  '0341 5550118': '+493415550118',
  '(0170) 555 01 99': '+491705550199',
};

const draftOf = (contact: Contact): ContactDraft => {
  const keys = Object.keys(EMPTY_DRAFT) as (keyof ContactDraft)[];
  const draft = Object.fromEntries(keys.map((key) => [key, contact[key]])) as ContactDraft;
  const phones = draft.phones.map((phone) => ({
    ...phone,
    number: TRAVELLING[phone.number] ?? phone.number,
  }));
  return { ...draft, phones, custom: {} };
};

describe.each(['en', 'de'])('a table exported in %s', (language) => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyExported, { minLength: 1, maxLength: 3 }), async (all) => {
        const back = await imported(contactCsv(all, FIELDS, csvWordsOf(language)), language);
        expect(back.map(({ draft }) => draft)).toEqual(all.map(({ contact }) => draftOf(contact)));
        for (const [at, { contact, consents }] of all.entries()) {
          expect(back[at]!.consents).toEqual(consents);
          const values = back[at]!.extras.filter(({ label }) => label !== ID_HEADER);
          expect(values.map(({ value }) => value)).toEqual(
            FIELDS.map(({ id }) => contact.custom[id]),
          );
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
