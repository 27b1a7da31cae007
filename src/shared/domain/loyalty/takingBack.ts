import type { IsoDate } from '../calendar/isoDate';
import type { Purchase, PurchaseId } from '../purchases/purchase';
import { shareOf } from '../purchases/refundedParts';
import { accountOf, type Account, type Movement } from './account';
import type { LoyaltyFacts } from './booking';
import { earnedBy, earningBaseOf, type EarningBase } from './earning';
import { contextThatGave } from './earningContext';
import { lapsedPostings } from './lapsing';
import type { LedgerCause, LedgerEntry, LedgerEntryId, LoyaltyUnit, Posting } from './ledgerEntry';

/** Both accounts of a book. */
export const LOYALTY_UNITS: readonly LoyaltyUnit[] = ['points', 'stamps'];

/** Everything that is written, whatever its day. */
const EVER = '9999-12-31' as IsoDate;

/** Why something is taken back, and how that is written. */
export type TakingBack = {
  readonly on: IsoDate;
  readonly cause: LedgerCause;
  readonly keyOf: (reversed: LedgerEntryId) => string;
  /** In the owner's words. */
  readonly note: string;
};

/** One line of the book with what has become of it. */
export type Standing = {
  readonly entry: LedgerEntry;
  /** Points without sign that no reversal has taken back. */
  readonly left: number;
  /** Of a credit: how much of that has lapsed, written off or not. */
  readonly lapsed: number;
};

/** What stands of the lines of a book that a purchase set off. */
export function standingOf(
  entries: readonly LedgerEntry[],
  today: IsoDate,
  isWanted: (cause: LedgerCause) => boolean,
): readonly Standing[] {
  const accounts = new Map<LoyaltyUnit, Account>();
  return entries
    .filter(({ reversesId, cause }) => reversesId === null && isWanted(cause))
    .map((entry) => {
      const account = accounts.get(entry.unit) ?? accountOf(entries, entry.unit, EVER);
      accounts.set(entry.unit, account);
      const { left, expired }: Movement = account.movements.get(entry.id)!;
      const lot = account.lots.find(({ id }) => id === entry.id);
      const isLapsed = lot?.expiresOn != null && lot.expiresOn <= today;
      const lapsed = Math.min(left, expired + (isLapsed ? lot.remaining : 0));
      return { entry, left, lapsed };
    })
    .filter(({ left }) => left > 0);
}

/** What stands of what a purchase earned in one unit. */
export const standingEarnings = (
  entries: readonly LedgerEntry[],
  purchaseId: PurchaseId,
  unit: LoyaltyUnit,
  today: IsoDate,
): readonly Standing[] =>
  standingOf(
    entries.filter((entry) => entry.unit === unit),
    today,
    (cause) => cause.kind === 'purchase' && cause.purchaseId === purchaseId,
  );

/** The counter-entry to so many points of a line. */
export const reversalOf = (
  { id, contactId, unit, points: reversed, programmeId }: LedgerEntry,
  points: number,
  { on, cause, keyOf, note }: TakingBack,
): Posting => ({
  ...{ contactId, unit, kind: 'reversal', points: reversed > 0 ? -points : points },
  ...{ effectiveOn: on, expiresOn: null, lotId: null, reversesId: id, programmeId },
  ...{ cause, causeKey: keyOf(id), note },
});

/**
 * Postings in an order in which nobody owes what they are about to get back: first what has lapsed is
 * written off in the books that something is taken from, so that nothing lapsed is taken in place of
 * what was spent; then what is given back; then what is taken.
 */
export function inOrderOfTaking(
  postings: readonly Posting[],
  books: readonly (readonly LedgerEntry[])[],
  today: IsoDate,
): readonly Posting[] {
  const taken = postings.filter(({ points }) => points < 0);
  const lapses = books
    .flatMap((entries) => lapsedPostings(entries, today))
    .filter(({ contactId }) => taken.some((posting) => posting.contactId === contactId));
  return [...lapses, ...postings.filter(({ points }) => points > 0), ...taken];
}

/**
 * What a purchase earns by the version of the rules that it was booked under, if only `base` is left of
 * it. Where what the rules looked at then can no longer be told, the same share of what was given as of
 * the money.
 *
 * @param purchase - As it was when `given` was what it had earned.
 */
export function earnedAgain(
  facts: LoyaltyFacts,
  purchase: Purchase,
  entry: Pick<LedgerEntry, 'unit' | 'programmeId'>,
  given: number,
  base: EarningBase,
): number {
  const programme = facts.programmes.find(({ id }) => id === entry.programmeId);
  const context = programme && contextThatGave(facts, purchase, programme, entry.unit, given);
  return programme && context
    ? earnedBy(base, programme, context)[entry.unit]
    : shareOf(given, base.moneyMinor, earningBaseOf(purchase).moneyMinor);
}

/** Takes back everything else that a purchase brought about: bonuses, a recommendation's rewards, rewards handed out with it. */
export function withItsGifts(
  { entries, referrer }: Pick<LoyaltyFacts, 'entries' | 'referrer'>,
  purchaseId: PurchaseId,
  today: IsoDate,
  taking: TakingBack,
): readonly Posting[] {
  const isGift = (cause: LedgerCause): boolean =>
    (cause.kind === 'bonus' ||
      cause.kind === 'referral' ||
      cause.kind === 'reward' ||
      cause.kind === 'full-card') &&
    cause.purchaseId === purchaseId;
  return [entries, referrer?.entries ?? []].flatMap((book) =>
    standingOf(book, today, isGift)
      .filter(({ left, lapsed }) => left > lapsed)
      .map(({ entry, left, lapsed }) => reversalOf(entry, left - lapsed, taking)),
  );
}

/** Gives back points that were handed in as payment, as far as they have not come back yet. */
export function paymentsBack(
  entries: readonly LedgerEntry[],
  purchaseId: PurchaseId,
  points: number,
  today: IsoDate,
  taking: TakingBack,
): readonly Posting[] {
  let rest = points;
  return standingOf(
    entries,
    today,
    (cause) => cause.kind === 'payment' && cause.purchaseId === purchaseId,
  ).flatMap(({ entry, left }) => {
    const part = Math.min(left, rest);
    rest -= part;
    return part > 0 ? [reversalOf(entry, part, taking)] : [];
  });
}

/** The purchase of an id. @throws RangeError if it is not among the facts. */
export function purchaseIn({ purchases }: LoyaltyFacts, purchaseId: PurchaseId): Purchase {
  const purchase = purchases.find(({ id }) => id === purchaseId);
  if (!purchase) throw new RangeError(`No such purchase: ${purchaseId}`);
  return purchase;
}
