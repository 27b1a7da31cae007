import type { Brand } from '@shared/kernel/brand';
import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { minorDigitsOf } from '../money/money';
import type { UsedRate } from './figure';
import { dividedBy, ratio, ratioOfText, times, type Ratio } from './ratio';

/** UUIDv7 of an exchange rate. */
export type RateId = Brand<string, 'RateId'>;

/** What one unit of a currency was worth in another on a day, as the owner entered it. */
export type ExchangeRate = {
  readonly id: RateId;
  /** ISO 4217: one unit of it … */
  readonly from: string;
  /** … is so many of this one. Not the same. */
  readonly to: string;
  /** Exact decimal text above 0 such as `1.0875`, up to 15 digits on either side of the point. */
  readonly rate: string;
  readonly on: IsoDate;
  /** Where it is from; may be empty. */
  readonly note: string;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

/** What is typed in. */
export type RateDraft = Omit<ExchangeRate, 'id' | 'createdAt' | 'updatedAt'>;

/** A rate as far as figures need it. */
export type RateFact = Pick<ExchangeRate, 'from' | 'to' | 'rate' | 'on'>;

/** What a rate says, exactly; `null` for text that is no number above 0. */
export function rateOf(text: string): Ratio | null {
  const value = ratioOfText(text);
  return value !== null && value.numerator > 0n ? value : null;
}

/** How amounts in one currency become amounts in another. */
export type Conversion = {
  /** Minor units of the other currency for one minor unit. */
  readonly factor: Ratio;
  /** `null` for the currency itself. */
  readonly used: UsedRate | null;
};

/**
 * The conversion of a day: the latest rate on or before it, in either direction; of one day, the one that was entered for this
 * direction, then the one that was entered last. Never over a third currency.
 *
 * @returns `null` if no rate was entered: such amounts are left out and said to be.
 */
export function conversionOf(
  rates: readonly RateFact[],
  from: string,
  to: string,
  day: IsoDate,
): Conversion | null {
  if (from === to) return { factor: ratio(1), used: null };
  let best: { readonly rate: RateFact; readonly isInverse: boolean; readonly value: Ratio } | null =
    null;
  for (const rate of rates) {
    const isInverse = rate.from === to && rate.to === from;
    if (rate.on > day || !(isInverse || (rate.from === from && rate.to === to))) continue;
    const value = rateOf(rate.rate);
    if (value === null) continue;
    const isBetter =
      best === null ||
      rate.on > best.rate.on ||
      (rate.on === best.rate.on && (!isInverse || best.isInverse));
    if (isBetter) best = { rate, isInverse, value };
  }
  if (best === null) return null;
  const perUnit = best.isInverse ? dividedBy(ratio(1), best.value) : best.value;
  const scale = ratio(10n ** BigInt(minorDigitsOf(to)), 10n ** BigInt(minorDigitsOf(from)));
  return {
    factor: times(perUnit, scale),
    used: { from, to, rate: best.rate.rate, isInverse: best.isInverse, on: best.rate.on },
  };
}
