import type { ContactId } from '../contacts/contact';
import type { LeavingReason } from '../feedback/criticism';
import { countBy, EVERYBODY, worldOf, type World } from './count';
import { dayNumber, type CareEvent, type InsightFacts } from './facts';
import type { InsightQuery, SplitBy } from './figure';
import type { Counted } from './figureParts';
import { groupingBy, type Grouping, type SegmentGroup } from './splitGroups';

/** People behind one of the figures that stand beside the nine. */
export type CarePart =
  /** Said in the span that they leave, for this reason. */
  | `left-${LeavingReason}`
  /** Lost, without a reason since they last bought. */
  | 'lost-without-reason'
  /** Lost, while their criticism had no answer. */
  | 'lost-waiting'
  | 'kept-by-us'
  | 'broken-by-us'
  | 'kept-by-them'
  | 'broken-by-them'
  /** Their criticism, heard in the span, was answered, or waits. */
  | 'answered'
  | 'waiting'
  | 'thanked';

/** What happened, with whom. */
export type CareLists = {
  readonly inSpan: readonly CareEvent[];
  /** By their latest reason in the span. */
  readonly leavings: ReadonlyMap<LeavingReason, readonly ContactId[]>;
  /** `null` for somebody who cannot be listed any more. */
  readonly lostWithoutReason: readonly (ContactId | null)[];
  readonly lostWaiting: readonly ContactId[];
};

/** Something that happened with somebody on a day, as a number. */
type Happened = { readonly contactId: ContactId; readonly day: number };

/** Events up to the end of the span of those who count, by group: those of the facts, or others. */
export function eventsBy(
  world: World,
  grouping: Grouping,
): ReadonlyMap<string, readonly CareEvent[]>;
export function eventsBy<Event extends Happened>(
  world: World,
  grouping: Grouping,
  events: readonly Event[],
): ReadonlyMap<string, readonly Event[]>;
export function eventsBy(
  { facts, isSample, wanted, query }: World,
  grouping: Grouping,
  events: readonly Happened[] = facts.events,
): ReadonlyMap<string, readonly Happened[]> {
  const to = dayNumber(query.span.to);
  const found = new Map<string, Happened[]>();
  for (const event of events) {
    const person = facts.people.get(event.contactId);
    if (event.day > to || !person?.isListed || person.isSample !== isSample) continue;
    if (wanted !== null && !wanted.has(person.id)) continue;
    for (const key of grouping.keysOf(person, 0)) {
      const own = found.get(key);
      if (own) own.push(event);
      else found.set(key, [event]);
    }
  }
  return found;
}

/** Who left and why, of a group that was counted and what happened in it. */
export function careListsOf(
  counted: Counted | undefined,
  events: readonly CareEvent[],
  { query }: World,
): CareLists {
  const from = dayNumber(query.span.from);
  const inSpan = events.filter(({ day }) => day >= from);
  const lost = counted?.now.people?.lost ?? [];
  const leftOn = new Map<ContactId, number>();
  const waiting = new Set<ContactId>();
  for (const event of events) {
    const { contactId, day } = event;
    if (event.kind === 'left') leftOn.set(contactId, Math.max(day, leftOn.get(contactId) ?? day));
    if (event.kind === 'criticism' && event.waitedMs === null) waiting.add(contactId);
  }
  const without = lost.filter(({ id, days }) => (leftOn.get(id) ?? -Infinity) < days.at(-1)!);
  return {
    inSpan,
    leavings: leavingsOf(inSpan),
    lostWithoutReason: without.map(({ id, isListed }) => (isListed ? id : null)),
    lostWaiting: lost.flatMap(({ id }) => (waiting.has(id) ? [id] : [])),
  };
}

/** With whom something happened, everybody once. */
export const happenedTo = <Event extends Happened>(
  events: readonly Event[],
  isMeant: (event: Event) => boolean,
): readonly ContactId[] => [...new Set(events.filter(isMeant).map(({ contactId }) => contactId))];

/**
 * Everybody behind a part of the other figures who can be listed.
 *
 * @param group - The key of a group of a split, with how it was split; `null` for everybody.
 */
export function carePeopleOf(
  facts: InsightFacts,
  query: InsightQuery,
  part: CarePart,
  group: {
    readonly by: SplitBy;
    readonly key: string;
    readonly segments?: readonly SegmentGroup[];
  } | null = null,
): readonly ContactId[] {
  const world = worldOf(facts, query);
  const grouping = group ? groupingBy(group.by, group.segments) : EVERYBODY;
  const key = group?.key ?? '';
  const events = eventsBy(world, grouping).get(key) ?? [];
  const lists = careListsOf(countBy(world, grouping).get(key), events, world);
  const promised = (by: 'us' | 'them', isKept: boolean): readonly ContactId[] =>
    happenedTo(
      lists.inSpan,
      (event) => event.kind === 'promise' && event.by === by && event.isKept === isKept,
    );
  const criticised = (isWaiting: boolean): readonly ContactId[] =>
    happenedTo(
      lists.inSpan,
      (event) => event.kind === 'criticism' && (event.waitedMs === null) === isWaiting,
    );
  switch (part) {
    case 'lost-without-reason':
      return lists.lostWithoutReason.filter((id) => id !== null);
    case 'lost-waiting':
      return lists.lostWaiting;
    case 'kept-by-us':
      return promised('us', true);
    case 'broken-by-us':
      return promised('us', false);
    case 'kept-by-them':
      return promised('them', true);
    case 'broken-by-them':
      return promised('them', false);
    case 'answered':
      return criticised(false);
    case 'waiting':
      return criticised(true);
    case 'thanked':
      return happenedTo(lists.inSpan, ({ kind }) => kind === 'thanks');
    default:
      return lists.leavings.get(part.slice('left-'.length) as LeavingReason) ?? [];
  }
}

function leavingsOf(events: readonly CareEvent[]): CareLists['leavings'] {
  const latest = new Map<ContactId, { readonly day: number; readonly reason: LeavingReason }>();
  for (const event of events) {
    if (event.kind !== 'left') continue;
    const known = latest.get(event.contactId);
    if (!known || event.day >= known.day) latest.set(event.contactId, event);
  }
  const byReason = new Map<LeavingReason, ContactId[]>();
  for (const [id, { reason }] of latest) {
    const own = byReason.get(reason);
    if (own) own.push(id);
    else byReason.set(reason, [id]);
  }
  return byReason;
}
