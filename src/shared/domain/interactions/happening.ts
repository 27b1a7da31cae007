import type { Answer } from '../feedback/answer';
import type { Leaving } from '../feedback/criticism';
import type { LedgerEntry } from '../loyalty/ledgerEntry';
import type { Purchase, Refund } from '../purchases/purchase';
import type { Interaction, InteractionKind } from './interaction';
import { type TimelineCursor } from './timelinePage';

/** One thing that happened with a person, with all that its line in the timeline says. */
export type Happening = TimelineCursor &
  (
    | { readonly source: 'interaction'; readonly interaction: Interaction }
    | {
        readonly source: 'purchase';
        readonly purchase: Purchase;
        readonly refunds: readonly Refund[];
        /** What the purchase moved in this person's book, in the order of posting. */
        readonly entries: readonly LedgerEntry[];
      }
    | {
        readonly source: 'refund';
        readonly refund: Refund;
        /** `null` if it is gone. */
        readonly purchase: Purchase | null;
        /** What the refund moved in this person's book. */
        readonly entries: readonly LedgerEntry[];
      }
    | {
        readonly source: 'ledger';
        readonly entry: LedgerEntry;
        /** The entry that it takes back; `null` if it takes back none. */
        readonly reverses: LedgerEntry | null;
        /** What took it back, wholly or in part. */
        readonly reversals: readonly LedgerEntry[];
      }
    /** What the person said about the shop. */
    | { readonly source: 'answer'; readonly answer: Answer }
    /** That the person left, and why. */
    | { readonly source: 'leaving'; readonly leaving: Leaving }
  );

/**
 * What a timeline leaves in: everything, one kind of exchange, what was bought and given back, the
 * whole book of points line by line, or what the person said about the shop.
 */
export type TimelineFilter = 'all' | InteractionKind | 'purchases' | 'points' | 'feedback';

/**
 * Whether an entry of the book has a line of its own in the timeline. What a purchase earned and a
 * refund took back stands with the purchase and the refund.
 *
 * @param root - For an entry that takes back what was taken back, the one it is about in the end; else the entry itself.
 */
export const standsAlone = (root: LedgerEntry): boolean => {
  switch (root.cause.kind) {
    case 'purchase':
    case 'payment':
    case 'refund':
    case 'void':
    case 'taken-back':
      return false;
    case 'bonus':
    case 'referral':
    case 'opening':
    case 'reward':
    case 'full-card':
    case 'lapse':
    case 'correction':
    case 'merge':
      return true;
  }
};

/**
 * Lines of a transfer that moved several lots at once as one line with their sum. Other happenings stay
 * as they are, and so does the order.
 */
export function joinedTransfers(happenings: readonly Happening[]): readonly Happening[] {
  const joined: Happening[] = [];
  for (const happening of happenings) {
    const before = joined.at(-1);
    if (
      before?.source === 'ledger' &&
      happening.source === 'ledger' &&
      isSameTransfer(before.entry, happening.entry)
    ) {
      const points = before.entry.points + happening.entry.points;
      joined[joined.length - 1] = { ...before, entry: { ...before.entry, points } };
    } else joined.push(happening);
  }
  return joined;
}

const isSameTransfer = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.kind === 'transfer' &&
  b.kind === 'transfer' &&
  a.unit === b.unit &&
  a.postedAt === b.postedAt &&
  a.cause.kind === 'merge' &&
  b.cause.kind === 'merge' &&
  a.cause.otherId === b.cause.otherId &&
  Math.sign(a.points) === Math.sign(b.points);

/** Points or stamps that entries moved together, reversals included. */
export const movedBy = (entries: readonly LedgerEntry[], unit: LedgerEntry['unit']): number =>
  entries.reduce((sum, entry) => (entry.unit === unit ? sum + entry.points : sum), 0);
