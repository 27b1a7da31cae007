import { formatPhone, phoneCountryOf, readPhone, telUri, toE164 } from '@formats/phone';
import { describe, expect, it } from 'vitest';

describe('toE164', () => {
  it.each([
    ['0341 5550117', 'DE', '+493415550117'],
    ['0341/555-01 17', 'DE', '+493415550117'],
    ['+49 (0)341 5550117', '', '+493415550117'],
    ['0049 341 5550117', 'DE', '+493415550117'],
    ['0049 341 5550117', '', '+493415550117'],
    ['(212) 555-0100', 'US', '+12125550100'],
    ['+1 416 555 0100', 'DE', '+14165550100'],
    ['٠٥٠١٢٣٤٥٦٧', 'SA', '+966501234567'],
    ['０３-１２３４-５６７８', 'JP', '+81312345678'],
    ['tel:+49-341-5550117;ext=3', '', '+493415550117'],
    ['0341 5550117 Durchwahl 12', 'DE', '+493415550117'],
    ['\u202a+49 341 5550117\u202c', 'DE', '+493415550117'],
  ])('reads %s in %s as %s', (number, country, e164) => {
    expect(toE164(number, country)).toBe(e164);
  });

  it.each([
    ['', 'DE'],
    ['110', 'DE'],
    ['12345', 'DE'],
    ['Anna', 'DE'],
    ['0341 5550117', ''],
    ['0341 5550117', 'XX'],
    ['+', 'DE'],
    ['+999 123', 'DE'],
    ['1'.repeat(100_000), 'DE'],
    ['\ud800', 'DE'],
  ])('answers the empty string to what is no number: %s', (number, country) => {
    expect(toE164(number, country)).toBe('');
  });
});

describe('readPhone', () => {
  it.each([
    ['0341 5550117 ext. 12', '12'],
    ['0341 5550117 DW 12', '12'],
    ['0341 5550117, Nebenstelle: 7', '7'],
    ['+49-341-5550117;ext=3', '3'],
    ['0341 5550117', ''],
  ])('keeps the extension of %s', (number, extension) => {
    expect(readPhone(number, 'DE')?.extension).toBe(extension);
  });

  it('tells countries of one calling code apart', () => {
    expect(phoneCountryOf('+1 416 555 0100', '')).toBe('CA');
    expect(phoneCountryOf('+1 212 555 0100', '')).toBe('US');
    expect(phoneCountryOf('+7 727 250 0000', '')).toBe('KZ');
    expect(phoneCountryOf('not a number', 'DE')).toBe('');
  });
});

describe('formatPhone', () => {
  it('writes nationally at home and internationally elsewhere', () => {
    expect(formatPhone('+493415550117', 'DE')).toBe('0341 5550117');
    expect(formatPhone('+493415550117', 'AT')).toBe('+49 341 5550117');
    expect(formatPhone('+493415550117', '')).toBe('+49 341 5550117');
  });

  it('keeps the extension and what is no number', () => {
    expect(formatPhone('0341 5550117 Durchwahl 12', 'DE')).toBe('0341 5550117 - 12');
    expect(formatPhone('(212) 555-0100 x7', 'US')).toBe('(212) 555-0100 - 7');
    expect(formatPhone('ask Anna', 'DE')).toBe('ask Anna');
  });
});

describe('telUri', () => {
  it('dials the number and its extension', () => {
    expect(telUri('0341 5550117 Durchwahl 12', 'DE')).toBe('tel:+493415550117;ext=12');
    expect(telUri('nobody', 'DE')).toBe('');
  });
});
