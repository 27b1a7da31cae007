import { keptOn } from '../contacts/leapDay';
import type { Purchase, Refund } from '../purchases/purchase';
import { isStanding } from '../purchases/refundedParts';
import { earnedBy, earningBaseOf, type EarningContext } from './earning';
import type { LoyaltyFacts } from './booking';
import { byPosting, type LedgerEntry, type LoyaltyUnit } from './ledgerEntry';
import type { Programme } from './programme';
import { tierOn } from './tiers';

/** What a context is worked out from: one person's whole history. */
export type EarningHistory = Pick<LoyaltyFacts, 'contact' | 'entries' | 'purchases' | 'refunds'>;

/** The years in which somebody celebrates: whether a day is their birthday, by their own leap-day rule. */
export function isBirthdayOn(
  { birthday, leapDayRule }: LoyaltyFacts['contact'],
  day: Purchase['boughtOn'],
): boolean {
  return birthday !== null && keptOn(birthday, Number(day.slice(0, 4)), leapDayRule) === day;
}

/**
 * How things stand for a purchase that is about to be booked.
 *
 * @param history - Everything up to now; the purchase itself is passed over if it is there.
 * @param programme - The version that holds on its day.
 */
export function contextFor(
  { contact, entries, purchases, refunds }: EarningHistory,
  { id, boughtOn }: Pick<Purchase, 'id' | 'boughtOn'>,
  { rules }: Programme,
): EarningContext {
  const others = purchases.filter((purchase) => purchase.id !== id);
  const { tier } = tierOn(entries, others, refunds, rules, boughtOn);
  return {
    tags: contact.tags,
    tierId: tier?.id ?? null,
    isBirthday: isBirthdayOn(contact, boughtOn),
    earlierThatDay: others
      .filter((other) => other.boughtOn === boughtOn && isStanding(other, refunds))
      .filter((other) => earningBaseOf(other, refunds).moneyMinor > 0)
      .map(({ channel }) => channel),
  };
}

/**
 * How things stood when a purchase was booked: what was written later, or voided later, is put back.
 * Tags and birthdays are those of today; nobody wrote down the old ones.
 */
export function contextAtBooking(
  history: EarningHistory,
  purchase: Purchase,
  programme: Programme,
): EarningContext {
  const accrual = firstAccrualOf(history.entries, purchase);
  const isEarlierEntry = (entry: LedgerEntry): boolean =>
    accrual ? byPosting(entry, accrual) < 0 : entry.postedAt < purchase.createdAt;
  const isEarlierPurchase = (other: Purchase): boolean => {
    if (other.createdAt !== purchase.createdAt) return other.createdAt < purchase.createdAt;
    // Booked in one go, as by an import: the book knows the order.
    const own = firstAccrualOf(history.entries, other);
    return own !== undefined && isEarlierEntry(own);
  };
  const asItWas = <T extends Purchase | Refund>(row: T): T =>
    row.voidedAt !== null && row.voidedAt > purchase.createdAt ? { ...row, voidedAt: null } : row;
  return contextFor(
    {
      contact: history.contact,
      entries: history.entries.filter(isEarlierEntry),
      purchases: history.purchases.filter(isEarlierPurchase).map(asItWas),
      refunds: history.refunds
        .filter(({ createdAt }) => createdAt < purchase.createdAt)
        .map(asItWas),
    },
    purchase,
    programme,
  );
}

function firstAccrualOf(
  entries: readonly LedgerEntry[],
  { id }: Purchase,
): LedgerEntry | undefined {
  let first: LedgerEntry | undefined;
  for (const entry of entries) {
    if (entry.cause.kind !== 'purchase' || entry.cause.purchaseId !== id) continue;
    if (!first || byPosting(entry, first) < 0) first = entry;
  }
  return first;
}

/**
 * The context in which a rule gives so much for a purchase as it stands, refunds left out; `null` if
 * there is none. How things stood at booking comes first; then what may have changed since unseen:
 * tags, a birthday, a tier, an earlier visit.
 *
 * @param given - What was earned and not voided since, whole points or stamps.
 */
export function contextThatGave(
  history: EarningHistory,
  purchase: Purchase,
  programme: Programme,
  unit: LoyaltyUnit,
  given: number,
): EarningContext | null {
  const base = earningBaseOf(purchase);
  const gives = (context: EarningContext): boolean =>
    earnedBy(base, programme, context)[unit] === given;
  const likely = contextAtBooking(history, purchase, programme);
  if (gives(likely)) return likely;
  const { rules } = programme;
  const wanted = [...new Set(rules.earn.flatMap(({ when }) => when.tags ?? []))].slice(0, 6);
  const asksFor = (name: 'tiers' | 'isBirthday'): boolean =>
    rules.earn.some(({ when }) => when[name] !== undefined);
  const tagSets = subsetsOf(wanted);
  const birthdays = asksFor('isBirthday') ? [true, false] : [likely.isBirthday];
  const tierIds = asksFor('tiers') ? rules.tiers.map(({ id }) => id) : [likely.tierId];
  for (const tags of tagSets) {
    for (const isBirthday of birthdays) {
      for (const tierId of tierIds) {
        for (const earlierThatDay of [likely.earlierThatDay, []]) {
          const context = { tags, isBirthday, tierId, earlierThatDay };
          if (gives(context)) return context;
        }
      }
    }
  }
  return null;
}

const subsetsOf = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>(
    (sets, name) => [...sets, ...sets.map((set) => [...set, name])],
    [[]],
  );
