import type { ContactId } from '../contacts/contact';
import type { LedgerEntry, LoyaltyUnit } from '../loyalty/ledgerEntry';
import { EVERYBODY, worldOf, type World } from './count';
import type { InsightFacts } from './facts';
import type { InsightQuery, SplitBy, SplitGroup } from './figure';
import { groupsWith, type GroupOfSplit } from './groupsWith';
import { pointsFiguresOf, type PointsFigures } from './points';
import { groupingBy, type Grouping, type SegmentGroup } from './splitGroups';

/** Everybody's entries of points and stamps. */
export type Books = ReadonlyMap<ContactId, readonly LedgerEntry[]>;

/** Somebody with their entries. */
export type Book = readonly [ContactId, readonly LedgerEntry[]];

/** Points, or stamps, of each group of a split. */
export type SplitPoints = {
  readonly by: SplitBy;
  readonly unit: LoyaltyUnit;
  readonly groups: readonly { readonly group: SplitGroup; readonly points: PointsFigures }[];
};

/**
 * The books of those who count: who can be listed, and is asked for.
 *
 * @param group - Only those of one group of a split; `null` for everybody.
 */
export function booksThatCount(
  facts: InsightFacts,
  query: InsightQuery,
  books: Books,
  group: GroupOfSplit | null = null,
): readonly Book[] {
  const grouping = group ? groupingBy(group.by, group.segments) : EVERYBODY;
  return booksBy(worldOf(facts, query), grouping, books).get(group?.key ?? '') ?? [];
}

/** Points, or stamps, of each group; order as with `splitFiguresOf`. Groups without customers and without a book are left out. */
export function splitPointsOf(
  facts: InsightFacts,
  query: InsightQuery,
  books: Books,
  unit: LoyaltyUnit,
  by: SplitBy,
  segments: readonly SegmentGroup[] = [],
): SplitPoints {
  const world = worldOf(facts, query);
  const grouping = groupingBy(by, segments);
  const told = groupsWith(world, grouping, booksBy(world, grouping, books), (own = []) =>
    pointsFiguresOf(
      own.map(([, book]) => book),
      unit,
      query.span,
    ),
  );
  return { by, unit, groups: told.map(({ group, value }) => ({ group, points: value })) };
}

function booksBy(
  { people, wanted }: World,
  grouping: Grouping,
  books: Books,
): ReadonlyMap<string, readonly Book[]> {
  const found = new Map<string, Book[]>();
  for (const person of people) {
    const { id, isListed } = person;
    const book = isListed && (wanted === null || wanted.has(id)) ? books.get(id) : undefined;
    if (!book) continue;
    for (const key of grouping.keysOf(person, 0)) {
      const own = found.get(key);
      if (own) own.push([id, book]);
      else found.set(key, [[id, book]]);
    }
  }
  return found;
}
