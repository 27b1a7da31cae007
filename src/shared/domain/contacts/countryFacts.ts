import { COUNTRY_TABLE } from './countryFactsTable';

/** What is generally true in a country. It suggests; it decides nothing about one person. */
export type CountryFacts = {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** ISO 3166-1 alpha-3. */
  readonly alpha3: string;
  /** The country calling code without plus, such as `49`; empty where there is none. */
  readonly callingCode: string;
  /** ISO weekday, 1 (Monday) to 7 (Sunday). */
  readonly firstWeekday: number;
  /** BCP 47, the most used first. */
  readonly languages: readonly string[];
  /** IANA; the main one first where there is a main one. */
  readonly timeZones: readonly string[];
  /** Whether the first zone holds for nearly everybody. */
  readonly hasMainZone: boolean;
};

// Where the family name is customarily said and written first. Source: CLDR 45, personNames,
// nameOrderLocales, and the forms that these countries use in their passports.
const FAMILY_FIRST = new Set(['CN', 'HK', 'HU', 'JP', 'KH', 'KP', 'KR', 'MO', 'TW', 'VN']);

function parseRow(row: string): CountryFacts {
  const [code = '', alpha3 = '', callingCode = '', weekday = '1', languages = '', zones = ''] =
    row.split('|');
  return {
    code,
    alpha3,
    callingCode,
    firstWeekday: Number(weekday),
    languages: languages.split(' '),
    timeZones: zones
      .replace(/^[!?]/, '')
      .split(' ')
      .filter((zone) => zone !== ''),
    hasMainZone: !zones.startsWith('?') && zones !== '',
  };
}

const FACTS: ReadonlyMap<string, CountryFacts> = new Map(
  COUNTRY_TABLE.trim()
    .split('\n')
    .map((row) => parseRow(row))
    .map((facts) => [facts.code, facts]),
);

/** Every country's ISO 3166-1 alpha-2 code, in alphabetical order of the codes. */
export const COUNTRY_CODES: readonly string[] = [...FACTS.keys()];

/** The facts of a country by its ISO 3166-1 alpha-2 code; `null` if there is no such code. */
export const countryFactsOf = (country: string): CountryFacts | null => FACTS.get(country) ?? null;

/** The IANA time zones of a country, the main one first where there is one; empty if unknown. */
export const timeZonesOf = (country: string): readonly string[] =>
  FACTS.get(country)?.timeZones ?? [];

/** The zone in which nearly everybody of the country lives; empty where it takes the region to know. */
export function likelyTimeZone(country: string): string {
  const facts = FACTS.get(country);
  return facts?.hasMainZone === true ? (facts.timeZones[0] ?? '') : '';
}

/** BCP 47 codes of a country's main languages, the most used first; empty if unknown. */
export const languagesOf = (country: string): readonly string[] =>
  FACTS.get(country)?.languages ?? [];

/** The country calling code without plus, such as `49`; empty if there is none. */
export const callingCodeOf = (country: string): string => FACTS.get(country)?.callingCode ?? '';

/** ISO weekday on which calendars of the country begin; Monday if the country is unknown. */
export const firstWeekdayOf = (country: string): number => FACTS.get(country)?.firstWeekday ?? 1;

/** The order in which names are usually said in a country. */
export const nameOrderOf = (country: string): 'given-first' | 'family-first' =>
  FAMILY_FIRST.has(country) ? 'family-first' : 'given-first';
