import { expect, test } from 'vitest';
import { startApp } from '../e2e/fixture/app';
import { openEmptyShop } from '../e2e/steps';
import { SEED } from './chance';
import { crashOften, WHATS } from './crashes';
import { cost } from './window';

const ROUNDS = Number(process.env['CHAOS_ROUNDS'] ?? 20);
const ACTS = Number(process.env['CHAOS_ACTS'] ?? 0);
const ONLY: readonly string[] = process.env['CHAOS_ONLY']?.split(',') ?? WHATS;
const MINUTE_MS = 60_000;

test(
  `nothing confirmed is lost over ${ROUNDS} crashes at random moments`,
  { timeout: (ROUNDS + ACTS / 50 + 3) * MINUTE_MS, retry: 0 },
  async () => {
    const { lost, torn, wiped } = await crashOften({
      ...{ name: 'kill', rounds: ROUNDS, acts: ACTS, seed: SEED, longestMs: 7_000 },
      whats: WHATS.filter((what) => ONLY.includes(what)),
    });
    expect({ lost, torn, wiped }).toEqual({ lost: 0, torn: 0, wiped: 0 });
  },
);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]!;

test('what the log costs an act', { timeout: 5 * MINUTE_MS, retry: 0 }, async () => {
  const app = await startApp({});
  await openEmptyShop(app);
  const figures = await cost(app, 100);
  const line = (values: readonly number[]): string =>
    `${quantile(values, 0.5).toFixed(1)} ms (95 %: ${quantile(values, 0.95).toFixed(1)})`;
  console.log(
    `An act takes ${line(figures.without)} without the log, ${line(figures.with)} with it; ` +
      `a call to main that does nothing ${line(figures.call)}`,
  );
  expect(figures.with.length).toBe(100);
  await app.dispose();
});
