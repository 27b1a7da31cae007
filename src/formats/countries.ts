import { COUNTRY_CODES, countryFactsOf } from '@shared/domain/contacts/countryFacts';

/** ISO 3166-1 alpha-2 codes of all countries, and `XK` for Kosovo, in the order of the codes. */
export const ALL_COUNTRIES: readonly string[] = COUNTRY_CODES;

// Distinguishing signs of vehicles (UN Convention on Road Traffic) that are no ISO code. Where a sign
// is another country's ISO code (FR for the Faroes, ET for Egypt), the ISO code wins.
const VEHICLE_SIGNS =
  'A:AT B:BE C:CU D:DE E:ES F:FR H:HU I:IT J:JP K:KH L:LU M:MT N:NO P:PT Q:QA S:SE T:TH V:VA ' +
  'AUS:AU BIH:BA BOL:BO BRU:BN BUR:MM CAM:CM CDN:CA DY:BJ EAK:KE EAT:TZ EAU:UG EAZ:TZ FIN:FI FJI:FJ ' +
  'FL:LI GBA:GG GBG:GG GBJ:JE GBM:IM GBZ:GI GCA:GT HKJ:JO IRL:IE IRQ:IQ IND:IN KSA:SA KSV:XK KWT:KW ' +
  'LAO:LA LAR:LY MAL:MY MEX:MX MGL:MN MYA:MM NAM:NA NEP:NP NIC:NI NMK:MK RA:AR RC:TW RCA:CF RCB:CG ' +
  'RCH:CL RG:GN RH:HT RI:ID RIM:MR RKS:XK RL:LB RM:MG RMM:ML RN:NE ROK:KR RP:PH RSM:SM RUS:RU RWA:RW ' +
  'SCG:RS SGP:SG SLO:SI SRB:RS MNE:ME SYR:SY UAE:AE USA:US WAG:GM WAL:SL WAN:NG YAR:YE YV:VE';

// What people write and CLDR does not list.
const SPELLINGS: Readonly<Record<string, string>> = {
  AE: 'UAE, VAE, Emirate, Emirates',
  BA: 'Bosnien, Bosnia, BiH',
  BY: 'Weißrussland, White Russia, Byelorussia',
  CD: 'DR Congo, DR Kongo, Demokratische Republik Kongo, DRC, Zaire',
  CG: 'Republik Kongo, Republic of the Congo, Kongo-Brazzaville, Congo-Brazzaville',
  CH: 'Schweizerische Eidgenossenschaft, Swiss, Schweiz (CH), Confoederatio Helvetica',
  CI: 'Elfenbeinküste, Ivory Coast',
  CN: 'VR China, PRC, PR China, Volksrepublik China, Peoples Republic of China, Mainland China, Festlandchina',
  CV: 'Kapverden, Cape Verde',
  CZ: 'Tschechische Republik, Czech Republic, Česká republika, Tschechei',
  DE: 'BRD, Bundesrepublik Deutschland, Federal Republic of Germany, FRG, GER, Deutschland (DE), Germany (DE)',
  DK: 'Kongeriget Danmark',
  FR: 'République française, Republik Frankreich',
  GB: 'UK, U.K., Great Britain, Großbritannien, England, Scotland, Schottland, Wales, Northern Ireland, Nordirland, Vereinigtes Königreich von Großbritannien und Nordirland, United Kingdom of Great Britain and Northern Ireland, G.B.',
  GR: 'Hellas, Hellenic Republic',
  HK: 'Hong Kong, Hongkong, Hong Kong SAR',
  HU: 'Republik Ungarn',
  IE: 'Éire, Republic of Ireland, Republik Irland, Irland (Republik)',
  IR: 'Islamic Republic of Iran, Persien, Persia',
  KP: 'North Korea, Nordkorea, DPRK',
  KR: 'South Korea, Südkorea, Korea, Republic of Korea, Republik Korea, Korea (Süd), 한국',
  LA: 'Lao PDR',
  LI: 'Fürstentum Liechtenstein',
  MD: 'Republic of Moldova, Republik Moldau, Moldawien',
  MK: 'Macedonia, Mazedonien, FYROM, Republic of North Macedonia',
  MM: 'Burma, Birma',
  MO: 'Macao, Macau',
  NL: 'Holland, The Netherlands, Nederland, Niederlande (Holland)',
  PS: 'Palestine, Palästina, State of Palestine',
  RU: 'Russische Föderation, Russian Federation',
  SK: 'Slowakische Republik, Slovak Republic, Slovensko',
  SY: 'Syrian Arab Republic, Arabische Republik Syrien',
  SZ: 'Swaziland, Swasiland',
  TL: 'East Timor, Osttimor',
  TR: 'Türkei, Turkey, Turkiye',
  TW: 'Taiwan, Taiwan ROC, Republic of China, Republik China',
  TZ: 'United Republic of Tanzania',
  US: 'USA, U.S.A., U.S., United States of America, America, Vereinigte Staaten von Amerika, Amerika, Vereinigte Staaten (USA), The States',
  VA: 'Vatikan, Vatican, Holy See, Heiliger Stuhl',
  VN: 'Viet Nam, Socialist Republic of Vietnam',
  XK: 'Kosova, Republic of Kosovo',
};

