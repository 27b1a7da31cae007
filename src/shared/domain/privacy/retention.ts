import { addMonths } from '../calendar/addMonths';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';

/** The countries with a rule of their own; `''` is the general one. */
export const RETENTION_COUNTRIES = ['DE', 'AT', 'CH', ''] as const;

export type RetentionCountry = (typeof RETENTION_COUNTRIES)[number];

/** After how many whole years without any dealing somebody is proposed for deletion, and by what. */
export type RetentionRule = {
  readonly years: number;
  /** The paragraphs, as they are cited; a sentence about them stands in the catalogue. */
  readonly source: string;
};

/**
 * What is proposed where the owner has said nothing. Claims from a sale are gone by then, so that data about the dealing
 * are rarely needed any more; no law names a number for customer notes themselves. What accounting law wants kept
 * longer (8 years for vouchers in Germany, § 147 AO; 7 in Austria, § 132 BAO; 10 in Switzerland, Art. 958f OR) are books
 * and vouchers, which do not lie here.
 */
export const RETENTION_RULES: Readonly<Record<RetentionCountry, RetentionRule>> = {
  DE: { years: 3, source: '§§ 195, 199 BGB' },
  AT: { years: 3, source: '§ 1486 ABGB' },
  // Claims from retail sale lapse after five years.
  CH: { years: 5, source: 'Art. 128 OR; Art. 6 DSG' },
  '': { years: 3, source: 'Art. 5 (1) (e) GDPR' },
};

/** The fewest and the most years that an owner can choose. */
export const RETENTION_LIMITS = { min: 1, max: 30 } as const;

/** The owner's choices about privacy. */
export type PrivacySettings = {
  /** Years by ISO 3166-1 alpha-2, `''` for all others; a country that is missing has its default. */
  readonly retentionYears: Readonly<Record<string, number>>;
  /** To whom one turns and how one is answered, in the owner's words; may be empty. */
  readonly howAnswered: string;
};

/** Nothing said yet. */
export const DEFAULT_PRIVACY_SETTINGS: PrivacySettings = {
  retentionYears: {},
  howAnswered: '',
};

/** The rule that holds for a country: its own where there is one, else the general one. */
export const ruleCountryOf = (country: string): RetentionCountry =>
  RETENTION_COUNTRIES.find((one) => one === country) ?? '';

/** Years without any dealing after which somebody of a country is proposed for deletion. */
export function retentionYearsFor(settings: PrivacySettings, country: string): number {
  const rule = ruleCountryOf(country);
  return settings.retentionYears[rule] ?? RETENTION_RULES[rule].years;
}

/** Somebody as far as retention needs to know. */
export type RetentionPerson = {
  readonly contactId: ContactId;
  /** ISO 3166-1 alpha-2; empty for the shop's own. */
  readonly country: string;
  /** The latest dealing of any kind, or the day on which they were written down. */
  readonly lastOn: IsoDate;
  /** Not before this day; `null` for the rules alone. */
  readonly keepUntil: IsoDate | null;
  /** Blocked: kept because somebody asked for it, never proposed. */
  readonly isRestricted: boolean;
};

/** Somebody whose data are perhaps not needed any more. */
export type RetentionProposal = {
  readonly contactId: ContactId;
  readonly lastOn: IsoDate;
  readonly rule: RetentionCountry;
  readonly years: number;
  /** The day since which they are proposed. */
  readonly since: IsoDate;
};

/**
 * Whose last dealing is longer ago than the rule of their country, the longest first. A proposal: nothing is deleted
 * by it.
 *
 * @param shopCountry - Whose rule holds for people without a country.
 */
export function retentionProposals(
  people: readonly RetentionPerson[],
  settings: PrivacySettings,
  shopCountry: string,
  today: IsoDate,
): readonly RetentionProposal[] {
  return people
    .flatMap(({ contactId, country, lastOn, keepUntil, isRestricted }): RetentionProposal[] => {
      const rule = ruleCountryOf(country === '' ? shopCountry : country);
      const years = retentionYearsFor(settings, rule);
      const since = addMonths(lastOn, 12 * years);
      const isKept = keepUntil !== null && keepUntil > today;
      if (isRestricted || isKept || since > today) return [];
      return [{ contactId, lastOn, rule, years, since }];
    })
    .sort((a, b) =>
      a.since < b.since
        ? -1
        : a.since > b.since
          ? 1
          : a.contactId < b.contactId
            ? -1
            : Number(a.contactId > b.contactId),
    );
}
