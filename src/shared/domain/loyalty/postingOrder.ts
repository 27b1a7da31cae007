import type { IsoDate } from '../calendar/isoDate';
import { byPosting, type LedgerEntry, type LedgerEntryId } from './ledgerEntry';

/** Entries in the order of posting; the same list if they stand so already. */
export function inPostingOrder(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  for (let i = 1; i < entries.length; i += 1) {
    if (byPosting(entries[i - 1]!, entries[i]!) > 0) return [...entries].sort(byPosting);
  }
  return entries;
}

/**
 * Applies every entry up to a day, each after the one that it names: with two computers' clocks apart
 * the book may have them the other way round. Answers what waits for something that never comes.
 */
export function inOrder(
  own: readonly LedgerEntry[],
  asOf: IsoDate,
  done: ReadonlyMap<LedgerEntryId, unknown>,
  apply: (entry: LedgerEntry) => void,
): readonly LedgerEntry[] {
  const days = new Map(own.map(({ id, effectiveOn }) => [id, effectiveOn]));
  const waiting = new Map<LedgerEntryId, LedgerEntry[]>();
  for (const first of own) {
    if (first.effectiveOn > asOf) continue;
    const stack = [first];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const named = entry.reversesId ?? entry.lotId;
      if (named !== null && days.has(named) && !done.has(named)) {
        const others = waiting.get(named);
        if (others) others.push(entry);
        else waiting.set(named, [entry]);
        continue;
      }
      apply(entry);
      const released = waiting.get(entry.id);
      if (released) {
        waiting.delete(entry.id);
        stack.push(...released.reverse());
      }
    }
  }
  // What waits for an entry of a later day is of that later day too.
  return [...waiting].flatMap(([named, entries]) =>
    (days.get(named) ?? '') > asOf ? [] : entries,
  );
}
