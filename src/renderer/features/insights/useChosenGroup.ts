import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import { useRepositories } from '@renderer/data/RepositoriesContext';

/** Saves people as a group of chosen ones; answers the act, `null` where it could not be done. */
export function useChosenGroup(): (
  name: string,
  ids: readonly ContactId[],
) => Promise<{ readonly batchId: string | null } | null> {
  const { segments, newId } = useRepositories();
  return async (name, ids) => {
    const saved = await segments.save({
      id: newId() as SegmentId,
      name,
      members: { kind: 'chosen', ids },
      relationships: [],
      goal: null,
      note: '',
    });
    return saved.ok ? { batchId: saved.value.batchId } : null;
  };
}
