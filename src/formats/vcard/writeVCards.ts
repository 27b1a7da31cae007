import { encodeBase64 } from '@formats/backup/base64';
import type { Instant } from '@shared/domain/calendar/clock';
import type {
  ImportantDate,
  ItemUse,
  PostalAddress,
  WayFlags,
} from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import type { CustomField } from '@shared/domain/contacts/customField';
import { gregorianBirthday, type ExportedContact } from '@shared/domain/exporting/exportedContact';
import { OWN_PRODUCT } from './cardDraft';
import type { Param } from './contentLineText';
import { contentLine, escapePart, escapeText } from './contentLineText';
import { cardDateText } from './dates';

const TYPES: Readonly<Record<ItemUse, string>> = {
  private: 'home',
  home: 'home',
  work: 'work',
  mobile: 'cell',
  fax: 'fax',
  other: '',
  custom: '',
};

// The words of RFC 6350, section 6.6.6, that come nearest.
const RELATED: Readonly<Record<LinkKind, string>> = {
  family: 'kin',
  partner: 'spouse',
  friend: 'friend',
  'works-at': 'colleague',
  'referred-by': 'contact',
  other: 'contact',
};

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** The lines of one card while it is written. */
class CardLines {
  #groups = 0;
  #text = 'BEGIN:VCARD\r\nVERSION:4.0\r\n';

  /** Adds a text; nothing if it is empty. */
  add(name: string, value: string, params: readonly Param[] = []): void {
    if (value !== '') this.#text += contentLine(name, params, escapeText(value));
  }

  /** Adds a value whose separators are already escaped. */
  addRaw(name: string, value: string, params: readonly Param[] = []): void {
    this.#text += contentLine(name, params, value);
  }

  /**
   * Adds a property with a label that other programs show (`X-ABLabel`).
   *
   * @param isDerived - Whether the label stands there only for them.
   */
  addLabelled(
    name: string,
    value: string,
    params: readonly Param[],
    label: string,
    isDerived = false,
  ): void {
    if (label === '') {
      this.addRaw(name, value, params);
      return;
    }
    this.#groups += 1;
    const group = `item${this.#groups}`;
    const mark: readonly Param[] = isDerived ? [['X-REGULARS-DERIVED', '1']] : [];
    this.#text += contentLine(name, params, value, group);
    this.#text += contentLine('X-ABLabel', mark, escapeText(label), group);
  }

  end(): string {
    return `${this.#text}END:VCARD\r\n`;
  }
}

const structured = (parts: readonly string[]): string => parts.map(escapePart).join(';');

function wayParams({ use, isPreferred, doNotUse }: WayFlags): Param[] {
  return [
    ['TYPE', TYPES[use]],
    ['PREF', isPreferred ? '1' : ''],
    ['X-REGULARS-USE', use === 'private' || use === 'custom' ? use : ''],
    ['X-REGULARS-DO-NOT-USE', doNotUse ? '1' : ''],
  ];
}

const wayLabel = ({ use, label }: WayFlags): string => (use === 'custom' ? label : '');

function writeNames(lines: CardLines, { contact }: ExportedContact): void {
  const { name, nameParts, title, nameOrder } = contact;
  if (name === '') lines.addRaw('FN', escapeText(calledBy(contact)), [['X-REGULARS-DERIVED', '1']]);
  else lines.add('FN', name);
  const { family, given, additional, suffix } = nameParts;
  const parts = [family, given, additional, title, suffix];
  if (parts.some((part) => part !== '')) lines.addRaw('N', structured(parts));
  if (nameOrder === 'family-first') lines.add('X-REGULARS-NAME-ORDER', nameOrder);
  lines.add('NICKNAME', contact.nickname);
  lines.add('X-REGULARS-NATIVE-NAME', contact.nativeName);
  lines.add('X-PHONETIC-FIRST-NAME', contact.pronunciation);
  lines.add('X-REGULARS-HONORIFIC', contact.honorific);
  if (contact.salutation !== 'unset') lines.add('X-REGULARS-SALUTATION', contact.salutation);
  if (contact.addressForm !== 'unset') lines.add('X-REGULARS-ADDRESS-FORM', contact.addressForm);
  const { organisation, department } = contact;
  if (organisation + department !== '') {
    lines.addRaw(
      'ORG',
      structured(department === '' ? [organisation] : [organisation, department]),
    );
  }
  lines.add('TITLE', contact.role);
}

