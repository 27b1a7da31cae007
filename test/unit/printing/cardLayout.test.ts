import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuedCardNumber } from '@shared/domain/loyalty/cardNumber';
import { LABEL_SHEETS, SHEET_IDS, paddingOf } from '@shared/domain/printing/labelSheets';
import {
  cardLayout,
  CODE128_LEAST_MM,
  EAN13_LEAST_MM,
  QR_LEAST_MM,
  type CardLayout,
} from '@shared/domain/printing/cardLayout';
import { barsFor } from '@shared/domain/printing/linearBarcode';
import { qrFor } from '@formats/barcode';

const NUMBER = issuedCardNumber('1234567890');
const BARS = barsFor(NUMBER);
const QR = qrFor(NUMBER);
const all = { bars: BARS, qr: QR, hasShop: true, hasWord: true };

const placesOf = ({ shop, name, word, number, bars, qr }: CardLayout) =>
  [shop, name, word, number, bars, qr].filter((place) => place !== null);

function requireTidy(layout: CardLayout, widthMm: number, heightMm: number): void {
  const places = placesOf(layout);
  for (const [index, one] of places.entries()) {
    expect(one.xMm).toBeGreaterThanOrEqual(0);
    expect(one.yMm).toBeGreaterThanOrEqual(0);
    expect(one.xMm + one.widthMm).toBeLessThanOrEqual(widthMm + 1e-6);
    expect(one.yMm + one.heightMm).toBeLessThanOrEqual(heightMm + 1e-6);
    for (const other of places.slice(index + 1)) {
      const isApart =
        one.xMm + one.widthMm <= other.xMm + 1e-6 ||
        other.xMm + other.widthMm <= one.xMm + 1e-6 ||
        one.yMm + one.heightMm <= other.yMm + 1e-6 ||
        other.yMm + other.heightMm <= one.yMm + 1e-6;
      expect(isApart, JSON.stringify([one, other])).toBe(true);
    }
  }
}

describe('a card of our own', () => {
  test.each(SHEET_IDS)('carries both codes on %s, large enough for scanners', (id) => {
    const sheet = LABEL_SHEETS[id];
    const layout = cardLayout(sheet.label, paddingOf(sheet), all, QR);
    expect(layout.problem).toBeNull();
    expect(layout.bars!.moduleMm).toBeGreaterThanOrEqual(EAN13_LEAST_MM);
    expect(layout.bars!.barHeightMm).toBeGreaterThanOrEqual(5);
    expect(layout.qr!.moduleMm).toBeGreaterThanOrEqual(QR_LEAST_MM - 1e-9);
    requireTidy(layout, sheet.label.widthMm, sheet.label.heightMm);
  });

  test('says so where bars are too narrow, and carries the QR code instead', () => {
    const layout = cardLayout(
      { widthMm: 32, heightMm: 40 },
      { xMm: 2, yMm: 2 },
      { ...all, qr: null },
      QR,
    );
    expect(layout.bars).toBeNull();
    expect(layout.problem).toEqual({ kind: 'bars-too-narrow', percent: 75 });
    expect(layout.qr).not.toBeNull();
    expect(layout.number).not.toBeNull();
  });

  test('says so where no code has room', () => {
    const layout = cardLayout({ widthMm: 20, heightMm: 12 }, { xMm: 2, yMm: 2 }, all, QR);
    expect(layout.problem).toEqual({ kind: 'no-room' });
  });
});

test('whatever the size, nothing lies over anything else and no code is too small to be read', () => {
  const long = 'DE-0815-4711-ABCDEF';
  const codes = [
    [BARS, QR],
    [barsFor(long), qrFor(long)],
    [null, qrFor('卡片')],
  ] as const;
  fc.assert(
    fc.property(
      fc.record({
        widthMm: fc.integer({ min: 40, max: 120 }),
        heightMm: fc.integer({ min: 25, max: 90 }),
      }),
      fc.constantFrom(...codes),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (size, [bars, qr], wantsBars, wantsQr, hasShop, hasWord) => {
        const contents = {
          bars: wantsBars ? bars : null,
          qr: wantsQr ? qr : null,
          hasShop,
          hasWord,
        };
        const layout = cardLayout(size, { xMm: 2, yMm: 2 }, contents, qr);
        requireTidy(layout, size.widthMm, size.heightMm);
        const least = bars?.symbology === 'ean13' ? EAN13_LEAST_MM : CODE128_LEAST_MM;
        if (layout.bars) expect(layout.bars.moduleMm).toBeGreaterThanOrEqual(least - 1e-9);
        if (layout.qr) expect(layout.qr.moduleMm).toBeGreaterThanOrEqual(QR_LEAST_MM - 1e-9);
      },
    ),
    { numRuns: 300 },
  );
});
