/**
 * The first two digits of postal codes that lie in one region as a whole; one line for a region.
 *
 * Germany: only areas without a single place of another state (postal areas of Deutsche Post; most
 * areas along borders of states are shared and left out). Spain: the province, by definition of the
 * code (Real Decreto of 1981, Correos). Portugal: the autonomous regions (CTT).
 */
const TABLE = `
DE-BB 03
DE-SN 08 09
DE-BE 10 13
DE-MV 18
DE-HH 20
DE-SH 24 25
DE-NI 26 30
DE-ST 39
DE-NW 40 41 42 44 45 46 47 50 52 58
DE-RP 54 56
DE-HE 60
DE-BW 70 71 72 73 77
DE-BY 80 81 82 83 84 85 90 91 92 93 94 95
DE-TH 98
ES-AN 04 11 14 18 21 23 29 41
ES-AR 22 44 50
ES-AS 33
ES-CB 39
ES-CE 51
ES-CL 05 09 24 34 37 40 42 47 49
ES-CM 02 13 16 19 45
ES-CN 35 38
ES-CT 08 17 25 43
ES-EX 06 10
ES-GA 15 27 32 36
ES-IB 07
ES-MC 30
ES-MD 28
ES-ML 52
ES-NC 31
ES-PV 01 20 48
ES-RI 26
ES-VC 03 12 46
PT-30 90 91 92 93 94
PT-20 95 96 97 98 99
`;

const BY_AREA: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [region = '', ...areas] = line.split(' ');
      return areas.map((area) => [region.slice(0, 2) + area, region] as const);
    }),
);

const SHAPES: Readonly<Record<string, RegExp>> = {
  DE: /^(?:D-?\s*)?(\d{5})$/i,
  ES: /^(?:E-?\s*)?(\d{5})$/i,
  FR: /^(?:F-?\s*)?(\d{5})$/i,
  PT: /^(?:P-?\s*)?(\d{4})(?:-\d{3})?$/i,
};

/** The region of a postal code, ISO 3166-2, where the code alone makes it certain; else empty. */
export function regionOfPostalCode(country: string, postalCode: string): string {
  const code = SHAPES[country]?.exec(postalCode.trim())?.[1];
  if (code === undefined) return '';
  return country === 'FR' ? departmentOf(code) : (BY_AREA.get(country + code.slice(0, 2)) ?? '');
}

/** French codes begin with the department; overseas with three digits of it. */
function departmentOf(code: string): string {
  const area = code.slice(0, 2);
  if (area === '97') return /^97[1-6]/.test(code) ? `FR-${code.slice(0, 3)}` : '';
  // Corsica's two departments share 20; Paris has a code of its own in ISO 3166-2.
  if (area === '75') return 'FR-75C';
  return area !== '20' && area >= '01' && area <= '95' ? `FR-${area}` : '';
}
