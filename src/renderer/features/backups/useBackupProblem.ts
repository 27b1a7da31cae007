import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { BackupRefusal } from '@shared/domain/backups/files';
import type { FileRefusal } from '@shared/ipc/desktopApi';
import type { RehearsalRefusal } from '@renderer/data/backups/rehearseBackup';
import type { RestoreRefusal } from '@renderer/data/backups/restoreBackup';

/** Everything that may be said no to around backups. */
export type AnyRefusal =
  UnreadableBackup | RestoreRefusal | RehearsalRefusal | BackupRefusal | FileRefusal;

/** Why something around backups did not come to its end. */
export type BackupProblem =
  | { readonly kind: 'refused'; readonly refusal: AnyRefusal }
  /** The person stopped it. */
  | { readonly kind: 'stopped' }
  | { readonly kind: 'fault'; readonly name: string };

/** What a rejection means: the person's own stop, or a fault. */
export function problemOfFault(fault: unknown): BackupProblem {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : 'unknown';
  return name === 'AbortError' ? { kind: 'stopped' } : { kind: 'fault', name };
}
