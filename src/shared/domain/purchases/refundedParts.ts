import { moneyPaid, type Purchase, type Refund } from './purchase';

/** What is left of a purchase after its refunds. */
export type RefundedParts = {
  /** Money that was paid and not given back, in minor units; 0 or more. */
  readonly moneyLeftMinor: number;
  /** Points that were handed in and not given back; 0 or more. */
  readonly pointsLeft: number;
  /** What these are worth, in minor units: their share of what all of them were worth, rounded down. */
  readonly pointsValueLeftMinor: number;
  /** Thousandths that were not brought back, by line; voided lines have 0. */
  readonly quantityLeft: ReadonlyMap<string, number>;
  /** Money given back so far, in minor units. */
  readonly refundedMinor: number;
  readonly hasRefunds: boolean;
  /** Whether everything that was paid has gone back, money and points. */
  readonly isFullyRefunded: boolean;
};

/**
 * What is left of a purchase in money, points and pieces. Whether the purchase itself was voided does
 * not matter here.
 *
 * @param refunds - In any order; those of other purchases and voided ones are passed over.
 */
export function refundedParts(purchase: Purchase, refunds: readonly Refund[]): RefundedParts {
  const own = refunds.filter(
    ({ purchaseId, voidedAt }) => purchaseId === purchase.id && voidedAt === null,
  );
  const quantityLeft = new Map(
    purchase.lines.map(({ id, quantityMilli, isVoided }) => [id, isVoided ? 0 : quantityMilli]),
  );
  let refundedMinor = 0;
  let pointsReturned = 0;
  for (const refund of own) {
    refundedMinor += refund.amountMinor;
    pointsReturned += refund.pointsReturned;
    for (const { lineId, quantityMilli } of refund.lines) {
      const left = quantityLeft.get(lineId) ?? 0;
      quantityLeft.set(lineId, Math.max(0, left - quantityMilli));
    }
  }
  const moneyLeftMinor = Math.max(0, moneyPaid(purchase) - refundedMinor);
  const pointsLeft = Math.max(0, purchase.pointsPaid - pointsReturned);
  const isNothingLeft = moneyLeftMinor === 0 && pointsLeft === 0;
  // Of what cost nothing there is no money to give back: there the pieces say it.
  const wasPaid = purchase.amountMinor > 0 || purchase.pointsPaid > 0;
  return {
    moneyLeftMinor,
    pointsLeft,
    pointsValueLeftMinor: shareOf(purchase.pointsValueMinor, pointsLeft, purchase.pointsPaid),
    quantityLeft,
    refundedMinor,
    hasRefunds: own.length > 0,
    isFullyRefunded:
      own.length > 0 &&
      isNothingLeft &&
      (wasPaid || [...quantityLeft.values()].every((left) => left === 0)),
  };
}

/** `value * part / whole`, exactly, rounded down; 0 if there is no whole. */
export const shareOf = (value: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(value) * BigInt(part)) / BigInt(whole));

/**
 * What a purchase still amounts to in minor units, points at their worth included; 0 if it was voided.
 * The amount that counts into figures.
 */
export function standingAmount(purchase: Purchase, refunds: readonly Refund[]): number {
  if (purchase.voidedAt !== null) return 0;
  const { moneyLeftMinor, pointsValueLeftMinor } = refundedParts(purchase, refunds);
  return moneyLeftMinor + pointsValueLeftMinor;
}

/** Whether a purchase counts: neither voided nor given back in full. */
export const isStanding = (purchase: Purchase, refunds: readonly Refund[]): boolean =>
  purchase.voidedAt === null && !refundedParts(purchase, refunds).isFullyRefunded;

/** What to give back for what comes back. */
export type RefundShare = { readonly amountMinor: number; readonly pointsReturned: number };

/**
 * What goes back if these pieces come back, as a suggestion: their part of what their lines cost. Money
 * first, as far as there is any left; what points had paid goes back in points. Bringing back every
 * piece gives back everything, whatever the steps: parts are rounded on the sum so far.
 *
 * @param lines - Thousandths per line; more than is left of a line counts as what is left.
 */
export function refundShareOf(
  purchase: Purchase,
  refunds: readonly Refund[],
  lines: Refund['lines'],
): RefundShare {
  const left = refundedParts(purchase, refunds);
  let valueMinor = 0;
  let isEverything = true;
  for (const line of purchase.lines) {
    const before = left.quantityLeft.get(line.id) ?? 0;
    const wanted = lines
      .filter(({ lineId }) => lineId === line.id)
      .reduce((sum, { quantityMilli }) => sum + quantityMilli, 0);
    const after = Math.max(0, before - Math.max(0, wanted));
    if (after > 0) isEverything = false;
    valueMinor +=
      shareOf(line.amountMinor, before, line.quantityMilli) -
      shareOf(line.amountMinor, after, line.quantityMilli);
  }
  if (isEverything && purchase.lines.length > 0) {
    return { amountMinor: left.moneyLeftMinor, pointsReturned: left.pointsLeft };
  }
  const amountMinor = Math.min(valueMinor, left.moneyLeftMinor);
  const pointsReturned = Math.min(
    left.pointsLeft,
    shareOf(purchase.pointsPaid, valueMinor - amountMinor, purchase.pointsValueMinor),
  );
  return { amountMinor, pointsReturned };
}
