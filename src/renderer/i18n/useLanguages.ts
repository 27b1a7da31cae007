import { useMemo, useSyncExternalStore } from 'react';
import { addedLanguages, onAddedLanguages } from './addedLanguages';
import { offeredLanguages, type Language } from './languages';

/** The languages that can be chosen, kept current. */
export function useLanguages(): readonly Language[] {
  const added = useSyncExternalStore(onAddedLanguages, addedLanguages);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is offered depends on what was added
  return useMemo(() => offeredLanguages(), [added]);
}
