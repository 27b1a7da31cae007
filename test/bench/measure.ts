/** Times of one kind of work, in milliseconds. */
export type Times = {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  readonly runs: number;
};

/** One line of the report. `yardstick` is what the same work costs the obvious way, in the same run. */
export type Line = {
  readonly work: string;
  readonly times: Times;
  readonly yardstick?: string;
  readonly yardstickTimes?: Times;
};

/** Times each of the items once, one after another. */
export async function timesOf<T>(items: readonly T[], work: (item: T) => unknown): Promise<Times> {
  const taken: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    taken.push(performance.now() - start);
  }
  return summary(taken);
}

/** Median, 95th percentile and worst of times in milliseconds. */
export function summary(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0, runs: sorted.length };
}

/** Watches how long the window cannot answer. Stopping it answers the longest time in milliseconds. */
export function watchBlocks(): () => number {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    setTimeout(() => {
      last = performance.now();
      port2.postMessage(null);
    });
  };
  port2.postMessage(null);
  return () => {
    port1.close();
    return longest;
  };
}

/** Strings sorted in one turn of the fixed work. */
const PACE_STRINGS = 100_000;

/**
 * How fast this machine is just now: the median time in ms of some fixed work of the processor. Figures without a counterpart are compared
 * from run to run in relation to it.
 */
export async function measurePace(): Promise<number> {
  const { p50 } = await timesOf(Array(9).fill(0), () => {
    let state = 1;
    const words = Array.from({ length: PACE_STRINGS }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state.toString(36);
    });
    return words.sort().length;
  });
  return p50;
}
