import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

/** The first few of some people, with their names; nobody until they are known. */
export function useFirstNames(
  ids: readonly ContactId[],
  limit: number,
): readonly { readonly id: ContactId; readonly name: string }[] {
  const first = useMemo(() => ids.slice(0, limit), [ids, limit]);
  const found = usePeopleByIds(first);
  if (found.status !== 'ready') return [];
  return found.value.flatMap((person) =>
    person === null ? [] : [{ id: person.id, name: person.name }],
  );
}
