import type { LeapDayRule } from '@shared/domain/calendar/partialDate';
import type {
  AddressForm,
  Channel,
  Contact,
  ContactId,
  ContactKind,
  ContactSource,
  EmailAddress,
  Handle,
  HandleService,
  ImportantDate,
  ItemUse,
  PhoneNumber,
  PostalAddress,
  Preference,
  Salutation,
} from '@shared/domain/contacts/contact';
import * as v from 'valibot';
import { day, id, instant, oneOf, partialDate, type RowSchema } from './schemaParts';

/** A way of getting in touch. */
export const channel = oneOf<Channel>({
  phone: true,
  visit: true,
  email: true,
  chat: true,
  social: true,
  letter: true,
});

const way = {
  id: v.string(),
  use: oneOf<ItemUse>({
    private: true,
    work: true,
    mobile: true,
    fax: true,
    home: true,
    other: true,
    custom: true,
  }),
  label: v.string(),
  isPreferred: v.boolean(),
  doNotUse: v.boolean(),
};

const phone: RowSchema<PhoneNumber> = v.object({ ...way, number: v.string(), e164: v.string() });

const email: RowSchema<EmailAddress> = v.object({ ...way, address: v.string() });

const address: RowSchema<PostalAddress> = v.object({
  ...way,
  street: v.string(),
  extended: v.string(),
  postOfficeBox: v.string(),
  postalCode: v.string(),
  city: v.string(),
  region: v.string(),
  countryCode: v.string(),
  country: v.string(),
});

const handle: RowSchema<Handle> = v.object({
  ...way,
  service: oneOf<HandleService>({
    website: true,
    whatsapp: true,
    telegram: true,
    signal: true,
    wechat: true,
    line: true,
    kakaotalk: true,
    viber: true,
    messenger: true,
    instagram: true,
    facebook: true,
    linkedin: true,
    xing: true,
    mastodon: true,
    x: true,
    tiktok: true,
    youtube: true,
    skype: true,
    other: true,
  }),
  value: v.string(),
});

const preference: RowSchema<Preference> = v.object({
  id: v.string(),
  text: v.string(),
  notedOn: v.nullable(day),
});

const importantDate: RowSchema<ImportantDate> = v.object({
  id: v.string(),
  kind: oneOf<ImportantDate['kind']>({
    anniversary: true,
    wedding: true,
    'name-day': true,
    founding: true,
    memorial: true,
    other: true,
  }),
  label: v.string(),
  date: partialDate,
});

/** A person or organisation, schema version 1. */
export const contact: RowSchema<Contact> = v.object({
  id: id<ContactId>(),
  kind: oneOf<ContactKind>({ person: true, organisation: true }),
  name: v.string(),
  nameParts: v.object({
    given: v.string(),
    additional: v.string(),
    family: v.string(),
    suffix: v.string(),
  }),
  nameOrder: oneOf<Contact['nameOrder']>({ 'given-first': true, 'family-first': true }),
  nativeName: v.string(),
  pronunciation: v.string(),
  nickname: v.string(),
  title: v.string(),
  honorific: v.string(),
  salutation: oneOf<Salutation>({ mr: true, mrs: true, mx: true, none: true, unset: true }),
  addressForm: oneOf<AddressForm>({ formal: true, informal: true, unset: true }),
  organisation: v.string(),
  department: v.string(),
  role: v.string(),
  phones: v.array(phone),
  emails: v.array(email),
  addresses: v.array(address),
  handles: v.array(handle),
  preferredChannel: v.nullable(channel),
  languages: v.array(v.string()),
  country: v.string(),
  region: v.string(),
  timeZone: v.string(),
  birthday: v.nullable(partialDate),
  leapDayRule: oneOf<LeapDayRule>({ '02-28': true, '03-01': true }),
  importantDates: v.array(importantDate),
  since: v.nullable(day),
  tags: v.array(v.string()),
  likes: v.array(preference),
  dislikes: v.array(preference),
  about: v.string(),
  custom: v.record(v.string(), v.string()),
  source: v.object({
    kind: oneOf<ContactSource['kind']>({ typed: true, import: true, sample: true }),
    detail: v.string(),
  }),
  owner: v.string(),
  importKeys: v.array(v.string()),
  hasPhoto: v.boolean(),
  isSample: v.boolean(),
  createdAt: instant,
  updatedAt: instant,
  trashedAt: v.nullable(instant),
});
