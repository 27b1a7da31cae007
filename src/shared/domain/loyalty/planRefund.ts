import { ok, refuse, type Result } from '@shared/kernel/result';
import type { IsoDate } from '../calendar/isoDate';
import type { Purchase, Refund, RefundId } from '../purchases/purchase';
import { refundedParts } from '../purchases/refundedParts';
import type { BookingMoment, LoyaltyFacts } from './booking';
import { causeKeys } from './causeKeys';
import { earningBaseOf } from './earning';
import { balancesOf, withPlanned } from './plannedEntries';
import type { RefundDraft, RefundPlan, RefundRefusal } from './refunding';
import {
  earnedAgain,
  inOrderOfTaking,
  LOYALTY_UNITS,
  paymentsBack,
  purchaseIn,
  reversalOf,
  standingEarnings,
  withItsGifts,
  type Standing,
  type TakingBack,
} from './takingBack';
import type { LedgerEntry, LoyaltyUnit, Posting } from './ledgerEntry';

/**
 * Decides whether money, points and goods of a purchase can be given back, and what follows for points
 * and stamps. Reads no clock, writes nothing.
 *
 * Taken back is what the purchase still has standing, less what the same version of the rules gives
 * for what remains of it: nothing twice over any number of partial refunds, and everything with the
 * last. What has lapsed is gone already and not taken again; what was spent is taken from other lots
 * or becomes a debt. Points handed in as payment come back as far as the draft says, where they came
 * from, with their old expiry. A full refund also takes back the bonuses and the recommendation's
 * rewards that the purchase set off, and gives back the points of rewards handed out with it; a
 * partial one leaves those as they are.
 *
 * @throws RangeError if the purchase is not among the facts.
 */
export function planRefund(
  facts: LoyaltyFacts,
  draft: RefundDraft,
  refundId: RefundId,
  moment: BookingMoment,
): Result<RefundPlan, RefundRefusal> {
  const { today, now } = moment;
  const purchase = purchaseIn(facts, draft.purchaseId);
  const wrong = whyNotRefundable(purchase, facts.refunds, draft, today);
  if (wrong) return refuse(wrong);

  const refund: Refund = {
    id: refundId,
    contactId: purchase.contactId,
    ...draft,
    refundedAt: draft.refundedOn === today ? now : Date.parse(`${draft.refundedOn}T12:00:00Z`),
    ...{ voidedAt: null, createdAt: now, updatedAt: now },
  };
  const refunds = [...facts.refunds, refund];
  const taking: TakingBack = {
    on: draft.refundedOn,
    cause: { kind: 'refund', refundId, purchaseId: purchase.id },
    keyOf: (reversed) => causeKeys.refund(refundId, reversed),
    note: '',
  };
  const isFull = refundedParts(purchase, refunds).isFullyRefunded;
  const reversals = [
    ...paymentsBack(facts.entries, purchase.id, draft.pointsReturned, today, taking),
    ...LOYALTY_UNITS.flatMap((unit) => earningsBack(facts, purchase, refunds, unit, today, taking)),
    ...(isFull ? withItsGifts(facts, purchase.id, today, taking) : []),
  ];
  const books = [facts.entries, facts.referrer?.entries ?? []];
  const postings = inOrderOfTaking(reversals, books, today);
  const book = withPlanned(facts.entries, postings, facts.contact.id, now);
  return ok({
    ...{ refund, postings },
    before: balancesOf(facts.entries, today),
    after: balancesOf(book, today),
  });
}

function earningsBack(
  facts: LoyaltyFacts,
  purchase: Purchase,
  refunds: readonly Refund[],
  unit: LoyaltyUnit,
  today: IsoDate,
  taking: TakingBack,
): readonly Posting[] {
  return standingEarnings(facts.entries, purchase.id, unit, today).flatMap((standing) => {
    const { entry, left, lapsed } = standing;
    const given = left + takenByRefunds(facts.entries, standing);
    const base = earningBaseOf(purchase, refunds);
    const due = base.moneyMinor === 0 ? 0 : earnedAgain(facts, purchase, entry, given, base);
    const points = Math.max(0, left - lapsed - due);
    return points > 0 ? [reversalOf(entry, points, taking)] : [];
  });
}

/** Points of a credit that earlier refunds have taken back, as far as these stand. */
function takenByRefunds(entries: readonly LedgerEntry[], { entry }: Standing): number {
  const netOf = (one: LedgerEntry, depth: number): number =>
    entries
      // A tampered book may name itself in a circle.
      .filter(({ reversesId }) => reversesId === one.id && depth < entries.length)
      .reduce((sum, reversal) => sum + netOf(reversal, depth + 1), one.points);
  return entries
    .filter(({ reversesId, cause }) => reversesId === entry.id && cause.kind === 'refund')
    .reduce((sum, reversal) => sum - netOf(reversal, 0), 0);
}

function whyNotRefundable(
  purchase: Purchase,
  refunds: readonly Refund[],
  draft: RefundDraft,
  today: IsoDate,
): RefundRefusal | null {
  const { amountMinor, pointsReturned, lines, refundedOn, paidOn } = draft;
  if (purchase.voidedAt !== null) return { code: 'refunds/purchase-voided' };
  const figures = [amountMinor, pointsReturned, ...lines.map(({ quantityMilli }) => quantityMilli)];
  if (figures.some((figure) => figure < 0)) return { code: 'refunds/amount-negative' };
  if (!figures.every((figure) => Number.isSafeInteger(figure)))
    return { code: 'refunds/not-whole' };
  if (figures.every((figure) => figure === 0)) return { code: 'refunds/nothing-given-back' };
  const { moneyLeftMinor, pointsLeft, quantityLeft } = refundedParts(purchase, refunds);
  if (amountMinor > moneyLeftMinor) {
    const { currency } = purchase;
    return { code: 'refunds/more-than-paid', leftMinor: moneyLeftMinor, currency };
  }
  if (pointsReturned > pointsLeft) {
    return { code: 'refunds/more-points-than-paid', left: pointsLeft };
  }
  const wanted = new Map<string, number>();
  for (const { lineId, quantityMilli } of lines) {
    wanted.set(lineId, (wanted.get(lineId) ?? 0) + quantityMilli);
  }
  for (const [lineId, quantityMilli] of wanted) {
    if (quantityMilli > (quantityLeft.get(lineId) ?? 0)) {
      const line = purchase.lines.findIndex(({ id }) => id === lineId) + 1;
      return { code: 'refunds/more-pieces-than-bought', line };
    }
  }
  if (refundedOn < purchase.boughtOn) {
    return { code: 'refunds/before-purchase', boughtOn: purchase.boughtOn };
  }
  const late = [refundedOn, paidOn].find((day) => day !== null && day > today);
  return late ? { code: 'refunds/date-in-future', day: late } : null;
}
