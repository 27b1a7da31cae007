import { useState } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

const NOBODY: ReadonlyMap<ContactId, PersonSummary> = new Map();

/** Some people by their ids; those who were known before stay while others are looked up. */
export function useNames(ids: readonly ContactId[]): ReadonlyMap<ContactId, PersonSummary> {
  const found = usePeopleByIds(ids);
  const people = found.status === 'ready' ? found.value : null;
  const [seen, setSeen] = useState<readonly (PersonSummary | null)[] | null>(null);
  const [known, setKnown] = useState(NOBODY);
  if (people !== null && people !== seen) {
    setSeen(people);
    setKnown(new Map(people.flatMap((person) => (person ? [[person.id, person] as const] : []))));
  }
  return known;
}