function writeAddress(lines: CardLines, address: PostalAddress): void {
  const { postOfficeBox, extended, street, city, region, postalCode, countryCode } = address;
  const country = address.country || (countryCode && (countryNames.of(countryCode) ?? ''));
  const parts = [postOfficeBox, extended, street, city, region, postalCode, country];
  // RFC 8605 adds the code of the country.
  const params: Param[] = [...wayParams(address), ['CC', countryCode]];
  lines.addLabelled('ADR', structured(parts), params, wayLabel(address));
}

/** Web addresses are written as they are; what cannot be one is a text. */
function writeWebsite(
  lines: CardLines,
  value: string,
  params: readonly Param[],
  label: string,
): void {
  const isUri = /^[^\s\\"<>^`{|}\p{Cc}]+$/u.test(value);
  if (isUri) lines.addLabelled('URL', value, params, label);
  else lines.addLabelled('URL', escapeText(value), [...params, ['VALUE', 'text']], label);
}

function writeWays(lines: CardLines, { contact }: ExportedContact): void {
  for (const phone of contact.phones) {
    const params: Param[] = [
      ...wayParams(phone),
      ['VALUE', 'text'],
      ['X-REGULARS-E164', phone.e164],
    ];
    lines.addLabelled('TEL', escapeText(phone.number), params, wayLabel(phone));
  }
  for (const email of contact.emails) {
    lines.addLabelled('EMAIL', escapeText(email.address), wayParams(email), wayLabel(email));
  }
  for (const address of contact.addresses) writeAddress(lines, address);
  for (const handle of contact.handles) {
    const { service, value } = handle;
    if (service === 'website') {
      writeWebsite(lines, value, wayParams(handle), wayLabel(handle));
      continue;
    }
    const params: Param[] = [...wayParams(handle), ['X-REGULARS-SERVICE', service]];
    const typed: Param[] = service === 'other' ? params : [['X-SERVICE-TYPE', service], ...params];
    lines.addLabelled('X-SOCIALPROFILE', escapeText(value), typed, wayLabel(handle));
  }
  if (contact.preferredChannel !== null) lines.add('X-REGULARS-CHANNEL', contact.preferredChannel);
}

function writeDates(lines: CardLines, exported: ExportedContact): void {
  const { contact, calendarBirthday } = exported;
  const birthday = gregorianBirthday(exported);
  if (birthday !== null) lines.addRaw('BDAY', cardDateText(birthday));
  if (calendarBirthday !== null) {
    // BDAY knows the Gregorian calendar alone (RFC 6350, section 5.8).
    const { calendar, year, monthCode, day } = calendarBirthday;
    const text = `${year ?? '-'}-${monthCode}-${String(day).padStart(2, '0')}`;
    lines.add('X-REGULARS-BIRTHDAY', text, [['CALSCALE', calendar]]);
  }
  if (contact.leapDayRule === '03-01') lines.add('X-REGULARS-LEAP-DAY', contact.leapDayRule);
  let hasAnniversary = false;
  for (const { kind, label, date } of contact.importantDates) {
    // A card may have one ANNIVERSARY; every other day is one of Apple's.
    if (kind === 'anniversary' && label === '' && !hasAnniversary) {
      hasAnniversary = true;
      lines.addRaw('ANNIVERSARY', cardDateText(date));
    } else {
      const shown = label === '' ? shownLabel(kind) : label;
      const params: Param[] = [['X-REGULARS-KIND', kind]];
      lines.addLabelled('X-ABDATE', cardDateText(date), params, shown, label === '');
    }
  }
  lines.add('X-REGULARS-SINCE', contact.since ?? '');
}

/** A label that Apple's programs translate. */
const shownLabel = (kind: ImportantDate['kind']): string =>
  kind === 'anniversary' || kind === 'wedding' ? '_$!<Anniversary>!$_' : '_$!<Other>!$_';

function writeWhatMatters(
  lines: CardLines,
  { contact }: ExportedContact,
  fields: readonly CustomField[],
): void {
  contact.languages.forEach((language, index) => {
    lines.add('LANG', language, [['PREF', String(Math.min(index + 1, 100))]]);
  });
  lines.add('X-REGULARS-COUNTRY', contact.country);
  lines.add('X-REGULARS-REGION', contact.region);
  lines.add('TZ', contact.timeZone);
  if (contact.tags.length > 0) lines.addRaw('CATEGORIES', contact.tags.map(escapeText).join(','));
  for (const { text, notedOn } of contact.likes) {
    lines.add('INTEREST', text, [['X-REGULARS-ON', notedOn ?? '']]);
  }
  for (const { text, notedOn } of contact.dislikes) {
    lines.add('X-REGULARS-DISLIKE', text, [['X-REGULARS-ON', notedOn ?? '']]);
  }
  lines.add('NOTE', contact.about);
  for (const [id, value] of Object.entries(contact.custom)) {
    const label = fields.find((field) => field.id === id)?.label ?? id;
    if (value !== '') lines.addLabelled('X-REGULARS-FIELD', escapeText(value), [], label);
  }
  const { kind, detail } = contact.source;
  lines.add('X-REGULARS-SOURCE', kind, [['X-REGULARS-DETAIL', detail]]);
  lines.add('X-REGULARS-OWNER', contact.owner);
}

/** The civil day of an instant in a zone, `YYYY-MM-DD`. */
function dayIn(instant: Instant, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

function writeTies(lines: CardLines, { links, consents, interactions }: ExportedContact): void {
  for (const { kind, label, name } of links) {
    const params: Param[] = [
      ['TYPE', RELATED[kind]],
      ['VALUE', 'text'],
      ['X-REGULARS-KIND', kind],
    ];
    lines.addLabelled('RELATED', escapeText(name), params, label);
  }
  for (const { purpose, decision } of consents) {
    lines.add('X-REGULARS-CONSENT', decision, [['X-REGULARS-KIND', purpose]]);
  }
  for (const { text, happenedAt, zone, isPrivate } of interactions) {
    if (!isPrivate) {
      lines.add('X-REGULARS-INTERACTION', text, [['X-REGULARS-ON', dayIn(happenedAt, zone)]]);
    }
  }
}

/**
 * One contact as a card of vCard 4.0 (RFC 6350), with line ends CR LF and folded lines. What the format
 * has no place for stands in properties that begin with `X-REGULARS-`; our own import reads all of it back.
 */
export function writeVCard(exported: ExportedContact, fields: readonly CustomField[]): string {
  const { contact, photo } = exported;
  const lines = new CardLines();
  lines.addRaw('PRODID', `${OWN_PRODUCT}vCard//EN`);
  lines.addRaw('UID', `urn:uuid:${contact.id}`);
  const changed = new Date(contact.updatedAt).toISOString().replace(/[-:]|\.\d+/g, '');
  lines.addRaw('REV', changed);
  lines.addRaw('KIND', contact.kind === 'organisation' ? 'org' : 'individual');
  writeNames(lines, exported);
  writeWays(lines, exported);
  writeDates(lines, exported);
  writeWhatMatters(lines, exported, fields);
  writeTies(lines, exported);
  if (photo !== null) {
    lines.addRaw('PHOTO', `data:${photo.mediaType};base64,${encodeBase64(photo.bytes)}`);
  }
  return lines.end();
}

/** Several contacts as one file of vCard 4.0, in their order; to be saved as UTF-8 without a byte order mark. */
export const writeVCards = (
  contacts: readonly ExportedContact[],
  fields: readonly CustomField[],
): string => contacts.map((exported) => writeVCard(exported, fields)).join('');
