import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

/** Everything that a statement is made from. */
export type StatementSource = { readonly contact: Contact; readonly facts: LoyaltyFacts };

/** One person with their book, kept current; `null` if they are gone. */
export function useStatement(id: ContactId): Loadable<StatementSource | null> {
  const { contacts, purchases } = useRepositories();
  return useLive(`statement ${id}`, async () => {
    const [contact, facts] = await Promise.all([contacts.get(id), purchases.factsOf(id)]);
    return contact === null || facts === null ? null : { contact, facts };
  });
}
