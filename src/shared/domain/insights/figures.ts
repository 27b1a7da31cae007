import type { ContactId } from '../contacts/contact';
import { countBy, EVERYBODY, nothing, worldOf } from './count';
import { dayNumber, type InsightFacts, type InsightPerson } from './facts';
import type { Figure, Figures, InsightQuery, PartAsked, SplitBy, SplitGroup } from './figure';
import { figuresFrom } from './figureParts';
import { currenciesInto } from './moneyPlan';
import { partPeople } from './partPeople';
import type { Span } from './span';
import { groupingBy, type SegmentGroup } from './splitGroups';
import { boughtIn } from './tally';

/** A split: each group with its own figures. */
export type SplitFigures = {
  readonly by: SplitBy;
  /** Groups with most customers first, `unknown` last. Groups without customers, answers and costs are left out. */
  readonly groups: readonly { readonly group: SplitGroup; readonly figures: readonly Figure[] }[];
  readonly isSample: boolean;
};

/** The nine figures over a span, with the year before. A pure function of the facts. */
export function figuresOf(facts: InsightFacts, query: InsightQuery): Figures {
  const world = worldOf(facts, query);
  const [counted] = countBy(world, EVERYBODY).values();
  return {
    span: query.span,
    figures: figuresFrom(counted ?? nothing(), world.query, world.plan, world.hasYearAgo),
    isSample: world.isSample,
    since: world.since,
  };
}

/**
 * The figures of each group of a split. Counts and sums of the groups by country, source and owner add up
 * to those of `figuresOf`; segments may overlap. Costs belong to sources: in other splits CAC has no data.
 *
 * @param segments - With those who are in them now; only for a split by segment.
 */
export function splitFiguresOf(
  facts: InsightFacts,
  query: InsightQuery,
  by: SplitBy,
  segments: readonly SegmentGroup[] = [],
): SplitFigures {
  const world = worldOf(facts, query);
  const grouping = groupingBy(by, segments);
  const groups = [...countBy(world, grouping)]
    .filter(
      ([, { now, csat, nps, costs }]) =>
        now.customersEver + csat.answers + nps.answers + costs.size > 0,
    )
    .map(([key, counted]) => ({
      group: { ...grouping.groupOf(key), customers: counted.now.customersEver },
      figures: figuresFrom(counted, world.query, world.plan, world.hasYearAgo),
    }))
    .sort((a, b) => byGroup(a.group, b.group));
  return { by, groups, isSample: world.isSample };
}

/** The order of groups in a split. */
export const byGroup = (a: SplitGroup, b: SplitGroup): number =>
  Number(a.kind === 'unknown') - Number(b.kind === 'unknown') ||
  b.customers - a.customers ||
  (a.key < b.key ? -1 : 1);

/**
 * Everybody behind a part of a figure who can be listed, whoever has bought most often first.
 *
 * @param group - The key of a group of a split, with how it was split; `null` for everybody.
 */
export function peopleBehind(
  facts: InsightFacts,
  query: InsightQuery,
  { part, currency = null }: PartAsked,
  group: {
    readonly by: SplitBy;
    readonly key: string;
    readonly segments?: readonly SegmentGroup[];
  } | null = null,
): readonly ContactId[] {
  const world = worldOf(facts, query);
  const grouping = group ? groupingBy(group.by, group.segments) : EVERYBODY;
  const counted = countBy(world, grouping).get(group?.key ?? '');
  const days = { from: dayNumber(query.span.from), to: dayNumber(query.span.to) };
  const currencies = currency === null ? null : currenciesInto(world.plan, currency);
  const paid =
    currencies && part === 'customers'
      ? (person: InsightPerson) => boughtIn(person, days, currencies)
      : null;
  return counted ? partPeople(counted, part, paid).ids(Infinity) : [];
}

/**
 * The same figures over several spans, such as those of `trendSpans`, for a trend: each as `figuresOf` tells it.
 *
 * @param nineOf - Where the figures of these facts are kept; else they are counted.
 */
export const trendOf = (
  facts: InsightFacts,
  query: InsightQuery,
  spans: readonly Span[],
  nineOf: typeof figuresOf = figuresOf,
): readonly Figures[] => spans.map((span) => nineOf(facts, { ...query, span }));
