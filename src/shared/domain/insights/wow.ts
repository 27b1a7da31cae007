import type { Instant } from '../calendar/clock';
import type { ContactId } from '../contacts/contact';
import type { Interaction, InteractionId, InteractionKind } from '../interactions/interaction';
import { eventsBy, happenedTo } from './careLists';
import { EVERYBODY, worldOf, type World } from './count';
import { dayNumber, type InsightFacts } from './facts';
import type { InsightQuery, SplitBy, SplitGroup } from './figure';
import { groupsWith, type GroupOfSplit } from './groupsWith';
import type { Span } from './span';
import { groupingBy, type Grouping, type SegmentGroup } from './splitGroups';

/** An exchange that was marked as a wow moment. */
export type WowMoment = {
  readonly id: InteractionId;
  readonly contactId: ContactId;
  readonly kind: InteractionKind;
  /** Day number, in the shop's zone. */
  readonly day: number;
  readonly happenedAt: Instant;
  /** What was written down. */
  readonly text: string;
  readonly isPrivate: boolean;
};

/**
 * An exchange as a wow moment; `null` for one that is not marked.
 *
 * @param dayOf - The civil day of an instant in the shop's zone, as a number.
 */
export const wowMomentOf = (
  { id, contactId, kind, happenedAt, text, isPrivate, isWow }: Interaction,
  dayOf: (at: Instant) => number,
): WowMoment | null =>
  isWow === true
    ? { id, contactId, kind, day: dayOf(happenedAt), happenedAt, text, isPrivate }
    : null;

/** Wow moments of a span. */
export type WowFigures = {
  readonly count: number;
  /** With how many people; `first` holds up to twelve of them, whoever had one last first. */
  readonly people: { readonly count: number; readonly first: readonly ContactId[] };
  /** How many there were in the same span a year before; `null` if the shop has nothing from then. */
  readonly yearAgo: { readonly span: Span; readonly count: number } | null;
};

/** Wow moments of each group of a split. */
export type SplitWowFigures = {
  readonly by: SplitBy;
  readonly groups: readonly { readonly group: SplitGroup; readonly wow: WowFigures }[];
};

const FACES = 12;

/** The wow moments of a span, counted. */
export function wowFiguresOf(
  facts: InsightFacts,
  moments: readonly WowMoment[],
  query: InsightQuery,
): WowFigures {
  const world = worldOf(facts, query);
  return wowFrom(eventsBy(world, EVERYBODY, moments).get('') ?? [], world);
}

/** The wow moments of each group; order as with `splitFiguresOf`. Groups without customers and without moments are left out. */
export function splitWowFiguresOf(
  facts: InsightFacts,
  moments: readonly WowMoment[],
  query: InsightQuery,
  by: SplitBy,
  segments: readonly SegmentGroup[] = [],
): SplitWowFigures {
  const world = worldOf(facts, query);
  const grouping = groupingBy(by, segments);
  const found = eventsBy(world, grouping, moments);
  return {
    by,
    groups: groupsWith(world, grouping, found, (own) => wowFrom(own ?? [], world)).map(
      ({ group, value }) => ({ group, wow: value }),
    ),
  };
}

/**
 * The wow moments themselves, the latest first.
 *
 * @param reach - `span`: those of the span; `ever`: all up to its last day.
 * @param group - The key of a group of a split, with how it was split; `null` for everybody.
 */
export function wowMomentsOf(
  facts: InsightFacts,
  moments: readonly WowMoment[],
  query: InsightQuery,
  reach: 'span' | 'ever',
  group: GroupOfSplit | null = null,
): readonly WowMoment[] {
  const world = worldOf(facts, query);
  const grouping: Grouping = group ? groupingBy(group.by, group.segments) : EVERYBODY;
  const found = eventsBy(world, grouping, moments).get(group?.key ?? '') ?? [];
  const from = reach === 'span' ? dayNumber(query.span.from) : -Infinity;
  return found.filter(({ day }) => day >= from).toSorted(latestFirst);
}

/** With whom there were wow moments in the span, everybody once, whoever had one last first. */
export const wowPeopleOf = (
  facts: InsightFacts,
  moments: readonly WowMoment[],
  query: InsightQuery,
  group: GroupOfSplit | null = null,
): readonly ContactId[] =>
  happenedTo(wowMomentsOf(facts, moments, query, 'span', group), () => true);

const latestFirst = (a: WowMoment, b: WowMoment): number =>
  b.happenedAt - a.happenedAt || (a.id < b.id ? 1 : -1);

function wowFrom(moments: readonly WowMoment[], { query, before, hasYearAgo }: World): WowFigures {
  const within = ({ from, to }: Span): readonly WowMoment[] => {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return moments.filter(({ day }) => day >= first && day <= last);
  };
  const now = within(query.span).toSorted(latestFirst);
  const ids = happenedTo(now, () => true);
  return {
    count: now.length,
    people: { count: ids.length, first: ids.slice(0, FACES) },
    yearAgo: hasYearAgo ? { span: before, count: within(before).length } : null,
  };
}
