import { describe, expect, it } from 'vitest';
import { parseAmount } from '@shared/domain/money/amountText';
import { isCurrency } from '@shared/domain/money/currencySigns';
import { MAX_AMOUNT_MINOR } from '@shared/domain/money/money';

const minorOf = (text: string, currency: string, sign: '.' | ','): number | string => {
  const read = parseAmount(text, currency, sign);
  return read.ok ? read.value.minor : read.refusal.code;
};

describe('an amount in euros', () => {
  it.each([
    ['24,80', 2480],
    ['24.80', 2480],
    ['24,8', 2480],
    ['24.8', 2480],
    ['25', 2500],
    ['025', 2500],
    ['0', 0],
    [',50', 50],
    ['0,05', 5],
    ['24,', 2400],
    ['25,-', 2500],
    ['25,–', 2500],
    ['25.--', 2500],
    ['+25', 2500],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ["1'234.50", 123450],
    ['1’234.50', 123450],
    ['1 234,56', 123456],
    ['1\u202f234,56', 123456],
    ['1.234.567,89', 123456789],
    ['1,23,456.78', 12345678],
    ['1.234.567', 123456700],
    ['25 €', 2500],
    ['€25', 2500],
    ['25€', 2500],
    ['25 EUR', 2500],
    ['eur 25', 2500],
    ['25 Euro', 2500],
    ['  24,80\u00a0€ ', 2480],
    ['٢٤٫٨٠', 2480],
    ['۲۴٫۸۰', 2480],
    ['١٬٢٣٤٫٥٦', 123456],
    ['२४.८०', 2480],
    ['２４，８０', 2480],
    ['\u200f25\u200f €', 2500],
  ])('%s is %d cents, whatever the page writes', (text, minor) => {
    expect(minorOf(text, 'EUR', ',')).toBe(minor);
    expect(minorOf(text, 'EUR', '.')).toBe(minor);
  });

  it('with three digits after one separator is in thousands, or not guessed at', () => {
    expect(minorOf('1.234', 'EUR', ',')).toBe(123400);
    expect(minorOf('1,234', 'EUR', '.')).toBe(123400);
    expect(minorOf('1.234', 'EUR', '.')).toBe('money/too-many-decimals');
    expect(minorOf('1,234', 'EUR', ',')).toBe('money/too-many-decimals');
    expect(minorOf('0.500', 'EUR', ',')).toBe('money/too-many-decimals');
    expect(minorOf('1234.567', 'EUR', ',')).toBe('money/too-many-decimals');
  });

  it.each([
    ['', 'money/amount-missing'],
    ['   ', 'money/amount-missing'],
    ['€', 'money/not-an-amount'],
    ['mehmet', 'money/not-an-amount'],
    ['24 80', 'money/not-an-amount'],
    ['1.23.456.7', 'money/not-an-amount'],
    ['1.2345.678', 'money/not-an-amount'],
    ['24,80,', 'money/not-an-amount'],
    ['1e5', 'money/not-an-amount'],
    ['NaN', 'money/not-an-amount'],
    ['Infinity', 'money/not-an-amount'],
    ['0x10', 'money/not-an-amount'],
    ['2*3', 'money/not-an-amount'],
    ['25 € €', 'money/not-an-amount'],
    ['-25', 'money/negative'],
    ['−24,80', 'money/negative'],
    ['(25)', 'money/negative'],
    ['25-', 'money/negative'],
    ['24,805', 'money/too-many-decimals'],
    ['24.8000', 'money/too-many-decimals'],
    ['1.000.000.001', 'money/too-large'],
    ['99999999999999999999999', 'money/too-large'],
    ['25 $', 'money/other-currency'],
    ['25 USD', 'money/other-currency'],
    ['£25', 'money/other-currency'],
    ['kr 25', 'money/other-currency'],
  ])('%j is refused: %s', (text, code) => {
    expect(minorOf(text, 'EUR', ',')).toBe(code);
  });

  it('has a largest one', () => {
    expect(minorOf('1.000.000.000', 'EUR', ',')).toBe(MAX_AMOUNT_MINOR);
    expect(parseAmount('1000000000,01', 'EUR', ',')).toEqual({
      ok: false,
      refusal: { code: 'money/too-large', maxMinor: MAX_AMOUNT_MINOR, currency: 'EUR' },
    });
  });
});

