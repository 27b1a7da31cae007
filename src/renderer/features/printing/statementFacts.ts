import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact, PostalAddress } from '@shared/domain/contacts/contact';
import { accountOf } from '@shared/domain/loyalty/account';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { nextInReach, reachedTiersOf, rewardsInReach } from '@shared/domain/loyalty/rewardsInReach';
import { stampCardsOf } from '@shared/domain/loyalty/stamps';
import { statementOf, type Statement } from '@shared/domain/loyalty/statement';
import { tierOn } from '@shared/domain/loyalty/tiers';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { nearestLanguage, type Language } from '@renderer/i18n/languages';

/** What a balance is good for today. */
export type StatementReach = {
  /** Rewards that can be had, the dearest first. */
  readonly rewards: readonly { readonly name: string; readonly points: number }[];
  /** The nearest one that cannot be had yet, and what is missing. */
  readonly next: { readonly name: string; readonly missing: number } | null;
  /** Full stamp cards, and what the next one lacks; `null` without a stamp card. */
  readonly card: {
    readonly full: number;
    readonly missing: number;
    /** In the owner's words; may be empty. */
    readonly reward: string;
  } | null;
};

/** So many rewards are named; more would be a catalogue. */
const MOST_REWARDS = 5;

/**
 * A statement with what belongs to it.
 *
 * @param to - No later than today; what a balance is good for is said only of today.
 */
export function statementFacts(
  facts: LoyaltyFacts,
  unit: LoyaltyUnit,
  from: IsoDate,
  to: IsoDate,
  today: IsoDate,
): { readonly statement: Statement; readonly reach: StatementReach | null } {
  const statement = statementOf(facts.entries, unit, from, to);
  return { statement, reach: to === today ? reachOf(facts, unit, today) : null };
}

function reachOf(facts: LoyaltyFacts, unit: LoyaltyUnit, today: IsoDate): StatementReach {
  const { balance } = accountOf(facts.entries, unit, today);
  const { rules } = programmeOn(facts.programmes, today);
  if (unit === 'stamps') {
    const { stampCard } = rules;
    if (stampCard === null) return { rewards: [], next: null, card: null };
    const { full, onCurrent } = stampCardsOf(balance, stampCard.size);
    return {
      rewards: [],
      next: null,
      card: { full, missing: stampCard.size - onCurrent, reward: stampCard.reward },
    };
  }
  const standing = tierOn(facts.entries, facts.purchases, facts.refunds, rules, today);
  const reaches = rewardsInReach(facts, balance, reachedTiersOf(rules.tiers, standing.tier), today);
  const next = nextInReach(reaches);
  return {
    rewards: reaches
      .filter(({ missing, why }) => missing === 0 && why === null)
      .slice(0, MOST_REWARDS)
      .map(({ reward }) => ({ name: reward.name, points: reward.points })),
    next: next === null ? null : { name: next.reward.name, missing: next.missing },
    card: null,
  };
}

/** The first business day of a book in one unit; `null` for an empty one. */
export function firstDayOf(entries: readonly LedgerEntry[], unit: LoyaltyUnit): IsoDate | null {
  let first: IsoDate | null = null;
  for (const entry of entries) {
    if (entry.unit === unit && (first === null || entry.effectiveOn < first)) {
      first = entry.effectiveOn;
    }
  }
  return first;
}

/** The purchase that an entry's cause names; `null` without one. */
export function purchaseOf(
  { cause }: LedgerEntry,
  purchases: readonly Purchase[],
): Purchase | null {
  const id = 'purchaseId' in cause ? cause.purchaseId : null;
  return id === null ? null : (purchases.find((purchase) => purchase.id === id) ?? null);
}

/** The lines below the name on an envelope, as the address's country writes them; none without an address. */
export function addressLines(
  contact: Contact,
  country: string,
  nameOf: (code: string) => string,
): readonly string[] {
  const usable = contact.addresses.filter(({ doNotUse }) => !doNotUse);
  const address = usable.find(({ isPreferred }) => isPreferred) ?? usable[0];
  if (address === undefined) return [];
  const isAbroad = address.countryCode !== '' && address.countryCode !== country;
  return [
    ...(contact.organisation !== '' && contact.organisation !== contact.name
      ? [contact.organisation]
      : []),
    ...address.extended.split('\n'),
    ...address.street.split('\n'),
    address.postOfficeBox,
    townLine(address),
    isAbroad
      ? nameOf(address.countryCode).toUpperCase()
      : address.countryCode === ''
        ? address.country
        : '',
  ].filter((line) => line.trim() !== '');
}

/** Countries that write the postal code behind the town. */
const CODE_BEHIND = new Set(
  'AU BD BR CA CO EG GB ID IE IN IQ IR JM JO KW LB MX MY NG NP NZ OM PK SA SG TH TW US UY VE'.split(
    ' ',
  ),
);

function townLine({ postalCode, city, region, countryCode }: PostalAddress): string {
  const parts = CODE_BEHIND.has(countryCode)
    ? [[city, region].filter((part) => part !== '').join(', '), postalCode]
    : [postalCode, city];
  return parts.filter((part) => part !== '').join(' ');
}

/** The language of a letter: the person's first one that there are words for, else the interface's. */
export function letterLanguage(
  spoken: readonly string[],
  own: Language,
): { readonly language: Language; readonly isTheirs: boolean } {
  for (const tag of spoken) {
    const found = nearestLanguage(tag);
    if (found !== null) return { language: found, isTheirs: true };
  }
  return { language: own, isTheirs: false };
}
