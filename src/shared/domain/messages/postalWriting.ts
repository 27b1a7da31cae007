import type { PostalAddress } from '../contacts/contact';
import { baseLanguage } from './chooseTemplate';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

/** How texts of a language run. @param language - BCP 47. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(baseLanguage(language)) ? 'rtl' : 'ltr';

/** Languages whose names on an envelope are not in Latin letters. */
const OWN_SCRIPT = new Set(['ar', 'ja', 'zh', 'ko']);

const ARABIC = /\p{Script=Arabic}/u;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LATIN = /\p{Script=Latin}/u;

/**
 * The language in which somebody is named on an envelope: whoever reads the street must be able to read the name. It
 * is the letter's own as long as the place is written in its script.
 *
 * @param letter - BCP 47 of the letter.
 * @param shop - BCP 47 without region, for places in Latin letters where the letter has others.
 */
export function envelopeLanguage(
  letter: string,
  { street, extended, city, countryCode }: PostalAddress,
  shop: string,
): string {
  const place = `${extended} ${street} ${city}`;
  const own = baseLanguage(letter);
  if (LATIN.test(place)) {
    if (!OWN_SCRIPT.has(own)) return own;
    return OWN_SCRIPT.has(baseLanguage(shop)) ? 'en' : baseLanguage(shop);
  }
  if (ARABIC.test(place)) return 'ar';
  if (SIGNS.test(place))
    return countryCode === 'JP' || (countryCode === '' && own === 'ja') ? 'ja' : 'zh';
  return own;
}

/** How the lines of an address run: from the right where none but the country has Latin letters. */
export const blockDirection = (lines: readonly string[]): 'ltr' | 'rtl' =>
  ARABIC.test(lines.join(' ')) && lines.filter((line) => LATIN.test(line)).length <= 1
    ? 'rtl'
    : 'ltr';
