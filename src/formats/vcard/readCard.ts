import { LIMITS } from '@shared/kernel/readingLimits';
import { phoneCountryOf, toE164 } from '@formats/phone';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { ContactDraft, PhoneNumber } from '@shared/domain/contacts/contact';
import { ownKey } from '@shared/domain/importing/knownContacts';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Card } from './cards';
import type { CardDraft, CardOptions, PropertyReaders } from './cardDraft';
import { addExtra, addProblem, draftOf, labelOf, openDraft } from './cardDraft';
import { DATE_READERS } from './dateProperties';
import { completeName, NAME_READERS } from './nameProperties';
import { BOOKKEEPING, OTHER_READERS } from './otherProperties';
import { PICTURE_READERS } from './pictures';
import type { Property } from './property';
import { cleanText, textOf } from './property';
import { RELATION_READERS } from './relationProperties';
import { WAY_READERS } from './wayProperties';

const READERS: PropertyReaders = {
  ...NAME_READERS,
  ...WAY_READERS,
  ...DATE_READERS,
  ...RELATION_READERS,
  ...PICTURE_READERS,
  ...OTHER_READERS,
};

/**
 * Where a property's value went: into a field, an extra value, aside because it says nothing about the
 * person, or nowhere because it was empty.
 */
export type PropertyFate = 'field' | 'extra' | 'aside' | 'empty';

/** A card, understood. */
export type CardRead = {
  readonly contact: ReadContact;
  readonly uid: string;
  /** The value of KIND in lower case; empty for a person. */
  readonly kind: string;
  readonly relatedUids: CardDraft['relatedUids'];
  readonly members: CardDraft['members'];
  readonly fates: readonly { readonly name: string; readonly fate: PropertyFate }[];
};

/** The language that a list of languages prefers first. */
const byPreference = (one: Property, other: Property): number => {
  const rank = (property: Property) =>
    property.types.has('pref') ? 0 : Number(property.params.get('PREF')?.[0] ?? 101) || 101;
  return rank(one) - rank(other);
};

/** The order in which properties are read: languages by preference, labels of Apple's after all. */
function inReadingOrder(properties: readonly Property[]): readonly Property[] {
  const languages = properties.filter(({ name }) => name === 'LANG').sort(byPreference);
  return languages.length < 2
    ? properties
    : [...properties.filter(({ name }) => name !== 'LANG'), ...languages];
}

/** A group's label belongs to the other properties of the group; alone it is a value. */
const isLabelOfAnother = ({ name, group }: Property, { groups }: CardDraft): boolean =>
  name === 'X-ABLABEL' && group !== '' && groups.has(group);

/** A text that no field takes is cut, and that is said; pictures have a limit of their own. */
function shortEnough(property: Property, into: CardDraft): Property {
  const { value, name, isBase64 } = property;
  if (value.length <= LIMITS.cell.most || isBase64 || /^\s*data:/i.test(value.slice(0, 100))) {
    return property;
  }
  addProblem(into, 'notice', 'value-too-long', name, value);
  return { ...property, value: value.slice(0, LIMITS.cell.most) };
}

function readProperty(whole: Property, into: CardDraft): PropertyFate {
  const property = shortEnough(whole, into);
  if (property.doubtfulCharset !== '') {
    addProblem(into, 'notice', 'charset-doubtful', property.name, property.doubtfulCharset);
  }
  if (property.value.trim() === '' && property.name !== 'AGENT') return 'empty';
  if (BOOKKEEPING.has(property.name)) return 'aside';
  if (isLabelOfAnother(property, into)) return 'field';
  const reader = Object.hasOwn(READERS, property.name) ? READERS[property.name] : undefined;
  if (reader?.(property, into) === true) return 'field';
  const value = textOf(property);
  if (value === '' || /^[;,\s]*$/.test(value)) return 'empty';
  const label = labelOf(property, into);
  addExtra(into, label === '' || reader !== undefined ? property.name : label, value);
  return 'extra';
}

/** The country of a contact's preferred address that names one; empty if none does. */
const countryOfAddresses = ({ addresses }: Pick<ContactDraft, 'addresses'>): string =>
  [...addresses]
    .sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred))
    .find(({ countryCode }) => countryCode !== '')?.countryCode ?? '';

/** The country that a contact's own addresses and phone numbers name; empty if they name none. */
export function countryOfDraft(draft: Pick<ContactDraft, 'addresses' | 'phones'>): string {
  const home = countryOfAddresses(draft);
  if (home !== '') return home;
  // A number without a country code says nothing: it was read with the shop's own country.
  const abroad = draft.phones.find(isInternational);
  return abroad === undefined ? '' : phoneCountryOf(abroad.e164, '');
}

/** Numbers without a country code belong to the card's own country, not to the shop's: read them again with it. */
function readNationalNumbers(phones: PhoneNumber[], country: string): void {
  if (country === '') return;
  for (const [index, phone] of phones.entries()) {
    if (isInternational(phone)) continue;
    phones[index] = { ...phone, e164: toE164(phone.number, country) };
  }
}

const isInternational = ({ number }: PhoneNumber): boolean => /^[+＋]|^00/.test(number.trim());

const UNSTABLE = new Set(['REV', 'PRODID', 'UID', 'VERSION', 'X-ABUID', 'CLIENTPIDMAP']);

/** The same for the same content, whichever program wrote it and when. */
function fingerprint(card: Card): string {
  const lines = card.properties
    .filter(({ name }) => !UNSTABLE.has(name))
    .map(({ name, types, value }) => {
      const bulk = value.length > 2000 ? `${value.length}:${value.slice(0, 500)}` : value;
      return `${name};${[...types].sort().join(',')}:${bulk}`;
    });
  return bytesToHex(sha256(utf8ToBytes(lines.join('\n')))).slice(0, 32);
}

/** What the card's UID knows the person by: in a card of ours it is the contact's own id. */
function uidKeys({ uid, isOwn }: CardDraft): readonly string[] {
  if (uid === '') return [];
  const id = /^urn:uuid:(.+)$/i.exec(uid)?.[1];
  return isOwn && id !== undefined ? [ownKey(id), `uid:${uid}`] : [`uid:${uid}`];
}

/** Understands one card. */
export function readCard(card: Card, position: number, options: CardOptions): CardRead {
  const into = openDraft(card, options);
  const fates = inReadingOrder(card.properties).map((property) => ({
    name: property.name,
    fate: readProperty(property, into),
  }));
  if (!into.isOwn) {
    if (into.draft.country === '') into.draft.country = countryOfDraft(into.lists);
    readNationalNumbers(into.lists.phones, countryOfAddresses(into.lists));
  }
  completeName(into);
  for (const { text } of card.strays) {
    addProblem(into, 'notice', 'line-not-understood', '', text);
    if (text.length <= LIMITS.cell.most) addExtra(into, 'vCard', cleanText(text));
  }
  if (!card.isClosed) addProblem(into, 'notice', 'card-without-end', '', '');
  const draft = draftOf(into);
  if (calledBy(draft) === '') addProblem(into, 'blocking', 'name-missing', '', '');
  const hash = `card:${fingerprint(card)}`;
  return {
    contact: {
      position,
      line: card.line,
      draft,
      notes: into.notes,
      consents: into.consents,
      relations: into.relations,
      photo: into.photo,
      openingPoints: null,
      extras: into.extras,
      problems: into.problems,
      importKeys: [...uidKeys(into), hash],
      raw: card.raw,
    },
    uid: into.uid,
    kind: into.kind,
    relatedUids: into.relatedUids,
    members: into.members,
    fates,
  };
}
