/** A size in millimetres. */
export type SizeMm = { readonly widthMm: number; readonly heightMm: number };

/** A place on a sheet or a card in millimetres, from its top left corner. */
export type RectMm = SizeMm & { readonly xMm: number; readonly yMm: number };

/** ISO 216. */
export const A4: SizeMm = { widthMm: 210, heightMm: 297 };

/** ANSI A: 8.5 x 11 inches. */
export const LETTER: SizeMm = { widthMm: 215.9, heightMm: 279.4 };

/** A bank card. Source: ISO/IEC 7810, ID-1. */
export const ID_1: SizeMm = { widthMm: 85.6, heightMm: 54 };

/** Where letters are written on US Letter; everywhere else on A4. Source: Unicode CLDR, paper size by territory. */
const LETTER_COUNTRIES = new Set('BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that printers of a country have in them. @param country - ISO 3166-1 alpha-2, or empty. */
export const usualPaper = (country: string): 'a4' | 'letter' =>
  LETTER_COUNTRIES.has(country) ? 'letter' : 'a4';

/** The two papers by their names. */
export const PAPERS = { a4: A4, letter: LETTER } as const;
