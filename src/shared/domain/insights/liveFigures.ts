import { firstDay, sinceOf } from './count';
import { countedPeople, dayNumber, type InsightFacts } from './facts';
import type { Figures, InsightQuery } from './figure';
import { keepCount, type KeptCount, type Subject, type SubjectChange } from './keptCount';
import { moneyPlanOf } from './moneyPlan';
import { yearsBefore } from './span';

/** So many queries are kept: a page with its trend, in two spans. */
const KEPT_QUERIES = 64;

/** The nine figures of whatever was asked lately, kept while the facts change: an act costs as much as it touched. */
export type LiveFigures = {
  /** The figures of a query. Equals `figuresOf`, at any time; only the first time everybody is looked at. */
  readonly figuresOf: (facts: InsightFacts, query: InsightQuery) => Figures;
  /** What an act changed; before the next question. */
  readonly follow: (changes: readonly SubjectChange[]) => void;
  /** Everything may be different. */
  readonly forget: () => void;
};

/** What is the same for all queries: who counts, and since when. */
type Census = {
  /** Real people who count, and sample people who can be listed. */
  real: number;
  sample: number;
  /** The first day number of which there is something, `Infinity` for an empty shop; `null` if it must be looked for. */
  since: number | null;
};

/** Figures of facts that must be those that `follow` was told of. */
export function createLiveFigures(): LiveFigures {
  let census: Census | null = null;
  let isSample = false;
  let kept = new Map<string, KeptCount>();

  const forget = (): void => {
    census = null;
    kept = new Map();
  };

  /** Who counts now. Where that turns from samples to real people, all that was counted says nothing. */
  const sinceWhen = (facts: InsightFacts): number => {
    census ??= takeCensus(facts);
    const isNowSample = census.real === 0 && census.sample > 0;
    if (isNowSample !== isSample) {
      isSample = isNowSample;
      kept = new Map();
      census.since = null;
    }
    census.since ??= firstDay(countedPeople(facts).people, facts.answers, isSample);
    return census.since;
  };

  const countOf = (facts: InsightFacts, query: InsightQuery): KeptCount => {
    const { span, people, settings } = query;
    const key = JSON.stringify([
      span.from,
      span.to,
      settings.activeDays,
      settings.currency,
      people,
    ]);
    let count = kept.get(key);
    if (!count?.isWhole()) count = keepCount(facts, query, isSample, moneyPlanOf(facts, query));
    // The one that was asked for last goes last.
    kept.delete(key);
    kept.set(key, count);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_QUERIES && oldest !== undefined) kept.delete(oldest);
    return count;
  };

  return {
    figuresOf: (facts, query) => {
      const since = sinceWhen(facts);
      const count = countOf(facts, query);
      const before = yearsBefore(query.span);
      const hasYearAgo = since <= dayNumber(before.to);
      return {
        span: query.span,
        figures: count.figures(facts, query, hasYearAgo),
        isSample,
        since: sinceOf(since),
      };
    },
    follow: (changes) => {
      for (const change of changes) {
        if (census) followCensus(census, change, isSample);
        for (const count of kept.values()) count.replace(change);
      }
    },
    forget,
  };
}

function takeCensus({ people }: InsightFacts): Census {
  const census: Census = { real: 0, sample: 0, since: null };
  for (const person of people.values()) countSubject(census, { person }, 1);
  return census;
}

function countSubject(census: Census, { person }: Pick<Subject, 'person'>, sign: 1 | -1): void {
  if (person === null) return;
  if (person.isSample) census.sample += person.isListed ? sign : 0;
  else census.real += person.isListed || person.days.length > 0 ? sign : 0;
}

function followCensus(census: Census, { before, after }: SubjectChange, isSample: boolean): void {
  countSubject(census, before, -1);
  countSubject(census, after, 1);
  if (census.since === null) return;
  const [was, is] = [firstDayOf(before, isSample), firstDayOf(after, isSample)];
  if (is <= census.since) census.since = is;
  // Whoever was there first is not any more: somebody else was.
  else if (was === census.since) census.since = null;
}

function firstDayOf({ person, answers }: Subject, isSample: boolean): number {
  let first = Infinity;
  if (person && person.isSample === isSample && (!isSample || person.isListed)) {
    first = person.days[0] ?? Infinity;
  }
  for (const answer of answers) {
    if (answer.isSample === isSample && answer.day < first) first = answer.day;
  }
  return first;
}
