import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Interaction } from '@shared/domain/interactions/interaction';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** What the preview of a person shows. */
export type Preview = {
  readonly contact: Contact;
  readonly latest: Interaction | null;
  readonly promises: readonly CarePromise[];
};

/** A person's preview, kept current; `null` while it is read, and for somebody who is gone. */
export function usePreview(id: ContactId): Preview | null {
  const { contacts, interactions, promises } = useRepositories();
  const live = useLive(`preview/${id}`, async () => {
    const contact = await contacts.get(id);
    if (contact === null) return null;
    const [page, open] = await Promise.all([interactions.timeline(id, 1), promises.openOf(id)]);
    return { contact, latest: page.items[0] ?? null, promises: open };
  });
  return live.status === 'ready' ? live.value : null;
}
