/** What a long job is doing just now. From `swapping` on it cannot be cancelled any more. */
export type BackupPhase = 'collecting' | 'checking' | 'filling' | 'swapping';

/** How far a long job is, in rows. */
export type BackupProgress = {
  readonly phase: BackupPhase;
  readonly done: number;
  /** Rows of this phase in all. */
  readonly total: number;
};

/** For jobs that take long. */
export type JobOptions = {
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Aborting rejects with the signal's reason; nothing was changed then. */
  readonly signal?: AbortSignal;
};
