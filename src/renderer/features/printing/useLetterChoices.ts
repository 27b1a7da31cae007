import { useCallback, useState, useSyncExternalStore } from 'react';
import { createLetterChoices, type LetterChoices } from './letterChoices';

/** How messages are printed here, and how to change some of it. */
export function useLetterChoices(): readonly [
  LetterChoices,
  (change: Partial<LetterChoices>) => void,
] {
  const [store] = useState(() => createLetterChoices(window.localStorage));
  const choices = useSyncExternalStore(store.subscribe, store.get);
  const change = useCallback(
    (some: Partial<LetterChoices>) => {
      store.set((before) => ({ ...before, ...some }));
    },
    [store],
  );
  return [choices, change];
}
