/** Nothing is foreseen before this: the first rows say little. */
const WATCHED_MS = 2_000;

/** How far a job is. */
type Progress = {
  readonly done: number;
  readonly total: number;
  /** What it is doing, where it does one thing after the other, each at its own speed. */
  readonly phase?: string;
};

/**
 * Foresees how long a long job still takes, by how fast it has been in its present phase.
 *
 * @param now - The time in milliseconds; only differences count.
 * @returns Asked with each step: the milliseconds left, `null` while nothing can be said.
 */
export function createTimeLeft(now: () => number): (progress: Progress) => number | null {
  let began: (Progress & { readonly at: number }) | null = null;
  return (progress) => {
    const at = now();
    const { phase, done, total } = progress;
    if (began === null || began.phase !== phase || began.total !== total || began.done > done) {
      began = { ...progress, at };
    }
    const [taken, came] = [at - began.at, done - began.done];
    if (taken < WATCHED_MS || came === 0) return null;
    return (taken / came) * (total - done);
  };
}
