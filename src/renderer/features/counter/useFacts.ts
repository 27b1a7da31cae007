import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

/**
 * Everything that a booking for somebody is decided from, kept current; never another person's. `null` if there is
 * nobody.
 */
export function useFacts(id: ContactId | null): Loadable<LoyaltyFacts | null> {
  const { purchases } = useRepositories();
  return useLive(`counter/facts/${id ?? ''}`, () =>
    id === null ? Promise.resolve(null) : purchases.factsOf(id),
  );
}
