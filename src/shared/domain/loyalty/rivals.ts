import type { PurchaseId } from '../purchases/purchase';
import { baseOf } from './causeKeys';
import type { LedgerEntry, LedgerEntryId } from './ledgerEntry';

/**
 * Lines that another computer may have crossed: it took from the same account, or booked the same, without knowing of this
 * one. Of those the book does not expect that everything fits: what was spent twice is owed, what was taken back twice is
 * gone once.
 *
 * @param entries - Of one account.
 */
export function rivalsIn(entries: readonly LedgerEntry[]): (entry: LedgerEntry) => boolean {
  const taking = new Set<string>();
  const devices = new Set<string>();
  const booked = new Map<string, Set<string>>();
  for (const { device, kind, causeKey } of entries) {
    devices.add(device);
    if (kind !== 'accrual') taking.add(device);
    const base = baseOf(causeKey);
    const others = booked.get(base);
    if (others) others.add(device);
    else booked.set(base, new Set([device]));
  }
  if (devices.size < 2) return () => false;
  const twice = [...booked.values()].filter((own) => own.size > 1);
  return ({ device }) =>
    [...taking].some((other) => other !== device) || twice.some((own) => own.has(device));
}

/** Whether two computers took something of this purchase back, each by itself. */
export function isCrossed(entries: readonly LedgerEntry[], purchaseId: PurchaseId): boolean {
  const byId = new Map<LedgerEntryId, LedgerEntry>(entries.map((entry) => [entry.id, entry]));
  const devices = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== 'reversal') continue;
    let root = entry;
    // A tampered book may name itself in a circle.
    for (let depth = 0; root.reversesId !== null && depth < entries.length; depth += 1) {
      const named = byId.get(root.reversesId);
      if (!named) break;
      root = named;
    }
    if ('purchaseId' in root.cause && root.cause.purchaseId === purchaseId)
      devices.add(entry.device);
  }
  return devices.size > 1;
}
