import type { ReactNode } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { FactsContext, useFactsOf } from './useFacts';

type FactsProviderProps = { readonly contactId: ContactId; readonly children: ReactNode };

/** Reads everything about one person that bears on points, once for all parts of a page. */
export function FactsProvider({ contactId, children }: FactsProviderProps) {
  const facts = useFactsOf(contactId);
  return (
    <FactsContext value={facts.status === 'ready' ? facts.value : null}>{children}</FactsContext>
  );
}
