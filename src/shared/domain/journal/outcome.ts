import type { Act } from './change';
import type { Kept } from './invert';

/** What taking back (or redoing) an act did. */
export type UndoOutcome = {
  /** The act that was taken back or made to stand again. */
  readonly act: Act;
  /** The batch that did it: taking *that* back is the way back. */
  readonly batchId: string;
  readonly direction: 'undo' | 'redo';
  /** How many rows were put back, removed or brought back. */
  readonly putBack: number;
  /** What stayed as it is, because somebody has worked on it since. */
  readonly kept: readonly Kept[];
};

/** Why nothing can be taken back. */
export type UndoRefusal =
  | { readonly code: 'journal/nothing-to-undo' }
  | { readonly code: 'journal/nothing-to-redo' }
  /** The act is already taken back, or stands already. */
  | { readonly code: 'journal/already-done' }
  /** Somebody stopped it on its way; everything is as it was. */
  | { readonly code: 'journal/stopped' }
  /** There is no such act, or it cannot be taken back. */
  | { readonly code: 'journal/gone' };
