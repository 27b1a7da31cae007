import type { ContactId } from '../contacts/contact';
import { EVERYBODY, worldOf } from './count';
import type { InsightFacts } from './facts';
import type { InsightQuery, SplitBy, SplitGroup } from './figure';
import { groupsWith, type GroupOfSplit } from './groupsWith';
import { RFM_GROUPS, rfmOf, type RfmGroup, type RfmPerson } from './rfm';
import { groupingBy, type Grouping, type SegmentGroup } from './splitGroups';

/** How many people are in each group of grades. */
export type RfmCounts = {
  /** In any of them. */
  readonly active: number;
  readonly groups: Readonly<Record<RfmGroup, number>>;
};

/** Grades of each group of a split. */
export type SplitRfm = { readonly by: SplitBy } & (
  | {
      readonly kind: 'graded';
      readonly all: RfmCounts;
      readonly groups: readonly { readonly group: SplitGroup; readonly rfm: RfmCounts }[];
    }
  /** Fewer than five people are active in all of the shop. */
  | { readonly kind: 'too-few'; readonly active: number }
);

/**
 * How the grades of everybody spread over the groups of a split. Grades are those of the whole shop, so that groups can
 * be compared: graded each for itself, every group would have its own best fifth.
 */
export function splitRfmOf(
  facts: InsightFacts,
  query: InsightQuery,
  by: SplitBy,
  segments: readonly SegmentGroup[] = [],
): SplitRfm {
  const rfm = rfmOf(facts, query);
  if (rfm.kind === 'too-few') return { by, ...rfm };
  const grouping = groupingBy(by, segments);
  const found = gradedBy(facts, rfm.people, grouping);
  const told = groupsWith(worldOf(facts, query), grouping, found, (own = []) => countsOf(own));
  return {
    by,
    kind: 'graded',
    all: countsOf(rfm.people),
    groups: told.map(({ group, value }) => ({ group, rfm: value })),
  };
}

/**
 * Everybody in a group of grades, best grades first.
 *
 * @param grades - `null`: in any of them.
 * @param group - Only those of one group of a split; `null` for everybody.
 */
export function rfmPeopleOf(
  facts: InsightFacts,
  query: InsightQuery,
  grades: RfmGroup | null,
  group: GroupOfSplit | null = null,
): readonly ContactId[] {
  const rfm = rfmOf(facts, query);
  if (rfm.kind === 'too-few') return [];
  const grouping = group ? groupingBy(group.by, group.segments) : EVERYBODY;
  const own = gradedBy(facts, rfm.people, grouping).get(group?.key ?? '') ?? [];
  return own.flatMap((person) => (grades === null || person.group === grades ? [person.id] : []));
}

function gradedBy(
  facts: InsightFacts,
  people: readonly RfmPerson[],
  grouping: Grouping,
): ReadonlyMap<string, readonly RfmPerson[]> {
  const found = new Map<string, RfmPerson[]>();
  for (const graded of people) {
    const person = facts.people.get(graded.id);
    if (!person) continue;
    for (const key of grouping.keysOf(person, 0)) {
      const own = found.get(key);
      if (own) own.push(graded);
      else found.set(key, [graded]);
    }
  }
  return found;
}

function countsOf(people: readonly RfmPerson[]): RfmCounts {
  const groups = Object.fromEntries(RFM_GROUPS.map((group) => [group, 0])) as Record<
    RfmGroup,
    number
  >;
  for (const { group } of people) groups[group] += 1;
  return { active: people.length, groups };
}
