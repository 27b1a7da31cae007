import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuedCardNumber } from '@shared/domain/loyalty/cardNumber';
import { barsFor, code128Bars, ean13Bars } from '@shared/domain/printing/linearBarcode';
import { qrFor } from '@formats/barcode';
import {
  gridOf,
  modulesOf,
  readCode128,
  readEan13,
  readSmallQr,
} from '@test/support/barcodeReaders';

const issued = fc.stringMatching(/^[0-9]{10}$/).map(issuedCardNumber);

describe('bars', () => {
  test('of a published EAN-13 are as published', () => {
    // The example of many explanations, 5901234123457: 9 0 1 2 3 4 in the sets A B B A A B, then in C.
    expect(modulesOf(barsFor('5901234123457')!)).toBe(
      [
        '101',
        ...['0001011', '0100111', '0110011', '0010011', '0111101', '0011101'],
        '01010',
        ...['1100110', '1101100', '1000010', '1011100', '1001110', '1000100'],
        '101',
      ].join(''),
    );
  });

  test('of every card of our own are read as its number', () => {
    fc.assert(
      fc.property(issued, (number) => {
        const bars = barsFor(number)!;
        expect(bars).toMatchObject({ symbology: 'ean13', modules: 95, quietBefore: 11 });
        expect(readEan13(modulesOf(bars))).toBe(number);
      }),
      { numRuns: 60 },
    );
  });

  test.each(['PJJ123C', 'DE-0815/47', '00012345678905', 'abc def', '^065', '123456', '~'])(
    'of the foreign number %s are read as it',
    (number) => {
      const bars = barsFor(number)!;
      expect(bars).toMatchObject({ symbology: 'code128', quietBefore: 10, quietAfter: 10 });
      expect(readCode128(modulesOf(bars))).toBe(number);
    },
  );

  test('of any number in ASCII are read as it', () => {
    const foreign = fc.stringMatching(/^[\x20-\x7e]{1,30}$/);
    fc.assert(
      fc.property(foreign, (number) => {
        expect(readCode128(modulesOf(barsFor(number)!))).toBe(number);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    // Start, symbols, check and stop: figures go in pairs, but for fewer than four it is not worth it.
    ['123456', 3],
    ['12345', 4],
    ['1234', 2],
    ['AB12', 4],
    ['AB1234', 5],
    ['AB123456CD', 9],
    ['12', 1],
  ])('of %s have as few symbols as can be: %i', (number, symbols) => {
    expect(barsFor(number)!.modules).toBe((symbols + 2) * 11 + 13);
  });

  test('are refused to what they cannot say', () => {
    expect(() => ean13Bars('2900000000017')).toThrow();
    expect(() => code128Bars('Kärtchen')).toThrow();
  });

  test.each(['', 'Kärtchen', '卡片'])('of %j there are none', (number) => {
    expect(barsFor(number)).toBeNull();
  });
});

describe('a QR code', () => {
  test('of every card of our own is the smallest, and read as its number', () => {
    fc.assert(
      fc.property(issued, (number) => {
        const read = readSmallQr(gridOf(qrFor(number)!));
        expect(read.digits).toBe(number);
        expect(['Q', 'H']).toContain(read.level);
      }),
      { numRuns: 15 },
    );
  });

  test('of a longer number is larger; of nothing there is none', () => {
    expect(qrFor('Kärtchen 卡片 ^065 '.repeat(3))!.modules).toBeGreaterThan(21);
    expect(qrFor('')).toBeNull();
    expect(qrFor('x'.repeat(301))).toBeNull();
  });
});
