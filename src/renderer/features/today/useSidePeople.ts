import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeople, usePeopleByIds, usePeopleRows } from '@renderer/data/people/usePeople';
import { usePreferences } from '@renderer/hooks/usePreferences';

const NEW_FACES = { filter: { kind: 'new' }, sort: 'newest', limit: 4, withNotes: false } as const;
const MAX_RECENT = 5;

/** People who came lately, the newest first; and those opened last on this computer. */
export function useSidePeople(): {
  readonly newFaces: readonly PersonSummary[];
  readonly recent: readonly PersonSummary[];
} {
  const [{ recentPeople }] = usePreferences();
  const list = usePeople(NEW_FACES);
  const rows = usePeopleRows(list.status === 'ready' ? list.value : null, 0, NEW_FACES.limit);
  const ids = useMemo(
    () => recentPeople.slice(0, MAX_RECENT + 3).map((id) => id as ContactId),
    [recentPeople],
  );
  const recent = usePeopleByIds(ids);
  return {
    newFaces: rows.filter((person) => person !== null),
    recent:
      recent.status === 'ready'
        ? recent.value
            .filter((person) => person !== null)
            .filter(({ isTrashed }) => !isTrashed)
            .slice(0, MAX_RECENT)
        : [],
  };
}
