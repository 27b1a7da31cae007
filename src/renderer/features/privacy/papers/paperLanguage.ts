import { nearestLanguage, REFERENCE, type Language } from '@renderer/i18n/languages';

/** The language in which somebody is told something: their first one, and whether there are texts in it. */
export type PaperLanguage = {
  readonly language: Language;
  /** BCP 47 of what they speak; `null` if it is not known. */
  readonly spoken: string | null;
  /** They speak a language in which there are no texts. */
  readonly isInstead: boolean;
};

/**
 * The language of a paper for somebody: the first of theirs in which there are texts, else English; the shop's own where
 * nothing is known.
 *
 * @param spoken - BCP 47, the preferred one first.
 * @param own - BCP 47 of the interface.
 */
export function paperLanguageFor(spoken: readonly string[], own: string): PaperLanguage {
  const [first = null] = spoken;
  if (first === null) {
    return { language: nearestLanguage(own) ?? REFERENCE, spoken: null, isInstead: false };
  }
  const found = spoken.map(nearestLanguage).find((language) => language !== null);
  return { language: found ?? REFERENCE, spoken: first, isInstead: found === undefined };
}
