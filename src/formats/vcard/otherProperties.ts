import { isIsoDate } from '@shared/domain/calendar/isoDate';
import type { AddressForm, Channel, Salutation } from '@shared/domain/contacts/contact';
import type { ConsentPurpose } from '@shared/domain/contacts/consent';
import { readLanguage } from '@shared/domain/importing/languageReading';
import type { CardDraft, PropertyReader, PropertyReaders } from './cardDraft';
import { addExtra, labelOf } from './cardDraft';
import { dateIn } from './dateProperties';
import type { Property } from './property';
import { listOf, paramOf, textOf } from './property';
import { addNamedRelation, ANDROID_RELATIONS } from './relationProperties';

function addNote(property: Property, into: CardDraft): boolean {
  into.lists.about.push(textOf(property));
  return true;
}

function addTags(property: Property, into: CardDraft): boolean {
  const tags = property.isOld
    ? textOf(property)
        .split(/[,;]/)
        .map((tag) => tag.trim())
    : listOf(property);
  for (const tag of tags) {
    // Every contact of Google's carries this one.
    if (tag !== '' && tag !== 'myContacts') into.lists.tags.add(tag);
  }
  return true;
}

/** A language tag (BCP 47) in its usual writing; empty if it is none. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

function addLanguage(property: Property, into: CardDraft): boolean {
  const written = textOf(property);
  const language = into.isOwn ? written : (readLanguage(written) ?? canonicalTag(written));
  if (language === '') return false;
  const { languages } = into.lists;
  if (!languages.includes(language)) languages.push(language);
  return true;
}

/** Whether the engine knows a zone of this name. */
function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function addTimeZone(property: Property, into: CardDraft): boolean {
  const zone = textOf(property);
  // An offset such as `+01:00` names no zone: it does not tell when the clocks change.
  if (into.draft.timeZone !== '' || !/^[A-Za-z]+\/[\w/+-]+$/.test(zone) || !isTimeZone(zone))
    return false;
  into.draft.timeZone = zone;
  return true;
}

function addKind(property: Property, into: CardDraft): boolean {
  const kind = textOf(property).toLowerCase();
  into.kind = kind;
  if (kind === 'org' || kind === 'organization' || kind === 'group' || kind === 'location') {
    into.draft.kind = 'organisation';
  }
  return ['individual', 'org', 'organization', 'group', ''].includes(kind);
}

function addShowAs(property: Property, into: CardDraft): boolean {
  const shown = textOf(property).toUpperCase();
  if (shown === 'COMPANY') into.draft.kind = 'organisation';
  return shown === 'COMPANY' || shown === 'PERSON' || shown === '';
}

