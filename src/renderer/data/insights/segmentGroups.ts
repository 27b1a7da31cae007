import type { SegmentGroup } from '@shared/domain/insights/splitGroups';
import type { Segments } from '../repositories/segments';

/** All segments with those who are in them now. */
export async function readSegmentGroups({
  segments,
}: {
  readonly segments: Pick<Segments, 'all' | 'membersOf'>;
}): Promise<readonly SegmentGroup[]> {
  const all = await segments.all();
  return await Promise.all(
    all.map(async (segment) => ({
      id: segment.id,
      name: segment.name,
      ids: await segments.membersOf(segment),
    })),
  );
}
