import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_CARD_NUMBER,
  cardNumberInGroups,
  cardNumberOf,
  drawCardNumber,
  ean13CheckDigit,
  isEan13,
  isIssuedCardNumber,
  issuedCardNumber,
} from '@shared/domain/loyalty/cardNumber';

const tenDigits = fc.stringMatching(/^[0-9]{10}$/);

describe('the check digit', () => {
  test.each([
    // Numbers printed in many explanations of the code.
    ['629104150021', '3'],
    ['978030640615', '7'],
    ['400638133393', '1'],
    ['590123412345', '7'],
    ['000000000000', '0'],
  ])('of %s is %s', (twelve, digit) => {
    expect(ean13CheckDigit(twelve)).toBe(digit);
    expect(isEan13(twelve + digit)).toBe(true);
  });

  test.each(['', '1', '12345678901a', '1234567890123', '١٢٣٤٥٦٧٨٩٠١٢'])(
    'is not made of %j',
    (text) => {
      expect(() => ean13CheckDigit(text)).toThrow();
    },
  );
});

describe('numbers of our own', () => {
  test('begin with 29 and are whole', () => {
    expect(issuedCardNumber('0000000001')).toBe('2900000000018');
    expect(isIssuedCardNumber('2900000000018')).toBe(true);
    expect(isIssuedCardNumber('2900000000017')).toBe(false);
    expect(isIssuedCardNumber('4006381333931')).toBe(false);
  });

  test('any single wrong digit is noticed, and any neighbours in the wrong order that do not differ by five', () => {
    fc.assert(
      fc.property(tenDigits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (ten, place, more) => {
        const number = issuedCardNumber(ten);
        const wrong = [...number];
        wrong[place] = String((Number(wrong[place]) + more) % 10);
        expect(isEan13(wrong.join(''))).toBe(false);
        if (place === 12) return;
        const swapped = [...number];
        const [a = '', b = ''] = [number[place], number[place + 1]];
        [swapped[place], swapped[place + 1]] = [b, a];
        const isBlindSpot = (Number(a) - Number(b)) % 5 === 0;
        expect(isEan13(swapped.join(''))).toBe(isBlindSpot);
      }),
      { numRuns: 200 },
    );
  });

  test('are drawn from chance alone', () => {
    let next = 0;
    // 250 and above are thrown away.
    const drawn = drawCardNumber((bytes) => bytes.map(() => (next += 1) + 245));
    expect(drawn).toBe(issuedCardNumber('6789012345'));
  });
});

test('what a scanner types becomes a number', () => {
  expect(cardNumberOf(' 2 900000 000018\r\n')).toBe('2900000000018');
  expect(cardNumberOf('\u001DABC\u200B-１２')).toBe('ABC-12');
  expect(cardNumberOf('  \t ')).toBeNull();
  expect(cardNumberOf('x'.repeat(MAX_CARD_NUMBER))).toHaveLength(MAX_CARD_NUMBER);
  expect(cardNumberOf('x'.repeat(MAX_CARD_NUMBER + 1))).toBeNull();
});

test('numbers are shown in groups', () => {
  expect(cardNumberInGroups('2900000000018')).toBe('2 900000 000018');
  expect(cardNumberInGroups('DE12345')).toBe('DE12 345');
});
