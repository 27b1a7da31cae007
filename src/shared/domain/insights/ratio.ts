/**
 * An exact number: `numerator / denominator`, in lowest terms, the denominator 1 or more. Sums of money, shares
 * and averages stay exact until they are shown. Plain data: crosses threads as it is, but is no JSON.
 */
export type Ratio = { readonly numerator: bigint; readonly denominator: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/**
 * The ratio of two whole numbers.
 *
 * @throws RangeError if the denominator is 0, or a number is not a safe integer: an empty denominator is no
 * number, and whoever asks must have said so before.
 */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Ratio {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('There is nothing to divide by');
  const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

/** Nothing. */
export const ZERO: Ratio = { numerator: 0n, denominator: 1n };

/** `a + b`. */
export const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** `a - b`. */
export const minus = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

/** `a × b`. */
export const times = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.numerator, a.denominator * b.denominator);

/** `a ÷ b`. @throws RangeError if `b` is 0. */
export const dividedBy = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.numerator * b.denominator, a.denominator * b.numerator);

/** Below 0, 0 or above 0, as `a` is smaller than, equal to or larger than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest floating-point number: for drawing and for intervals, never to go on counting money with. */
export function toNumber({ numerator, denominator }: Ratio): number {
  const [n, d] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return n / d;
  return Number(decimalText({ numerator, denominator }, 20));
}

/**
 * A number as decimal text such as `-53.64`, rounded half away from zero, trailing zeros kept. `Intl.NumberFormat`
 * takes it as it is (`format(text)`) and rounds nothing a second time.
 *
 * @param digits - Decimals, 0 or more.
 */
export function decimalText({ numerator, denominator }: Ratio, digits: number): string {
  const isNegative = numerator < 0n;
  const size = isNegative ? -numerator : numerator;
  const scaled = size * 10n ** BigInt(digits);
  const rounded = (scaled * 2n + denominator) / (denominator * 2n);
  const text = rounded.toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const sign = isNegative && rounded !== 0n ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
}

/** What decimal text such as `1.0875` says, exactly; `null` for anything else, exponents too. */
export function ratioOfText(text: string): Ratio | null {
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign = '', whole = '', decimals = ''] = match;
  const size = ratio(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return sign === '-' ? { ...size, numerator: -size.numerator } : size;
}
