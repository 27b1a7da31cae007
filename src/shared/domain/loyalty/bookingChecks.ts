import type { IsoDate } from '../calendar/isoDate';
import { isCurrency } from '../money/currencySigns';
import { MAX_AMOUNT_MINOR } from '../money/money';
import { MAX_QUANTITY_MILLI } from '../purchases/lineAmount';
import type { PurchaseLine } from '../purchases/purchase';
import type { BookingDraft, BookingRefusal } from './booking';

/** The first day that a purchase can be of: what is older is a slip of the finger. */
export const EARLIEST_PURCHASE = '1900-01-01' as IsoDate;

/** What is wrong with a draft by itself; `null` if nothing. Lines are numbered from 1. */
export function whyNotBookable(draft: BookingDraft, today: IsoDate): BookingRefusal | null {
  const { amountMinor, currency, boughtOn, lines } = draft;
  if (Number.isNaN(amountMinor)) return { code: 'loyalty/amount-missing' };
  if (amountMinor < 0) return { code: 'loyalty/amount-negative' };
  if (amountMinor > MAX_AMOUNT_MINOR) {
    return { code: 'loyalty/amount-too-large', maxMinor: MAX_AMOUNT_MINOR, currency };
  }
  if (!Number.isInteger(amountMinor)) return { code: 'loyalty/not-whole' };
  if (amountMinor === 0 && lines.length === 0) return { code: 'loyalty/amount-missing' };
  if (!isCurrency(currency)) return { code: 'loyalty/currency-unknown', currency };
  if (boughtOn > today) return { code: 'loyalty/date-in-future', day: boughtOn };
  if (boughtOn < EARLIEST_PURCHASE) return { code: 'loyalty/date-too-early', day: boughtOn };
  const wrong = lines.findIndex((line, index) => isWrong(line, lines.slice(0, index)));
  if (wrong >= 0) return { code: 'loyalty/line-wrong', line: wrong + 1 };
  const linesMinor = sumOfLines(lines);
  return lines.length > 0 && linesMinor !== amountMinor
    ? { code: 'loyalty/amount-differs-from-lines', linesMinor, currency }
    : null;
}

/** What lines cost together in minor units, those that are struck out left aside. */
export const sumOfLines = (lines: readonly PurchaseLine[]): number =>
  lines.reduce((sum, { amountMinor, isVoided }) => (isVoided ? sum : sum + amountMinor), 0);

function isWrong(
  { id, quantityMilli, amountMinor }: PurchaseLine,
  before: readonly PurchaseLine[],
): boolean {
  const isQuantity =
    Number.isInteger(quantityMilli) && quantityMilli >= 1 && quantityMilli <= MAX_QUANTITY_MILLI;
  const isAmount =
    Number.isInteger(amountMinor) && amountMinor >= 0 && amountMinor <= MAX_AMOUNT_MINOR;
  return !isQuantity || !isAmount || before.some((line) => line.id === id);
}
