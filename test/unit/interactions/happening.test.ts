import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { joinedTransfers, movedBy, standsAlone } from '@shared/domain/interactions/happening';
import type { LedgerCause } from '@shared/domain/loyalty/ledgerEntry';
import type { PurchaseId, RefundId } from '@shared/domain/purchases/purchase';
import type { RewardId } from '@shared/domain/loyalty/reward';
import { anEntry } from '@test/support/entries';

const purchaseId = 'pu1' as PurchaseId;
const merge = { kind: 'merge', otherId: 'c2' as ContactId } as const;

const line = (id: string, points: number, postedAt = 1, cause: LedgerCause = merge) => ({
  source: 'ledger' as const,
  id,
  happenedAt: postedAt,
  entry: anEntry({ id, points, postedAt, cause, kind: 'transfer' }),
  reverses: null,
  reversals: [],
});

describe('standsAlone', () => {
  it.each<[LedgerCause, boolean]>([
    [{ kind: 'purchase', purchaseId }, false],
    [{ kind: 'payment', purchaseId }, false],
    [{ kind: 'refund', purchaseId, refundId: 're1' as RefundId }, false],
    [{ kind: 'void', purchaseId }, false],
    [{ kind: 'reward', rewardId: 'r' as RewardId, name: 'Tin', purchaseId }, true],
    [{ kind: 'bonus', bonus: 'review', purchaseId: null }, true],
    [{ kind: 'correction' }, true],
    [{ kind: 'opening', source: 'list.csv' }, true],
    [merge, true],
  ])('%o: %s', (cause, isAlone) => {
    expect(standsAlone(anEntry({ cause }))).toBe(isAlone);
  });
});

describe('joinedTransfers', () => {
  it('makes the lots of one transfer one line, and keeps the others apart', () => {
    const joined = joinedTransfers([
      line('f', 5, 3),
      line('e', 30, 2),
      line('d', 40, 2),
      line('c', -10, 2),
      line('b', 7, 2, { kind: 'merge', otherId: 'c3' as ContactId }),
      line('a', 7, 1),
    ]);
    expect(
      joined.map((happening) => (happening.source === 'ledger' ? happening.entry.points : 0)),
    ).toEqual([5, 70, -10, 7, 7]);
  });
});

describe('movedBy', () => {
  it('adds up one unit, reversals included', () => {
    const entries = [
      anEntry({ points: 148 }),
      anEntry({ points: -48 }),
      anEntry({ points: 1, unit: 'stamps' }),
    ];
    expect([movedBy(entries, 'points'), movedBy(entries, 'stamps')]).toEqual([100, 1]);
  });
});
