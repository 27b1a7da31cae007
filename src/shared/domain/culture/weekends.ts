/** A weekday on which there is some work, ISO. */
export type PartialDay = {
  readonly weekday: number;
  /** From when on it is free, such as `12:00`; `null` where some work all day and others not at all. */
  readonly from: string | null;
};

/** The weekend of a place. */
export type Weekend = {
  /** ISO weekdays that are free for nearly everybody in offices. */
  readonly days: readonly number[];
  readonly partial: readonly PartialDay[];
};

const SATURDAY_SUNDAY: Weekend = { days: [6, 7], partial: [] };

const days = (...free: number[]): Weekend => ({ days: free, partial: [] });

/**
 * Where the weekend is another than Saturday and Sunday.
 *
 * Source: CLDR 48, supplemental data, weekData. Corrected where it is behind the law or the habit of
 * the country; each correction says why.
 */
const WEEKENDS: Readonly<Record<string, Weekend>> = {
  BH: days(5, 6),
  DZ: days(5, 6),
  EG: days(5, 6),
  IQ: days(5, 6),
  JO: days(5, 6),
  KW: days(5, 6),
  LY: days(5, 6),
  OM: days(5, 6),
  QA: days(5, 6),
  SA: days(5, 6),
  SD: days(5, 6),
  SY: days(5, 6),
  YE: days(5, 6),
  // Sunday to Thursday; on Friday some shops and services work until early in the afternoon.
  IL: days(5, 6),
  // Federal offices work from Monday to Friday noon since 2022 (Cabinet decision of December 2021).
  AE: { days: [6, 7], partial: [{ weekday: 5, from: '12:00' }] },
  // Friday is the day of rest of the Labour Law (Article 62); on Thursday many offices are closed or close at noon.
  IR: { days: [5], partial: [{ weekday: 4, from: '13:00' }] },
  // Friday is free and Thursday half; CLDR has Thursday and Friday.
  AF: { days: [5], partial: [{ weekday: 4, from: '13:00' }] },
  // Sunday for everybody; of the Saturdays banks have the second and fourth, offices differ.
  IN: { days: [7], partial: [{ weekday: 6, from: null }] },
  // CLDR has Sunday alone; offices have the five-day week.
  UG: days(6, 7),
  // Saturday is the weekly day off; CLDR has Saturday and Sunday.
  NP: { days: [6], partial: [{ weekday: 5, from: '15:00' }] },
  // Government weekend since 2005; CLDR has Saturday and Sunday.
  BD: days(5, 6),
  // Offices are closed on Friday and on Sunday, and open on Saturday.
  BN: days(5, 7),
  MV: days(5, 6),
  DJ: days(5, 6),
  PS: days(5, 6),
  // Thursday and Friday by habit; banks and the north differ.
  SO: days(4, 5),
};

/** Regions whose weekend differs from that of their country, by ISO 3166-2. */
const REGIONAL: Readonly<Record<string, Weekend>> = {
  // State law: Kedah, Kelantan, Terengganu. Johor is back at Saturday and Sunday since 2025.
  'MY-02': days(5, 6),
  'MY-03': days(5, 6),
  'MY-11': days(5, 6),
  // The emirate's own offices have three days since 2022; private firms may differ on Friday.
  'AE-SH': days(5, 6, 7),
};

/**
 * The weekend of a country, or of a region that has its own.
 *
 * @param country - ISO 3166-1 alpha-2.
 * @param region - ISO 3166-2, or empty.
 */
export const weekendOf = (country: string, region: string): Weekend =>
  REGIONAL[region] ?? WEEKENDS[country] ?? SATURDAY_SUNDAY;

/**
 * The weekdays about which the regions of a country differ. Where the region is unknown, nothing
 * certain can be said of them.
 */
export function weekdaysInDoubt(country: string): readonly number[] {
  const usual = weekendOf(country, '').days;
  const doubt = new Set<number>();
  for (const [region, { days: own }] of Object.entries(REGIONAL)) {
    if (!region.startsWith(`${country}-`)) continue;
    for (const day of [1, 2, 3, 4, 5, 6, 7]) {
      if (usual.includes(day) !== own.includes(day)) doubt.add(day);
    }
  }
  return [...doubt].sort((a, b) => a - b);
}
