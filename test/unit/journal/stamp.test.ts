import { laterStamp, nextStamp, readStamp, stampTime } from '@shared/domain/journal/stamp';
import { describe, expect, it } from 'vitest';

describe('nextStamp', () => {
  it('follows the clock where it runs ahead', () => {
    expect(readStamp(nextStamp(nextStamp(null, 5, 'a'), 9, 'a'))).toEqual({
      time: 9,
      counter: 0,
      device: 'a',
    });
  });

  it.each([
    ['stands still', 5],
    ['was set back', 1],
  ])('counts on where the clock %s', (_case, now) => {
    expect(readStamp(nextStamp(nextStamp(null, 5, 'a'), now, 'a'))).toEqual({
      time: 5,
      counter: 1,
      device: 'a',
    });
  });

  it('goes on into the next millisecond when the counter is full', () => {
    const full = '000000000005-ffff-a';
    expect(nextStamp(full, 5, 'a')).toBe('000000000006-0000-a');
    expect(nextStamp(full, 5, 'a') > full).toBe(true);
  });

  it('is later than a stamp of another computer whose clock is ahead', () => {
    const theirs = nextStamp(null, Date.UTC(2099, 0, 1), 'zz');
    const ours = nextStamp(theirs, Date.UTC(2026, 0, 1), 'aa');
    expect(ours > theirs).toBe(true);
    expect(stampTime(ours)).toBe(Date.UTC(2099, 0, 1));
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 48])('refuses the time %s', (now) => {
    expect(() => nextStamp(null, now, 'a')).toThrow(RangeError);
  });
});

describe('readStamp', () => {
  it.each(['', 'x', '00000000000-0000-a', '000000000000-0000-'])('refuses %j', (text) => {
    expect(() => readStamp(text)).toThrow(RangeError);
  });

  it('keeps a device with dashes whole', () => {
    expect(readStamp('000000000001-0002-a-b-c').device).toBe('a-b-c');
  });
});

describe('laterStamp', () => {
  it('answers the later of two', () => {
    expect(laterStamp(null, 'b')).toBe('b');
    expect(laterStamp('a', 'b')).toBe('b');
    expect(laterStamp('b', 'a')).toBe('b');
  });
});
