import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

const NOBODY: readonly ContactId[] = [];

/** People in short by their ids; whoever is gone or not read yet is absent. */
export function usePeopleById(ids: readonly ContactId[]): ReadonlyMap<ContactId, PersonSummary> {
  const found = usePeopleByIds(ids.length === 0 ? NOBODY : ids);
  return useMemo(
    () =>
      new Map(
        found.status === 'ready'
          ? found.value.flatMap((person) => (person ? [[person.id, person] as const] : []))
          : [],
      ),
    [found],
  );
}

/** What somebody is called; `null` for nobody and for somebody who is gone or not read yet. */
export function useName(id: ContactId | null): string | null {
  const people = usePeopleByIds(useMemo(() => (id === null ? NOBODY : [id]), [id]));
  return people.status === 'ready' ? (people.value[0]?.name ?? null) : null;
}
