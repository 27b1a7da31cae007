import { ALL_COUNTRIES, countryCodeOf } from '@formats/countries';
import { isPartialDate } from '@shared/domain/calendar/partialDate';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, Handle, ImportantDate, WayFlags } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import fc from 'fast-check';

const LETTERS = [
  ...'abcdefghijklmnopqrstuvwxyzABCÄÖÜäöüßéñçŁłøşı0123456789',
  ...' .-\'"/\\,;:=^|&<>()[]{}@#+*?!%$_~`',
  ...'田中由紀ليلىمحמ한국ไทยकि🌻👩‍🌾\u200d',
  '\n',
];

/** Text as a form stores it: trimmed, composed, without control characters. */
export const anyText = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...LETTERS), { maxLength })
    .map((letters) => letters.join('').normalize('NFC').trim());

/** The same on one line. */
export const anyLine = (maxLength = 40) =>
  anyText(maxLength).map((text) => text.replace(/\s+/g, ' ').trim());

const something = <T extends string>(text: fc.Arbitrary<T>) => text.filter((one) => one !== '');
const anyName = something(anyLine());

const anyFlags: fc.Arbitrary<WayFlags> = fc
  .record({
    id: fc.constant(''),
    use: fc.constantFrom('private', 'work', 'mobile', 'fax', 'home', 'other', 'custom'),
    label: anyName,
    isPreferred: fc.boolean(),
    doNotUse: fc.boolean(),
  })
  .map((flags) => ({ ...flags, label: flags.use === 'custom' ? flags.label : '' }));

const way = <T extends object>(fields: fc.Arbitrary<T>): fc.Arbitrary<WayFlags & T> =>
  fc.tuple(anyFlags, fields).map(([flags, rest]) => ({ ...flags, ...rest }));

const anyPhone = way(
  fc.record({
    number: something(anyLine(20)).filter((text) => !/^tel:/i.test(text)),
    e164: fc.constantFrom('', '+493415550117', '+12125550100'),
  }),
);

const anyEmail = way(
  fc.record({ address: something(anyLine(30)).filter((text) => !/^mailto:/i.test(text)) }),
);

const anyAddress = way(
  fc.record({
    street: anyText(40),
    extended: anyLine(),
    postOfficeBox: anyLine(10),
    postalCode: anyLine(10),
    city: anyName,
    region: anyLine(10),
    countryCode: fc.constantFrom('', ...ALL_COUNTRIES),
    country: anyLine(10).filter((text) => countryCodeOf(text) === ''),
  }),
);

const anyHandle = way(
  fc.record({
    service: fc.constantFrom('website', 'whatsapp', 'line', 'instagram', 'x', 'xing', 'other'),
    value: something(
      fc.oneof(
        anyLine(40),
        fc.constantFrom('https://example.org/a,b;c?d=e&f=%20#x', 'beispiel.de/ü', '@anna'),
      ),
    ),
  }),
) as fc.Arbitrary<Handle>;

const anyPartialDate = fc
  .record({
    year: fc.option(fc.integer({ min: 1500, max: 2100 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.option(fc.integer({ min: 1, max: 31 })),
  })
  .filter(isPartialDate);

const anyDay = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10) as IsoDate);

const anyPreference = fc.record({
  id: fc.constant(''),
  text: something(anyText(30)),
  notedOn: fc.option(anyDay),
});

const anyImportantDate = fc.record({
  id: fc.constant(''),
  kind: fc.constantFrom('anniversary', 'wedding', 'name-day', 'founding', 'memorial', 'other'),
  label: anyLine(20),
  date: anyPartialDate,
}) as fc.Arbitrary<ImportantDate>;

/** The fields of the owner's own that contacts have values of. */
export const FIELDS: readonly CustomField[] = ['Hund', 'Kennzeichen; alt', 'صندوق'].map(
  (label, position) => ({ id: `field-${position}`, label, kind: 'text', position, createdAt: 0 }),
);

const lists = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

/** A contact in which everything may stand that the program lets a person enter. */
export const anyContact: fc.Arbitrary<Contact> = fc
  .record({
    names: fc.record({
      kind: fc.constantFrom('person', 'organisation'),
      name: anyLine(),
      nameParts: fc.record({
        given: anyLine(20),
        additional: anyLine(10),
        family: anyLine(20),
        suffix: anyLine(5),
      }),
      nameOrder: fc.constantFrom('given-first', 'family-first'),
      nativeName: anyLine(20),
      pronunciation: anyLine(20),
      nickname: anyLine(20),
      title: anyLine(10),
      honorific: anyLine(10),
      salutation: fc.constantFrom('mr', 'mrs', 'mx', 'none', 'unset'),
      addressForm: fc.constantFrom('formal', 'informal', 'unset'),
      organisation: anyLine(20),
      department: anyLine(20),
      role: anyLine(20),
    }),
    ways: fc.record({
      phones: lists(anyPhone),
      emails: lists(anyEmail),
      addresses: lists(anyAddress),
      handles: lists(anyHandle),
      preferredChannel: fc.option(
        fc.constantFrom('phone', 'visit', 'email', 'chat', 'social', 'letter'),
      ),
    }),
    rest: fc.record({
      languages: fc.uniqueArray(fc.constantFrom('de', 'en-GB', 'ja', 'zh-Hant', 'gsw', 'rm'), {
        maxLength: 3,
      }),
      country: fc.constantFrom('', ...ALL_COUNTRIES),
      region: fc.constantFrom('', 'DE-SN', 'JP-13'),
      timeZone: fc.constantFrom(
        '',
        'Europe/Berlin',
        'Asia/Tokyo',
        'America/Argentina/Buenos_Aires',
      ),
      birthday: fc.option(anyPartialDate),
      leapDayRule: fc.constantFrom('02-28', '03-01'),
      importantDates: lists(anyImportantDate),
      since: fc.option(anyDay),
      tags: fc.uniqueArray(anyName, { maxLength: 4 }),
      likes: lists(anyPreference),
      dislikes: lists(anyPreference),
      about: anyText(200),
      custom: fc.dictionary(fc.constantFrom(...FIELDS.map(({ id }) => id)), something(anyText(20))),
      source: fc.record({
        kind: fc.constantFrom('typed', 'import', 'sample'),
        detail: anyLine(20),
      }),
      owner: anyLine(10),
    }),
  })
  .map(
    ({ names, ways, rest }) =>
      ({
        ...EMPTY_DRAFT,
        ...names,
        ...ways,
        ...rest,
        id: '018f0000-0000-7000-8000-000000000001',
        importKeys: [],
        hasPhoto: false,
        isSample: false,
        createdAt: 0,
        updatedAt: 1_790_000_000_000,
        trashedAt: null,
      }) as unknown as Contact,
  );

/** A contact with its ties and decisions. */
export const anyExportedContact: fc.Arbitrary<ExportedContact> = fc.record({
  contact: anyContact,
  photo: fc.constant(null),
  calendarBirthday: fc.constant(null),
  links: lists(
    fc.record({
      kind: fc.constantFrom('family', 'partner', 'friend', 'works-at', 'referred-by', 'other'),
      label: anyLine(10),
      name: anyName.filter((name) => !/^(?:urn:uuid:|urn:x-|cid:|uid:)/i.test(name)),
    }),
  ),
  interactions: fc.constant([]),
  consents: lists(
    fc.record({
      purpose: fc.constantFrom('email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'),
      decision: fc.constantFrom('given', 'refused'),
    }),
  ),
});
