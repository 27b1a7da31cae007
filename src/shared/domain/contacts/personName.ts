import { foldText } from '../people/folding';
import type { Contact, NameParts } from './contact';
import {
  familyLength,
  isEasternFamily,
  isSuffix,
  isTitle,
  isVietnameseFamily,
  PARTICLES,
  PATRONYMICS,
} from './nameWords';

/** What is known about the person whose name it is. */
export type NameHint = {
  /** ISO 3166-1 alpha-2; empty if unknown. */
  readonly country: string;
  /** How the name is written, if somebody said so. */
  readonly order?: Contact['nameOrder'];
};

/** A full name taken apart. No letter of it is lost. */
export type SplitName = {
  readonly parts: NameParts;
  /** Titles and forms of address before the name, as written: *Frau Dr.* */
  readonly title: string;
  readonly order: Contact['nameOrder'];
};

const NO_PARTS: NameParts = { given: '', additional: '', family: '', suffix: '' };
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
// Where a person has two family names, the father's and the mother's.
const TWO_FAMILIES = /^(?:ES|MX|CO|AR|PE|VE|CL|EC|GT|CU|BO|DO|HN|PY|SV|NI|CR|PA|UY|PR)$/;
const WRITTEN_FAMILY_FIRST = /^(?:VN|HU|KH|MN)$/;

const join = (words: readonly string[]): string => words.join(' ');

/**
 * Takes a full name apart as far as its form tells. It is a proposal: names do not always tell, and a
 * name of one word is kept as the given name.
 */
export function splitName(full: string, hint: NameHint): SplitName {
  const all = full.normalize('NFC').split(/\s+/u).filter(Boolean);
  let start = 0;
  while (start < all.length - 1 && isTitle(all[start]!, start === 0)) start += 1;
  const title = join(all.slice(0, start));
  const { words, suffix } = withoutSuffix(all.slice(start));
  const { parts, order } = splitBare(words, hint);
  return { parts: { ...parts, suffix }, title, order };
}

/** Splits off what stands behind a name: *Weiß, MBA*, *King Jr.* */
function withoutSuffix(words: readonly string[]): { words: readonly string[]; suffix: string } {
  let end = words.length;
  while (end > 1) {
    const word = words[end - 1]!;
    const isAfterComma = words[end - 2]!.endsWith(',');
    // *Ma* and *Vi* are names where they stand alone behind one word.
    if (!isSuffix(word.replace(/,$/, '')) || (end === 2 && !isAfterComma && !/[.)]$/.test(word)))
      break;
    end -= 1;
  }
  const suffix = join(words.slice(end)).replace(/^,\s*/, '');
  const kept = words.slice(0, end);
  // The comma before the suffix is not one between family and given name.
  const last = kept.at(-1);
  return {
    words:
      suffix === '' || last === undefined ? kept : [...kept.slice(0, -1), last.replace(/,$/, '')],
    suffix,
  };
}

type Bare = { readonly parts: NameParts; readonly order: Contact['nameOrder'] };

function splitBare(words: readonly string[], hint: NameHint): Bare {
  const comma = words.findIndex((word) => word.endsWith(','));
  const given = 'given-first';
  if (comma >= 0 && comma < words.length - 1) {
    const family = join(words.slice(0, comma + 1)).replace(/,$/, '');
    return { parts: { ...givenParts(words.slice(comma + 1)), family }, order: hint.order ?? given };
  }
  const [first = ''] = words;
  if (words.length < 2) return splitOneWord(first, hint);
  if (isFamilyFirst(words, hint)) {
    return { parts: familyFirst(words, hint), order: 'family-first' };
  }
  return { parts: givenFirst(words, hint), order: hint.order ?? given };
}

function givenParts(words: readonly string[]): NameParts {
  return { ...NO_PARTS, given: words[0] ?? '', additional: join(words.slice(1)) };
}

/** A name without a space: one word, or signs that are written together. */
function splitOneWord(word: string, hint: NameHint): Bare {
  // Foreign names in Japanese and Chinese have a dot between their words, in their own order.
  const dotted = word.split(/[・·‧]/u).filter(Boolean);
  if (dotted.length > 1) {
    return { parts: givenFirst(dotted, hint), order: hint.order ?? 'given-first' };
  }
  const order = hint.order ?? (SIGNS.test(word) ? 'family-first' : 'given-first');
  const length = familyLength(word, hint.country);
  if (length === 0 || order !== 'family-first') {
    return { parts: { ...NO_PARTS, given: word }, order };
  }
  const signs = [...word];
  const family = signs.slice(0, length).join('');
  return { parts: { ...NO_PARTS, family, given: signs.slice(length).join('') }, order };
}

