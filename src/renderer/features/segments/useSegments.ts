import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { readySegments, type ReadySegment } from '@shared/domain/segments/readySegments';
import { useSegmentList, useSegmentSizes } from '@renderer/data/care/useSegmentSizes';
import type { SegmentSize } from '@renderer/data/people/segmentPeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { fieldsOf, type SegmentDraft } from './segmentDraft';
import { useActivityDays } from './useActivityDays';

export type { SegmentSize } from '@renderer/data/people/segmentPeople';

/** What was done to a segment, with the batch that takes it back; `null` if it is gone. */
export type SegmentDone = { readonly batchId: string | null } | null;

/** What can be done with segments. */
export type SegmentActs = {
  readonly newId: () => SegmentId;
  readonly save: (draft: SegmentDraft) => Promise<SegmentDone>;
  readonly remove: (id: SegmentId) => Promise<SegmentDone>;
  /** Puts people into a segment of chosen ones. */
  readonly add: (id: SegmentId, ids: readonly ContactId[]) => Promise<SegmentDone>;
};

/** The acts on segments. */
export function useSegmentActs(): SegmentActs {
  const { segments, newId } = useRepositories();
  return {
    newId: () => newId() as SegmentId,
    save: async (draft) => {
      const saved = await segments.save(fieldsOf(draft));
      return saved.ok ? { batchId: saved.value.batchId } : null;
    },
    remove: async (id) => {
      const removed = await segments.remove(id);
      return removed.ok ? { batchId: removed.value.batchId } : null;
    },
    add: async (id, ids) => {
      const added = await segments.choose(id, { add: ids });
      return added.ok ? { batchId: added.value.batchId } : null;
    },
  };
}

/** All segments by name; `null` until they are read. */
export function useSegments(): readonly Segment[] | null {
  const list = useSegmentList();
  return list.status === 'ready' ? list.value : null;
}

const NO_SIZES: ReadonlyMap<string, SegmentSize> = new Map();

/** How many people each of some segments holds, by id; empty until they are counted. */
export function useSizes(
  segments: readonly Pick<Segment, 'id' | 'members'>[],
): ReadonlyMap<string, SegmentSize> {
  const sizes = useSegmentSizes(segments);
  return sizes.status === 'ready' ? new Map(sizes.value.map((size) => [size.id, size])) : NO_SIZES;
}

/** A group as the people list offers it. */
export type SegmentGroup = {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Not taken over: it only can be looked at. */
  readonly isReady: boolean;
};

const NO_SEGMENTS: readonly Segment[] = [];
/** The ready group that is always offered. */
const TOP: ReadySegment['key'] = 'top-without-owner';

/**
 * The groups for the people list with their numbers: all segments, then those who spend most and have
 * nobody who looks after them.
 *
 * @param lookedAt - The id of the group on screen: it is there even if it is only a ready one.
 */
export function useSegmentGroups(lookedAt: string | null): readonly SegmentGroup[] {
  const { t } = useTranslation('segments');
  const segments = useSegments() ?? NO_SEGMENTS;
  const ready = readySegments(useActivityDays()).filter(
    ({ id, key }) => id === lookedAt || key === TOP,
  );
  const sizes = useSizes([...segments, ...ready]);
  const countOf = (id: string): number => sizes.get(id)?.count ?? 0;
  return [
    ...segments.map(({ id, name }) => ({ id, label: name, count: countOf(id), isReady: false })),
    ...ready.map(({ id, key }) => ({
      id,
      label: t(`ready.${key}.name`),
      count: countOf(id),
      isReady: true,
    })),
  ];
}
