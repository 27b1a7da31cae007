import type { PeopleCounts } from '@shared/domain/people/peopleQuery';
import { usePeopleCounts } from '@renderer/data/people/usePeople';

/** How many people each group has; `null` while they are counted. */
export function usePeopleGroups(): PeopleCounts | null {
  const counts = usePeopleCounts();
  return counts.status === 'ready' ? counts.value : null;
}
