import { daysBetween, type IsoDate } from '../calendar/isoDate';
import type { Contact, ContactId } from '../contacts/contact';
import type { FeedbackKind } from '../feedback/answer';
import type { LeavingReason } from '../feedback/criticism';
import type { Purchase, Refund } from '../purchases/purchase';
import { isStanding, standingAmount } from '../purchases/refundedParts';
import type { CampaignCost, CostFact } from './cost';
import type { SplitGroup } from './figure';
import type { RateFact } from './rate';

const EPOCH = '1970-01-01' as IsoDate;

/** A civil day as a number: days since 1970-01-01. */
export const dayNumber = (day: IsoDate): number => daysBetween(EPOCH, day);

/** The civil day of a number. */
export const dayOfNumber = (day: number): IsoDate =>
  new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDate;

/** Where somebody came from, as a group of a split: see `SplitGroup`. */
export type PersonSource = {
  readonly kind: SplitGroup['kind'];
  /** Empty where the kind says it all. */
  readonly label: string;
};

/** One person with what stands of their purchases, in lists of equal length in the order of days. */
export type InsightPerson = {
  readonly id: ContactId;
  /** Whether they can be shown. Who was erased or lies in the trash cannot, and what they bought still counts. */
  readonly isListed: boolean;
  readonly isSample: boolean;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** Who looks after them, or empty. */
  readonly owner: string;
  readonly source: PersonSource;
  /** Who recommended the shop to them; `null` where nobody is known. */
  readonly referredBy: ContactId | null;
  /** Day numbers of purchases that were neither voided nor refunded in full. */
  readonly days: readonly number[];
  /** What stands of each, in minor units of its currency. */
  readonly minors: readonly number[];
  /** The currency of each, ISO 4217; one text where all are the same. */
  readonly currencies: string | readonly string[];
};

/** The currency of somebody's purchase. */
export const currencyAt = ({ currencies }: InsightPerson, at: number): string =>
  typeof currencies === 'string' ? currencies : currencies[at]!;

/** One answer. */
export type AnswerFact = {
  /** `null` for an answer without a name. */
  readonly contactId: ContactId | null;
  readonly kind: FeedbackKind;
  readonly score: number;
  /** Day number. */
  readonly day: number;
  readonly isSample: boolean;
};

/** Something else that happened with somebody; days are numbers. */
export type CareEvent =
  | {
      readonly kind: 'left';
      readonly contactId: ContactId;
      readonly day: number;
      readonly reason: LeavingReason;
    }
  | {
      /** A promise that was kept or broken, on the day that was said. */
      readonly kind: 'promise';
      readonly contactId: ContactId;
      readonly day: number;
      readonly by: 'us' | 'them';
      readonly isKept: boolean;
    }
  | {
      /** A criticism, on the day that it was heard. */
      readonly kind: 'criticism';
      readonly contactId: ContactId;
      readonly day: number;
      /** Milliseconds from hearing it to telling the answer; `null` while it waits. */
      readonly waitedMs: number | null;
    }
  | {
      /** A thank-you that was said. */
      readonly kind: 'thanks';
      readonly contactId: ContactId;
      readonly day: number;
    };

/**
 * Everything that figures are worked out from, in a narrow form. Nobody in it is half known: sample people
 * are marked and left out by whoever counts, unless there is nobody else.
 */
export type InsightFacts = {
  /** ISO 4217: the currency that comes first. */
  readonly shopCurrency: string;
  readonly people: ReadonlyMap<ContactId, InsightPerson>;
  readonly answers: readonly AnswerFact[];
  readonly events: readonly CareEvent[];
  readonly costs: readonly CostFact[];
  readonly campaigns: readonly CampaignCost[];
  readonly rates: readonly RateFact[];
};

/** An empty shop. */
export const NO_FACTS: InsightFacts = {
  shopCurrency: 'EUR',
  people: new Map(),
  answers: [],
  events: [],
  costs: [],
  campaigns: [],
  rates: [],
};

/** What figures need of a contact. */
export type ContactFact = Pick<
  Contact,
  'id' | 'country' | 'owner' | 'source' | 'isSample' | 'trashedAt'
>;

/** What figures need of a purchase; lines only of one that cost nothing and was given back. */
export type PurchaseFact = Pick<
  Purchase,
  | 'id'
  | 'contactId'
  | 'boughtOn'
  | 'amountMinor'
  | 'currency'
  | 'pointsPaid'
  | 'pointsValueMinor'
  | 'lines'
  | 'source'
  | 'voidedAt'
>;

