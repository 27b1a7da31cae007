import { describe, expect, it } from 'vitest';
import { isPin, isRightPin, sealPin } from '@renderer/features/counter/pin';
import {
  afterWrongPin,
  forgottenLeft,
  FORGOTTEN_WAIT_MS,
  waitLeft,
} from '@renderer/features/counter/counterLock';
import {
  DEFAULT_COUNTER,
  readCounterPreferences,
  type CounterPreferences,
} from '@renderer/hooks/counterPreferences';

let seed = 1;
const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.map(() => (seed = (seed * 31) % 251));
const FEW = 10;

describe('a PIN', () => {
  it.each([
    ['1234', true],
    ['12345678', true],
    ['0000', true],
    ['123', false],
    ['123456789', false],
    ['12a4', false],
    ['١٢٣٤', false],
    ['', false],
    [' 1234', false],
  ])('%j: %j', (text, expected) => {
    expect(isPin(text)).toBe(expected);
  });

  it('is known again, and no other is', async () => {
    const kept = await sealPin('4711', random, FEW);
    expect(await isRightPin('4711', kept)).toBe(true);
    expect(await isRightPin('4712', kept)).toBe(false);
    expect(await isRightPin('04711', kept)).toBe(false);
  });

  it('is kept with a salt of its own, so that two alike look different', async () => {
    const [one, other] = [await sealPin('4711', random, FEW), await sealPin('4711', random, FEW)];
    expect(one.hash).not.toBe(other.hash);
    expect(JSON.stringify(one)).not.toContain('4711');
  });

  it('is hashed as PBKDF2 with SHA-256 says', async () => {
    // Source: RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd", salt "salt", one round; first 32 bytes.
    const kept = {
      salt: Array.from(new TextEncoder().encode('salt'), (b) => b.toString(16)).join(''),
      hash: '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc',
      iterations: 1,
    };
    expect(await isRightPin('passwd', kept)).toBe(true);
  });

  it('is kept with very many rounds by itself', async () => {
    expect((await sealPin('4711', random)).iterations).toBeGreaterThanOrEqual(600_000);
  });
});

describe('wrong PINs', () => {
  const after = (tries: number): CounterPreferences => {
    let counter = DEFAULT_COUNTER;
    for (let n = 0; n < tries; n += 1) counter = { ...counter, ...afterWrongPin(counter, 1000) };
    return counter;
  };

  it.each([
    [1, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [30, 3_600_000],
  ])('after %i one waits %i ms', (tries, wait) => {
    expect(waitLeft(after(tries), 1000)).toBe(wait);
    expect(waitLeft(after(tries), 1000 + wait)).toBe(0);
  });

  it('make nobody wait for years where the clock was put back', () => {
    expect(waitLeft({ ...DEFAULT_COUNTER, waitUntil: 10 ** 15 }, 0)).toBe(3_600_000);
    expect(forgottenLeft({ ...DEFAULT_COUNTER, forgottenAt: 10 ** 15 }, 0)).toBe(FORGOTTEN_WAIT_MS);
  });

  it('a forgotten one takes ten minutes', () => {
    expect(forgottenLeft(DEFAULT_COUNTER, 5)).toBeNull();
    const forgotten = { ...DEFAULT_COUNTER, forgottenAt: 1000 };
    expect(forgottenLeft(forgotten, 1000)).toBe(600_000);
    expect(forgottenLeft(forgotten, 601_000)).toBe(0);
  });
});

describe('what a computer remembers of the counter', () => {
  it('is nothing where it was damaged', () => {
    for (const stored of [null, 7, 'x', [], { isModeOn: true }, { isModeOn: true, pin: {} }]) {
      expect(readCounterPreferences(stored)).toEqual(DEFAULT_COUNTER);
    }
  });

  it('never locks without a PIN that could open', () => {
    const pin = { salt: '00', hash: 'ff', iterations: 1 };
    expect(readCounterPreferences({ isModeOn: true, pin })).toMatchObject({ isModeOn: true, pin });
    expect(readCounterPreferences({ isModeOn: true, pin: { ...pin, hash: '' } }).isModeOn).toBe(
      false,
    );
  });
});
