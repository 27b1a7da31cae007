import type { Contact } from '@shared/domain/contacts/contact';
import type { Happening } from '@shared/domain/interactions/happening';
import { BookEntry } from './BookEntry';
import { PurchaseEntry } from './PurchaseEntry';
import { RefundEntry } from './RefundEntry';

type HappeningEntryProps = {
  readonly contact: Contact;
  readonly happening: Extract<Happening, { readonly source: 'purchase' | 'refund' | 'ledger' }>;
  readonly isReadOnly: boolean;
};

/** A purchase, a refund or a line of the book in a person's timeline. */
export function HappeningEntry({ contact, happening, isReadOnly }: HappeningEntryProps) {
  switch (happening.source) {
    case 'purchase':
      return <PurchaseEntry contact={contact} happening={happening} isReadOnly={isReadOnly} />;
    case 'refund':
      return <RefundEntry contact={contact} happening={happening} isReadOnly={isReadOnly} />;
    case 'ledger':
      return <BookEntry contact={contact} happening={happening} isReadOnly={isReadOnly} />;
  }
}
