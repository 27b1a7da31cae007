import type { ContactId } from '@shared/domain/contacts/contact';
import type { Segment } from '@shared/domain/segments/segment';
import { useSegmentsOf } from '@renderer/data/care/useSegmentSizes';

const NONE: readonly Segment[] = [];

/** In which groups somebody is now, by name; none until that is known. */
export function usePersonSegments(id: ContactId): readonly Segment[] {
  const live = useSegmentsOf(id);
  return live.status === 'ready' ? live.value : NONE;
}
