import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { LoyaltyUnit } from '../loyalty/ledgerEntry';
import {
  careFiguresOf,
  splitCareFiguresOf,
  type CareFigures,
  type SplitCareFigures,
} from './careFigures';
import { carePeopleOf, type CarePart } from './careLists';
import { cohortsOf, peopleOfCohort, type Cohort } from './cohorts';
import type { InsightFacts } from './facts';
import type { Figures, InsightQuery, PartAsked, SplitBy } from './figure';
import { figuresOf, peopleBehind, splitFiguresOf, trendOf, type SplitFigures } from './figures';
import { leadOf, type Lead } from './lead';
import { pointsFiguresOf, pointsPeopleOf, type PointsFigures, type PointsPart } from './points';
import { referralTreeOf, topWithoutOwner, type ReferralTree, type Unowned } from './referrals';
import { rfmOf, type Rfm, type RfmGroup } from './rfm';
import type { Span } from './span';
import type { SegmentGroup } from './splitGroups';
import {
  booksThatCount,
  splitPointsOf,
  type Book,
  type Books,
  type SplitPoints,
} from './splitPoints';
import { rfmPeopleOf, splitRfmOf, type SplitRfm } from './splitRfm';
import {
  splitWowFiguresOf,
  wowFiguresOf,
  wowMomentsOf,
  wowPeopleOf,
  type SplitWowFigures,
  type WowFigures,
  type WowMoment,
} from './wow';

/** A group of a split, as it is asked for. */
export type GroupAsked = { readonly by: SplitBy; readonly key: string };

/** What can be asked of the facts. Plain data, and JSON. */
export type InsightQuestion =
  /** The nine figures. */
  | { readonly ask: 'figures'; readonly query: InsightQuery }
  /** The nine figures of each group. */
  | { readonly ask: 'split'; readonly query: InsightQuery; readonly by: SplitBy }
  /** The nine figures over other spans, such as those of `trendSpans`. The span of the query says nothing. */
  | { readonly ask: 'trend'; readonly query: InsightQuery; readonly spans: readonly Span[] }
  /** Everybody behind a part of a figure who can be listed; `group`: of one group of a split. */
  | {
      readonly ask: 'people';
      readonly query: InsightQuery;
      readonly asked: PartAsked;
      readonly group: GroupAsked | null;
    }
  /** Won back and lost with reasons, promises, response time, thank-yous. */
  | { readonly ask: 'care'; readonly query: InsightQuery }
  | { readonly ask: 'splitCare'; readonly query: InsightQuery; readonly by: SplitBy }
  /** Everybody behind a part of those who can be listed; `group`: of one group of a split. */
  | {
      readonly ask: 'carePeople';
      readonly query: InsightQuery;
      readonly part: CarePart;
      readonly group: GroupAsked | null;
    }
  /** The sentence above everything. */
  | { readonly ask: 'lead'; readonly query: InsightQuery }
  | { readonly ask: 'rfm'; readonly query: InsightQuery }
  /** How the grades of the whole shop spread over each group. */
  | { readonly ask: 'splitRfm'; readonly query: InsightQuery; readonly by: SplitBy }
  /** Everybody in a group of grades, `null` for any; `group`: of one group of a split. */
  | {
      readonly ask: 'rfmPeople';
      readonly query: InsightQuery;
      readonly grades: RfmGroup | null;
      readonly group: GroupAsked | null;
    }
  /** A cohort for each month of the span. */
  | { readonly ask: 'cohorts'; readonly query: InsightQuery }
  /** Who began in a month (its first day) and, unless `months` is `null`, bought again so many months later. */
  | {
      readonly ask: 'cohortPeople';
      readonly query: InsightQuery;
      readonly month: IsoDate;
      readonly months: number | null;
    }
  /** Who recommended the shop to whom. */
  | { readonly ask: 'referrals'; readonly query: InsightQuery }
  /** Who spends much without anybody who looks after them; up to twenty. */
  | { readonly ask: 'unowned'; readonly query: InsightQuery }
  /** Points or stamps over the span; of the people of the query. */
  | { readonly ask: 'points'; readonly query: InsightQuery; readonly unit: LoyaltyUnit }
  /** The same over other spans, such as months. The span of the query says nothing. */
  | {
      readonly ask: 'pointsTrend';
      readonly query: InsightQuery;
      readonly unit: LoyaltyUnit;
      readonly spans: readonly Span[];
    }
  | {
      readonly ask: 'splitPoints';
      readonly query: InsightQuery;
      readonly unit: LoyaltyUnit;
      readonly by: SplitBy;
    }
  /** Everybody behind one of these numbers who can be listed; `group`: of one group of a split. */
  | {
      readonly ask: 'pointsPeople';
      readonly query: InsightQuery;
      readonly unit: LoyaltyUnit;
      readonly part: PointsPart;
      readonly group?: GroupAsked | null;
    }
  /** Wow moments: how many, with whom, and a year before. */
  | { readonly ask: 'wow'; readonly query: InsightQuery }
  | { readonly ask: 'splitWow'; readonly query: InsightQuery; readonly by: SplitBy }
  /** The wow moments themselves, the latest first: of the span, or all up to its last day; `group`: of one group of a split. */
  | {
      readonly ask: 'wowMoments';
      readonly query: InsightQuery;
      readonly reach: 'span' | 'ever';
      readonly group: GroupAsked | null;
    }
  /** With whom there were wow moments in the span, everybody once. */
  | {
      readonly ask: 'wowPeople';
      readonly query: InsightQuery;
      readonly group: GroupAsked | null;
    };

