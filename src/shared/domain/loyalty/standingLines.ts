import type { LedgerEntry, LedgerEntryId } from './ledgerEntry';

/**
 * Which lines of a book still say something: those of which later counter-entries have left something.
 * Counter-entries and written-off points say nothing of their own. A book whose every line was taken
 * back is one that has not begun.
 *
 * @param entries - Lines with everything that was written after them, in any order.
 */
export function standingLines(entries: readonly LedgerEntry[]): ReadonlySet<LedgerEntryId> {
  const left = new Map(entries.map(({ id, points }) => [id, Math.abs(points)]));
  // The latest first: what countered a counter-entry has given it its due before it takes.
  for (const line of entries.toSorted((a, b) => b.postedAt - a.postedAt || b.seq - a.seq)) {
    const before = line.reversesId === null ? undefined : left.get(line.reversesId);
    if (line.reversesId !== null && before !== undefined) {
      left.set(line.reversesId, before - left.get(line.id)!);
    }
  }
  return new Set(
    entries.flatMap(({ id, kind }) =>
      kind !== 'reversal' && kind !== 'expiration' && left.get(id)! > 0 ? [id] : [],
    ),
  );
}
