import { useEffect, useSyncExternalStore } from 'react';
import { useClock } from '@renderer/hooks/useClock';
import { usePlatform } from '@renderer/platform/PlatformContext';
import type { Platform } from '@renderer/platform/platform';
import { createBackupStore, type BackupState, type BackupStore } from './useBackupStore';
import { useBackupWorkplace } from './useBackupEngine';

// One store per window, so that the rail and the settings tell the same story.
const stores = new WeakMap<Platform, BackupStore>();

/** The backups of this window: what there is, what is being done, and what can be done. */
export function useBackups(): { readonly state: BackupState; readonly store: BackupStore } {
  const platform = usePlatform();
  const clock = useClock();
  const workplace = useBackupWorkplace();
  const store = stores.get(platform) ?? createBackupStore({ platform, clock, ...workplace });
  stores.set(platform, store);
  const state = useSyncExternalStore(store.subscribe, store.get);

  useEffect(() => {
    void store.refresh();
    const look = (): void => {
      void store.refresh();
    };
    window.addEventListener('focus', look);
    const stop = platform.onResumed(look);
    return () => {
      window.removeEventListener('focus', look);
      stop();
    };
  }, [store, platform]);

  return { state, store };
}
