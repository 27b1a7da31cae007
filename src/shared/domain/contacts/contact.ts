import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { LeapDayRule, PartialDate } from '../calendar/partialDate';
import type { Brand } from '@shared/kernel/brand';

/** UUIDv7 of a contact; never changes, never reused. */
export type ContactId = Brand<string, 'ContactId'>;

/** A person, or a company, club or household. */
export type ContactKind = 'person' | 'organisation';

/** The parts of a name as far as they are known; the empty string where not. */
export type NameParts = {
  readonly given: string;
  /** Middle names, patronymics. */
  readonly additional: string;
  readonly family: string;
  /** After the name: *Jr.*, *MBA*. */
  readonly suffix: string;
};

/** What a phone number, an address and so on is for. `custom` shows the item's own `label`. */
export type ItemUse = 'private' | 'work' | 'mobile' | 'fax' | 'home' | 'other' | 'custom';

/** What all ways to reach a contact have in common. */
export type WayFlags = {
  /** Stable within the contact, so that two edits of one list can be told apart. */
  readonly id: string;
  readonly use: ItemUse;
  /** The owner's own label; only with use `custom`. */
  readonly label: string;
  readonly isPreferred: boolean;
  readonly doNotUse: boolean;
};

export type PhoneNumber = WayFlags & {
  /** As typed. */
  readonly number: string;
  /** E.164, such as `+493415550117`; empty where it cannot be derived. */
  readonly e164: string;
};

export type EmailAddress = WayFlags & { readonly address: string };

export type PostalAddress = WayFlags & {
  /** Street and number; may hold several lines. */
  readonly street: string;
  readonly extended: string;
  readonly postOfficeBox: string;
  readonly postalCode: string;
  readonly city: string;
  /** State, canton, province as written. */
  readonly region: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly countryCode: string;
  /** The country as written, where no code fits. */
  readonly country: string;
};

/** A name in a messenger or social network, or a web address. */
export type Handle = WayFlags & {
  readonly service: HandleService;
  readonly value: string;
};

export type HandleService =
  | 'website'
  | 'whatsapp'
  | 'telegram'
  | 'signal'
  | 'wechat'
  | 'line'
  | 'kakaotalk'
  | 'viber'
  | 'messenger'
  | 'instagram'
  | 'facebook'
  | 'linkedin'
  | 'xing'
  | 'mastodon'
  | 'x'
  | 'tiktok'
  | 'youtube'
  | 'skype'
  | 'other';

/** How a contact is reached, and how one exchange took place. */
export type Channel = 'phone' | 'visit' | 'email' | 'chat' | 'social' | 'letter';

/** Something that matters to a contact, with the day it was learnt, because likes change. */
export type Preference = {
  readonly id: string;
  readonly text: string;
  readonly notedOn: IsoDate | null;
};

/** An important day besides the birthday, yearly unless it says otherwise. */
export type ImportantDate = {
  readonly id: string;
  readonly kind: 'anniversary' | 'wedding' | 'name-day' | 'founding' | 'memorial' | 'other';
  readonly label: string;
  readonly date: PartialDate;
};

/** How the owner addresses a contact: *Sie* or *du*; `unset` where nobody has decided. */
export type AddressForm = 'formal' | 'informal' | 'unset';

/** The salutation a contact uses. `unset` is unknown, `none` is wanted. */
export type Salutation = 'mr' | 'mrs' | 'mx' | 'none' | 'unset';

/** Where a contact came from. */
export type ContactSource = {
  readonly kind: 'typed' | 'import' | 'sample';
  /** In the owner's words, or the name of the imported file. */
  readonly detail: string;
};

/**
 * A person or organisation whom the shop looks after. Every field is always there; what is unknown
 * is the empty string, the empty list or `null`.
 */
export type Contact = {
  readonly id: ContactId;
  readonly kind: ContactKind;

  /** The full name as the owner writes it. */
  readonly name: string;
  readonly nameParts: NameParts;
  readonly nameOrder: 'given-first' | 'family-first';
  /** In the contact's own script. */
  readonly nativeName: string;
  readonly pronunciation: string;
  readonly nickname: string;
  /** Academic or noble title, before the name. */
  readonly title: string;
  /** The address that the contact's culture uses, such as *Tanaka-san*. */
  readonly honorific: string;
  readonly salutation: Salutation;
  readonly addressForm: AddressForm;

  readonly organisation: string;
  readonly department: string;
  readonly role: string;

  readonly phones: readonly PhoneNumber[];
  readonly emails: readonly EmailAddress[];
  readonly addresses: readonly PostalAddress[];
  readonly handles: readonly Handle[];
  readonly preferredChannel: Channel | null;

  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[];
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2, such as `DE-SN`, or empty. */
  readonly region: string;
  /** IANA, such as `Asia/Tokyo`, or empty. */
  readonly timeZone: string;

  readonly birthday: PartialDate | null;
  readonly leapDayRule: LeapDayRule;
  readonly importantDates: readonly ImportantDate[];
  /** First known to the shop. */
  readonly since: IsoDate | null;

  readonly tags: readonly string[];
  readonly likes: readonly Preference[];
  readonly dislikes: readonly Preference[];
  /** What matters in general, in free text. */
  readonly about: string;
  /** Values of the owner's own fields, by the id of the field. */
  readonly custom: Readonly<Record<string, string>>;

  readonly source: ContactSource;
  /** Who in the shop looks after this contact. */
  readonly owner: string;
  /** Fingerprints of the imported rows and cards that this contact came from. */
  readonly importKeys: readonly string[];
  readonly hasPhoto: boolean;

  readonly isSample: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When it was put into the trash; `null` if it was not. */
  readonly trashedAt: Instant | null;
};

/** What a person fills in, or an import reads: a contact before it is stored. */
export type ContactDraft = Omit<
  Contact,
  'id' | 'createdAt' | 'updatedAt' | 'trashedAt' | 'isSample' | 'hasPhoto' | 'importKeys'
>;

/** A draft in which nothing is known yet. */
export const EMPTY_DRAFT: ContactDraft = {
  kind: 'person',
  name: '',
  nameParts: { given: '', additional: '', family: '', suffix: '' },
  nameOrder: 'given-first',
  nativeName: '',
  pronunciation: '',
  nickname: '',
  title: '',
  honorific: '',
  salutation: 'unset',
  addressForm: 'unset',
  organisation: '',
  department: '',
  role: '',
  phones: [],
  emails: [],
  addresses: [],
  handles: [],
  preferredChannel: null,
  languages: [],
  country: '',
  region: '',
  timeZone: '',
  birthday: null,
  leapDayRule: '02-28',
  importantDates: [],
  since: null,
  tags: [],
  likes: [],
  dislikes: [],
  about: '',
  custom: {},
  source: { kind: 'typed', detail: '' },
  owner: '',
};
