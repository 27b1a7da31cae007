// The library's states as ISO 3166-2 codes.
import { iso31662 } from 'iso-3166';

const KNOWN = new Set(iso31662.map(({ code }) => code));

// Where the library writes an older code or one of its own. `null`: no region of the country.
const OTHER = {
  'BE-DE': null,
  'CL-NU': 'CL-NB',
  'FR-GF': 'FR-973',
  'FR-GP': 'FR-971',
  'FR-MQ': 'FR-972',
  'FR-RE': 'FR-974',
  'FR-YT': 'FR-976',
  // Alderney belongs to Guernsey, which has a table of its own.
  'GB-ALD': null,
  'GT-1': null,
  'IN-CT': 'IN-CG',
  'IN-DD': 'IN-DH',
  'IN-DN': 'IN-DH',
  'IN-OR': 'IN-OD',
  'IN-TG': 'IN-TS',
  'IN-UT': 'IN-UK',
  // Not listed under this country in ISO 3166-2.
  'RU-CR': null,
  'RU-SEV': null,
  'RU-MR': 'RU-MO',
  'RU-NO': 'RU-SE',
};

/** The ISO 3166-2 code of a state of the library; `null` if it is none. */
export function regionCode(country, state) {
  const code = `${country}-${state}`;
  if (Object.hasOwn(OTHER, code)) return OTHER[code];
  return KNOWN.has(code) ? code : null;
}

/** Whether there is such a region in ISO 3166-2. */
export const isRegion = (code) => KNOWN.has(code);

/** How many first-level regions ISO 3166-2 lists for a country. */
export const countOfRegions = (country) =>
  iso31662.filter(({ parent }) => parent === country).length;

/** The name of a region in ISO 3166-2; the code if it is not listed. */
export const isoRegionName = (code) =>
  iso31662.find((region) => region.code === code)?.name ?? code;
