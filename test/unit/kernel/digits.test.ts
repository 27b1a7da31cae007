import { plainDigits, westernDigits } from '@shared/kernel/digits';
import { describe, expect, it } from 'vitest';

describe('figures of other scripts', () => {
  it.each([
    ['١٢٣٤٥٦٧٨٩٠', '1234567890'],
    ['۱۲۳', '123'],
    ['१२ ग्राहक', '12 ग्राहक'],
    ['１２：３０', '12：30'],
    ['24,80 €', '24,80 €'],
    // Old figures of no keyboard stay as they are.
    ['𝟙', '𝟙'],
  ])('%s is read as %s', (text, expected) => {
    expect(westernDigits(text)).toBe(expected);
  });

  it('leaves out the marks of direction that engines put into a day', () => {
    expect(plainDigits('\u200f١٢\u200f/٠٤\u200f/٢٠٢٦')).toBe('12/04/2026');
  });
});
