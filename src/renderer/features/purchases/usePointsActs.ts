import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyLedger } from '@renderer/data/repositories/loyaltyLedger';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Bonus, LedgerEntryId, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { RewardId } from '@shared/domain/loyalty/reward';

/** What can be done with a person's points. Every act answers the batch that takes it back, or why not. */
export type PointsActs = {
  readonly redeem: (reward: RewardId) => ReturnType<LoyaltyLedger['redeem']>;
  readonly redeemCard: () => ReturnType<LoyaltyLedger['redeemCard']>;
  readonly adjust: (
    unit: LoyaltyUnit,
    points: number,
    reason: string,
  ) => ReturnType<LoyaltyLedger['adjust']>;
  readonly award: (bonus: Bonus, note: string) => ReturnType<LoyaltyLedger['award']>;
  readonly reverse: (id: LedgerEntryId, reason: string) => ReturnType<LoyaltyLedger['reverse']>;
  readonly transferTo: (to: ContactId) => ReturnType<LoyaltyLedger['transfer']>;
};

/** What can be done with the points of one person. */
export function usePointsActs(contactId: ContactId): PointsActs {
  const { loyaltyLedger } = useRepositories();
  return useMemo(
    () => ({
      redeem: (reward) => loyaltyLedger.redeem(contactId, reward),
      redeemCard: () => loyaltyLedger.redeemCard(contactId),
      adjust: (unit, points, reason) => loyaltyLedger.adjust(contactId, unit, points, reason),
      award: (bonus, note) => loyaltyLedger.award(contactId, bonus, note),
      reverse: (id, reason) => loyaltyLedger.reverse(id, reason),
      transferTo: (to) => loyaltyLedger.transfer(contactId, to),
    }),
    [loyaltyLedger, contactId],
  );
}
