import { joined } from '@formats/backup/lines';
import type { BackupSink } from '@renderer/data/backups/sink';
import type { BackupPurpose } from '@shared/domain/backups/purpose';
import { ok, refuse } from '@shared/kernel/result';
import { createHash } from 'node:crypto';

/** A receipt of the memory sink. */
export type MemoryReceipt = { readonly fileName: string };

/** What the memory sink refuses with. */
export type MemoryRefusal = { readonly code: 'backups/disk-full' };

/** A place for backups that keeps them in memory, and refuses at a step if told so. */
export function createMemorySink(refuseAt: 'nothing' | 'begin' | 'append' | 'finish' = 'nothing') {
  const files: { readonly reason: BackupPurpose; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
  let abandoned = 0;
  let largestPiece = 0;
  const full = refuse<MemoryRefusal>({ code: 'backups/disk-full' });
  const sink: BackupSink<MemoryReceipt, MemoryRefusal> = {
    begin: (reason) => {
      if (refuseAt === 'begin') return Promise.resolve(full);
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      return Promise.resolve(
        ok({
          append: (piece) => {
            if (refuseAt === 'append') return Promise.resolve(full);
            largestPiece = Math.max(largestPiece, piece.length);
            pieces.push(piece);
            return Promise.resolve(ok(null));
          },
          finish: (sha256) => {
            const bytes = joined(pieces);
            const written = createHash('sha256').update(bytes).digest('hex');
            if (refuseAt === 'finish' || written !== sha256) return Promise.resolve(full);
            files.push({ reason, bytes });
            return Promise.resolve(ok({ fileName: `${files.length}` }));
          },
          abandon: () => {
            abandoned += 1;
            return Promise.resolve();
          },
        }),
      );
    },
  };
  return { sink, files, abandoned: () => abandoned, largestPiece: () => largestPiece };
}
