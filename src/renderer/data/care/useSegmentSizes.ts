import type { ContactId } from '@shared/domain/contacts/contact';
import type { Segment } from '@shared/domain/segments/segment';
import type { AskedSegment, SegmentSize } from '../people/segmentPeople';
import { useRepositories } from '../RepositoriesContext';
import { useLive, type Loadable } from '../useLive';
import { useAskedAnew } from './useAskedAnew';

/** All segments by name, kept current. */
export function useSegmentList(): Loadable<readonly Segment[]> {
  const { segments } = useRepositories();
  return useLive('segments', () => segments.all());
}

/** How many people each of these segments holds now, in their order, with the first of them by name. */
export function useSegmentSizes(asked: readonly AskedSegment[]): Loadable<readonly SegmentSize[]> {
  const { segments } = useRepositories();
  const plain = asked.map(({ id, members }) => ({ id, members }));
  return useAskedAnew(JSON.stringify(plain), () =>
    plain.length === 0 ? Promise.resolve([]) : segments.sizesOf(plain),
  );
}

/** In which segments somebody is now, by name. */
export function useSegmentsOf(contactId: ContactId): Loadable<readonly Segment[]> {
  const { segments } = useRepositories();
  return useAskedAnew(`segments of ${contactId}`, async () => {
    const all = await segments.all();
    if (all.length === 0) return [];
    const ids = new Set(await segments.segmentsOf(contactId, all));
    return all.filter(({ id }) => ids.has(id));
  });
}
