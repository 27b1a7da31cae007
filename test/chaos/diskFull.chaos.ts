import { expect, test } from 'vitest';
import { SEED } from './chance';
import { fillDisks, LEFT_KB, VARIANTS } from './fullDisk';

/** Each variant with each leftover this often: 5 times are the 45 runs of the plan. */
const TIMES = Number(process.env['CHAOS_ROUNDS'] ?? 1);
const MINUTE_MS = 60_000;

test(
  'a full disk loses nothing, is told in plain words, and heals',
  { timeout: TIMES * 9 * 2 * MINUTE_MS },
  async () => {
    const each = VARIANTS.flatMap((variant) => LEFT_KB.map((leftKb) => ({ variant, leftKb })));
    const runs = Array.from({ length: TIMES }, () => each).flat();
    const outcome = await fillDisks('diskFull', SEED, runs);
    if (outcome === null) {
      throw new Error('A disk that can be filled takes Linux, root and loop devices');
    }
    const { lost, torn, wiped, told } = outcome;
    expect({ lost, torn, wiped }).toEqual({ lost: 0, torn: 0, wiped: 0 });
    // Before a start and while writing, somebody is told each time.
    expect(told.length).toBe(TIMES * LEFT_KB.length * 2);
  },
);
