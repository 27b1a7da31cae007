import { inTurn, unlessElsewhere } from '@renderer/platform/tabTurns';
import { afterEach, describe, expect, it, vi } from 'vitest';

type Held = { readonly name: string };
type Work = (lock: Held | null) => Promise<unknown>;

/** Locks as a browser keeps them between its tabs. */
function someLocks() {
  const ends = new Map<string, Promise<unknown>>();
  return {
    request: async (name: string, second: Work | { ifAvailable: boolean }, third?: Work) => {
      const work = typeof second === 'function' ? second : third!;
      const before = ends.get(name);
      if (before && typeof second === 'object' && second.ifAvailable) return await work(null);
      const done = (before ?? Promise.resolve()).then(() => work({ name }));
      const ended = done.then(
        () => undefined,
        () => undefined,
      );
      ends.set(name, ended);
      void ended.then(() => {
        if (ends.get(name) === ended) ends.delete(name);
      });
      return await done;
    },
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('turns between tabs', () => {
  it('come one after another, also after a fault', async () => {
    vi.stubGlobal('navigator', { locks: someLocks() });
    const told: string[] = [];
    let go = (): void => undefined;
    const first = inTurn('files', async () => {
      await new Promise<void>((resolve) => (go = resolve));
      told.push('first');
      throw new Error('disk');
    });
    const second = inTurn('files', () => Promise.resolve(void told.push('second')));
    await inTurn('others', () => Promise.resolve(void told.push('other')));
    go();
    await expect(first).rejects.toThrow('disk');
    await second;
    expect(told).toEqual(['other', 'first', 'second']);
  });

  it('are passed over where another tab does it already', async () => {
    vi.stubGlobal('navigator', { locks: someLocks() });
    const told: string[] = [];
    let go = (): void => undefined;
    const first = unlessElsewhere('backup', async () => {
      await new Promise<void>((resolve) => (go = resolve));
      told.push('first');
    });
    await unlessElsewhere('backup', () => Promise.resolve(void told.push('second')));
    expect(told).toEqual([]);
    go();
    await first;
    await unlessElsewhere('backup', () => Promise.resolve(void told.push('third')));
    expect(told).toEqual(['first', 'third']);
  });

  it('are nobody else’s where there are no locks', async () => {
    vi.stubGlobal('navigator', {});
    expect(await inTurn('files', () => Promise.resolve(7))).toBe(7);
    const work = vi.fn(() => Promise.resolve());
    await unlessElsewhere('files', work);
    expect(work).toHaveBeenCalledOnce();
  });
});
