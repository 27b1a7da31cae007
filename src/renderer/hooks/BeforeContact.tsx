import { createContext, useContext, type ReactNode } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';

/**
 * What to have in mind before one gets in touch with somebody. Given by the app, so that every place
 * where one calls, writes or plans shows the same; without it nothing is shown.
 */
export const BriefingContext = createContext<(contactId: ContactId) => ReactNode>(() => null);

/** What to have in mind before one gets in touch with this person, at the place where one does. */
export function BeforeContact({ contactId }: { readonly contactId: ContactId }) {
  return useContext(BriefingContext)(contactId);
}
