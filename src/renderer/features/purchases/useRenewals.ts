import type { ContactId } from '@shared/domain/contacts/contact';
import type { Renewal, RenewalId } from '@shared/domain/purchases/renewal';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { RenewalDraft, Renewals } from '@renderer/data/repositories/renewals';
import { useLive } from '@renderer/data/useLive';

/** What is filled in about a renewal. */
export type RenewalFields = Omit<RenewalDraft, 'contactId' | 'purchaseId'>;

/** What comes round for a person, the earliest first (`null` while it is read), and what can be done with it. */
export function useRenewals(contactId: ContactId): {
  readonly open: readonly Renewal[] | null;
  readonly add: (fields: RenewalFields) => ReturnType<Renewals['add']>;
  readonly update: (id: RenewalId, fields: RenewalFields) => ReturnType<Renewals['update']>;
  readonly resolve: (id: RenewalId, status: Renewal['status']) => ReturnType<Renewals['resolve']>;
} {
  const { renewals } = useRepositories();
  const live = useLive(`renewals/${contactId}`, () => renewals.openOf(contactId));
  return {
    open: live.status === 'ready' ? live.value : null,
    add: (fields) => renewals.add({ ...fields, contactId, purchaseId: null }),
    update: (id, fields) => renewals.update(id, fields),
    resolve: (id, status) => renewals.resolve(id, status),
  };
}
