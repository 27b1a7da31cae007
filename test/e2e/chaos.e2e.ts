/** The short form of the chaos rounds, for every change; `npm run chaos` does the long one. */
import { expect, test } from 'vitest';
import { clearOrigin, compare, onAComputer, write } from '../chaos/damage';
import { crashOften } from '../chaos/crashes';
import { fillDisks } from '../chaos/fullDisk';
import { createResults } from '../chaos/results';

const MINUTE_MS = 60_000;
const NOTHING = { lost: 0, torn: 0, wiped: 0 };
/** What is left to chance is the same each time. */
const SEED = 7;

/** One of each; quits, starts and backups are crashed in `durability.e2e.ts`, `backups.e2e.ts` and the long form. */
const WHATS = ['writes', 'imports', 'merges', 'restores', 'erasures', 'migration'] as const;

test('nothing confirmed is lost over six crashes', { timeout: 8 * MINUTE_MS }, async () => {
  const { lost, torn, wiped, runs } = await crashOften({
    ...{ name: 'short-kill', rounds: WHATS.length, acts: 0, seed: SEED },
    ...{ longestMs: 1_000, whats: WHATS },
  });
  expect({ lost, torn, wiped }).toEqual(NOTHING);
  expect(runs).toBe(WHATS.length);
});

test(
  'a database that is emptied under an open window is missed at once, and comes back',
  {
    timeout: 4 * MINUTE_MS,
  },
  async () => {
    const results = createResults('short-wipe', SEED);
    await onAComputer(async (app, expected) => {
      await write(app, 'Open', expected);
      await clearOrigin(app);
      // Nobody has to save first to hear of it.
      await app.page.getByText('Saving does not work just now.').waitFor();
      await app.kill();
      await app.start();
      await compare(app, 'cleared', expected, results);
    });
    const { lost, torn, wiped, rebuilt } = results.sum();
    expect({ lost, torn, wiped, rebuilt }).toEqual({ ...NOTHING, rebuilt: 1 });
  },
);

test('a full disk loses nothing and is told', { timeout: 5 * MINUTE_MS }, async () => {
  const runs = [{ variant: 'while writing', leftKb: 0 }] as const;
  const outcome = await fillDisks('short-disk', SEED, runs, 1);
  if (outcome === null) {
    console.log(
      'No disk can be made here: the fault points of durability.e2e.ts stand for a full one.',
    );
    return;
  }
  const { lost, torn, wiped, told } = outcome;
  expect({ lost, torn, wiped }).toEqual(NOTHING);
  expect(told.length).toBe(1);
});
