import type { ContactId } from '@shared/domain/contacts/contact';
import { draftOf } from '@renderer/data/repositories/drafts';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { tripHref, tripOf, type Trip } from '@renderer/hooks/tripRoute';

/** The kind of the drafts of a trip. What belongs to a person lies under their id, and goes when they go. */
const KIND = 'trip';

/** What was decided about somebody on this trip. */
type Choice = 'chosen' | 'removed';

/** A trip as it was left on this computer. */
export type KeptTrip = {
  /** The last one; `null` if nothing was kept. */
  readonly trip: Trip | null;
  readonly chosen: ReadonlySet<ContactId>;
  readonly removed: ReadonlySet<ContactId>;
  readonly keep: (trip: Trip) => void;
  readonly choose: (ids: readonly ContactId[], isChosen: boolean) => void;
  readonly remove: (id: ContactId) => void;
  /** Puts back whoever was removed. */
  readonly bringBack: () => void;
  /** Forgets where, when and whom. */
  readonly forget: () => Promise<void>;
};

/** The trip that is being planned: it survives a restart and never leaves this computer. `null` while it is read. */
export function useKeptTrip(): KeptTrip | null {
  const { drafts } = useRepositories();
  const live = useLive('trip/kept', () => drafts.allOf(KIND));
  if (live.status !== 'ready') return null;
  const rows = live.value;
  const decided = (wanted: Choice): ReadonlySet<ContactId> =>
    new Set(
      rows.flatMap(({ id, value }) =>
        value === wanted && id !== KIND ? (id.slice(0, -KIND.length - 1) as ContactId) : [],
      ),
    );
  const decide = async (ids: readonly ContactId[], choice: Choice | null): Promise<void> => {
    for (const id of ids) {
      if (choice === null) await drafts.remove(draftOf(KIND, id));
      else await drafts.put(draftOf(KIND, id), choice);
    }
  };
  const removed = decided('removed');
  return {
    trip: readKept(rows.find(({ id }) => id === KIND)?.value),
    chosen: decided('chosen'),
    removed,
    keep: (trip) => void drafts.put(KIND, tripHref({ place: 'trip', ...trip })),
    choose: (ids, isChosen) => void decide(ids, isChosen ? 'chosen' : null),
    remove: (id) => void decide([id], 'removed'),
    bringBack: () => void decide([...removed], null),
    forget: async () => {
      for (const { id } of rows) await drafts.remove(id);
    },
  };
}

/** A trip is kept as its address, which is read with the same care as any address. */
const readKept = (kept: unknown): Trip | null =>
  typeof kept === 'string' ? tripOf(new URLSearchParams(kept.split('?', 2)[1] ?? '')) : null;
