// German and English names of days, where the library has none or says them differently.
import { readFileSync } from 'node:fs';
import { ENGLISH_NAMES, GERMAN_NAMES } from './settings.mjs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What a day in lieu is called after the name of the day it stands for. */
const IN_LIEU = { de: 'nachgeholt', en: 'observed' };

/**
 * Names from the files: `names` by the library's English name, `countries` for one country, where
 * they win over the library's own. English ones stand by the name that the library has.
 */
export function readNames() {
  return { german: read(GERMAN_NAMES), english: read(ENGLISH_NAMES) };
}

/**
 * The three names of an occurrence.
 *
 * @param names - The library's names by language.
 * @param languages - Of the country, the first one first.
 * @param inLieuNames - The library's words for a day in lieu by language.
 * @returns also `library`: every name by which an overlay may call it, and `isGerman`: whether the
 *   German name is one.
 */
export function namesOf(book, country, names, languages, isInLieu, inLieuNames) {
  const spoken = languages.map((language) => names[language] ?? names[language.split('-')[0]]);
  const any = Object.values(names)[0] ?? '';
  const given = names.en ?? spoken.find(Boolean) ?? any;
  const own = spoken.find(Boolean) ?? given;
  const en = book.english.countries?.[country]?.[given] ?? book.english.names[given] ?? given;
  const german =
    book.german.countries[country]?.[given] ??
    book.german.countries[country]?.[en] ??
    (languages[0]?.startsWith('de') ? names.de : undefined) ??
    names.de ??
    book.german.names[given] ??
    book.german.names[en];
  const de = german ?? en;
  const plain = { de, en, own };
  const library = [given, en, own, names.de, de].filter(Boolean);
  if (!isInLieu) return { names: plain, library, isGerman: german !== undefined };
  const word = languages
    .map((language) => inLieuNames[language] ?? inLieuNames[language.split('-')[0]])
    .find(Boolean);
  return {
    names: {
      de: `${plainName(de)} (${IN_LIEU.de})`,
      en: `${plainName(en)} (${IN_LIEU.en})`,
      own: languages[0]?.startsWith('en')
        ? `${plainName(own)} (${IN_LIEU.en})`
        : languages[0]?.startsWith('de')
          ? `${plainName(own)} (${IN_LIEU.de})`
          : word === undefined
            ? own
            : `${plainName(own)} (${word})`,
    },
    library: library.flatMap((name) => [
      `${name} (${inLieuNames.en})`,
      `${name} (${IN_LIEU.en})`,
      `${name} (${IN_LIEU.de})`,
      `${plainName(name)} (${IN_LIEU.en})`,
      `${plainName(name)} (${IN_LIEU.de})`,
    ]),
    isGerman: german !== undefined,
  };
}

/** A name without what it adds in brackets at its end: one pair of brackets is enough. */
export const plainName = (name) => name.replace(/ \([^()]*\)$/, '');

/** Adds the word for a day in lieu to names that do not say it. */
export const inLieu = (names) => ({
  de: /nachgeholt|ersatz/i.test(names.de) ? names.de : `${plainName(names.de)} (${IN_LIEU.de})`,
  en: /observed|in lieu|substitute/i.test(names.en)
    ? names.en
    : `${plainName(names.en)} (${IN_LIEU.en})`,
  own: names.own,
});
