import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LedgerEntry, LedgerEntryId } from '@shared/domain/loyalty/ledgerEntry';
import type { PurchaseId } from '@shared/domain/purchases/purchase';

/** A line of the book as its screens see it: not sealed, 24 points of a purchase unless it says otherwise. */
export const anEntry = ({
  id = 'e1',
  ...rest
}: Partial<Omit<LedgerEntry, 'id'>> & { readonly id?: string } = {}): LedgerEntry => ({
  id: id as LedgerEntryId,
  contactId: 'c1' as ContactId,
  unit: 'points',
  kind: 'accrual',
  points: 24,
  effectiveOn: isoDate('2026-03-12'),
  expiresOn: null,
  lotId: null,
  reversesId: null,
  programmeId: null,
  cause: { kind: 'purchase', purchaseId: 'pu1' as PurchaseId },
  causeKey: `test:${id}`,
  note: '',
  postedAt: 0,
  noteDigest: '',
  device: 'test',
  seq: 0,
  previousHash: '',
  hash: '',
  ...rest,
});
