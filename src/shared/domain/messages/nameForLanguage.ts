import { joinName, splitName } from '../contacts/personName';
import type { GreetedPerson } from '../culture/greetingDraft';

/** A name as it is written in a text of some language. Empty where unknown. */
export type WrittenName = {
  readonly whole: string;
  readonly given: string;
  readonly family: string;
  /** Whether the whole name holds a family name, even where nobody can tell which part of it. */
  readonly hasFamily: boolean;
};

/** Signs that a text in a language is written in. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{Zs}ー々]+$/u,
  zh: /^[\p{Script=Han}\p{P}\p{Zs}]+$/u,
  ko: /^[\p{Script=Hangul}\p{Script=Han}\p{P}\p{Zs}]+$/u,
  ar: /^[\p{Script=Arabic}\p{P}\p{Zs}\p{Mn}]+$/u,
};
const LATIN = /\p{Script=Latin}/u;

/** Whether a word is written in the signs of a language, BCP 47 without region. */
export const isWrittenIn = (language: string, text: string): boolean =>
  (SCRIPTS[language] ?? LATIN).test(text);

/** Whose names are turned round in other countries' letters; Chinese, Korean and Vietnamese ones are not. */
const TURNED_ABROAD = /^(?:JP|HU)$/;

/**
 * The name of a person as a text in `language` has it: in their own script where the text is in it, family
 * name first where they and the text do so.
 *
 * @param language - BCP 47 without region.
 */
export function nameForLanguage(person: GreetedPerson, language: string): WrittenName {
  const { name, nativeName, nameParts, nameOrder, country } = person;
  const isNative = nativeName.trim() !== '' && isWrittenIn(language, nativeName);
  if (isNative && !isWrittenIn(language, nameParts.family || nameParts.given)) {
    const { parts } = splitName(nativeName, { country });
    const whole = nativeName.trim();
    const hasFamily = parts.family !== '' || nameParts.family.trim() !== '';
    // Signs without a space do not always tell where the family name ends: better the whole than a wrong half.
    return parts.family === '' && hasFamily
      ? { whole, given: '', family: '', hasFamily }
      : { whole, given: parts.given, family: parts.family, hasFamily };
  }
  const { given, family } = nameParts;
  const written = (isNative ? nativeName : name || nativeName).trim();
  return {
    whole: ordered(written),
    given: given.trim(),
    family: family.trim(),
    // Of a name that nobody took apart, two words are more than a first name.
    hasFamily: family.trim() !== '' || (given.trim() === '' && /\s/u.test(written)),
  };

  function ordered(whole: string): string {
    if (nameOrder !== 'family-first' || given === '' || family === '' || isNative) return whole;
    const isTurned = TURNED_ABROAD.test(country) && !(language in SCRIPTS);
    const joint = joinName(nameParts, isTurned ? 'given-first' : 'family-first');
    // Only the order may differ: whatever else the owner wrote stays.
    return wordsOf(joint) === wordsOf(whole) ? joint : whole;
  }
}

const wordsOf = (text: string): string => text.split(/\s+/u).sort().join(' ');
