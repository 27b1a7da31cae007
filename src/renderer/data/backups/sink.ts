import { joined } from '@formats/backup/lines';
import type { WrittenBackup } from '@formats/backup/writer';
import type { Refusal, Result } from '@shared/kernel/result';

/** Why a backup is made. */
export type BackupReason = 'manual' | 'before-restore' | 'before-upgrade' | 'before-import';

/**
 * Where backups go: what `Platform.backups` offers for writing. `finish` answers only after the
 * file was read back and compared with the hash.
 */
export type BackupSink<Receipt, R extends Refusal> = {
  readonly begin: (reason: BackupReason) => Promise<
    Result<
      {
        readonly append: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<null, R>>;
        readonly finish: (sha256: string) => Promise<Result<Receipt, R>>;
        readonly abandon: () => Promise<void>;
      },
      R
    >
  >;
};

/** A call between processes takes at most 4 MiB. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Puts a finished backup where backups go. It is there only if the answer is yes: the file was read
 * back from its place and its hash is that of the bytes that were checked before.
 */
export async function deliver<Receipt, R extends Refusal>(
  backup: WrittenBackup,
  sink: BackupSink<Receipt, R>,
  reason: BackupReason,
): Promise<Result<Receipt, R>> {
  const begun = await sink.begin(reason);
  if (!begun.ok) return begun;
  const file = begun.value;
  try {
    for (const piece of pieced(backup.pieces)) {
      const appended = await file.append(piece);
      if (!appended.ok) {
        await file.abandon();
        return appended;
      }
    }
    return await file.finish(backup.sha256);
  } catch (fault) {
    await file.abandon();
    throw fault;
  }
}

function* pieced(
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Generator<Uint8Array<ArrayBuffer>, void> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += PIECE_BYTES) {
      const part = piece.subarray(at, at + PIECE_BYTES);
      if (heldBytes > 0 && heldBytes + part.length > PIECE_BYTES) {
        yield joined(held, heldBytes);
        held = [];
        heldBytes = 0;
      }
      held.push(part);
      heldBytes += part.length;
    }
  }
  if (heldBytes > 0) yield joined(held, heldBytes);
}
