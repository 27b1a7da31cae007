import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '../RepositoriesContext';
import { useLive } from '../useLive';

const NOBODY: ReadonlySet<ContactId> = new Set();

/** Whose data are blocked, kept current; nobody until it is read. */
export function useRestricted(): ReadonlySet<ContactId> {
  const { privacy } = useRepositories();
  const live = useLive('privacy/restricted', () => privacy.restricted());
  return live.status === 'ready' ? live.value : NOBODY;
}
