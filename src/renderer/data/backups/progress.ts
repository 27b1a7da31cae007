/** What a long job is doing just now. */
export type BackupPhase =
  'collecting' | 'checking' | 'writing' | 'filling' | 'comparing' | 'swapping';

/** Whether a job can still be stopped in this phase without leaving anything behind. */
export const canStop = (phase: BackupPhase): boolean => phase !== 'writing' && phase !== 'swapping';

/** How far a long job is, in rows. */
export type BackupProgress = {
  readonly phase: BackupPhase;
  readonly done: number;
  /** Rows of this phase in all; 0 while that is not known. */
  readonly total: number;
};

/** For jobs that take long. */
export type JobOptions = {
  readonly onProgress?: (progress: BackupProgress) => void;
  /** Aborting rejects with the signal's reason; nothing was changed then. */
  readonly signal?: AbortSignal;
};
