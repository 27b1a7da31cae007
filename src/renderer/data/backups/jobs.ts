import type { WrittenBackup } from '@formats/backup/writer';
import type { BackupManifest } from '@shared/domain/backups/backup';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Result } from '@shared/kernel/result';
import { RegularsDatabase } from '../database';
import { collectBackup } from './collectBackup';
import {
  inspectBackup,
  previewRestore,
  type RestorePreview,
  type SoundBackup,
} from './inspectBackup';
import type { JobOptions } from './progress';
import { restoreBackup, type RestoreRefusal } from './restoreBackup';

/** What can be asked of the worker, and what it answers. */
export type BackupJobs = {
  readonly collect: {
    readonly input: {
      readonly database: string;
      readonly appVersion: string;
      readonly now: Instant;
    };
    readonly output: WrittenBackup;
  };
  readonly inspect: {
    readonly input: { readonly bytes: Uint8Array };
    readonly output: Result<SoundBackup, UnreadableBackup>;
  };
  readonly preview: {
    readonly input: { readonly database: string; readonly bytes: Uint8Array };
    readonly output: Result<RestorePreview, UnreadableBackup>;
  };
  readonly restore: {
    readonly input: {
      readonly database: string;
      readonly bytes: Uint8Array;
      readonly expectedSeq: number;
    };
    readonly output: Result<BackupManifest, RestoreRefusal>;
  };
};

/** The name of a job. */
export type BackupJob = keyof BackupJobs;

/** One job with what it needs. */
export type JobRequest = {
  [Job in BackupJob]: { readonly job: Job; readonly input: BackupJobs[Job]['input'] };
}[BackupJob];

/** Does one job, on a connection of its own that is closed afterwards. */
export async function runJob(
  request: JobRequest,
  options: JobOptions,
): Promise<BackupJobs[BackupJob]['output']> {
  switch (request.job) {
    case 'inspect':
      return inspectBackup(request.input.bytes, options);
    case 'collect':
      return withDatabase(request.input.database, (db) =>
        collectBackup(db, { ...request.input, ...options }),
      );
    case 'preview':
      return withDatabase(request.input.database, (db) =>
        previewRestore(db, request.input.bytes, options),
      );
    case 'restore':
      return withDatabase(request.input.database, (db) =>
        restoreBackup(db, request.input.bytes, {
          expectedSeq: request.input.expectedSeq,
          ...options,
        }),
      );
  }
}

async function withDatabase<T>(
  name: string,
  work: (db: RegularsDatabase) => Promise<T>,
): Promise<T> {
  const db = new RegularsDatabase(name);
  try {
    await db.open();
    return await work(db);
  } finally {
    db.close({ disableAutoOpen: true });
  }
}
