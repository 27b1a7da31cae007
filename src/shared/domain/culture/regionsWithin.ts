/**
 * Regions within regions, where the days of a country are known for other parts than people write:
 * holidays of the United Kingdom by nation, those of Alsace and Moselle by department, those of
 * Belgium by community. One line for the wider region.
 *
 * Source: ISO 3166-2.
 */
const TABLE = `
GB-SCT ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET
GB-WLS AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX
GB-NIR ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD
FR-6AE 67 68
FR-GES 6AE 57 67 68
BE-VLG VAN VBR VLI VOV VWV
BE-WAL WBR WHT WLG WLX WNA
`;

const WIDER = widerOf();

function widerOf(): ReadonlyMap<string, readonly string[]> {
  const wider = new Map<string, string[]>();
  for (const line of TABLE.trim().split('\n')) {
    const [whole = '', ...parts] = line.split(' ');
    for (const part of parts) {
      const region = `${whole.slice(0, 2)}-${part}`;
      wider.set(region, [...(wider.get(region) ?? []), whole]);
    }
  }
  return wider;
}

const NATIONS = new Set(['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', 'GB-UKM', 'GB-GBN', 'GB-EAW']);

/** The regions that a region lies in, ISO 3166-2. */
export function widerRegionsOf(region: string): readonly string[] {
  const known = WIDER.get(region);
  if (known) return known;
  // Every part of the United Kingdom that is in no other nation is in England.
  return region.startsWith('GB-') && !NATIONS.has(region) ? ['GB-ENG'] : [];
}

/** Whether something that holds in some regions holds in this one; `perhaps` where it holds in a part of it. */
export function regionsHold(region: string, regions: readonly string[]): 'yes' | 'perhaps' | 'no' {
  if (region === '') return 'perhaps';
  const own = [region, ...widerRegionsOf(region)];
  if (regions.some((other) => own.includes(other))) return 'yes';
  return regions.some((other) => widerRegionsOf(other).includes(region)) ? 'perhaps' : 'no';
}

/** How many regions a country has where its tables name only some; departments for France. */
const TOTALS: Readonly<Record<string, number>> = {
  AD: 7,
  AG: 8,
  CL: 16,
  FR: 101,
  HR: 21,
  IN: 36,
  IT: 20,
  MD: 37,
  PE: 26,
  RU: 83,
  SO: 18,
  SV: 14,
  VE: 25,
};

/** How many regions a country has, for sentences such as *in 6 of 16*. */
export const regionCountOf = (country: string, listed: number): number =>
  Math.max(TOTALS[country] ?? 0, listed);
