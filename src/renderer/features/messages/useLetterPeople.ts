import { useMemo, useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

/** Who somebody of the list beside a letter is; `null` while they are looked up, or where they are gone. */
export function useLetterPeople(
  ids: readonly ContactId[],
): (id: ContactId) => PersonSummary | null {
  const found = usePeopleByIds(ids);
  const people = found.status === 'ready' ? found.value : null;
  // Names do not vanish while the next ones are asked for.
  const [known, setKnown] = useState<readonly (PersonSummary | null)[]>([]);
  if (people !== null && people !== known) setKnown(people);
  return useMemo(() => {
    const byId = new Map(
      (people ?? known).flatMap((person) => (person ? [[person.id, person] as const] : [])),
    );
    return (id) => byId.get(id) ?? null;
  }, [people, known]);
}
