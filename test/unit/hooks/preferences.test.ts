import { describe, expect, it } from 'vitest';
import {
  createPreferences,
  DEFAULT_PREFERENCES,
  PREFERENCES_KEY,
  readPreferences,
  withinSize,
} from '@renderer/hooks/preferences';

/** A storage in memory; `isFull` refuses every write, as a full disk does. */
const aStorage = (stored?: string, isFull = false): Storage => {
  const map = new Map(stored === undefined ? [] : [[PREFERENCES_KEY, stored]]);
  return {
    length: 0,
    clear: () => {
      map.clear();
    },
    key: () => null,
    getItem: (key) => map.get(key) ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => {
      if (isFull) throw new Error('QuotaExceededError');
      map.set(key, value);
    },
  };
};

describe('preferences', () => {
  it.each([null, 'text', 7, [], { theme: 'pink', sizePercent: 'big', density: 1, keys: 3 }])(
    'reads %j as if nothing had been chosen',
    (stored) => {
      expect(readPreferences(stored)).toEqual(DEFAULT_PREFERENCES);
    },
  );

  it('keeps what is possible and drops the rest', () => {
    const read = readPreferences({
      theme: 'dark',
      sizePercent: 400,
      keys: { note: 'mod+m', bogus: 'x', undo: 5 },
      recentPeople: ['a', 1],
    });
    expect(read).toMatchObject({
      theme: 'dark',
      sizePercent: 150,
      keys: { note: 'mod+m' },
      recentPeople: ['a'],
    });
    expect(read.keys).not.toHaveProperty('bogus');
    expect(read.keys).not.toHaveProperty('undo');
  });

  it('is there again in the next window', () => {
    const storage = aStorage();
    createPreferences(storage).set((before) => ({ ...before, density: 'compact' }));
    expect(createPreferences(storage).get().density).toBe('compact');
  });

  it('survives a damaged and a full storage', () => {
    expect(createPreferences(aStorage('{not json')).get()).toEqual(DEFAULT_PREFERENCES);
    const full = createPreferences(aStorage(undefined, true));
    full.set((before) => ({ ...before, theme: 'dark' }));
    expect(full.get().theme).toBe('dark');
  });

  it.each([
    [20, 90],
    [94, 90],
    [95, 100],
    [151, 150],
    [Number.NaN, 100],
  ])('takes a size of %d as %d', (percent, expected) => {
    expect(withinSize(percent)).toBe(expected);
  });
});
