import { useCallback, useState, useSyncExternalStore } from 'react';
import { createPrintChoices, type PrintChoices } from './printChoices';

/** How cards are printed here, and how to change some of it. */
export function usePrintChoices(): readonly [
  PrintChoices,
  (change: Partial<PrintChoices>) => void,
] {
  const [store] = useState(() => createPrintChoices(window.localStorage));
  const choices = useSyncExternalStore(store.subscribe, store.get);
  const change = useCallback(
    (some: Partial<PrintChoices>) => {
      store.set((before) => ({ ...before, ...some }));
    },
    [store],
  );
  return [choices, change];
}
