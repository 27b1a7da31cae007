import { withoutEnds } from '../../kernel/trimming';

/**
 * How countries write a place, line by line from the street down: `A` the lines of the street or box, `Z`
 * postal code, `C` city, `R` state, province or county. What is unknown goes with the signs around it.
 *
 * Source: Universal Postal Union, Postal addressing systems in member countries (upu.int, country sheets),
 * compared with the address formats of the Common Locale Data Repository's address data.
 */
const FORMATS: Readonly<Record<string, string>> = {
  AE: 'A|C|R',
  AR: 'A|Z C|R',
  AU: 'A|C R Z',
  BR: 'A|C - R|Z',
  CA: 'A|C R Z',
  CL: 'A|Z C|R',
  CN: 'A|C|R Z',
  CO: 'A|Z C, R',
  EG: 'A|C|R|Z',
  ES: 'A|Z C|R',
  GB: 'A|C|Z',
  HK: 'A|C|R',
  HU: 'C|A|Z',
  ID: 'A|C|R Z',
  IE: 'A|C|R|Z',
  IL: 'A|C Z',
  IN: 'A|C Z|R',
  IT: 'A|Z C R',
  JP: 'A, C|R Z',
  KR: 'A|C|R Z',
  KW: 'A|Z C',
  LV: 'A|C, Z',
  MT: 'A|C Z',
  MX: 'A|Z C, R',
  MY: 'A|Z C|R',
  NZ: 'A|C Z',
  PH: 'A|Z C|R',
  QA: 'A|C',
  SA: 'A|C Z',
  SG: 'A|C Z',
  TH: 'A|C|R Z',
  TR: 'A|Z C/R',
  TW: 'A|C, R Z',
  UA: 'A|C|R|Z',
  US: 'A|C, R Z',
  VN: 'A|C|R Z',
  ZA: 'A|C|Z',
};

/** All of Europe's middle and most of the rest: street, then code before city. */
const USUAL = 'A|Z C';

/** Written in their own signs these begin with the largest part, and the name stands below the place. */
const IN_SIGNS: Readonly<Record<string, string>> = {
  CN: 'Z|RCA',
  HK: 'RCA',
  JP: '〒Z|RCA',
  KR: 'R C A|Z',
  TW: 'Z|RCA',
};

/** Where letters arrive without a code, because there is none or few know theirs. */
const WITHOUT_CODE = new Set(['AE', 'CL', 'CO', 'EG', 'HK', 'IE', 'QA', 'SA', 'VN']);

/** The parts of a place. Empty where unknown. */
export type AddressParts = {
  /** Street and number or box, with everything that stands above the city; may hold several lines. */
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly region: string;
};

/** Whether a letter to a country wants a postal code. */
export const wantsPostalCode = (country: string): boolean => !WITHOUT_CODE.has(country);

/** Whether a place is written in signs, and so in the order of its country's own letters. */
export const isInSigns = (country: string, { street, city }: AddressParts): boolean =>
  country in IN_SIGNS && /^[^\p{Script=Latin}]*$/u.test(street + city) && street + city !== '';

/** The lines of a place in the order of its country. */
export function placeLines(country: string, parts: AddressParts): readonly string[] {
  const signs = isInSigns(country, parts) ? IN_SIGNS[country] : undefined;
  const { street, postalCode, city } = parts;
  const isSame = parts.region.trim().toLowerCase() === city.trim().toLowerCase();
  const values: Readonly<Record<string, string>> = {
    A: street,
    Z: postalCode,
    C: city,
    R: isSame ? '' : parts.region,
  };
  return (signs ?? FORMATS[country] ?? USUAL).split('|').flatMap((line) => {
    const text = line.replaceAll(
      /[AZCR]/g,
      (letter) => `\u0000${(values[letter] ?? '').trim()}\u0000`,
    );
    const parts = text.split('\u0000\u0000');
    // Signs beside something unknown go with it.
    const known = parts.map((part, at) => (at < parts.length - 1 ? withoutSign(part) : part));
    return known
      .join('')
      .replaceAll('\u0000', '')
      .split('\n')
      .map((one) => withoutEnds(one, /[\s,/-]/).replaceAll(/ {2,}/g, ' '))
      .filter((one) => one !== '' && one !== '〒');
  });
}

/** A part of a line without the sign, and the space around it, that it ends with. */
function withoutSign(part: string): string {
  const bare = part.trimEnd();
  if (/[,/-]$/.test(bare.slice(-1))) return bare.slice(0, -1).trimEnd();
  return part.endsWith('〒') ? part.slice(0, -1) : part;
}
