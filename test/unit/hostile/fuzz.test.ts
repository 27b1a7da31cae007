import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { drawCase, failureOf, type Failure } from '../../fuzz/run';
import { allTargets } from '../../fuzz/targets';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The same every time: `npm run fuzz` draws others, and a hundred times as many. */
const [CASES, SEED] = [2_000, 20_261_122];

test('2,000 files that nobody would make are read or refused, and nothing else happens', async () => {
  const targets = allTargets(FIXTURES);
  const failures: (Failure & { readonly at: number })[] = [];
  for (let at = 0; at < CASES; at += 1) {
    const failure = await failureOf(await drawCase(targets, SEED, at));
    if (failure !== null) failures.push({ ...failure, at });
  }
  expect(failures).toEqual([]);
});
