import { useMemo } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { AroundEntry } from '@renderer/i18n/useLedgerWords';
import { usePeopleById } from './useNames';

/** What the words for entries of one person's book need besides the entry: purchases, names, what was reversed. */
export function useAround(
  facts: Pick<LoyaltyFacts, 'entries' | 'purchases'>,
): (entry: LedgerEntry) => AroundEntry {
  const { entries, purchases } = facts;
  const others = useMemo(() => {
    const ids = new Set<ContactId>();
    for (const { cause } of entries) {
      if (cause.kind === 'referral' || cause.kind === 'merge') ids.add(cause.otherId);
    }
    return [...ids];
  }, [entries]);
  const people = usePeopleById(others);
  return useMemo(() => {
    const bought = new Map(purchases.map((purchase) => [purchase.id, purchase]));
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    return ({ cause, reversesId }) => ({
      purchase:
        'purchaseId' in cause && cause.purchaseId !== null
          ? (bought.get(cause.purchaseId) ?? null)
          : null,
      otherName: 'otherId' in cause ? (people.get(cause.otherId)?.name ?? null) : null,
      reversedAt: reversesId === null ? null : (byId.get(reversesId)?.postedAt ?? null),
    });
  }, [entries, purchases, people]);
}
