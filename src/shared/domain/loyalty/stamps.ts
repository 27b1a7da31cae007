import type { ProductId } from '../purchases/product';
import type { EarningBase } from './earning';
import type { ProgrammeRules } from './programme';

/** A product, or all products of a category. */
type Goods = { readonly productId: ProductId | null; readonly category: string };

/**
 * Whole pieces of a product, or of a category's products, in a purchase. Parts are put together before
 * they are counted: two half kilos are one. What was free of charge is no piece that earns.
 */
export function piecesOf(lines: EarningBase['lines'], { productId, category }: Goods): number {
  const quantityMilli = lines
    .filter(({ amountMinor }) => amountMinor > 0)
    .filter((line) =>
      productId !== null
        ? line.productId === productId
        : category !== '' && line.category === category,
    )
    .reduce((sum, line) => sum + line.quantityMilli, 0);
  return Math.floor(quantityMilli / 1000);
}

/**
 * Stamps that a purchase gives: one for the purchase itself, or one for each whole piece of what is
 * stamped. 0 without a stamp card, without money paid, below the threshold, and where a threshold is
 * meant in another currency.
 */
export function stampsFor(base: EarningBase, { stampCard, currency }: ProgrammeRules): number {
  if (!stampCard || base.moneyMinor <= 0) return 0;
  if (stampCard.per === 'item') return piecesOf(base.lines, stampCard);
  if (stampCard.thresholdMinor === 0) return 1;
  return base.currency === currency && base.moneyMinor >= stampCard.thresholdMinor ? 1 : 0;
}

/** How many cards are full, and how many stamps stand on the one that is being filled. */
export type StampCards = { readonly full: number; readonly onCurrent: number };

/**
 * Stamps laid out on cards. Owed stamps are no card.
 *
 * @param balance - Stamps that can be spent, less those owed.
 * @param size - Stamps of a full card, 1 or more.
 */
export function stampCardsOf(balance: number, size: number): StampCards {
  const stamps = Math.max(0, balance);
  return { full: Math.floor(stamps / size), onCurrent: stamps % size };
}
