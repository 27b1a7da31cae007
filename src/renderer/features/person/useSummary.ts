import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

const NOBODY: readonly ContactId[] = [];

/** A person in short; `null` while unknown. */
export function useSummary(id: ContactId | null): PersonSummary | null {
  const people = usePeopleByIds(id === null ? NOBODY : [id]);
  return people.status === 'ready' ? (people.value[0] ?? null) : null;
}
