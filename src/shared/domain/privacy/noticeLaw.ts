/** Under which law a shop tells its customers what it keeps about them. */
export type NoticeLaw = 'gdpr' | 'uk' | 'swiss' | 'other';

/** The European Union and the European Economic Area: the General Data Protection Regulation holds there. */
const GDPR_COUNTRIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
    ' ',
  ),
);

/**
 * The law that a notice cites.
 *
 * @param country - ISO 3166-1 alpha-2 of the shop; may be empty.
 */
export function noticeLawOf(country: string): NoticeLaw {
  if (GDPR_COUNTRIES.has(country)) return 'gdpr';
  if (country === 'GB') return 'uk';
  return country === 'CH' ? 'swiss' : 'other';
}

/** The countries whose supervisory authority is named; `other` says that there is one. */
export type NoticeAuthority = 'DE' | 'AT' | 'CH' | 'GB' | 'other';

/** Which authority a notice names. */
export const noticeAuthorityOf = (country: string): NoticeAuthority =>
  (['DE', 'AT', 'CH', 'GB'] as const).find((one) => one === country) ?? 'other';
