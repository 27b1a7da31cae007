import type { Instant } from '@shared/domain/calendar/clock';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { useBackups } from './useBackups';
import { verdictKey, type BackupState } from './useBackupStore';

/** How safe the data is. */
export type BackupStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'running'; readonly progress: BackupProgress }
  | { readonly kind: 'never' }
  /** A backup was brought back that does not lie here, and nothing was backed up since. */
  | { readonly kind: 'unsaved' }
  /** There were backups, and the place where they lie is not there. */
  | { readonly kind: 'missing'; readonly folder: string }
  | {
      readonly kind: 'done';
      readonly at: Instant;
      /** The empty string: in the downloads. */
      readonly folder: string;
      /** Acts since; counted up to 100. */
      readonly actsSince: number;
    };

const MOST_ACTS = 100;

/** How safe the data is, kept current after every act. */
export function useBackupStatus(): BackupStatus {
  const { state } = useBackups();
  const { journal } = useRepositories();
  const newest = newestOf(state);
  const recent = useLive('backups/recent', () => journal.recentBatches(MOST_ACTS));

  if (state.running) return { kind: 'running', progress: state.running };
  if (state.folder === null || state.files === null) return { kind: 'loading' };
  const { folder, exists } = state.folder;
  if (!exists && folder !== '' && state.memory.last !== null) return { kind: 'missing', folder };
  if (newest === null) return { kind: state.memory.restored ? 'unsaved' : 'never' };
  const acts = recent.status === 'ready' ? recent.value : [];
  const actsSince = acts.filter(({ doneAt, isTakenBack }) => doneAt > newest.at && !isTakenBack);
  return { kind: 'done', at: newest.at, folder: newest.folder, actsSince: actsSince.length };
}

/**
 * The newest backup that holds what is here now, as far as is known. After everything was replaced
 * that is the file that was brought back, or one that was made later: what was made before, the copy of
 * the state before included, holds something else.
 */
function newestOf({
  files,
  folder,
  verdicts,
  memory: { last, restored },
}: BackupState): { readonly at: Instant; readonly folder: string } | null {
  const isOfNow = (fileName: string, at: Instant): boolean =>
    restored === null || at > restored.doneAt || fileName === restored.fileName;

  // Downloads cannot be listed: there only memory knows.
  if (folder === null || folder.folder === '') {
    return last !== null && isOfNow(last.fileName, last.at)
      ? { at: last.at, folder: last.folder }
      : null;
  }
  for (const file of files ?? []) {
    const verdict = verdicts.get(verdictKey(file));
    if (verdict?.state === 'refused') continue;
    // A file is there a moment after its data were read; acts in between are not in it.
    const known = last?.fileName === file.fileName ? last.at : file.modifiedAt;
    const at = verdict?.state === 'sound' ? Date.parse(verdict.manifest.createdAt) : known;
    if (isOfNow(file.fileName, at)) return { at, folder: folder.folder };
  }
  return null;
}
