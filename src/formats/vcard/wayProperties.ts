import { countryCodeOf } from '@formats/countries';
import { toE164 } from '@formats/phone';
import type { Handle, HandleService, PostalAddress } from '@shared/domain/contacts/contact';
import { serviceOf } from '@shared/domain/importing/wayLabels';
import type { CardDraft, PropertyReaders } from './cardDraft';
import { labelOf } from './cardDraft';
import type { Property } from './property';
import { componentsOf, paramOf, textOf } from './property';
import { useOfTypes, wayFlags } from './wayUse';

const OWN_SERVICES: ReadonlySet<string> = new Set<HandleService>([
  ...([
    'website',
    'whatsapp',
    'telegram',
    'signal',
    'wechat',
    'line',
    'kakaotalk',
    'viber',
  ] as const),
  ...([
    'messenger',
    'instagram',
    'facebook',
    'linkedin',
    'xing',
    'mastodon',
    'x',
    'tiktok',
  ] as const),
  ...(['youtube', 'skype', 'other'] as const),
]);

/** Text of a URI without percent escapes; unchanged where they are broken. */
function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A number as a person would type it: `tel:` addresses (RFC 3966) lose their wrapping. */
export function phoneText(value: string): string {
  const uri = /^tel:([^]*)$/i.exec(value);
  if (uri === null) return value;
  const [number = '', ...params] = percentDecoded(uri[1]!).split(';');
  const extension = params.find((param) => /^ext=/i.test(param))?.slice(4);
  const others = params.filter((param) => !/^ext=/i.test(param));
  return [number + (extension ? ` ext. ${extension}` : ''), ...others].join(';');
}

function addPhone(property: Property, into: CardDraft): boolean {
  const number = phoneText(textOf(property));
  if (number === '') return true;
  const own = paramOf(property, 'X-REGULARS-E164');
  const e164 = /^\+\d{3,15}$/.test(own)
    ? own
    : into.isOwn
      ? ''
      : toE164(number, into.options.country);
  into.lists.phones.push({ ...wayFlags(property, into), number, e164 });
  return true;
}

function addEmail(property: Property, into: CardDraft): boolean {
  const address = textOf(property).replace(/^mailto:/i, '');
  if (address === '') return true;
  into.lists.emails.push({ ...wayFlags(property, into), address });
  return true;
}

/** ISO 3166-1 alpha-2 of an address, and the name as written where no code fits. */
export function countryOfAddress(
  written: string,
  code: string,
): Pick<PostalAddress, 'countryCode' | 'country'> {
  const named = countryCodeOf(written);
  const given = countryCodeOf(code);
  const countryCode = given === '' ? named : given;
  return { countryCode, country: named !== '' && named === countryCode ? '' : written };
}

function addAddress(property: Property, into: CardDraft): boolean {
  const parts = componentsOf(property, ', ');
  const [postOfficeBox = '', extended = '', street = '', city = '', region = ''] = parts;
  const [postalCode = '', country = '', ...others] = parts.slice(5);
  // RFC 9554 adds finer parts behind the seven; what they say stands in the street too.
  const isTold = others.every((part) => holdsAll(parts.slice(0, 7).join(' '), part));
  if (!isTold) into.extras.push({ label: 'ADR', value: others.filter(Boolean).join(', ') });
  const code =
    paramOf(property, 'CC') ||
    (country === '' ? (into.addressCodes.get(property.group || ' ') ?? '') : '');
  const label = paramOf(property, 'LABEL').replace(/\\n/gi, '\n').trim();
  const address: PostalAddress = {
    ...wayFlags(property, into),
    street,
    extended,
    postOfficeBox,
    postalCode,
    city,
    region,
    ...(into.isOwn && code === '' ? { countryCode: '', country } : countryOfAddress(country, code)),
  };
  const isEmpty = parts.every((part) => part === '') && code === '';
  if (!isEmpty) into.lists.addresses.push(address);
  if (label !== '' && !holdsAll(parts.join(' '), label))
    into.extras.push({ label: 'LABEL', value: label });
  return true;
}

const WORDS = /[\p{L}\p{N}]+/gu;

/** Whether every word of `text` stands in `whole`. */
function holdsAll(whole: string, text: string): boolean {
  const known = new Set(whole.toLowerCase().match(WORDS) ?? []);
  return (text.toLowerCase().match(WORDS) ?? []).every((word) => known.has(word));
}

/** More addresses than this are not compared with one another. */
const MAX_LETTER_ADDRESSES = 50;

/** An address that is written as it stands on a letter. */
function addLetterAddress(property: Property, into: CardDraft): boolean {
  if (into.lists.addresses.length > MAX_LETTER_ADDRESSES) return false;
  const street = textOf(property);
  const { use } = useOfTypes(property);
  const structured = into.card.properties.filter(({ name }) => name === 'ADR').slice(0, 20);
  // Usually the same address again, for printing.
  if (structured.some((one) => holdsAll(componentsOf(one, ' ').join(' '), street))) return true;
  if (structured.some((one) => useOfTypes(one).use === use)) return false;
  const nothing = { extended: '', postOfficeBox: '', postalCode: '', city: '', region: '' };
  const address = { ...wayFlags(property, into), street, ...nothing, countryCode: '', country: '' };
  into.lists.addresses.push(address);
  return true;
}

/** *Jabber*, or *Jabber (privat)* where the card has a word of its own for it. */
const namedLabel = (name: string, label: string): string =>
  label === '' || label.toLowerCase() === name.toLowerCase() ? name : `${name} (${label})`;

