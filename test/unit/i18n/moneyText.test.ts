import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '@shared/domain/money/amountText';
import { MAX_AMOUNT_MINOR } from '@shared/domain/money/money';
import { currencySign, decimalSignOf, moneyToText } from '@renderer/i18n/useMoneyText';

describe('an amount as a text to edit', () => {
  it.each([
    [2480, 'EUR', ',', '24,80'],
    [5, 'EUR', '.', '0.05'],
    [-5, 'EUR', ',', '-0,05'],
    [1500, 'JPY', ',', '1500'],
    [1234, 'KWD', '.', '1.234'],
    [100_000_000_000, 'EUR', ',', '1000000000,00'],
  ] as const)('%d %s is %s', (minor, currency, sign, text) => {
    expect(moneyToText(minor, currency, sign)).toBe(text);
  });

  it('is read as what it was written from, in every currency and way of writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_AMOUNT_MINOR }),
        fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF', 'USD'),
        fc.constantFrom('.', ',' as const),
        (minor, currency, sign) => {
          const text = moneyToText(minor, currency, sign);
          expect(parseAmount(text, currency, sign)).toEqual({
            ok: true,
            value: { minor, currency },
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['de-DE', ','],
    ['en-GB', '.'],
    ['de-CH', '.'],
    ['ar-EG', '.'],
    // English in Germany writes 1.234,5 but €1,234.50.
    ['en-DE', '.'],
  ])('%s writes %s before decimals', (locale, sign) => {
    expect(decimalSignOf(locale)).toBe(sign);
  });

  it.each([
    ['EUR', 'de-DE', '€'],
    ['JPY', 'de-DE', '¥'],
    ['not a code', 'de-DE', 'not a code'],
  ])('%s in %s is %s', (currency, locale, sign) => {
    expect(currencySign(currency, locale)).toBe(sign);
  });
});
