import { describe, expect, it } from 'vitest';
import german from '@locales/de/export.json';
import english from '@locales/en/export.json';
import { checkImport } from '@formats/checkImport';
import { readVCards } from '@formats/vcard/readVCards';
import { writeVCard } from '@formats/vcard/writeVCards';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { contactCsv } from '@shared/domain/exporting/contactCsv';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import { createKnownContacts } from '@shared/domain/importing/knownContacts';
import type { KnownContact } from '@shared/domain/importing/knownContacts';
import { CAREFUL, planImport } from '@shared/domain/importing/plan';
import { utf8 } from '../formats/readFixture';

const way = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;

const RICH: ContactDraft = {
  ...EMPTY_DRAFT,
  name: 'Tanaka Yuki',
  nameParts: { given: 'Yuki', additional: 'M.', family: 'Tanaka', suffix: 'Jr.' },
  nameOrder: 'family-first',
  nativeName: '田中 由紀',
  pronunciation: 'たなか ゆき',
  nickname: 'Yuki',
  title: 'Dr.',
  honorific: 'Tanaka-san',
  salutation: 'mrs',
  addressForm: 'formal',
  organisation: 'Tanaka & Söhne; Tee, Kaffee',
  department: 'Einkauf',
  role: 'Inhaberin',
  phones: [
    { ...way, use: 'mobile', isPreferred: true, number: '+81 75-555-0143', e164: '+81755550143' },
    {
      ...way,
      use: 'custom',
      label: 'Ferienhaus',
      doNotUse: true,
      number: '+49 341 555 0117',
      e164: '+493415550117',
    },
  ],
  emails: [
    { ...way, use: 'work', address: 'yuki@tanaka.example' },
    { ...way, address: '=cmd@evil.example' },
  ],
  addresses: [
    {
      ...way,
      use: 'home',
      street: 'Weg 1\nHinterhaus',
      extended: '3. Stock',
      postOfficeBox: '',
      postalCode: '04109',
      city: 'Leipzig',
      region: 'Sachsen',
      countryCode: '',
      country: '',
    },
    {
      ...way,
      use: 'work',
      street: '',
      extended: '',
      postOfficeBox: 'PF 7',
      postalCode: '',
      city: '京都',
      region: '',
      countryCode: 'JP',
      country: '',
    },
  ],
  handles: [
    { ...way, service: 'website', value: 'https://tanaka.example', use: 'private' },
    { ...way, service: 'instagram', value: '@yuki.cha' },
  ],
  preferredChannel: 'letter',
  languages: ['ja', 'de-AT'],
  country: 'DE',
  region: 'DE-SN',
  timeZone: 'Asia/Tokyo',
  birthday: { year: 1900, month: 2, day: 28 },
  leapDayRule: '03-01',
  importantDates: [
    { id: '', kind: 'wedding', label: '', date: { year: 2004, month: 6, day: 19 } },
    { id: '', kind: 'other', label: 'Ladenfest', date: { year: null, month: 9, day: null } },
  ],
  since: isoDate('2014-05-06'),
  tags: ['Tee', 'VIP, alt'],
  likes: [{ id: '', text: 'Sencha', notedOn: null }],
  dislikes: [{ id: '', text: 'Kümmel, Anis', notedOn: null }],
  about: 'Erste Zeile\n"Zweite", mit Zeichen; -x',
  source: { kind: 'import', detail: 'Messe' },
  owner: 'Marlene',
};

const exported = (draft: ContactDraft, id: string): ExportedContact => ({
  contact: {
    ...draft,
    id: id as ContactId,
    custom: {},
    importKeys: [],
    hasPhoto: false,
    isSample: false,
    createdAt: 0,
    updatedAt: 0,
    trashedAt: null,
  } satisfies Contact,
  photo: null,
  calendarBirthday: null,
  links: [
    { kind: 'partner', label: '', name: 'Ren Tanaka' },
    { kind: 'works-at', label: 'Chefin', name: 'Tanaka Cha' },
  ],
  interactions: [],
  consents: [
    { purpose: 'newsletter', decision: 'given' },
    { purpose: 'phone', decision: 'refused' },
  ],
});

describe.each([
  ['English', english],
  ['German', german],
] as const)('our own export in %s', (_, words) => {
  it('reads back equal', async () => {
    const plain: ContactDraft = {
      ...EMPTY_DRAFT,
      name: "O'Brien-Ñúñez",
      kind: 'organisation',
      source: { kind: 'import', detail: 'x' },
    };
    const text = contactCsv([exported(RICH, 'one'), exported(plain, 'two')], [], words);
    const check = await checkImport(utf8(text), 'export.csv', {
      fileName: 'export.csv',
      country: '',
      today: '2026-03-19',
    });
    expect(check.table?.origin).toBe('regulars');
    expect(
      check.contacts.map(({ problems }) =>
        problems.filter(({ code }) => code !== 'phone-incomplete'),
      ),
    ).toEqual([[], []]);
    expect(check.contacts[0]!.draft).toEqual(RICH);
    expect(check.contacts[1]!.draft).toEqual(plain);
    expect(check.contacts[0]).toMatchObject({
      relations: [
        { kind: 'partner', label: '', name: 'Ren Tanaka' },
        { label: 'Chefin', name: 'Tanaka Cha' },
      ],
      consents: [
        { purpose: 'phone', decision: 'refused' },
        { purpose: 'newsletter', decision: 'given' },
      ],
      extras: [],
    });
    expect(check.contacts[0]!.importKeys).toContain('self:one');
  });
});

describe('our own card', () => {
  it('knows a person again who was typed by hand, whatever changed since', async () => {
    const { contact } = exported(RICH, 'one');
    const before = { ...exported(RICH, 'one'), interactions: [] };
    const read = await readVCards(utf8(writeVCard(before, [])), {
      fileName: 'people.vcf',
      country: 'DE',
      today: '2026-03-19',
    });
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.contacts[0]!.importKeys).toContain('self:one');
    const known: KnownContact = {
      contact: { ...contact, name: 'Yuki Tanaka-Weber', phones: [], emails: [] },
      extras: [],
      noteTexts: [],
      relationNames: before.links.map(({ name }) => name),
      points: null,
      consents: before.consents,
    };
    const plan = planImport({
      contacts: read.value.contacts,
      known: createKnownContacts([known]),
      policy: CAREFUL,
    });
    expect(plan.rows[0]).toMatchObject({ contactId: 'one', verdict: 'update' });
    expect(plan.rows[0]!.draft?.name).toBe('Yuki Tanaka-Weber');
  });
});
