import type { LedgerCause } from '../loyalty/ledgerEntry';
import type { Row } from '../journal/write';
import { rowsIn, type ShopCopy } from './shopCopy';

/** Rows of these are what somebody bought, was given points for, and carries as a card. */
export const OF_THE_BOOKS = ['purchases', 'refunds', 'renewals', 'cards', 'ledgerEntries'] as const;

/**
 * Whose purchases and points can go along with some of the people. An account is whole or it is none: after two records became
 * one, or two again, purchases of one can stand in the account of the other, and then both go or neither.
 *
 * @param ids - Who goes along.
 * @returns Their accounts, with those of records that live on in them.
 */
export function wholeBooks(copy: ShopCopy, ids: ReadonlySet<string>): ReadonlySet<string> {
  const beside = accountsBeside(copy);
  const people = rowsIn(copy, 'contacts');
  const whole = new Set<string>();
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) continue;
    const together = new Set([id]);
    for (const one of together) for (const other of beside.get(one) ?? []) together.add(other);
    const isWhole = [...together].every((one) => ids.has(one) || !people.has(one));
    for (const one of together) {
      seen.add(one);
      if (isWhole) whole.add(one);
    }
  }
  return whole;
}

/** Which accounts make no sense without one another. */
function accountsBeside(copy: ShopCopy): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map<string, Set<string>>();
  const join = (one: string, other: string): void => {
    if (one === other) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const own = beside.get(from) ?? new Set();
      beside.set(from, own.add(to));
    }
  };
  const purchases = rowsIn(copy, 'purchases');
  const buyerOf = (id: string): string | null => ownerOf(purchases.get(id));
  for (const row of rowsIn(copy, 'ledgerEntries').values()) {
    const [owner, cause] = [row['contactId'] as string, row['cause'] as LedgerCause];
    // A recommendation names what somebody else bought; that says nothing of this account.
    if (cause.kind === 'referral' || !('purchaseId' in cause) || cause.purchaseId === null)
      continue;
    const buyer = buyerOf(cause.purchaseId);
    if (buyer !== null) join(owner, buyer);
  }
  for (const table of ['refunds', 'renewals'] as const) {
    for (const row of rowsIn(copy, table).values()) {
      const owner = ownerOf(row);
      const buyer = typeof row['purchaseId'] === 'string' ? buyerOf(row['purchaseId']) : null;
      if (owner !== null && buyer !== null) join(owner, buyer);
    }
  }
  return beside;
}

const ownerOf = (row: Row | undefined): string | null =>
  typeof row?.['contactId'] === 'string' ? row['contactId'] : null;