describe('letters that look like digits', () => {
  it.each([
    ['24,8o', 'o', 'end', 2480],
    ['24,8O', 'O', 'end', 2480],
    ['l2,50', 'l', 'start', 1250],
    ['I2,50 €', 'I', 'start', 1250],
    ['2o,50', 'o', 'middle', 2050],
    ['2oo', 'o', 'middle', 20000],
  ])('%s: %s at the %s, read as %d', (text, letter, place, minor) => {
    expect(parseAmount(text, 'EUR', ',')).toEqual({
      ok: false,
      refusal: { code: 'money/letter', letter, place, suggestion: { minor, currency: 'EUR' } },
    });
  });

  it('are no reason to read words as amounts', () => {
    expect(minorOf('lol', 'EUR', ',')).toBe('money/not-an-amount');
    expect(minorOf('o', 'EUR', ',')).toBe('money/not-an-amount');
    expect(minorOf('Olli2x', 'EUR', ',')).toBe('money/not-an-amount');
  });
});

describe('currencies of other decimals', () => {
  it.each([
    ['1.000', 'JPY', ',', 1000],
    ['1,000', 'JPY', '.', 1000],
    ['1,000', 'JPY', ',', 1000],
    ['1,234,567', 'JPY', '.', 1234567],
    ['1500円', 'JPY', '.', 1500],
    ['¥1,500', 'JPY', '.', 1500],
    ['₩12,000', 'KRW', '.', 12000],
    ['12,5', 'JPY', ',', 'money/too-many-decimals'],
    ['12.50', 'JPY', '.', 'money/too-many-decimals'],
    ['1.250', 'KWD', '.', 1250],
    ['1.250', 'KWD', ',', 1250],
    ['1,250', 'KWD', ',', 1250],
    ['1,250', 'KWD', '.', 1250000],
    ['1,234.500', 'KWD', '.', 1234500],
    ['1.5', 'KWD', '.', 1500],
    ['2', 'KWD', '.', 2000],
    ['1.2505', 'KWD', '.', 'money/too-many-decimals'],
    ['25 kr', 'SEK', ',', 2500],
    ['25 zł', 'PLN', ',', 2500],
    ['25 zł', 'EUR', ',', 'money/other-currency'],
    ['R$ 24,80', 'BRL', ',', 2480],
    ['Fr. 24.80', 'CHF', '.', 2480],
    ['$24.80', 'CAD', '.', 2480],
    ['CA$24.80', 'CAD', '.', 2480],
    ['24,80 $CA', 'CAD', ',', 2480],
    ['US$24.80', 'CAD', '.', 'money/other-currency'],
    ['NT$24.80', 'TWD', '.', 2480],
    ['24,80 £GB', 'GBP', ',', 2480],
    ['￥1,500', 'JPY', '.', 1500],
    ['1 500 F CFA', 'XOF', ',', 1500],
    ['د.ك. 1.250', 'KWD', '.', 1250],
    ['24.80 د.إ', 'AED', '.', 2480],
  ] as const)('%s %s on a page with %s is %s', (text, currency, sign, expected) => {
    expect(minorOf(text, currency, sign)).toBe(expected);
  });

  it('know their codes', () => {
    for (const code of ['EUR', 'JPY', 'KWD', 'CLF', 'BGN', 'XCG'])
      expect(isCurrency(code)).toBe(true);
    for (const code of ['', 'eur', 'EURO', 'XXX', 'QQQ']) expect(isCurrency(code)).toBe(false);
  });
});
