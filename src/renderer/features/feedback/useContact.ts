import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** Somebody who can give feedback; `null` until read, for the trash, and for who is gone. */
export function useContact(id: ContactId): Contact | null {
  const { contacts } = useRepositories();
  const live = useLive(`feedback/contact/${id}`, () => contacts.get(id));
  const contact = live.status === 'ready' ? live.value : null;
  return contact?.trashedAt === null ? contact : null;
}
