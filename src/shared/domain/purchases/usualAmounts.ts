import type { Purchase } from './purchase';

/** Purchases from which can be told what is usual. */
export const USUAL_FROM = 3;

/** An amount is unusual beyond this many times the average. */
export const UNUSUAL_TIMES = 10;

const counted = (purchases: readonly Purchase[]): readonly number[] =>
  purchases
    .filter(({ voidedAt, amountMinor }) => voidedAt === null && amountMinor > 0)
    .map(({ amountMinor }) => amountMinor);

/**
 * Whether an amount is more than ten times the average of a person's purchases that stand: then what is
 * usual, in minor units, to two leading digits (*around 18 €*). `null` if it is not, or if there are
 * fewer than three purchases to tell.
 *
 * @param purchases - The person's, all in the currency of the amount, in any order; voided ones do not count.
 */
export function isUnusualAmount(
  amountMinor: number,
  purchases: readonly Purchase[],
): { readonly usualMinor: number } | null {
  const amounts = counted(purchases);
  if (amounts.length < USUAL_FROM) return null;
  // The sum of many large amounts may be no safe integer.
  const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
  const count = BigInt(amounts.length);
  if (BigInt(Math.trunc(amountMinor)) * count <= sum * BigInt(UNUSUAL_TIMES)) return null;
  return { usualMinor: roundedToTwo(Number(sum / count)) };
}

function roundedToTwo(minor: number): number {
  const step = 10 ** Math.max(0, String(minor).length - 2);
  return Math.round(minor / step) * step;
}

/**
 * The amounts that come most often, at most four, in minor units, the most frequent first; of equally
 * frequent ones, the latest. The person's own come before the shop's.
 *
 * @param purchases - The person's, all in one currency, in any order; voided ones do not count.
 * @param ofShop - The shop's in the same currency, to fill up with.
 */
export function frequentAmounts(
  purchases: readonly Purchase[],
  ofShop: readonly Purchase[] = [],
): readonly number[] {
  return [...new Set([...byFrequency(purchases), ...byFrequency(ofShop)])].slice(0, 4);
}

function byFrequency(purchases: readonly Purchase[]): readonly number[] {
  const found = new Map<number, { count: number; latest: number }>();
  for (const { amountMinor, boughtAt, voidedAt } of purchases) {
    if (voidedAt !== null || amountMinor <= 0) continue;
    const { count, latest } = found.get(amountMinor) ?? { count: 0, latest: boughtAt };
    found.set(amountMinor, { count: count + 1, latest: Math.max(latest, boughtAt) });
  }
  return [...found]
    .sort(([x, a], [y, b]) => b.count - a.count || b.latest - a.latest || x - y)
    .map(([amount]) => amount);
}
