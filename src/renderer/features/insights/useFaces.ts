import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';

/** Some people for their faces; without those who are still looked up, or gone. */
export function useFaces(ids: readonly ContactId[]): readonly PersonSummary[] {
  const found = usePeopleByIds(ids);
  return found.status === 'ready' ? found.value.filter((person) => person !== null) : [];
}
