import { useMemo, useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  joinedTransfers,
  type Happening,
  type TimelineFilter,
} from '@shared/domain/interactions/happening';
import type { InteractionId } from '@shared/domain/interactions/interaction';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { InteractionFields } from '@renderer/data/repositories/interactions';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';

const PAGE = 30;
const NONE: readonly Happening[] = [];

/** What is mended about an entry; `day` is `null` where its moment stays. */
export type EntryChange = {
  readonly fields: Omit<InteractionFields, 'happenedAt' | 'zone'>;
  readonly day: IsoDate | null;
};

/** What happened with a person, newest first, as far as it was asked for. */
export type TimelineView = {
  readonly isLoading: boolean;
  readonly entries: readonly Happening[];
  readonly hasMore: boolean;
  readonly showMore: () => void;
  readonly remove: (id: InteractionId) => Promise<string | null>;
  readonly update: (id: InteractionId, change: EntryChange) => Promise<string | null>;
  readonly markWow: (id: InteractionId, isWow: boolean) => Promise<string | null>;
};

/** A person's history, kept current; `filter` leaves the rest out. */
export function useTimeline(contactId: ContactId, filter: TimelineFilter): TimelineView {
  const { interactions, timeline } = useRepositories();
  const clock = useClock();
  const [shown, setShown] = useState<{ filter: TimelineFilter; pages: number }>({
    filter,
    pages: 1,
  });
  const pages = shown.filter === filter ? shown.pages : 1;
  const limit = PAGE * pages;
  const live = useLive(`timeline/${contactId}/${filter}/${limit}`, () =>
    timeline.page(contactId, limit, filter),
  );
  const [last, setLast] = useState<{
    readonly filter: TimelineFilter;
    readonly items: readonly Happening[];
  }>({ filter, items: [] });
  const ready = live.status === 'ready' ? live.value.items : null;
  // While more of the same is read, what is there stays.
  if (ready !== null && ready !== last.items) setLast({ filter, items: ready });
  const items = ready ?? (last.filter === filter ? last.items : NONE);
  const entries = useMemo(() => joinedTransfers(items), [items]);
  return {
    isLoading: live.status === 'loading' && items.length === 0,
    entries,
    hasMore: live.status === 'ready' && live.value.next !== null,
    showMore: () => {
      setShown({ filter, pages: pages + 1 });
    },
    remove: async (id) => {
      const saved = await interactions.remove(id);
      return saved.ok ? saved.value.batchId : null;
    },
    markWow: async (id, isWow) => {
      const saved = await interactions.markWow(id, isWow);
      return saved.ok ? saved.value.batchId : null;
    },
    update: async (id, { fields, day }) => {
      const saved = await interactions.update(
        id,
        day === null
          ? fields
          : {
              ...fields,
              zone: clock.zone(),
              happenedAt: Math.min(instantAt(day, '12:00', clock.zone()), clock.now()),
            },
      );
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
