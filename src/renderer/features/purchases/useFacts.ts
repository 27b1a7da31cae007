import { createContext, useContext } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';

/** Everything about one person that bears on points, kept current; `null` for somebody who is gone. */
export function useFactsOf(contactId: ContactId): Loadable<LoyaltyFacts | null> {
  const { purchases } = useRepositories();
  return useLive(`loyaltyFacts/${contactId}`, () => purchases.factsOf(contactId));
}

/** Everything that taking a purchase back is decided from, kept current; `null` until it is read and for one that is gone. */
export function useFactsForTakingBack(id: PurchaseId): LoyaltyFacts | null {
  const { purchases } = useRepositories();
  const live = useLive(`takingBack/${id}`, () => purchases.factsForTakingBack(id));
  return live.status === 'ready' ? live.value : null;
}

/** What is known of the person of a page: read once for all its parts. */
export const FactsContext = createContext<LoyaltyFacts | null>(null);

/** Everything about the person of this page that bears on points; `null` until it is read. */
export function useFacts(): LoyaltyFacts | null {
  return useContext(FactsContext);
}
