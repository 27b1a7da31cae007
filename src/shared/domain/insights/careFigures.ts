import type { ContactId } from '../contacts/contact';
import type { LeavingReason } from '../feedback/criticism';
import { careListsOf, eventsBy, happenedTo } from './careLists';
import { countBy, EVERYBODY, nothing, worldOf, type World } from './count';
import type { CareEvent, InsightFacts } from './facts';
import type { FigurePart, FigureState, InsightQuery, SplitBy, SplitGroup } from './figure';
import { byGroup } from './figures';
import type { Counted } from './figureParts';
import { shareState } from './formulas';
import { partOf } from './partPeople';
import { groupingBy, type SegmentGroup } from './splitGroups';

/** People with how many they are: `first` holds up to twelve of them. */
export type People = { readonly count: number; readonly first: readonly ContactId[] };

/** How often a side kept its word in the span. */
export type WordKept = {
  readonly kept: number;
  readonly broken: number;
  /** kept ÷ (kept + broken); `few` below twenty; no data where nothing was kept or broken. */
  readonly state: FigureState<'promises'>;
};

/** What else is told beside the nine figures, over one span. */
export type CareFigures = {
  readonly wonBack: FigurePart;
  readonly lost: FigurePart;
  readonly newCustomers: FigurePart;
  /** People who said in the span that they leave, by their latest reason, most people first. */
  readonly leavings: readonly ({ readonly reason: LeavingReason } & People)[];
  /** Of `lost`, those who gave no reason since they last bought. */
  readonly lostWithoutReason: People;
  /** Of `lost`, those whose criticism had no answer at the end of the span. */
  readonly lostWaiting: People;
  readonly promises: { readonly byUs: WordKept; readonly byThem: WordKept };
  /** Criticisms heard in the span: from hearing to telling the answer. */
  readonly response: {
    readonly answered: number;
    readonly waiting: number;
    /** Milliseconds; the median, of an even number the mean of the two in the middle; `null` where nothing was answered. */
    readonly medianMs: number | null;
  };
  /** Thank-yous said in the span, and to how many people. */
  readonly thanks: { readonly count: number; readonly people: People };
};

/** The other figures of a span. */
export function careFiguresOf(facts: InsightFacts, query: InsightQuery): CareFigures {
  const world = worldOf(facts, query);
  const [counted] = countBy(world, EVERYBODY).values();
  const events = eventsBy(world, EVERYBODY).get('') ?? [];
  return careFrom(counted ?? nothing(), events, world);
}

/** A split of the other figures. */
export type SplitCareFigures = {
  readonly by: SplitBy;
  readonly groups: readonly { readonly group: SplitGroup; readonly care: CareFigures }[];
};

/** The other figures of each group; order as with `splitFiguresOf`. */
export function splitCareFiguresOf(
  facts: InsightFacts,
  query: InsightQuery,
  by: SplitBy,
  segments: readonly SegmentGroup[] = [],
): SplitCareFigures {
  const world = worldOf(facts, query);
  const grouping = groupingBy(by, segments);
  const counted = countBy(world, grouping);
  const events = eventsBy(world, grouping);
  const groups = [...new Set([...counted.keys(), ...events.keys()])].flatMap((key) => {
    const own = counted.get(key) ?? { ...nothing(), personOf: world.personOf };
    const happened = events.get(key) ?? [];
    if (own.now.customersEver + happened.length === 0) return [];
    const group = { ...grouping.groupOf(key), customers: own.now.customersEver };
    return [{ group, care: careFrom(own, happened, world) }];
  });
  return { by, groups: groups.sort((a, b) => byGroup(a.group, b.group)) };
}

function careFrom(counted: Counted, events: readonly CareEvent[], world: World): CareFigures {
  const lists = careListsOf(counted, events, world);
  const { inSpan } = lists;
  return {
    wonBack: partOf(counted, 'won-back'),
    lost: partOf(counted, 'lost'),
    newCustomers: partOf(counted, 'new-customers'),
    leavings: [...lists.leavings]
      .map(([reason, ids]) => ({ reason, ...peopleOf(ids) }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    lostWithoutReason: peopleOf(lists.lostWithoutReason),
    lostWaiting: peopleOf(lists.lostWaiting),
    promises: { byUs: wordKept(inSpan, 'us'), byThem: wordKept(inSpan, 'them') },
    response: responseOf(inSpan),
    thanks: {
      count: inSpan.filter(({ kind }) => kind === 'thanks').length,
      people: peopleOf(happenedTo(inSpan, ({ kind }) => kind === 'thanks')),
    },
  };
}

const FACES = 12;

const peopleOf = (ids: readonly (ContactId | null)[]): People => ({
  count: ids.length,
  first: ids.filter((id) => id !== null).slice(0, FACES),
});

function wordKept(events: readonly CareEvent[], side: 'us' | 'them'): WordKept {
  let [kept, broken] = [0, 0];
  for (const event of events) {
    if (event.kind !== 'promise' || event.by !== side) continue;
    if (event.isKept) kept += 1;
    else broken += 1;
  }
  return { kept, broken, state: shareState(kept, kept + broken, 'promises') };
}

function responseOf(events: readonly CareEvent[]): CareFigures['response'] {
  const times: number[] = [];
  let waiting = 0;
  for (const event of events) {
    if (event.kind !== 'criticism') continue;
    if (event.waitedMs === null) waiting += 1;
    else times.push(event.waitedMs);
  }
  return { answered: times.length, waiting, medianMs: medianOf(times) };
}

/** The middle of numbers, of an even number the mean of the two in the middle; `null` of none. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
