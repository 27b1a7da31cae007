import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Instant } from '@shared/domain/calendar/clock';
import { eraseInBackups, type ReachMemory } from '@renderer/data/privacy/backupReach';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { storedState } from '@renderer/hooks/storedState';
import type { BackupReach } from '@renderer/hooks/useBackupReach';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useBackupWorkplace } from './useBackupEngine';
import { useBackups } from './useBackups';

/** The window is in use before backups are looked through at a start. */
const SETTLED_MS = 60_000;

/** Several erasures, or copies that arrive, within a moment are looked after together. */
const SOON_MS = 500;

/** Erases people from the backups in reach: after an erasure, when a place is there again, and at each start what is left to do. */
export function useReachWork(): BackupReach {
  const platform = usePlatform();
  const { privacy, onCommitted } = useRepositories();
  const { engine, database } = useBackupWorkplace();
  const { store } = useBackups();
  const [progress, setProgress] = useState<BackupReach['progress']>(null);
  const [memory] = useState(createReachMemory);
  const last = useRef<Promise<void>>(Promise.resolve());
  const life = useRef(new AbortController());

  const work = useCallback(async (): Promise<void> => {
    const { signal } = life.current;
    if (signal.aborted) return;
    try {
      const { appVersion } = await platform.startup();
      await store.idle();
      const { holdings, read, rewrite, mustEnd } = platform.backups;
      await eraseInBackups({
        ...{ privacy, memory, engine, database, appVersion, signal },
        files: { holdings, read, rewrite, mustEnd, forgetAside: platform.recovery.forgetAside },
        onProgress: (done, total) => setProgress(done < total ? { done, total } : null),
      });
      await store.refresh();
    } catch (fault) {
      platform.log('error', 'backups/reach', fault instanceof Error ? fault.name : 'unknown');
    } finally {
      setProgress(null);
    }
  }, [platform, privacy, memory, engine, database, store]);

  const look = useCallback((): Promise<void> => {
    // One after the other: the same file must not be written anew twice at once.
    last.current = last.current.then(work);
    return last.current;
  }, [work]);

  useEffect(() => {
    life.current = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookIn = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), ms);
    };
    lookIn(SETTLED_MS);
    let known: Instant | null = null;
    const stop = onCommitted(({ keys }) => {
      if ((keys.erasures?.length ?? 0) === 0) return;
      void privacy.erasures().then(([newest]) => {
        // What is noted about backups is written to the same table.
        if (newest === undefined || newest.erasedAt === known) return;
        known = newest.erasedAt;
        lookIn(SOON_MS);
      });
    });
    const stopFiles = platform.backups.onChanged(() => lookIn(SOON_MS));
    return () => {
      life.current.abort(new DOMException('Left', 'AbortError'));
      clearTimeout(timer);
      stop();
      stopFiles();
    };
  }, [look, onCommitted, privacy, platform]);

  return useMemo(() => ({ progress, look }), [progress, look]);
}

/** Which files were looked through for which erasure, on this computer. */
function createReachMemory(): ReachMemory {
  const kept = storedState<Readonly<Record<string, Instant>>>(
    ownStorage(),
    'regulars.backups.reach',
    (stored) =>
      Object.fromEntries(
        Object.entries(typeof stored === 'object' && stored !== null ? stored : {}).filter(
          (entry): entry is [string, number] => typeof entry[1] === 'number',
        ),
      ),
  );
  return {
    doneFor: (id) => kept.get()[id] ?? 0,
    note: (id, erasedAt) => kept.set((before) => ({ ...before, [id]: erasedAt })),
  };
}
