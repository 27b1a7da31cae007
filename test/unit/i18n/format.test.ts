import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { parseAmount } from '@shared/domain/money/amountText';
import { CURRENCIES } from '@shared/domain/money/currencyOfCountry';
import { minorDigitsOf, minorPerUnit } from '@shared/domain/money/money';
import { civilDayOf, createFormat } from '@renderer/i18n/format';

const german = createFormat('de', 'DE');
const english = createFormat('en', 'GB');
const today = isoDate('2026-03-19');

/** ICU writes narrow and no-break spaces; a table of cases reads better with plain ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('days', () => {
  it.each([
    ['2026-03-19', 'heute', 'today'],
    ['2026-03-18', 'gestern', 'yesterday'],
    ['2026-03-20', 'morgen', 'tomorrow'],
    ['2026-03-16', 'vor 3 Tagen', '3 days ago'],
    ['2026-03-26', 'in 7 Tagen', 'in 7 days'],
    ['2026-03-27', '27. März', '27 March'],
    ['2026-03-11', '11. März', '11 March'],
    ['2025-12-31', '31. Dezember 2025', '31 December 2025'],
    ['2027-01-01', '1. Januar 2027', '1 January 2027'],
  ])('%s seen from 19 March 2026 is %s / %s', (day, inGerman, inEnglish) => {
    expect(german.relativeDay(isoDate(day), today)).toBe(inGerman);
    expect(english.relativeDay(isoDate(day), today)).toBe(inEnglish);
  });

  it('are shown as they are, whatever the zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      process.env['TZ'] = zone;
      expect(createFormat('de', 'DE').day(isoDate('2026-01-01'))).toBe('1. Januar 2026');
      expect(createFormat('de', 'DE').weekday(today)).toBe('Donnerstag, 19. März');
      expect(createFormat('de', 'DE').fullDay(today, today)).toBe('Donnerstag, 19. März');
      expect(createFormat('de', 'DE').fullDay(isoDate('2027-01-01'), today)).toBe(
        'Freitag, 1. Januar 2027',
      );
      expect(createFormat('de', 'DE').month(today)).toBe('März 2026');
      expect(createFormat('de', 'DE').daySpan(isoDate('2026-03-16'), isoDate('2026-03-22'))).toBe(
        '16.–22. März 2026',
      );
      expect(createFormat('de', 'DE').shortWeekdays[0]).toBe('Mo');
    }
    delete process.env['TZ'];
  });

  it.each([
    [{ year: null, month: 2, day: 29 }, '29. Februar'],
    [{ year: 1988, month: 2, day: 29 }, '29. Februar 1988'],
    [{ year: 1986, month: 3, day: null }, 'März 1986'],
    [{ year: null, month: 3, day: null }, 'März'],
    [{ year: 31, month: 12, day: 31 }, '31. Dezember 31'],
  ])('%o is %s', (date, expected) => {
    expect(german.partialDate(date)).toBe(expected);
  });

  it('of an instant depend on the zone', () => {
    const instant = Date.UTC(2026, 2, 19, 23, 30);
    expect(civilDayOf(instant, 'Europe/Berlin')).toBe('2026-03-20');
    expect(civilDayOf(instant, 'America/New_York')).toBe('2026-03-19');
    expect(german.time(instant, 'Asia/Tokyo')).toBe('08:30');
  });
});

describe('money', () => {
  it.each([
    [{ minor: 2480, currency: 'EUR' }, '24,80 €'],
    [{ minor: -5, currency: 'EUR' }, '-0,05 €'],
    [{ minor: 1500, currency: 'JPY' }, '1.500 ¥'],
    [{ minor: 1234, currency: 'KWD' }, '1,234 KWD'],
    [{ minor: 25000, currency: 'IQD' }, '25,000 IQD'],
    [{ minor: 900719925474099, currency: 'EUR' }, '9.007.199.254.740,99 €'],
  ])('%o is %s', (amount, expected) => {
    expect(plain(german.money(amount))).toBe(expected);
  });
});

describe('amounts', () => {
  it.each([
    [{ minor: 2480, currency: 'EUR' }, '24,80', '24.80'],
    [{ minor: 123456, currency: 'EUR' }, '1.234,56', '1,234.56'],
    [{ minor: 1500, currency: 'JPY' }, '1.500', '1,500'],
    [{ minor: 1250, currency: 'KWD' }, '1,250', '1.250'],
    [{ minor: 1250, currency: 'IQD' }, '1,250', '1.250'],
    [{ minor: 12345, currency: 'CLF' }, '1,2345', '1.2345'],
    [{ minor: 100, currency: 'HUF' }, '1,00', '1.00'],
  ])('without a sign, %o is %s / %s', (amount, inGerman, inEnglish) => {
    expect(german.amount(amount)).toBe(inGerman);
    expect(english.amount(amount)).toBe(inEnglish);
  });

  it('are shown with exactly the decimals that they are stored with, and read back, in every currency', () => {
    const pages = [
      [german, ','],
      [english, '.'],
      [createFormat('fr', 'FR'), ','],
      [createFormat('de', 'CH'), '.'],
      [createFormat('en', 'IN'), '.'],
      [createFormat('ar', 'EG'), '.'],
      [createFormat('fa', 'IR'), '.'],
      [createFormat('ja', 'JP'), '.'],
    ] as const;
    for (const currency of CURRENCIES) {
      const decimals = minorDigitsOf(currency);
      const one = english.amount({ minor: minorPerUnit(currency), currency });
      const expected = decimals === 0 ? '1' : `1.${'0'.repeat(decimals)}`;
      expect([currency, one]).toEqual([currency, expected]);
      const value = { minor: 12398765, currency };
      for (const [format, decimalSign] of pages) {
        for (const shown of [format.money(value), format.amount(value)]) {
          const read = parseAmount(shown, currency, decimalSign);
          expect([shown, read]).toEqual([shown, { ok: true, value }]);
        }
      }
    }
  });
});

describe('sizes, durations, lists and names', () => {
  it.each([
    [0, '0 Byte'],
    [999, '999 Byte'],
    [1_000, '1 kB'],
    [999_900, '1 MB'],
    [6_100_000, '6,1 MB'],
    [256_000_000, '256 MB'],
  ])('%d bytes are %s', (bytes, expected) => {
    expect(plain(german.fileSize(bytes))).toBe(expected);
  });

  it.each([
    [0, '0 Min.'],
    [45, '45 Min.'],
    [60, '1 Std.'],
    [80, '1 Std., 20 Min.'],
  ])('%d minutes are %s', (minutes, expected) => {
    expect(plain(german.duration(minutes))).toBe(expected);
  });

  it.each([
    ['de', 'DE', 'Anna, Ben, Cem'],
    ['en', 'GB', 'Anna, Ben, Cem'],
    ['ar', 'SA', 'Anna، Ben، Cem'],
    ['ja', 'JP', 'Anna、Ben、Cem'],
    ['pl', 'PL', 'Anna, Ben, Cem'],
  ])('puts the comma of %s between items of a row', (language, region, expected) => {
    const format = createFormat(language, region);
    expect(format.series(['Anna', 'Ben', 'Cem'])).toBe(expected);
    expect(format.series(['Anna'])).toBe('Anna');
    expect(format.series([])).toBe('');
  });

  it('joins lists as the language does', () => {
    expect(german.list(['Anna', 'Ben', 'Cem'])).toBe('Anna, Ben und Cem');
  });

  it('falls back to the code where there is no name', () => {
    expect(german.country('JP')).toBe('Japan');
    expect(german.country('nowhere')).toBe('nowhere');
    expect(german.language('ja')).toBe('Japanisch');
  });

  it('starts the week as the region does', () => {
    expect(createFormat('en', 'US').firstWeekday).toBe(7);
    expect(createFormat('de', 'DE').firstWeekday).toBe(1);
  });

  it('takes a region that is none as no region', () => {
    expect(createFormat('de', 'X?').locale).toBe('de');
  });
});
