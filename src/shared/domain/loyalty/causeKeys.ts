import type { ContactId } from '../contacts/contact';
import type { PurchaseId, RefundId } from '../purchases/purchase';
import type { LedgerEntry, LedgerEntryId, LoyaltyUnit } from './ledgerEntry';

/** What an entry can have been booked for; see `LedgerEntry.causeKey`. Ids in it hold no `#`. */
export const causeKeys = {
  purchase: (id: PurchaseId, unit: LoyaltyUnit) => `purchase:${id}:${unit}`,
  /** Once ever. */
  welcome: (id: ContactId) => `bonus:welcome:${id}`,
  /** Once a year; `year` is the one in which the birthday is celebrated. */
  birthday: (id: ContactId, year: number) => `bonus:birthday:${id}:${year}`,
  /** As often as it is given: `own` is an id made for this one. */
  bonus: (bonus: 'review' | 'idea', own: string) => `bonus:${bonus}:${own}`,
  referral: (referred: ContactId, role: 'referrer' | 'referred') => `referral:${referred}:${role}`,
  /** `source` is the row's key in the file, or the import's id where it has none. */
  opening: (id: ContactId, unit: LoyaltyUnit, source: string) =>
    `opening:${id}:${unit === 'points' ? '' : `${unit}:`}${source.replaceAll('#', '%23')}`,
  /** `own` is an id made for this one: a reward may be handed out often. */
  reward: (own: string) => `reward:${own}`,
  payment: (id: PurchaseId) => `payment:${id}`,
  lapse: (lotId: LedgerEntryId) => `lapse:${lotId}`,
  correction: (own: string) => `correction:${own}`,
  refund: (id: RefundId, reversed: LedgerEntryId) => `refund:${id}:${reversed}`,
  void: (id: PurchaseId, reversed: LedgerEntryId) => `void:${id}:${reversed}`,
  takenBack: (batch: string, reversed: LedgerEntryId) => `taken-back:${batch}:${reversed}`,
  /** One lot that moves, or all that is owed in a unit: out of one account, into the other. */
  merge: (
    from: ContactId,
    to: ContactId,
    what: LedgerEntryId | `owed-${LoyaltyUnit}`,
    side: 'out' | 'in',
  ) => `merge:${from}:${to}:${what}:${side}`,
} as const;

/** A cause without its number: `purchase:a:points` of `purchase:a:points#2`. */
export const baseOf = (causeKey: string): string => causeKey.replace(/#\d+$/, '');

const numberOf = (causeKey: string): number => Number(/#(\d+)$/.exec(causeKey)?.[1] ?? 1);

/**
 * The words under which a cause can be booked next: `base` itself, or with the number after the last.
 *
 * @param entries - All that may hold the cause: the book of its person.
 */
export function nextCauseKey(entries: readonly LedgerEntry[], base: string): string {
  let last = 0;
  for (const { causeKey } of entries) {
    if (causeKey.startsWith(base) && baseOf(causeKey) === base) {
      last = Math.max(last, numberOf(causeKey));
    }
  }
  return last === 0 ? base : `${base}#${last + 1}`;
}

/**
 * Whether something is booked for a cause and stands: an entry of which reversals have left something.
 *
 * @param entries - All that may hold the cause and reversals of it: the book of its person.
 */
export const isBooked = (entries: readonly LedgerEntry[], base: string): boolean =>
  standingEntries(entries, base).length > 0;

/** The entries booked for a cause of which reversals have left something. */
export function standingEntries(
  entries: readonly LedgerEntry[],
  base: string,
): readonly LedgerEntry[] {
  const booked = entries.filter(
    ({ causeKey }) => causeKey.startsWith(base) && baseOf(causeKey) === base,
  );
  if (booked.length === 0) return [];
  const reversals = new Map<LedgerEntryId, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.reversesId === null || entry.reversesId === entry.id) continue;
    const others = reversals.get(entry.reversesId);
    if (others) others.push(entry);
    else reversals.set(entry.reversesId, [entry]);
  }
  return booked.filter((entry) => standingPoints(entry, reversals) > 0);
}

/** Points without sign that reversals have left; a reversal that was reversed itself takes nothing. */
function standingPoints(
  entry: LedgerEntry,
  reversals: ReadonlyMap<LedgerEntryId, readonly LedgerEntry[]>,
  depth = 0,
): number {
  let left = Math.abs(entry.points);
  // A tampered book may name itself in a circle.
  if (depth > reversals.size) return left;
  for (const one of reversals.get(entry.id) ?? [])
    left -= standingPoints(one, reversals, depth + 1);
  return left;
}
