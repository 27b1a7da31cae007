/** Numbers that follow from a seed. */
export type Chance = {
  /** Between 0 and 1. */
  readonly next: () => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
};

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, oneOf: (values) => values[Math.floor(next() * values.length)]! };
}

/** Everything that is left to chance follows from it, so that a bad run can be run again: `--seed`. */
export const SEED = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);

/** Whether rounds go on: `--minutes` ends them early. */
export const isTimeLeft = (): boolean => performance.now() < ENDS_AT;

const ENDS_AT = performance.now() + Number(process.env['CHAOS_MINUTES'] ?? Infinity) * 60_000;
