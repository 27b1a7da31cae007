import type { RandomBytes } from '@shared/kernel/uuid';

/** First digits of our own cards: the range 20 to 29 is for use inside a shop. Source: GS1 General Specifications, restricted circulation numbers. */
const OWN_PREFIX = '29';

/** The longest number that is taken for a card; longer ones are links or tickets. */
export const MAX_CARD_NUMBER = 64;

/**
 * The last digit of an EAN-13: what is missing to the next ten when the digits, from the left, count once and
 * three times in turn. Source: GS1 General Specifications, standard check digit calculations.
 *
 * @param twelve - Exactly twelve digits.
 * @throws if it is anything else: a programming error.
 */
export function ean13CheckDigit(twelve: string): string {
  if (!/^[0-9]{12}$/.test(twelve)) throw new Error('A check digit needs twelve digits');
  const sum = [...twelve].reduce(
    (before, digit, index) => before + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** Whether a text is thirteen digits of which the last fits the others. */
export const isEan13 = (text: string): boolean =>
  /^[0-9]{13}$/.test(text) && ean13CheckDigit(text.slice(0, 12)) === text.slice(12);

/** Whether a number is one of our own cards: an EAN-13 that begins with 29. */
export const isIssuedCardNumber = (text: string): boolean =>
  text.startsWith(OWN_PREFIX) && isEan13(text);

/**
 * The number of a card of our own.
 *
 * @param ten - Exactly ten digits that no other card has.
 * @throws if it is anything else: a programming error.
 */
export function issuedCardNumber(ten: string): string {
  const twelve = OWN_PREFIX + ten;
  return twelve + ean13CheckDigit(twelve);
}

/** A number for a new card, every one of the ten thousand million equally likely; whether it is taken, the caller looks up. */
export function drawCardNumber(random: RandomBytes): string {
  const digits: number[] = [];
  while (digits.length < 10) {
    for (const byte of random(new Uint8Array(16))) {
      // Of 256 values the last six would make some digits likelier than others.
      if (byte < 250 && digits.length < 10) digits.push(byte % 10);
    }
  }
  return issuedCardNumber(digits.join(''));
}

/**
 * What a scanner or a hand typed, as the number of a card: without white space and control characters.
 * `null` if nothing is left, or more than `MAX_CARD_NUMBER` characters.
 */
export function cardNumberOf(typed: string): string | null {
  const number = typed.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  return number === '' || number.length > MAX_CARD_NUMBER ? null : number;
}

/** A number in groups that the eye can follow: an EAN-13 as `2 912345 678901`, others in fours. */
export function cardNumberInGroups(number: string): string {
  if (isEan13(number)) return `${number[0]} ${number.slice(1, 7)} ${number.slice(7)}`;
  return (number.match(/.{1,4}/gu) ?? []).join(' ');
}
