import { describe, expect, it } from 'vitest';
import { createScanBurst } from '@renderer/hooks/scanBurst';

/** Presses keys one after another, `gap` ms apart, and answers what came out at the last. */
function press(keys: readonly string[], gap: number): string | null {
  const burst = createScanBurst();
  return keys.reduce<string | null>((_, key, index) => burst.press(key, 500 + index * gap), null);
}
const CARD = [...'2912345678906'];

describe('a scanner', () => {
  it('is faster than a hand', () => {
    expect(press([...CARD, 'Enter'], 4)).toBe('2912345678906');
    expect(press([...CARD, 'Enter'], 35)).toBe('2912345678906');
    expect(press([...CARD, 'Enter'], 36)).toBeNull();
    expect(press([...CARD, 'Enter'], 120)).toBeNull();
  });

  it('ends with Enter', () => {
    expect(press(CARD, 4)).toBeNull();
    expect(press([...CARD, 'Tab'], 4)).toBeNull();
  });

  it('scans at least eight digits', () => {
    expect(press([...'1234567', 'Enter'], 4)).toBeNull();
    expect(press([...'12345678', 'Enter'], 4)).toBe('12345678');
  });

  it('begins anew after a letter, and is not parted by Shift', () => {
    expect(press([...'12x345678', 'Enter'], 4)).toBeNull();
    expect(press([...'xx12345678', 'Enter'], 4)).toBe('12345678');
    expect(press([...'1234', 'Shift', ...'5678', 'Enter'], 4)).toBe('12345678');
  });

  it('does not take digits of a hand before it for its own', () => {
    const burst = createScanBurst();
    burst.press('7', 0);
    let at = 400;
    for (const digit of CARD) burst.press(digit, (at += 5));
    expect(burst.press('Enter', at + 5)).toBe('2912345678906');
    expect(burst.press('Enter', at + 8)).toBeNull();
  });
});
