import { readSalutation } from '@shared/domain/importing/choiceReading';
import { splitName } from '@shared/domain/contacts/personName';
import type { CardDraft, PropertyReaders } from './cardDraft';
import { addExtra, isDerived } from './cardDraft';
import type { Property } from './property';
import { componentsOf, listOf, paramOf, textOf } from './property';

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters of a script in which most names are not written in Latin letters. */
const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;

const EASTERN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Hangul}]/u;

function addFullName(property: Property, into: CardDraft): boolean {
  if (isDerived(property)) return true;
  const text = textOf(property);
  const name = into.isOwn ? text : text.replace(/\s+/g, ' ');
  if (name === '' || name === into.draft.name) return true;
  if (into.draft.name === '') {
    into.draft.name = name;
    return true;
  }
  // The same name again in another script.
  if (into.draft.nativeName !== '' || !NOT_LATIN.test(name)) return false;
  into.draft.nativeName = name;
  return true;
}

function addNameParts(property: Property, into: CardDraft): boolean {
  const [family = '', given = '', additional = '', prefix = '', suffix = '', ...others] =
    componentsOf(property, ' ');
  const known = into.draft.nameParts;
  const isFirst = letters(known.family + known.given + known.additional + known.suffix) === '';
  if (!isFirst) {
    const native = [prefix, family, given, additional, suffix].filter(Boolean).join(' ');
    if (native === '') return true;
    const isKnown = letters(into.draft.name + into.draft.nativeName).includes(letters(native));
    if (!isKnown) addExtra(into, 'N', native);
    return true;
  }
  into.draft.nameParts = { given, additional, family, suffix };
  addTitle(prefix, into);
  // RFC 9554 adds second family names and generations, which stand in the first five too.
  const known5 = letters([family, given, additional, prefix, suffix].join(''));
  const told = others.filter((part) => part !== '' && !known5.includes(letters(part)));
  addExtra(into, 'N', told.join(' '));
  const sortAs = paramOf(property, 'SORT-AS');
  if (sortAs !== '') addSortKey(property.params.get('SORT-AS')!.join(','), into);
  return true;
}

/** What stands before a name: *Herr Dr.* is a salutation and a title. */
function addTitle(prefix: string, into: CardDraft): void {
  if (prefix === '') return;
  if (into.isOwn) {
    into.draft.title = prefix;
    return;
  }
  const { salutation, title, rest } = readSalutation(prefix);
  if (salutation !== 'unset') into.draft.salutation = salutation;
  into.draft.title = [title, rest].filter(Boolean).join(' ');
}

/** How the name is sorted; for Japanese names that is how it is spoken. */
function addSortKey(key: string, into: CardDraft): void {
  const { given, family } = into.draft.nameParts;
  const [first = '', ...others] = key.split(',').map((part) => part.trim());
  // Sorted by the family name, spoken in the person's own order.
  const isEastern = EASTERN.test(family + given + into.draft.name);
  const text = (isEastern ? [first, ...others] : [...others, first]).join(' ').trim();
  const isTold =
    letters(`${given}${family}${given}${into.draft.name}`).includes(letters(text)) ||
    letters(family + given).includes(letters(text));
  if (isTold) return;
  const isSpoken = NOT_LATIN.test(family + given + into.draft.name);
  if (isSpoken && into.draft.pronunciation === '') into.draft.pronunciation = text;
  else addExtra(into, 'SORT-AS', text);
}

function addNickname(property: Property, into: CardDraft): boolean {
  const names = property.isOld ? [textOf(property)] : listOf(property);
  into.lists.nickname.push(...names.slice(0, 1000));
  return true;
}

const phonetic = (into: CardDraft, name: string): string => {
  const property = into.first.get(name);
  return property === undefined ? '' : textOf(property);
};

/** Puts the spoken parts together; each of the three properties does it for all. */
function addPhonetic(property: Property, into: CardDraft): boolean {
  if (into.first.get(property.name) !== property) return false;
  const given = phonetic(into, 'X-PHONETIC-FIRST-NAME');
  const middle = phonetic(into, 'X-PHONETIC-MIDDLE-NAME');
  const family = phonetic(into, 'X-PHONETIC-LAST-NAME');
  // Whoever gives kana writes the family name first.
  const isEastern = EASTERN.test(family + given);
  const order = isEastern ? [family, given, middle] : [given, middle, family];
  into.draft.pronunciation = order.filter(Boolean).join(' ');
  return true;
}

function addOrganisation(property: Property, into: CardDraft): boolean {
  const [organisation = '', ...units] = componentsOf(property, ', ');
  const department = units.filter(Boolean).join(', ');
  if (organisation === '' && department === '') return true;
  if (into.draft.organisation !== '' || into.draft.department !== '') return false;
  into.draft.organisation = organisation;
  into.draft.department = department;
  const sortAs = property.params.get('SORT-AS')?.join(' ') ?? '';
  if (!letters(organisation + department).includes(letters(sortAs)))
    addExtra(into, 'SORT-AS', sortAs);
  return true;
}

function addRole(property: Property, into: CardDraft): boolean {
  const role = textOf(property);
  if (role === '' || role === into.draft.role) return true;
  if (into.draft.role !== '') return false;
  into.draft.role = role;
  return true;
}

/** Completes a name of which the card gives only one half. */
export function completeName(into: CardDraft): void {
  const { draft } = into;
  if (into.isOwn) return;
  const { given, additional, family, suffix } = draft.nameParts;
  const hasParts = given + additional + family + suffix !== '';
  if (draft.name === '' && hasParts) {
    const isEastern = EASTERN.test(family + given);
    draft.nameOrder = isEastern ? 'family-first' : 'given-first';
    draft.name = isEastern
      ? [family, given].filter(Boolean).join(given === '' || family === '' ? ' ' : '')
      : [given, additional, family, suffix].filter(Boolean).join(' ');
    return;
  }
  if (draft.kind === 'organisation' || draft.name === '') return;
  if (!hasParts) {
    const isCompany = draft.name === draft.organisation;
    if (isCompany) return;
    const split = splitName(draft.name, { country: draft.country });
    draft.nameParts = split.parts;
    draft.nameOrder = split.order;
    if (draft.title === '') addTitle(split.title, into);
    return;
  }
  const [name, first] = [letters(draft.name), letters(family)];
  const comesFirst = first !== '' && given !== '' && name.startsWith(first + letters(given));
  if (comesFirst && !name.startsWith(letters(given) + first)) draft.nameOrder = 'family-first';
}

/** Names, and what somebody does where. */
export const NAME_READERS: PropertyReaders = {
  FN: addFullName,
  N: addNameParts,
  NICKNAME: addNickname,
  'X-EPOCSECONDNAME': addNickname,
  'SORT-STRING': (property, into) => {
    addSortKey(textOf(property), into);
    return true;
  },
  'X-PHONETIC-FIRST-NAME': addPhonetic,
  'X-PHONETIC-MIDDLE-NAME': addPhonetic,
  'X-PHONETIC-LAST-NAME': addPhonetic,
  'X-DEPARTMENT': (property, into) => {
    if (into.draft.department !== '') return false;
    into.draft.department = textOf(property);
    return true;
  },
  ORG: addOrganisation,
  TITLE: addRole,
  // Most cards have only the one, and mean by both what is printed on a business card.
  ROLE: (property, into) => {
    const title = into.first.get('TITLE');
    return title === undefined || textOf(title) === '' || textOf(title) === textOf(property)
      ? addRole(property, into)
      : textOf(property) === '';
  },
};
