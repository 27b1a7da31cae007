import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

const NOBODY: readonly ContactId[] = [];

/** A person in short; `null` for nobody and for somebody who is gone, `undefined` until that is known. */
export function useSummary(id: ContactId | null): PersonSummary | null | undefined {
  const people = usePeopleByIds(id === null ? NOBODY : [id]);
  if (id === null) return null;
  return people.status === 'ready' ? (people.value[0] ?? null) : undefined;
}
