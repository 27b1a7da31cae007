import type { Line } from './measure';

/** How much is measured. */
export type Size = { readonly people: number; readonly interactionsEach: number };

/** What a run found. */
export type Report = {
  readonly size: Size;
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
};
