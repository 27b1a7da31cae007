import { useMemo } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PurchaseId, RefundId } from '@shared/domain/purchases/purchase';
import type { Purchases } from '@renderer/data/repositories/purchases';
import { useRepositories } from '@renderer/data/RepositoriesContext';

/** What can be done with a purchase that stands. Every act answers the batch that takes it back, or why not. */
export type PurchaseActs = {
  readonly void: (id: PurchaseId, reason: string) => ReturnType<Purchases['void']>;
  readonly setLineVoided: (
    id: PurchaseId,
    lineId: string,
    isVoided: boolean,
  ) => ReturnType<Purchases['setLineVoided']>;
  readonly update: (
    id: PurchaseId,
    fields: Parameters<Purchases['update']>[1],
  ) => ReturnType<Purchases['update']>;
  readonly refundPaid: (id: RefundId, paidOn: IsoDate) => ReturnType<Purchases['refundPaid']>;
};

/** What can be done with purchases and refunds. */
export function usePurchaseActs(): PurchaseActs {
  const { purchases } = useRepositories();
  return useMemo(
    () => ({
      void: (id, reason) => purchases.void(id, reason),
      setLineVoided: (id, lineId, isVoided) => purchases.setLineVoided(id, lineId, isVoided),
      update: (id, fields) => purchases.update(id, fields),
      refundPaid: (id, paidOn) => purchases.refundPaid(id, paidOn),
    }),
    [purchases],
  );
}
