import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { createPreferences, type Preferences, type PreferencesStore } from './preferences';

/** The store of this window; tests put in their own. */
export const PreferencesContext = createContext<PreferencesStore>(createPreferences(null));

/** This computer's preferences, and how to change some of them. */
export function usePreferences(): readonly [Preferences, (change: Partial<Preferences>) => void] {
  const store = useContext(PreferencesContext);
  const preferences = useSyncExternalStore(store.subscribe, store.get);
  const change = useCallback(
    (some: Partial<Preferences>) => {
      store.set((before) => ({ ...before, ...some }));
    },
    [store],
  );
  return [preferences, change];
}
