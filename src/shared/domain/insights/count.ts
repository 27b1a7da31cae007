import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { addAnswer, emptyAnswerTally } from './answerTally';
import { costsOf, costWithin } from './cost';
import {
  countedPeople,
  dayNumber,
  dayOfNumber,
  type AnswerFact,
  type InsightFacts,
  type InsightPerson,
} from './facts';
import type { InsightQuery } from './figure';
import type { Counted } from './figureParts';
import { moneyPlanOf, type MoneyPlan } from './moneyPlan';
import { plus, ZERO, type Ratio } from './ratio';
import { yearsBefore, type Span } from './span';
import type { Grouping } from './splitGroups';
import { addToTallies, emptyTally, type Tally, type TallySpan } from './tally';

/** What one query counts over. */
export type World = {
  readonly facts: InsightFacts;
  readonly query: InsightQuery;
  readonly people: readonly InsightPerson[];
  readonly isSample: boolean;
  readonly wanted: ReadonlySet<ContactId> | null;
  readonly plan: MoneyPlan;
  readonly since: IsoDate | null;
  readonly hasYearAgo: boolean;
  readonly before: Span;
  readonly personOf: (id: ContactId) => InsightPerson | undefined;
};

/** Everybody in one group, with all costs. */
export const EVERYBODY: Grouping = {
  keysOf: () => [''],
  groupOf: (key) => ({ key, kind: 'unknown', label: '' }),
  costKeyOf: () => '',
};

/** What is the same for everything that a query counts. */
export function worldOf(facts: InsightFacts, query: InsightQuery): World {
  const { isSample, people } = countedPeople(facts);
  const before = yearsBefore(query.span);
  const since = sinceOf(firstDay(people, facts.answers, isSample));
  return {
    facts,
    query,
    people,
    isSample,
    wanted: query.people === null ? null : new Set(query.people),
    plan: moneyPlanOf(facts, query),
    since,
    hasYearAgo: since !== null && since <= before.to,
    before,
    personOf: (id) => facts.people.get(id),
  };
}

/** The first day number of which somebody who counts has something; `Infinity` for an empty shop. */
export function firstDay(
  people: readonly InsightPerson[],
  answers: readonly AnswerFact[],
  isSample: boolean,
): number {
  let first = Infinity;
  for (const { days } of people) if (days.length > 0 && days[0]! < first) first = days[0]!;
  for (const answer of answers) {
    if (answer.isSample === isSample && answer.day < first) first = answer.day;
  }
  return first;
}

/** The civil day of `firstDay`; `null` for an empty shop. */
export const sinceOf = (first: number): IsoDate | null =>
  first === Infinity ? null : dayOfNumber(first);

/** The span of a query and the same a year before, as day numbers. */
export function spansOf({ span, settings }: InsightQuery): readonly [TallySpan, TallySpan] {
  const before = yearsBefore(span);
  const window = settings.activeDays;
  return [
    { from: dayNumber(span.from), to: dayNumber(span.to), window },
    { from: dayNumber(before.from), to: dayNumber(before.to), window },
  ];
}

/** What was spent on winning people in the span of a query, and a year before. On everybody: not on those alone who are asked for. */
export function costsIn(
  facts: InsightFacts,
  { span, people }: InsightQuery,
): Pick<Counted, 'costs' | 'costsThen'> {
  const sums = { costs: new Map<string, Ratio>(), costsThen: new Map<string, Ratio>() };
  const before = yearsBefore(span);
  for (const cost of people === null ? costsOf(facts.costs, facts.campaigns) : []) {
    addCost(sums.costs, cost.currency, costWithin(cost, span));
    addCost(sums.costsThen, cost.currency, costWithin(cost, before));
  }
  return sums;
}

/** Nothing counted yet. */
export const nothing = (): Counted => ({
  now: emptyTally(true),
  then: emptyTally(false),
  csat: emptyAnswerTally(),
  nps: emptyAnswerTally(),
  csatThen: emptyAnswerTally(),
  npsThen: emptyAnswerTally(),
  costs: new Map(),
  costsThen: new Map(),
  personOf: () => undefined,
});

/** One pass over everybody, one over the answers, for all groups at once. */
export function countBy(world: World, grouping: Grouping): ReadonlyMap<string, Counted> {
  const { facts, query, wanted, plan, before, hasYearAgo, isSample, personOf } = world;
  const { span } = query;
  const groups = new Map<string, Counted>();
  const groupFor = (key: string): Counted => {
    let group = groups.get(key);
    if (!group) {
      group = { ...nothing(), personOf };
      groups.set(key, group);
    }
    return group;
  };
  const [nowSpan, thenSpan] = spansOf(query);
  const nowTallies: Tally[] = [];
  const thenTallies: Tally[] = [];
  for (const person of world.people) {
    if (person.days.length === 0 || (wanted !== null && !wanted.has(person.id))) continue;
    nowTallies.length = 0;
    thenTallies.length = 0;
    for (const key of grouping.keysOf(person)) {
      const group = groupFor(key);
      nowTallies.push(group.now);
      thenTallies.push(group.then);
    }
    addToTallies(nowTallies, person, nowSpan, plan.convertible);
    if (hasYearAgo) addToTallies(thenTallies, person, thenSpan, plan.convertible);
  }

  const ordered = facts.answers.toSorted((a, b) => a.day - b.day);
  for (const answer of ordered) {
    const isNow = answer.day >= nowSpan.from && answer.day <= nowSpan.to;
    const isThen = answer.day >= thenSpan.from && answer.day <= thenSpan.to;
    if (answer.isSample !== isSample || !(isNow || isThen)) continue;
    const person = answer.contactId === null ? null : personOf(answer.contactId);
    // Whoever is in the trash takes their answers along.
    if (person === undefined || (person && !person.isListed)) continue;
    if (wanted !== null && (person === null || !wanted.has(person.id))) continue;
    for (const key of grouping.keysOf(person, 0)) {
      const group = groupFor(key);
      if (isNow) addAnswer(answer.kind === 'csat' ? group.csat : group.nps, answer);
      if (isThen) addAnswer(answer.kind === 'csat' ? group.csatThen : group.npsThen, answer);
    }
  }

  // What was spent was spent on everybody, and not on those alone who are asked for.
  for (const cost of wanted === null ? costsOf(facts.costs, facts.campaigns) : []) {
    const key = grouping.costKeyOf(cost.source);
    if (key === null) continue;
    addCost(groupFor(key).costs, cost.currency, costWithin(cost, span));
    addCost(groupFor(key).costsThen, cost.currency, costWithin(cost, before));
  }
  return groups;
}

function addCost(sums: Map<string, Ratio>, currency: string, part: Ratio | null): void {
  if (part !== null) sums.set(currency, plus(sums.get(currency) ?? ZERO, part));
}
