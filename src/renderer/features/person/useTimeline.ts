import { useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  Interaction,
  InteractionId,
  InteractionKind,
} from '@shared/domain/interactions/interaction';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { InteractionFields } from '@renderer/data/repositories/interactions';
import { useLive } from '@renderer/data/useLive';
import { useClock } from '@renderer/hooks/useClock';

const PAGE = 30;

/** What is mended about an entry; `day` is `null` where its moment stays. */
export type EntryChange = {
  readonly fields: Omit<InteractionFields, 'happenedAt' | 'zone'>;
  readonly day: IsoDate | null;
};

/** What happened with a person, newest first, as far as it was asked for. */
export type TimelineView = {
  readonly isLoading: boolean;
  readonly entries: readonly Interaction[];
  readonly hasMore: boolean;
  readonly showMore: () => void;
  readonly remove: (id: InteractionId) => Promise<string | null>;
  readonly update: (id: InteractionId, change: EntryChange) => Promise<string | null>;
};

/** A person's history, kept current; `kind` leaves the others out. */
export function useTimeline(contactId: ContactId, kind: InteractionKind | 'all'): TimelineView {
  const { interactions } = useRepositories();
  const clock = useClock();
  const [pages, setPages] = useState(1);
  // A filter looks further back, so that a page of one kind is not empty by chance.
  const limit = kind === 'all' ? PAGE * pages : PAGE * pages * 10;
  const live = useLive(`timeline/${contactId}/${limit}`, () =>
    interactions.timeline(contactId, limit),
  );
  const [last, setLast] = useState<readonly Interaction[]>([]);
  const items = live.status === 'ready' ? live.value.items : last;
  // While more is read, what is there stays.
  if (live.status === 'ready' && live.value.items !== last) setLast(live.value.items);
  return {
    isLoading: live.status === 'loading' && items.length === 0,
    entries: kind === 'all' ? items : items.filter((entry) => entry.kind === kind),
    hasMore: live.status === 'ready' && live.value.next !== null,
    showMore: () => {
      setPages(pages + 1);
    },
    remove: async (id) => {
      const saved = await interactions.remove(id);
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
