import type { World } from './count';
import { dayNumber } from './facts';
import type { SplitBy, SplitGroup } from './figure';
import { byGroup } from './figures';
import type { Grouping, SegmentGroup } from './splitGroups';
import { placeOf } from './tally';

/** One group of a split: its key, with how it was split. */
export type GroupOfSplit = {
  readonly by: SplitBy;
  readonly key: string;
  /** With those who are in them; only for a split by segment. */
  readonly segments?: readonly SegmentGroup[];
};

/**
 * The groups of a split, each with what is told of it; order as with `splitFiguresOf`. Groups without customers are
 * left out, unless something was found in them.
 *
 * @param found - What was gathered, by the keys of groups.
 * @param tell - What is told of a group; `undefined` where nothing was found in it.
 */
export function groupsWith<Found, Told>(
  world: World,
  grouping: Grouping,
  found: ReadonlyMap<string, Found>,
  tell: (found: Found | undefined) => Told,
): readonly { readonly group: SplitGroup; readonly value: Told }[] {
  const customers = customersBy(world, grouping);
  return [...new Set([...customers.keys(), ...found.keys()])]
    .map((key) => ({
      group: { ...grouping.groupOf(key), customers: customers.get(key) ?? 0 },
      value: tell(found.get(key)),
    }))
    .sort((a, b) => byGroup(a.group, b.group));
}

/** People with at least one purchase up to the end of the span, by group. */
function customersBy(
  { people, wanted, query }: World,
  grouping: Grouping,
): ReadonlyMap<string, number> {
  const after = dayNumber(query.span.to) + 1;
  const counts = new Map<string, number>();
  for (const person of people) {
    if (wanted !== null && !wanted.has(person.id)) continue;
    if (placeOf(person.days, after) === 0) continue;
    for (const key of grouping.keysOf(person)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
