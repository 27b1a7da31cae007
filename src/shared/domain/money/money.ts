/** An amount of money in minor units of its currency, such as `{ minor: 2480, currency: 'EUR' }` for 24.80 euros. */
export type Money = {
  /** A safe integer; how many of them make one unit, `minorDigitsOf` says. */
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
};

/** Currencies whose minor unit is not the hundredth. Source: ISO 4217 list one, 2025. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Decimals of a currency, 0 to 4; 2 for one that nobody knows. Fixed, so that no release reads an old amount differently. */
export const minorDigitsOf = (currency: string): number => DIGITS.get(currency) ?? 2;

/** Minor units in one unit of a currency: 100 for the euro, 1 for the yen, 1,000 for the Kuwaiti dinar. */
export const minorPerUnit = (currency: string): number => 10 ** minorDigitsOf(currency);

/** The largest amount of one purchase, in minor units (a thousand million euros): beyond it, it is a slip of the finger. */
export const MAX_AMOUNT_MINOR = 100_000_000_000;