/** What each question is answered with. */
export type InsightAnswers = {
  readonly figures: Figures;
  readonly split: SplitFigures;
  readonly trend: readonly Figures[];
  readonly people: readonly ContactId[];
  readonly care: CareFigures;
  readonly splitCare: SplitCareFigures;
  readonly carePeople: readonly ContactId[];
  readonly lead: Lead;
  readonly rfm: Rfm;
  readonly cohorts: readonly Cohort[];
  readonly cohortPeople: readonly ContactId[];
  readonly referrals: ReferralTree;
  readonly unowned: readonly Unowned[];
  readonly points: PointsFigures;
  readonly pointsTrend: readonly PointsFigures[];
  readonly pointsPeople: readonly ContactId[];
  readonly splitPoints: SplitPoints;
  readonly splitRfm: SplitRfm;
  readonly rfmPeople: readonly ContactId[];
  readonly wow: WowFigures;
  readonly splitWow: SplitWowFigures;
  readonly wowMoments: readonly WowMoment[];
  readonly wowPeople: readonly ContactId[];
};

/** A question of one kind. */
export type Asking<Kind extends InsightQuestion['ask']> = Extract<
  InsightQuestion,
  { readonly ask: Kind }
>;

/** Whether a question cannot be answered without the people of segments. */
export const needsSegments = (question: InsightQuestion): boolean =>
  ('by' in question && question.by === 'segment') ||
  ('group' in question && question.group?.by === 'segment');

/** Whether a question cannot be answered without the books of points and stamps. */
export const needsBooks = ({ ask }: InsightQuestion): boolean =>
  ask === 'points' || ask === 'pointsTrend' || ask === 'pointsPeople' || ask === 'splitPoints';

/** Whether a question cannot be answered without the wow moments. */
export const needsMoments = ({ ask }: InsightQuestion): boolean =>
  ask === 'wow' || ask === 'splitWow' || ask === 'wowMoments' || ask === 'wowPeople';

/**
 * Answers a question from the facts.
 *
 * @param segments - With those who are in them; only where `needsSegments`.
 * @param books - The entries of each person's points and stamps; only where `needsBooks`.
 * @param moments - All wow moments, in any order; only where `needsMoments`.
 * @param nineOf - The nine figures of these facts, where they are kept; else they are counted.
 */
export function answerInsight<Kind extends InsightQuestion['ask']>(
  facts: InsightFacts,
  question: Asking<Kind>,
  segments: readonly SegmentGroup[] = [],
  books: Books = new Map(),
  moments: readonly WowMoment[] = [],
  nineOf: typeof figuresOf = figuresOf,
): InsightAnswers[Kind] {
  return answer(facts, question, segments, books, moments, nineOf) as InsightAnswers[Kind];
}

function answer(
  facts: InsightFacts,
  question: InsightQuestion,
  segments: readonly SegmentGroup[],
  books: Books,
  moments: readonly WowMoment[],
  nineOf: typeof figuresOf,
): InsightAnswers[keyof InsightAnswers] {
  const { query } = question;
  const asked = 'group' in question ? (question.group ?? null) : null;
  const group = asked && { ...asked, segments };
  switch (question.ask) {
    case 'figures':
      return nineOf(facts, query);
    case 'split':
      return splitFiguresOf(facts, query, question.by, segments);
    case 'trend':
      return trendOf(facts, query, question.spans, nineOf);
    case 'people':
      return peopleBehind(facts, query, question.asked, group);
    case 'care':
      return careFiguresOf(facts, query);
    case 'splitCare':
      return splitCareFiguresOf(facts, query, question.by, segments);
    case 'carePeople':
      return carePeopleOf(facts, query, question.part, group);
    case 'lead':
      return leadOf(nineOf(facts, query), careFiguresOf(facts, query));
    case 'rfm':
      return rfmOf(facts, query);
    case 'splitRfm':
      return splitRfmOf(facts, query, question.by, segments);
    case 'rfmPeople':
      return rfmPeopleOf(facts, query, question.grades, group);
    case 'cohorts':
      return cohortsOf(facts, query);
    case 'cohortPeople':
      return peopleOfCohort(facts, query, question.month, question.months);
    case 'referrals':
      return referralTreeOf(facts, query);
    case 'unowned':
      return topWithoutOwner(facts, query);
    case 'points':
      return pointsFiguresOf(
        entriesOf(booksThatCount(facts, query, books)),
        question.unit,
        query.span,
      );
    case 'pointsTrend': {
      const own = entriesOf(booksThatCount(facts, query, books));
      return question.spans.map((span) => pointsFiguresOf(own, question.unit, span));
    }
    case 'splitPoints':
      return splitPointsOf(facts, query, books, question.unit, question.by, segments);
    case 'pointsPeople': {
      const own = booksThatCount(facts, query, books, group);
      return pointsPeopleOf(own, question.unit, query.span, question.part);
    }
    case 'wow':
      return wowFiguresOf(facts, moments, query);
    case 'splitWow':
      return splitWowFiguresOf(facts, moments, query, question.by, segments);
    case 'wowMoments':
      return wowMomentsOf(facts, moments, query, question.reach, group);
    case 'wowPeople':
      return wowPeopleOf(facts, moments, query, group);
  }
}

const entriesOf = (books: readonly Book[]) => books.map(([, entries]) => entries);