function addHandle(
  property: Property,
  into: CardDraft,
  service: HandleService,
  value: string,
  name = '',
): boolean {
  if (value === '') return true;
  const flags = wayFlags(property, into);
  // A network without a sign of its own is told by its name.
  const isNamed = service === 'other' && name !== '' && flags.use !== 'custom';
  const handle: Handle = {
    ...flags,
    ...(isNamed ? { use: 'custom', label: namedLabel(name, labelOf(property, into)) } : {}),
    service,
    value,
  };
  into.lists.handles.push(handle);
  return true;
}

function addWebsite(property: Property, into: CardDraft): boolean {
  const isHomePage = /^home ?page$/i.test(labelOf(property, into));
  const before = into.lists.handles.length;
  addHandle(property, into, 'website', textOf(property));
  const added = into.lists.handles[before];
  if (isHomePage && added !== undefined) {
    into.lists.handles[before] = { ...added, use: 'other', label: '' };
  }
  return true;
}

// Addresses of messengers by their scheme.
const SCHEMES: Readonly<Record<string, HandleService>> = {
  skype: 'skype',
  whatsapp: 'whatsapp',
  tg: 'telegram',
  telegram: 'telegram',
  sgnl: 'signal',
  signal: 'signal',
  weixin: 'wechat',
  wechat: 'wechat',
  line: 'line',
  viber: 'viber',
  kakaotalk: 'kakaotalk',
  'fb-messenger': 'messenger',
};

function addMessenger(property: Property, into: CardDraft): boolean {
  const value = textOf(property);
  const named = paramOf(property, 'X-SERVICE-TYPE') || paramOf(property, 'SERVICE-TYPE');
  const [, scheme = '', rest = value] = /^([a-z][a-z0-9+.-]*):(?!\/\/)([^]*)$/i.exec(value) ?? [];
  const service = SCHEMES[scheme.toLowerCase()] ?? serviceOf(named);
  if (service !== null) return addHandle(property, into, service, percentDecoded(rest));
  const isWrapped = scheme.toLowerCase() === 'x-apple' || named !== '';
  return addHandle(
    property,
    into,
    'other',
    isWrapped ? percentDecoded(rest) : value,
    named || scheme,
  );
}

function addProfile(property: Property, into: CardDraft): boolean {
  const own = paramOf(property, 'X-REGULARS-SERVICE');
  if (OWN_SERVICES.has(own))
    return addHandle(property, into, own as HandleService, textOf(property));
  const user = paramOf(property, 'X-USER') || paramOf(property, 'USERNAME');
  const types = (property.params.get('TYPE') ?? []).filter(
    (type) => !/^(?:pref|home|work)$/i.test(type),
  );
  const named = paramOf(property, 'SERVICE-TYPE') || types[0] || labelOf(property, into);
  const value = percentDecoded(textOf(property).replace(/^x-apple:/i, ''));
  const service = serviceOf(named) ?? serviceOf(/^https?:\/\/([^/]+)/i.exec(value)?.[1] ?? '');
  const isUserTold = user === '' || value.toLowerCase().includes(user.toLowerCase());
  const before = into.lists.handles.length;
  addHandle(property, into, service ?? 'other', value === '' ? user : value, named);
  const added = into.lists.handles[before];
  // The type names the network here, not what it is used for.
  if (service !== null && added?.use === 'custom') {
    into.lists.handles[before] = { ...added, use: 'other', label: '' };
  }
  if (!isUserTold && value !== '') into.extras.push({ label: named, value: user });
  return true;
}

/** The properties X-SKYPE, X-ICQ and so on, by what stands behind the X. */
const MESSENGERS =
  'SKYPE SKYPE-USERNAME JABBER ICQ AIM MSN YAHOO QQ GADUGADU GROUPWISE GOOGLE-TALK GTALK TWITTER FACEBOOK LINKEDIN ' +
  'INSTAGRAM WHATSAPP TELEGRAM SIGNAL WECHAT LINE KAKAOTALK VIBER XING MASTODON TIKTOK YOUTUBE THREEMA MATRIX DISCORD SNAPCHAT';

const messengerReaders: PropertyReaders = Object.fromEntries(
  [...MESSENGERS.split(' '), 'XMPP', 'IRC'].flatMap((name) => {
    const reader = (property: Property, into: CardDraft): boolean =>
      addHandle(property, into, serviceOf(name) ?? 'other', textOf(property), name.toLowerCase());
    // KAddressBook's way: X-messaging/skype-All
    return [
      [`X-${name}`, reader],
      [`X-MESSAGING/${name}-ALL`, reader],
    ];
  }),
);

/** Phones, e-mail and postal addresses, web pages, messengers and networks. */
export const WAY_READERS: PropertyReaders = {
  ...messengerReaders,
  TEL: addPhone,
  EMAIL: addEmail,
  ADR: addAddress,
  LABEL: addLetterAddress,
  URL: addWebsite,
  'X-EVOLUTION-BLOG-URL': addWebsite,
  'X-EVOLUTION-VIDEO-URL': addWebsite,
  'X-KADDRESSBOOK-BLOGFEED': addWebsite,
  'X-MS-TEL': addPhone,
  'X-ABURL': addWebsite,
  IMPP: addMessenger,
  'X-SOCIALPROFILE': addProfile,
  SOCIALPROFILE: addProfile,
};
