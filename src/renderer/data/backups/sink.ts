import type { BackupFacts } from '@shared/domain/backups/facts';
import type { BackupFile } from '@shared/domain/backups/files';
import type { BackupPurpose } from '@shared/domain/backups/purpose';
import type { Refusal, Result } from '@shared/kernel/result';
import type { CollectedBackup } from './collectBackup';
import { pieced } from './pieced';

/**
 * Where backups go: what `Platform.backups` offers for writing. `finish` answers only after the
 * file was read back and compared with the hash.
 */
export type BackupSink<Receipt, R extends Refusal> = {
  readonly begin: (
    purpose: BackupPurpose,
    sizeBytes: number,
  ) => Promise<
    Result<
      {
        readonly append: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<null, R>>;
        readonly finish: (sha256: string, facts: BackupFacts) => Promise<Result<Receipt, R>>;
        readonly abandon: () => Promise<void>;
      },
      R
    >
  >;
  /** What lies there; absent where that cannot be known. */
  readonly list?: () => Promise<readonly BackupFile[]>;
};

/** A call between processes takes at most 4 MiB. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Puts a finished backup where backups go. It is there only if the answer is yes: the file was read
 * back from its place and its hash is that of the bytes that were checked before.
 */
export async function deliver<Receipt, R extends Refusal>(
  backup: CollectedBackup,
  sink: BackupSink<Receipt, R>,
  purpose: BackupPurpose,
): Promise<Result<Receipt, R>> {
  const begun = await sink.begin(purpose, backup.sizeBytes);
  if (!begun.ok) return begun;
  const file = begun.value;
  try {
    for (const piece of pieced(backup.pieces, PIECE_BYTES)) {
      const appended = await file.append(piece);
      if (!appended.ok) {
        await file.abandon();
        return appended;
      }
    }
    return await file.finish(backup.sha256, backup.facts);
  } catch (fault) {
    await file.abandon();
    throw fault;
  }
}
