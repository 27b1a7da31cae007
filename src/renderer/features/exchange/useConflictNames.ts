import type { MergeConflict } from '@shared/domain/exchange/exchange';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** What the people in a report are called, by their id; empty while that is looked up. */
export function useConflictNames(conflicts: readonly MergeConflict[]): ReadonlyMap<string, string> {
  const { contacts } = useRepositories();
  const ids = [...new Set(conflicts.flatMap(({ contactId }) => contactId ?? []))];
  const names = useLive(`exchanges/names/${ids.join()}`, () => contacts.many(ids));
  return new Map(
    names.status === 'ready'
      ? names.value.flatMap((one) =>
          one ? [[one.id, one.name || one.nativeName || one.organisation] as const] : [],
        )
      : [],
  );
}
