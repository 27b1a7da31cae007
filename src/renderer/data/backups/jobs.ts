import type { BackupManifest } from '@shared/domain/backups/backup';
import type { BackupFacts } from '@shared/domain/backups/facts';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { WrittenBackup } from '@formats/backup/writer';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Result } from '@shared/kernel/result';
import { RegularsDatabase } from '../database';
import { previewMerge, type MergePreview } from '../exchange/previewMerge';
import { writePart } from '../exchange/writePart';
import type { Before } from './backupFacts';
import { collectBackup, type CollectedBackup } from './collectBackup';
import {
  inspectBackup,
  previewRestore,
  type RestorePreview,
  type SoundBackup,
} from './inspectBackup';
import type { JobOptions } from './progress';
import { rehearseBackup, type Rehearsal, type RehearsalRefusal } from './rehearseBackup';
import { restoreBackup, type RestoreRefusal } from './restoreBackup';
import { checkBeside } from './rowChecker';
import { rewriteBackup, type RewrittenBackup } from './rewriteBackup';

/** What can be asked of the worker, and what it answers. */
export type BackupJobs = {
  readonly collect: {
    readonly input: {
      readonly database: string;
      readonly appVersion: string;
      readonly now: Instant;
      readonly before?: Before;
    };
    readonly output: CollectedBackup;
  };
  readonly rehearse: {
    readonly input: {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly facts: BackupFacts | null;
    };
    readonly output: Result<Rehearsal, RehearsalRefusal>;
  };
  readonly inspect: {
    readonly input: { readonly bytes: Uint8Array; readonly sha256?: string | null };
    readonly output: Result<SoundBackup, UnreadableBackup>;
  };
  readonly preview: {
    readonly input: {
      readonly database: string;
      readonly bytes: Uint8Array;
      /** What was taken down of the file; `null` for one from elsewhere. */
      readonly sha256?: string | null;
    };
    readonly output: Result<RestorePreview, UnreadableBackup>;
  };
  readonly merge: {
    readonly input: { readonly database: string; readonly bytes: Uint8Array };
    readonly output: Result<MergePreview, UnreadableBackup>;
  };
  readonly rewrite: {
    readonly input: {
      readonly database: string;
      readonly bytes: Uint8Array;
      readonly appVersion: string;
    };
    readonly output: Result<RewrittenBackup, UnreadableBackup>;
  };
  readonly part: {
    readonly input: {
      readonly database: string;
      readonly appVersion: string;
      readonly now: Instant;
      readonly ids: readonly ContactId[];
      readonly isWithBooks: boolean;
    };
    readonly output: WrittenBackup;
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

/**
 * Does one job, on a connection of its own that is closed afterwards.
 *
 * @param checking - Where another worker reads back what this one collects; `null` to do it here.
 */
export async function runJob(
  request: JobRequest,
  options: JobOptions,
  checking: MessagePort | null = null,
): Promise<BackupJobs[BackupJob]['output']> {
  switch (request.job) {
    case 'inspect':
      return inspectBackup(request.input.bytes, { ...request.input, ...options });
    case 'rehearse':
      return rehearseBackup(request.input.bytes, { ...request.input, ...options });
    case 'collect':
      return withDatabase(request.input.database, (db) =>
        collectBackup(db, {
          ...request.input,
          ...options,
          ...(checking && { checker: checkBeside(checking) }),
        }),
      );
    case 'preview':
      return withDatabase(request.input.database, (db) =>
        previewRestore(db, request.input.bytes, { ...request.input, ...options }),
      );
    case 'merge':
      return withDatabase(request.input.database, (db) =>
        previewMerge(db, request.input.bytes, options),
      );
    case 'rewrite':
      return withDatabase(request.input.database, (db) =>
        rewriteBackup(db, request.input.bytes, {
          appVersion: request.input.appVersion,
          ...options,
        }),
      );
    case 'part':
      return withDatabase(request.input.database, (db) =>
        writePart(db, { ...request.input, ...options }),
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
