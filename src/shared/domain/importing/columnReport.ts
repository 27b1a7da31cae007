import type { ColumnTarget, DateOrder } from './columnTarget';
import type { PartialDate } from '../calendar/partialDate';

/** A date of a column that reads in two ways, to ask about once. */
export type DateQuestion = {
  /** As it stands in the file, such as `03/04/1986`. */
  readonly value: string;
  readonly dayFirst: PartialDate;
  readonly monthFirst: PartialDate;
  /** What the other dates of the column suggest; `null` if nothing does, or if they contradict one another. */
  readonly suggested: DateOrder | null;
  /** A date that reads in one way only and made the suggestion. */
  readonly evidence: string;
  /** How many dates of the column read either way. */
  readonly count: number;
  /** The owner's answer so far. */
  readonly answer: DateOrder | null;
};

/** What an import makes of one column. */
export type ColumnReport = {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  readonly target: ColumnTarget;
  /** First values that differ, at most five, each shortened to 80 characters. */
  readonly samples: readonly string[];
  readonly rows: number;
  /** Rows with a value in this column. */
  readonly filled: number;
  /** Values that arrive as what the target wants. */
  readonly works: number;
  /** Values that are kept as text or read as "no", because they are not clear. */
  readonly unclear: number;
  /** The codes of what is unclear, most frequent first. */
  readonly problems: readonly { readonly code: string; readonly count: number }[];
  readonly question: DateQuestion | null;
};
