import type { ReactNode } from 'react';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { useFacts, useFactsForTakingBack } from './useFacts';

type WithFactsProps = { readonly children: (facts: LoyaltyFacts) => ReactNode };

/** Shows something as soon as everything that bears on the person's points is read. */
export function WithFacts({ children }: WithFactsProps) {
  const facts = useFacts();
  return facts === null ? null : <>{children(facts)}</>;
}

/** The same for what takes a purchase back: after a merge of two records its points may stand in another book. */
export function WithFactsForTakingBack({
  purchaseId,
  children,
}: WithFactsProps & { readonly purchaseId: PurchaseId }) {
  const facts = useFactsForTakingBack(purchaseId);
  return facts === null ? null : <>{children(facts)}</>;
}
