import type { PeopleFilter } from '@shared/domain/people/peopleQuery';
import { isReadyId, readySegments } from '@shared/domain/segments/readySegments';
import type { SegmentMembers } from '@shared/domain/segments/segment';
import { useSegmentList } from '../care/useSegmentSizes';
import { useAskedAnew } from '../care/useAskedAnew';
import { useRepositories } from '../RepositoriesContext';
import { useShopSettings } from '../useShopSettings';

/**
 * The filter as a list asks for it: that of a segment is told to the index first and whenever it holds
 * others. `isGone`: there is no such segment any more, and everybody is shown.
 */
export function useShownFilter(filter: PeopleFilter): {
  readonly filter: PeopleFilter;
  readonly isGone: boolean;
} {
  const { segments } = useRepositories();
  const list = useSegmentList();
  const { insights } = useShopSettings();
  const id = filter.kind === 'segment' ? filter.id : null;
  const members = ((): SegmentMembers | null | undefined => {
    if (id === null) return null;
    if (isReadyId(id)) {
      return readySegments(insights.activeDays).find((ready) => ready.id === id)?.members ?? null;
    }
    if (list.status === 'loading') return undefined;
    return list.value.find((segment) => segment.id === id)?.members ?? null;
  })();
  const isAsked = id !== null && members !== null && members !== undefined;
  const held = useAskedAnew(isAsked ? JSON.stringify([id, members]) : '', () =>
    isAsked ? segments.hold({ id, members }) : Promise.resolve(0),
  );
  if (id === null) return { filter, isGone: false };
  if (members === null) return { filter: { kind: 'all' }, isGone: true };
  const stamp = held.status === 'ready' ? held.value : 0;
  return { filter: { kind: 'segment', id, stamp }, isGone: false };
}
