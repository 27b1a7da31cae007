import type { ContactId } from '@shared/domain/contacts/contact';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';

const NONE: readonly CarePromise[] = [];

/** The word given on either side, as one wants to know it before getting in touch; none until it is read. */
export function usePromisesBefore(contactId: ContactId): readonly CarePromise[] {
  const { promises } = useRepositories();
  const live = useLive(`promises/before/${contactId}`, () => promises.beforeContact(contactId));
  return live.status === 'ready' ? live.value : NONE;
}