// One object for all of them.
const RECOMMENDED_SOURCE: PersonSource = { kind: 'recommended', label: '' };
const UNKNOWN_SOURCE: PersonSource = { kind: 'unknown', label: '' };

/** Where somebody came from. A recommendation says more than words, words more than the file they came in. */
export function sourceOf(
  { source }: Pick<Contact, 'source'>,
  referredBy: ContactId | null,
): PersonSource {
  if (referredBy !== null) return RECOMMENDED_SOURCE;
  const label = source.detail.trim();
  if (label === '') return UNKNOWN_SOURCE;
  return { kind: source.kind === 'import' ? 'file' : 'named', label };
}

/** What stands of a purchase: its day number and its amount in minor units. */
export type StandingSale = {
  readonly day: number;
  readonly minor: number;
  readonly currency: string;
};

/**
 * What stands of a purchase; `null` of one that was voided or given back in full.
 *
 * @param refunds - Of this purchase.
 */
export function standingSale(fact: PurchaseFact, refunds: readonly Refund[]): StandingSale | null {
  const { boughtOn, amountMinor, currency, pointsPaid, pointsValueMinor, voidedAt } = fact;
  if (voidedAt !== null) return null;
  // Nearly every purchase: paid with money, nothing given back.
  if (refunds.length === 0 && pointsPaid === 0 && pointsValueMinor === 0) {
    return { day: dayNumber(boughtOn), minor: amountMinor, currency };
  }
  const purchase = fact as Purchase;
  if (!isStanding(purchase, refunds)) return null;
  return { day: dayNumber(boughtOn), minor: standingAmount(purchase, refunds), currency };
}

/**
 * Somebody with what stands of what they bought.
 *
 * @param contact - `null` for somebody who was erased: their purchases stay without them.
 * @param sales - In the order of days.
 * @param isSample - Whether it was a sample person, where the contact does not say it any more.
 */
export function personWith(
  id: ContactId,
  contact: ContactFact | null,
  sales: Pick<InsightPerson, 'days' | 'minors' | 'currencies'>,
  referredBy: ContactId | null,
  isSample: boolean,
): InsightPerson {
  return {
    id,
    isListed: contact !== null && contact.trashedAt === null,
    isSample: contact?.isSample ?? isSample,
    country: contact?.country ?? '',
    owner: contact?.owner.trim() ?? '',
    source: contact ? sourceOf(contact, referredBy) : UNKNOWN_SOURCE,
    referredBy: contact ? referredBy : null,
    days: sales.days,
    minors: sales.minors,
    currencies: sales.currencies,
  };
}

/**
 * Somebody by their purchases and refunds.
 *
 * @param contact - `null` for somebody who was erased: their purchases stay without them.
 * @param purchases - Of this person, in any order.
 * @param refunds - Those of other people are passed over.
 */
export function insightPerson(
  id: ContactId,
  contact: ContactFact | null,
  purchases: readonly PurchaseFact[],
  refunds: readonly Refund[],
  referredBy: ContactId | null,
): InsightPerson {
  const standing = purchases
    .flatMap((fact) => {
      const own = refunds.filter(({ purchaseId }) => purchaseId === fact.id);
      return standingSale(fact, own) ?? [];
    })
    .sort((a, b) => a.day - b.day);
  const currencies = standing.map(({ currency }) => currency);
  const sales = {
    days: standing.map(({ day }) => day),
    minors: standing.map(({ minor }) => minor),
    currencies: oneOrAll(currencies),
  };
  const isSample = purchases.some(({ source }) => source === 'sample');
  return personWith(id, contact, sales, referredBy, isSample);
}

/** Currencies as a person has them: one text where all are the same. */
export const oneOrAll = (currencies: readonly string[]): InsightPerson['currencies'] => {
  const [first = ''] = currencies;
  return currencies.every((currency) => currency === first) ? first : currencies;
};

/** Who counts: real people; sample people only where there is nobody else. */
export function countedPeople(facts: InsightFacts): {
  readonly isSample: boolean;
  readonly people: readonly InsightPerson[];
} {
  let [hasReal, hasSample] = [false, false];
  for (const { isSample, isListed, days } of facts.people.values()) {
    if (isSample) hasSample ||= isListed;
    else hasReal ||= isListed || days.length > 0;
  }
  const shown = !hasReal && hasSample;
  const people: InsightPerson[] = [];
  for (const person of facts.people.values()) {
    if (person.isSample === shown && (!shown || person.isListed)) people.push(person);
  }
  return { isSample: shown, people };
}
