import type { IsoDate } from '../calendar/isoDate';
import { countedPoints, type Account } from './account';
import type { LedgerEntryKind } from './ledgerEntry';

/**
 * What an account, or many, came to: `issued - redeemed - expired = outstanding - owed`. Figures over
 * many people may be larger than a number can hold exactly.
 */
export type LedgerTotals = {
  /** Earned and adjusted, less what was taken back of it. */
  issued: bigint;
  /** Handed in, less what was given back of it. */
  redeemed: bigint;
  /** Lapsed, written off or not. */
  expired: bigint;
  /** What can be spent. */
  outstanding: bigint;
  owed: bigint;
};

/** Totals of nothing. */
export const noTotals = (): LedgerTotals => ({
  issued: 0n,
  redeemed: 0n,
  expired: 0n,
  outstanding: 0n,
  owed: 0n,
});

/**
 * Adds an account to totals. What moves from one person to another counts in neither account.
 *
 * @param account - As of `day`.
 */
export function addToTotals(totals: LedgerTotals, account: Account, day: IsoDate): void {
  const roots = new Map<string, LedgerEntryKind>();
  for (const [id, movement] of account.movements) {
    const { entry } = movement;
    // A counter-entry is about what it takes back; that comes before it.
    const root = (entry.reversesId !== null && roots.get(entry.reversesId)) || entry.kind;
    roots.set(id, root);
    if (!Number.isSafeInteger(entry.points) || entry.effectiveOn > day) continue;
    const points = BigInt(countedPoints(movement));
    if (root === 'redemption') totals.redeemed -= points;
    else if (root === 'expiration') totals.expired -= points;
    else if (root !== 'transfer') totals.issued += points;
  }
  totals.expired += BigInt(account.lapsed);
  totals.outstanding += BigInt(account.available);
  totals.owed += BigInt(account.owed);
}
