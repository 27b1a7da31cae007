import type { LedgerEntry, LedgerEntryId } from './ledgerEntry';
import type { LedgerProblem } from './verification';

/** How the seal of an entry is reckoned; from `@formats/ledgerSeal`. */
export type Sealing = {
  readonly hashOf: (entry: LedgerEntry) => string;
  readonly noteDigestOf: (id: string, note: string) => string;
};

/** A problem at an entry. */
export const problemAt = (
  entry: LedgerEntry,
  kind: LedgerProblem['kind'],
  expected: string | number,
  found: string | number,
): LedgerProblem => ({
  kind,
  contactId: entry.contactId,
  entryId: entry.id,
  purchaseId: 'purchaseId' in entry.cause ? entry.cause.purchaseId : null,
  expected: String(expected),
  found: String(found),
});

const NOTHING_BEFORE = '0'.repeat(64);

/** Enough of a hash to tell it from another. */
const head = (hash: string): string => hash.slice(0, 12);

/**
 * What does not fit in the chains: entries that were changed, lines that are missing in the middle or
 * there twice. A line at the very end leaves no gap: there the journal must help.
 *
 * @param ordered - All entries in the order of posting.
 * @param partlyKnown - Entries before which others may be missing: they came without those of people who stayed elsewhere.
 */
export function chainProblems(
  ordered: readonly LedgerEntry[],
  { hashOf, noteDigestOf }: Sealing,
  partlyKnown: ReadonlySet<LedgerEntryId> = new Set(),
): readonly LedgerProblem[] {
  const problems: LedgerProblem[] = [];
  const chains = new Map<string, LedgerEntry[]>();
  const changed = new Set<LedgerEntry>();
  for (const entry of ordered) {
    const chain = chains.get(entry.device);
    if (chain) chain.push(entry);
    else chains.set(entry.device, [entry]);

    const hash = hashOf(entry);
    if (hash !== entry.hash) {
      changed.add(entry);
      problems.push(problemAt(entry, 'hash-differs', head(entry.hash), head(hash)));
    } else if (entry.note !== '' && noteDigestOf(entry.id, entry.note) !== entry.noteDigest) {
      const digest = noteDigestOf(entry.id, entry.note);
      problems.push(problemAt(entry, 'note-differs', head(entry.noteDigest), head(digest)));
    }
  }

  for (const chain of chains.values()) {
    chain.sort((a, b) => a.seq - b.seq);
    let before: LedgerEntry | null = null;
    for (const entry of chain) {
      const place = before === null ? 1 : before.seq + 1;
      const isGap = entry.seq > place && partlyKnown.has(entry.id);
      if (entry.seq !== place && !isGap) {
        problems.push(problemAt(entry, 'chain-broken', place, entry.seq));
      } else if (before && entry.postedAt < before.postedAt) {
        problems.push(problemAt(entry, 'chain-broken', before.postedAt, entry.postedAt));
      } else if (isGap) {
        // The seal of the one before is not here to compare with.
      } else if (entry.previousHash !== (before?.hash ?? NOTHING_BEFORE) && !changed.has(entry)) {
        // The entry is as it was sealed, so it is the one before whose seal was made anew.
        const at: LedgerEntry = before ?? entry;
        const found = before?.hash ?? NOTHING_BEFORE;
        if (!changed.has(at) || at === entry) {
          problems.push(problemAt(at, 'hash-differs', head(entry.previousHash), head(found)));
        }
      }
      before = entry;
    }
  }
  return problems;
}
