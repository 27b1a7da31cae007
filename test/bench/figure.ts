import { summary } from './measure';

/** What a figure is given in. More is better only of rates. */
export type Unit = 'ms' | 'rows/s' | 'MB' | 'frames' | 'count';

/** One figure of the table. */
export type Figure = {
  /** Names it in files, whatever it is called. */
  readonly id: string;
  readonly work: string;
  readonly unit: Unit;
  readonly median: number;
  readonly worst: number;
  readonly runs: number;
  /** What is to be reached: at most, or at least of a rate. */
  readonly wanted?: { readonly median?: number; readonly worst?: number };
  /** The same work in native SQLite, on the same data in the same run. */
  readonly sqlite?: { readonly median: number; readonly worst: number };
  /** What stands behind it, for whoever reads the file. */
  readonly detail?: readonly string[];
};

/** A figure of times in ms, or of other measured values. */
export function figureOf(
  id: string,
  work: string,
  taken: readonly number[],
  more: Partial<Omit<Figure, 'id' | 'work' | 'median' | 'worst' | 'runs'>> = {},
): Figure {
  const { p50, worst, runs } = summary(taken);
  return { id, work, unit: 'ms', median: p50, worst, runs, ...more };
}
