// The smallest metadata holds the lengths and formats of every country; the larger ones only add
// how to tell a mobile from a fixed line, which nothing here asks.
import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/min';

/** A phone number, understood. */
export type ReadPhone = {
  /** E.164, such as `+493415550117`. */
  readonly e164: string;
  /** Digits to dial after the connection; empty if there are none. */
  readonly extension: string;
  /** ISO 3166-1 alpha-2, or empty where the calling code is shared and does not tell. */
  readonly country: string;
};

/** No number of the world is longer, even with its extension and the words around it. */
const MAX_LENGTH = 120;

// What German-speaking offices write between a number and its extension.
const EXTENSION_WORDS =
  /[\s,;/]*\b(?:durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl)\b[.:]?\s*(\d{1,7})\s*$/i;

function parse(number: string, defaultCountry: string): PhoneNumber | null {
  if (number.length > MAX_LENGTH) return null;
  const text = number
    .replace(/^\s*(?:tel|phone|fon)\s*:/i, '')
    // Marks of writing direction around a number that was copied from a page.
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(EXTENSION_WORDS, ' ext. $1')
    .trim();
  const country = isSupportedCountry(defaultCountry) ? defaultCountry : undefined;
  // Without a home country, the prefix that most countries dial abroad with still tells.
  const international =
    country === undefined ? text.replace(/^(?:00|０0|００)(?=[1-9])/, '+') : text;
  try {
    const read = parsePhoneNumberFromString(international, {
      ...(country === undefined ? {} : { defaultCountry: country }),
      extract: false,
    });
    if (read?.isPossible() !== true) return null;
    // Where short numbers are possible, those of an office's own telephones would pass for them.
    const isShort = read.nationalNumber.length < (international.startsWith('+') ? 4 : 6);
    return isShort ? null : read;
  } catch {
    // The library throws on a few malformed texts; they are no numbers.
    return null;
  }
}

/**
 * Reads a phone number as people write it; `null` if there cannot be such a number.
 *
 * @param defaultCountry - ISO 3166-1 alpha-2 of a number without `+`; empty for none.
 */
export function readPhone(number: string, defaultCountry: string): ReadPhone | null {
  const read = parse(number, defaultCountry);
  return read === null
    ? null
    : { e164: read.number, extension: read.ext ?? '', country: read.country ?? '' };
}

/**
 * The number in E.164, without its extension; empty if there cannot be such a number. Never throws.
 *
 * @param defaultCountry - ISO 3166-1 alpha-2 of a number without `+`; empty for none.
 */
export const toE164 = (number: string, defaultCountry: string): string =>
  readPhone(number, defaultCountry)?.e164 ?? '';

/** ISO 3166-1 alpha-2 of a number; empty if it cannot be told. */
export const phoneCountryOf = (number: string, defaultCountry: string): string =>
  readPhone(number, defaultCountry)?.country ?? '';

/**
 * A number as people of the home country read it: national at home, international elsewhere, with
 * its extension. What is no number is returned unchanged.
 *
 * @param e164 - E.164, or a number as typed.
 * @param homeCountry - ISO 3166-1 alpha-2; empty to write every number internationally.
 */
export function formatPhone(e164: string, homeCountry: string): string {
  const read = parse(e164, homeCountry);
  if (read === null) return e164;
  const plain = read.country === homeCountry ? read.formatNational() : read.formatInternational();
  const extension = read.ext;
  if (extension === undefined) return plain;
  // A dash, because the word for "extension" differs by language.
  return `${plain.replace(/\s*(?:ext\.|x)\s*\d+$/i, '')} - ${extension}`;
}

/** The address that dials a number, RFC 3966: `tel:+493415550117;ext=12`; empty if it is no number. */
export function telUri(number: string, defaultCountry: string): string {
  const read = parse(number, defaultCountry);
  if (read === null) return '';
  return `tel:${read.number}${read.ext === undefined ? '' : `;ext=${read.ext}`}`;
}
