import type { NameParts } from '../contacts/contact';
import { splitTitle } from './choiceReading';
import type { NameReading } from './columnTarget';

/** A whole name taken apart. */
export type ReadName = {
  /** As it will be shown, without the title. */
  readonly name: string;
  readonly parts: NameParts;
  readonly title: string;
  readonly order: 'given-first' | 'family-first';
};

const NO_PARTS: NameParts = { given: '', additional: '', family: '', suffix: '' };

// Words that begin a family name of several words.
const PARTICLES = new Set(
  'von vom zu zum zur van der den de del della di da dos das do du des la le al el bin bint ibn ben abu ter ten te af av y e st saint san santa mac o'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|jun|sen|junior|senior|ii|iii|iv|md|phd|esq|mba|dds|cpa)\.?$/iu;

const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー・\s]+$/u;

/** Whether a name is written in Chinese, Japanese or Korean, where the family name comes first. */
export const isEastAsian = (name: string): boolean => EAST_ASIAN.test(name);

/** Takes a whole name apart as the column says. `whole` keeps it and knows no parts. */
export function readName(value: string, reading: NameReading): ReadName {
  const text = value.replace(/\s+/g, ' ').trim();
  if (reading === 'whole' || text === '')
    return { name: text, parts: NO_PARTS, title: '', order: 'given-first' };
  return reading === 'last-first' ? lastFirst(text) : firstLast(text);
}

function lastFirst(text: string): ReadName {
  const comma = text.indexOf(',');
  if (comma < 0) return firstLast(text);
  const family = text.slice(0, comma).trim();
  const { title, name: rest } = splitTitle(text.slice(comma + 1).trim());
  const [given = '', ...others] = rest.split(' ');
  const last = others.at(-1);
  const suffix = last !== undefined && SUFFIX.test(last) ? last : '';
  const additional = (suffix === '' ? others : others.slice(0, -1)).join(' ').replace(/,$/, '');
  const familyTitle = splitTitle(family);
  const parts = { given: given.replace(/,$/, ''), additional, family: familyTitle.name, suffix };
  const order = isEastAsian(text.replace(',', '')) ? 'family-first' : 'given-first';
  return {
    name: nameOfParts(parts, order),
    parts,
    order,
    title: [familyTitle.title, title].filter(Boolean).join(' '),
  };
}

function firstLast(text: string): ReadName {
  const { title, name } = splitTitle(text);
  const words = name.split(' ');
  if (words.length === 2 && isEastAsian(name)) {
    const [family, given] = words as [string, string];
    return { name, parts: { ...NO_PARTS, given, family }, title, order: 'family-first' };
  }
  const last = words.at(-1)!;
  const suffix = words.length > 2 && SUFFIX.test(last.replace(',', '')) ? last : '';
  if (suffix !== '') words.pop();
  if (words.length === 1) {
    return { name, parts: { ...NO_PARTS, given: words[0]! }, title, order: 'given-first' };
  }
  const particle = words.findIndex((word, at) => at > 0 && PARTICLES.has(word.toLowerCase()));
  const at = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  const parts = {
    given: words[0]!,
    additional: words.slice(1, at).join(' '),
    family: words.slice(at).join(' ').replace(/,$/, ''),
    suffix,
  };
  return { name, parts, title, order: 'given-first' };
}

/** A name put together from its parts: given, middle and family name, then what follows. */
export function nameOfParts(
  parts: NameParts,
  order: 'given-first' | 'family-first' = 'given-first',
): string {
  const given = [parts.given, parts.additional].filter(Boolean).join(' ');
  const names = order === 'given-first' ? [given, parts.family] : [parts.family, given];
  return [...names, parts.suffix].filter(Boolean).join(' ');
}

/**
 * How the names of a column are written: `last-first` if most have one comma with something on both sides,
 * else `first-last`.
 */
export function nameReadingOf(values: Iterable<string>): NameReading {
  let commas = 0;
  let all = 0;
  for (const value of values) {
    if (value.trim() === '') continue;
    all += 1;
    if (
      /^[^,\n]{2,60},\s*[^,\n]{1,60}(?:,\s*\S{1,5})?$/.test(value) &&
      !SUFFIX.test(value.split(',')[1]!.trim())
    ) {
      commas += 1;
    }
  }
  return all > 0 && commas * 2 > all ? 'last-first' : 'first-last';
}
