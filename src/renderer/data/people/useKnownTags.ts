import { useMemo } from 'react';
import { usePeopleCounts } from './usePeople';

/** The tags in use, the most used first. */
export function useKnownTags(): readonly string[] {
  const counts = usePeopleCounts();
  return useMemo(
    () => (counts.status === 'ready' ? counts.value.tags.map(({ tag }) => tag) : []),
    [counts],
  );
}
