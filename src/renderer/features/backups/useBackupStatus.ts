import type { BackupRefusal, PlaceState } from '@shared/domain/backups/files';
import type { Instant } from '@shared/domain/calendar/clock';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { BackupProgress } from '@renderer/data/backups/progress';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useBackups } from './useBackups';
import { verdictKey, type BackupState } from './useBackupStore';

/** Where the second copy belongs, and whether that cannot be reached now. */
type Place = { readonly folder: string; readonly isAway: boolean };

/** How the second place stands. */
export type SecondCopy =
  /** None was chosen; after a week it is asked for. */
  | { readonly kind: 'none'; readonly isOverdue: boolean }
  /** The newest backup is there too. */
  | (Place & { readonly kind: 'current' })
  /** An older one is; `null` if none is. */
  | (Place & { readonly kind: 'behind'; readonly at: Instant | null });

/** How safe the data is. */
export type BackupStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'running'; readonly progress: BackupProgress }
  | { readonly kind: 'never' }
  /** A backup was brought back that does not lie here, and nothing was backed up since. */
  | { readonly kind: 'unsaved' }
  /** There were backups, and the place where they lie is not there. */
  | { readonly kind: 'missing'; readonly folder: string }
  /** The last attempt made none; `at`: the newest one that there is. */
  | { readonly kind: 'failed'; readonly refusal: BackupRefusal; readonly at: Instant }
  | {
      readonly kind: 'done';
      readonly at: Instant;
      /** The empty string: in the downloads. */
      readonly folder: string;
      /** Acts since; counted up to 100. */
      readonly actsSince: number;
      /** Brought back on trial, it was not what was backed up. */
      readonly isUnsound: boolean;
      readonly second: SecondCopy;
    };

const MOST_ACTS = 100;

/** Without a second place for so long, one is asked for. */
const ASKED_AFTER_MS = 7 * 86_400_000;

/** How safe the data is, kept current after every act. */
export function useBackupStatus(): BackupStatus {
  const { state } = useBackups();
  const { journal } = useRepositories();
  const { backsUpByItself } = usePlatform().capabilities;
  const clock = useClock();
  // What is said of days changes with the day.
  useToday();
  const newest = newestOf(state);
  const recent = useLive('backups/recent', () => journal.recentBatches(MOST_ACTS));

  if (state.running) return { kind: 'running', progress: state.running };
  const { overview } = state;
  if (overview === null || state.files === null) return { kind: 'loading' };
  const { folder, exists, problem } = overview.first;
  const wasBackedUp = state.memory.last !== null || overview.since !== null;
  if (!exists && folder !== '' && wasBackedUp) return { kind: 'missing', folder };
  if (newest === null) return { kind: state.memory.restored ? 'unsaved' : 'never' };
  if (problem !== null) return { kind: 'failed', refusal: problem, at: newest.at };
  const acts = recent.status === 'ready' ? recent.value : [];
  const actsSince = acts.filter(({ doneAt, isTakenBack }) => doneAt > newest.at && !isTakenBack);
  const { saved } = state.memory;
  const since = Math.max(overview.since ?? clock.now(), saved ?? 0);
  const age = clock.now() - since;
  return {
    kind: 'done',
    at: newest.at,
    folder: newest.folder,
    actsSince: actsSince.length,
    isUnsound: newest.isUnsound,
    second: secondOf(overview.second, newest.at, backsUpByItself && age > ASKED_AFTER_MS),
  };
}

function secondOf(second: PlaceState | null, newestAt: Instant, isOverdue: boolean): SecondCopy {
  if (second === null) return { kind: 'none', isOverdue };
  const { folder, newestAt: at } = second;
  const place = { folder, isAway: !second.exists };
  return at !== null && at >= newestAt
    ? { kind: 'current', ...place }
    : { kind: 'behind', ...place, at };
}

type Newest = { readonly at: Instant; readonly folder: string; readonly isUnsound: boolean };

/**
 * The newest backup that holds what is here now, as far as is known. After everything was replaced
 * that is the file that was brought back, or one that was made later: what was made before, the copy of
 * the state before included, holds something else.
 */
function newestOf({
  files,
  overview,
  verdicts,
  memory: { last, restored },
}: BackupState): Newest | null {
  const isOfNow = (fileName: string, at: Instant): boolean =>
    restored === null || at > restored.doneAt || fileName === restored.fileName;
  const folder = overview?.first.folder ?? '';

  // Downloads cannot be listed: there only memory knows.
  if (folder === '') {
    return last !== null && isOfNow(last.fileName, last.at)
      ? { at: last.at, folder: last.folder, isUnsound: false }
      : null;
  }
  for (const file of files ?? []) {
    const verdict = verdicts.get(verdictKey(file));
    // One that is encrypted is not looked into, and is none the worse for it.
    if (verdict?.state === 'refused' && verdict.refusal.code !== 'backups/sealed') continue;
    // A file is there a moment after its data were read; acts in between are not in it.
    const known = last?.fileName === file.fileName ? last.at : file.modifiedAt;
    const read = verdict?.state === 'sound' ? Date.parse(verdict.manifest.createdAt) : known;
    const at = file.facts?.createdAt ?? read;
    const isUnsound = file.rehearsal?.isRestorable === false;
    if (isOfNow(file.fileName, at)) return { at, folder, isUnsound };
  }
  return null;
}