/** Android's own properties: `vnd.android.cursor.item/nickname;Ben;1;;;`. */
function addAndroid(property: Property, into: CardDraft): boolean {
  const [type = '', value = '', kind = '', label = ''] = textOf(property).split(';');
  if (value.trim() === '') return true;
  switch (type.trim().replace(/^vnd\.android\.cursor\.item\//, '')) {
    case 'nickname':
      into.lists.nickname.push(value);
      return true;
    case 'relation':
      return addNamedRelation(into, ANDROID_RELATIONS[Number(kind)] || label, value);
    case 'contact_event': {
      const date = dateIn({ ...property, value }, into);
      if (date === null) return true;
      if (kind === '3' && into.draft.birthday === null) into.draft.birthday = date;
      else {
        const dateKind = kind === '1' ? 'anniversary' : 'other';
        into.lists.importantDates.push({ id: '', kind: dateKind, label, date });
      }
      return true;
    }
    default:
      return false;
  }
}

/** A field that takes one of a few values. */
const choice =
  <Value extends string>(
    values: readonly Value[],
    put: (into: CardDraft, value: Value) => void,
  ): PropertyReader =>
  (property, into) => {
    const value = textOf(property) as Value;
    if (!values.includes(value)) return false;
    put(into, value);
    return true;
  };

const text =
  (put: (into: CardDraft, value: string) => void): PropertyReader =>
  (property, into) => {
    put(into, textOf(property));
    return true;
  };

const SALUTATIONS: readonly Salutation[] = ['mr', 'mrs', 'mx', 'none', 'unset'];
const ADDRESS_FORMS: readonly AddressForm[] = ['formal', 'informal', 'unset'];
const CHANNELS: readonly Channel[] = ['phone', 'visit', 'email', 'chat', 'social', 'letter'];
const PURPOSES: ReadonlySet<string> = new Set<ConsentPurpose>([
  ...(['email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'] as const),
]);

const notedOn = (property: Property) => {
  const day = paramOf(property, 'X-REGULARS-ON');
  return isIsoDate(day) ? day : null;
};

function addLike(property: Property, into: CardDraft): boolean {
  const preference = { id: '', text: textOf(property), notedOn: notedOn(property) };
  if (preference.text !== '') into.lists.likes.push(preference);
  return true;
}

function addDislike(property: Property, into: CardDraft): boolean {
  const preference = { id: '', text: textOf(property), notedOn: notedOn(property) };
  if (preference.text !== '') into.lists.dislikes.push(preference);
  return true;
}

function addOwnField(property: Property, into: CardDraft): boolean {
  addExtra(into, labelOf(property, into) || property.name, textOf(property));
  return true;
}

function addConsent(property: Property, into: CardDraft): boolean {
  const purpose = paramOf(property, 'X-REGULARS-KIND');
  const decision = textOf(property);
  if (!PURPOSES.has(purpose) || (decision !== 'given' && decision !== 'refused')) return false;
  into.consents.push({ purpose: purpose as ConsentPurpose, decision });
  return true;
}

function addInteraction(property: Property, into: CardDraft): boolean {
  const note = { text: textOf(property), happenedOn: notedOn(property) };
  if (note.text !== '') into.notes.push(note);
  return true;
}

function addSource(property: Property, into: CardDraft): boolean {
  const kind = textOf(property);
  if (kind !== 'typed' && kind !== 'import' && kind !== 'sample') return false;
  into.draft.source = { kind, detail: paramOf(property, 'X-REGULARS-DETAIL') };
  return true;
}

/** Properties that say only how a card was made or shown, nothing about the person. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(
  (
    'VERSION PRODID REV PROFILE CLIENTPIDMAP MAILER CLASS X-CLASS X-ABUID X-ABADR X-IMAGETYPE X-IMAGEHASH ' +
    'X-SHARED-PHOTO-DISPLAY-PREF X-ADDRESSING-GRAMMAR X-MS-SIGNATURE X-MS-OL-DESIGN ' +
    'X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MOZILLA-HTML X-EVOLUTION-FILE-AS X-IRMC-LUID ' +
    'X-EVOLUTION-WEBDAV-ETAG X-EVOLUTION-E-BOOK-UID X-EVOLUTION-LIST X-LOTUS-CHARSET X-RIM-UID SOURCE CREATED'
  ).split(' '),
);

/** Everything else that a contact has a place for. */
export const OTHER_READERS: PropertyReaders = {
  NOTE: addNote,
  CATEGORIES: addTags,
  LANG: addLanguage,
  TZ: addTimeZone,
  KIND: addKind,
  'X-ADDRESSBOOKSERVER-KIND': addKind,
  'X-ABSHOWAS': addShowAs,
  'X-ANDROID-CUSTOM': addAndroid,
  INTEREST: addLike,
  HOBBY: addLike,
  'X-MS-IMADDRESS': (property, into) => {
    const flags = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;
    const handle = { ...flags, service: 'other', value: textOf(property) } as const;
    into.lists.handles.push(handle);
    return true;
  },
  UID: (property, into) => {
    if (into.uid !== '') return false;
    into.uid = textOf(property);
    return true;
  },
  // A card within the card is read as one of its own; an address elsewhere is a value.
  AGENT: ({ value }, into) =>
    into.card.agents.length > 0 && /^\s*(?:$|BEGIN\s*:)/i.test(value.slice(0, 100)),
  'X-REGULARS-NAME-ORDER': choice(['given-first', 'family-first'], (into, value) => {
    into.draft.nameOrder = value;
  }),
  'X-REGULARS-SALUTATION': choice(SALUTATIONS, (into, value) => {
    into.draft.salutation = value;
  }),
  'X-REGULARS-ADDRESS-FORM': choice(ADDRESS_FORMS, (into, value) => {
    into.draft.addressForm = value;
  }),
  'X-REGULARS-CHANNEL': choice(CHANNELS, (into, value) => {
    into.draft.preferredChannel = value;
  }),
  'X-REGULARS-NATIVE-NAME': text((into, value) => {
    into.draft.nativeName = value;
  }),
  'X-REGULARS-HONORIFIC': text((into, value) => {
    into.draft.honorific = value;
  }),
  'X-REGULARS-COUNTRY': text((into, value) => {
    into.draft.country = value;
  }),
  'X-REGULARS-REGION': text((into, value) => {
    into.draft.region = value;
  }),
  'X-REGULARS-OWNER': text((into, value) => {
    into.draft.owner = value;
  }),
  'X-REGULARS-DISLIKE': addDislike,
  'X-REGULARS-FIELD': addOwnField,
  'X-REGULARS-CONSENT': addConsent,
  'X-REGULARS-INTERACTION': addInteraction,
  'X-REGULARS-SOURCE': addSource,
};
