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
