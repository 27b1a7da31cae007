import { useSyncExternalStore } from 'react';
import type { WriteState } from '@renderer/data/journal/health';
import { useRepositories } from '@renderer/data/RepositoriesContext';

/** Whether anything is saved just now. */
export function useWriting(): WriteState {
  const { health } = useRepositories();
  return useSyncExternalStore(health.onChange, health.state);
}