// Languages in which German and English address books often name other countries, besides the own.
const NEIGHBOURS = [
  'fr',
  'it',
  'es',
  'nl',
  'pl',
  'pt',
  'cs',
  'da',
  'sv',
  'tr',
  'ru',
  'uk',
  'ja',
  'zh',
  'ko',
  'ar',
];

const FILLERS = /\b(?:and|und|et|y|e|the|die|der|of)\b/g;

/** Letters alone: case, accents, punctuation and the small words between do not count. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(FILLERS, ' ')
    .replace(/[\p{P}\p{S}\p{Z}\p{Cf}\p{Cc}]+/gu, '');

/** The same without accents written as two letters (*Oesterreich*). */
const foldUmlauts = (text: string): string =>
  fold(text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'));

function namesIn(language: string): { readonly code: string; readonly name: string }[] {
  try {
    if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return [];
    const styles = (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }),
    );
    return ALL_COUNTRIES.flatMap((code) =>
      styles.map((names) => ({ code, name: names.of(code) ?? '' })),
    );
  } catch {
    // An engine without names of regions still knows the codes and spellings above.
    return [];
  }
}

function buildNameIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const add = (name: string, code: string) => {
    for (const key of [fold(name), foldUmlauts(name)]) {
      if (key !== '' && !index.has(key)) index.set(key, code);
    }
  };
  for (const [code, names] of Object.entries(SPELLINGS)) {
    for (const name of names.split(', ')) add(name, code);
  }
  for (const language of ['en', 'de', ...NEIGHBOURS]) {
    for (const { code, name } of namesIn(language)) add(name, code);
  }
  const own = new Map<string, string[]>();
  for (const code of ALL_COUNTRIES) {
    for (const language of countryFactsOf(code)?.languages ?? []) {
      own.set(language, [...(own.get(language) ?? []), code]);
    }
  }
  for (const [language, codes] of own) {
    for (const { code, name } of namesIn(language)) if (codes.includes(code)) add(name, code);
  }
  return index;
}

const codeIndex: ReadonlyMap<string, string> = new Map([
  ...VEHICLE_SIGNS.split(' ').map((pair) => pair.split(':') as [string, string]),
  ...ALL_COUNTRIES.map((code) => [countryFactsOf(code)?.alpha3 ?? code, code] as const),
  ...ALL_COUNTRIES.map((code) => [code, code] as const),
]);

let nameIndex: ReadonlyMap<string, string> | null = null;

/**
 * ISO 3166-1 alpha-2 of a country as people write it: its name in English, German, its own and some
 * neighbouring languages, its ISO codes, the sign on its cars, common spellings. Empty if unknown.
 */
export function countryCodeOf(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 100) return '';
  const byCode = codeIndex.get(trimmed.toUpperCase());
  if (byCode !== undefined) return byCode;
  nameIndex ??= buildNameIndex();
  return nameIndex.get(fold(trimmed)) ?? nameIndex.get(foldUmlauts(trimmed)) ?? '';
}
