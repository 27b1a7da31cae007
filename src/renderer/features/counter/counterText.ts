/** A key of the keypad: a digit, two zeros, the decimal sign, or the last sign taken away. */
export type PadKey =
  '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '00' | 'decimal' | 'back';

/** A text after a key of the keypad. A number after a word begins with a space, so that it is an amount. */
export function typedOnPad(text: string, key: PadKey, decimalSign: string): string {
  if (key === 'back') return text.slice(0, -1);
  const sign = key === 'decimal' ? decimalSign : key;
  return /\p{L}$/u.test(text) ? `${text} ${sign}` : text + sign;
}

/** A text without a number that was scanned into its end. */
export const withoutScan = (text: string, number: string): string =>
  text.endsWith(number) ? text.slice(0, -number.length).trimEnd() : text;

/** A line with another amount; what says who it is stays in front. */
export const withAmount = (who: string, amountText: string): string =>
  who === '' ? amountText : `${who} ${amountText}`;