const isCapitals = (word: string): boolean =>
  /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) && !word.includes('.');

function isFamilyFirst(words: readonly string[], { country, order }: NameHint): boolean {
  if (order !== undefined) return order === 'family-first';
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (SIGNS.test(first)) return true;
  if (WRITTEN_FAMILY_FIRST.test(country)) return true;
  if (words.length > 2 && isVietnameseFamily(first)) return true;
  if (isCapitals(first) !== isCapitals(last)) return isCapitals(first);
  // In Latin letters Chinese, Japanese and Korean names are written in either order.
  return (
    /^(?:CN|TW|HK|MO|KR|KP|JP)$/.test(country) && isEasternFamily(first) && !isEasternFamily(last)
  );
}

function familyFirst(words: readonly string[], { country }: NameHint): NameParts {
  const [first = '', ...others] = words;
  // The Vietnamese are called by the last word; the ones between are middle names.
  if (country === 'VN' || isVietnameseFamily(first)) {
    return {
      ...NO_PARTS,
      family: first,
      given: others.at(-1) ?? '',
      additional: join(others.slice(0, -1)),
    };
  }
  return { ...givenParts(others), family: first };
}

/** Where the family name begins, given that the name begins with a given name. */
function familyStart(words: readonly string[], { country }: NameHint): number {
  const last = words.length - 1;
  const particle = words.findIndex(
    (word, at) =>
      at > 0 &&
      at < last &&
      PARTICLES.has(word.toLowerCase()) &&
      // In the middle *Da*, *Le* and *San* are names in many languages, *da* and *le* are not.
      (word === word.toLowerCase() || /^(?:van|von|de|del|della|di|al|el|mac|st\.?)$/i.test(word)),
  );
  if (particle > 0) return particle;
  const patronymic = words.findIndex(
    (word, at) => at > 0 && at < last && PATRONYMICS.has(word.toLowerCase()),
  );
  if (patronymic > 0) return words.length - patronymic > 2 ? last : patronymic;
  const capitals = words.findIndex((word, at) => at > 0 && isCapitals(word));
  if (capitals > 0 && !isCapitals(words[0]!) && words.slice(capitals).every(isCapitals))
    return capitals;
  return TWO_FAMILIES.test(country) && words.length > 2 ? last - 1 : last;
}

function givenFirst(words: readonly string[], hint: NameHint): NameParts {
  if (words.length < 2) return { ...NO_PARTS, given: join(words) };
  const at = familyStart(words, hint);
  return { ...givenParts(words.slice(0, at)), family: join(words.slice(at)) };
}

/** A name put together from its parts in the order that its owner uses. */
export function joinName(parts: NameParts, order: Contact['nameOrder']): string {
  const given = [parts.given, parts.additional].filter(Boolean);
  const names = order === 'given-first' ? [...given, parts.family] : [parts.family, ...given];
  const name = names.filter(Boolean);
  // Names in signs are written without a space.
  const joint =
    name.length > 1 && name.every((part) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(part))
      ? ''
      : ' ';
  return [name.join(joint), parts.suffix].filter(Boolean).join(' ');
}

/**
 * The text by which a contact is sorted: family name, then given names; the whole name where the parts
 * are unknown. To be compared with a collator of the user's language.
 *
 * @param by - The name that comes first in the list.
 */
export function sortNameOf(
  {
    name,
    nameParts,
    kind,
    organisation,
  }: Pick<Contact, 'name' | 'nameParts' | 'kind' | 'organisation'>,
  by: 'family' | 'given' = 'family',
): string {
  const { given, additional, family } = nameParts;
  const parts = by === 'family' ? [family, given, additional] : [given, additional, family];
  const known = kind === 'organisation' ? '' : parts.filter(Boolean).join(' ');
  return known || name || organisation;
}

/** Whether two texts are the same name, whatever the case, accents and spacing. */
export const isSameName = (one: string, other: string): boolean =>
  foldText(one) === foldText(other);
