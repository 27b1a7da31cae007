import { MAX_AMOUNT_MINOR } from '../money/money';

/** The largest quantity of one line, in thousandths: a million pieces. */
export const MAX_QUANTITY_MILLI = 1_000_000_000;

/**
 * The price of so many, rounded half up to whole minor units; `null` beyond the largest amount of a purchase.
 *
 * @param unitMinor - Price of one in minor units, 0 or more.
 * @param quantityMilli - Thousandths, 1 or more.
 */
export function lineAmount(unitMinor: number, quantityMilli: number): number | null {
  // Both may be large enough that their product is no safe integer.
  const exact = (BigInt(unitMinor) * BigInt(quantityMilli) + 500n) / 1000n;
  return exact > BigInt(MAX_AMOUNT_MINOR) ? null : Number(exact);
}

/**
 * A quantity as people write it, in thousandths: `2`, `0,25`, `1.5`. Comma and point both part the
 * decimals, at most three of them. `null` for anything else, for nothing and for more than
 * `MAX_QUANTITY_MILLI`.
 */
export function readQuantity(text: string): number | null {
  const match = /^(\d{0,7})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match || (match[1] === '' && match[2] === undefined)) return null;
  const milli = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0'));
  return milli >= 1 && milli <= MAX_QUANTITY_MILLI ? milli : null;
}

/**
 * A quantity as a text to edit: `2`, `0,25`.
 *
 * @param decimalSign - How the page writes decimals.
 */
export function quantityText(quantityMilli: number, decimalSign: '.' | ','): string {
  const whole = Math.floor(quantityMilli / 1000);
  const rest = String(quantityMilli % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${whole}${decimalSign}${rest}`;
}
