import type { Act, Batch, Change, Stamp } from '@shared/domain/journal/change';
import type { Row, Write } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';

/** What a person does, decided: its words and what it writes. */
export type Plan<T> = {
  readonly act: Act;
  readonly writes: readonly Write[];
  /** Handed back to whoever asked. */
  readonly value: T;
  /** The batch that this one takes back. */
  readonly undoes?: { readonly batch: string; readonly direction: 'undo' | 'redo' };
  readonly isQuiet?: boolean;
  /** What others did, as it comes here with a merge. */
  readonly joined?: JoinedHistory;
};

/** Acts of other computers that are kept with this one's, so that everything knows who wrote what when. */
export type JoinedHistory = {
  /** Without their `via`: that is the batch that brings them. */
  readonly batches: readonly Batch[];
  readonly changes: readonly Change[];
  /** The latest moment that is known now; the clock goes on from there. `null` for none. */
  readonly latest: Stamp | null;
};

/** A plan that writes nothing: a refusal, or nothing to do. */
export const nothing = <T>(value: T): Plan<T> => ({
  act: { key: '', args: {} },
  writes: [],
  value,
});

/** For long acts. */
export type CommitOptions = {
  /** Called between chunks, with rows written so far and in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Aborting takes the whole act away: nothing is written. */
  readonly signal?: AbortSignal;
};

/** The act was aborted through its signal; nothing was written. */
export class CommitCancelledError extends Error {
  override readonly name = 'CommitCancelledError';
}

/**
 * A batch with everything that a log needs to repeat it: `created` holds the rows of its creates,
 * which the changes only name.
 */
export type FinishedBatch = {
  readonly batch: Batch;
  readonly changes: readonly Change[];
  readonly created: readonly { readonly table: StoredTable; readonly rows: readonly Row[] }[];
  /** Acts of other computers that came with it, as they were stored. */
  readonly joined?: {
    readonly batches: readonly Batch[];
    readonly changes: readonly Change[];
  };
};

/** Takes finished batches in order. An act is confirmed only after its batch was taken. */
export type BatchSink = (finished: FinishedBatch) => Promise<void>;

/** What a commit answers: `batch` is `null` if nothing differed, so that nothing was written. */
export type Committed<T> = {
  readonly batch: Batch | null;
  readonly value: T;
  readonly rowsWritten: number;
};
