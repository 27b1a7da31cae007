import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { worldOf } from './count';
import { currencyAt, dayNumber, dayOfNumber, type InsightFacts, type InsightPerson } from './facts';
import type { InsightQuery } from './figure';
import type { MoneyPlan } from './moneyPlan';
import { toNumber } from './ratio';
import { isActiveOn, placeOf } from './tally';

/** Grades 1 to 5; 5 is best. */
export type RfmGrade = 1 | 2 | 3 | 4 | 5;

/**
 * Groups by grades, everybody in exactly one. FM is the mean of frequency and money.
 *
 * - `champions`: R 5, FM 4.5 or more
 * - `loyal`: R 4 or 5, FM 3.5 or more
 * - `new`: R 4 or 5, the lowest frequency
 * - `promising`: R 4 or 5, the rest
 * - `steady`: R 3, FM 3 or more
 * - `slipping`: R 2, FM 3.5 or more
 * - `at-risk`: R 1, FM 4 or more
 * - `fading`: R 2 or 3, the rest
 * - `asleep`: R 1, the rest
 *
 * Source of champions, loyal and at risk: datahubpro.co.uk/glossary/rfm; the others are ours.
 */
export const RFM_GROUPS = [
  'champions',
  'loyal',
  'promising',
  'new',
  'steady',
  'slipping',
  'at-risk',
  'fading',
  'asleep',
] as const;

export type RfmGroup = (typeof RFM_GROUPS)[number];

/** One active customer with grades. */
export type RfmPerson = {
  readonly id: ContactId;
  readonly lastOn: IsoDate;
  /** Purchases up to the day, over all time. */
  readonly purchases: number;
  /** What they spent over all time, in minor units of the currency asked for: rounded where it was converted, for ranking. */
  readonly spentMinor: number;
  readonly recency: RfmGrade;
  readonly frequency: RfmGrade;
  readonly money: RfmGrade;
  readonly group: RfmGroup;
};

/** Grades of everybody who is active on the last day of the span. */
export type Rfm =
  | {
      readonly kind: 'graded';
      /** Best grades first. */
      readonly people: readonly RfmPerson[];
      readonly currency: string;
    }
  /** Fewer than five people are active: quintiles of them say nothing. */
  | { readonly kind: 'too-few'; readonly active: number };

const LEAST = 5;

/**
 * RFM by quintiles: each grade holds about a fifth of the active customers; equal values get the same, better
 * grade. Source: littlestreamsoftware.com/articles/how-the-rfm-analysis-scores-customer-behavior-from-1-to-5. Who cannot be listed is graded along, and left out of the list.
 */
export function rfmOf(facts: InsightFacts, query: InsightQuery): Rfm {
  const { people, plan, wanted } = worldOf(facts, query);
  const to = dayNumber(query.span.to);
  const active = people
    .filter(
      ({ id, days }) =>
        (wanted === null || wanted.has(id)) && isActiveOn(days, to, query.settings.activeDays),
    )
    .map((person) => measured(person, to, plan));
  if (active.length < LEAST) return { kind: 'too-few', active: active.length };
  const recency = gradesOf(active.map(({ last }) => last));
  const frequency = gradesOf(active.map(({ purchases }) => purchases));
  const money = gradesOf(active.map(({ spentMinor }) => spentMinor));
  const graded = active.flatMap(({ person, last, purchases, spentMinor }, at): RfmPerson[] => {
    const [R, F, M] = [recency[at]!, frequency[at]!, money[at]!];
    if (!person.isListed) return [];
    return [
      {
        id: person.id,
        lastOn: dayOfNumber(last),
        purchases,
        spentMinor,
        recency: R,
        frequency: F,
        money: M,
        group: rfmGroupOf(R, F, M),
      },
    ];
  });
  graded.sort(
    (a, b) =>
      b.recency + b.frequency + b.money - (a.recency + a.frequency + a.money) ||
      b.spentMinor - a.spentMinor ||
      (a.id < b.id ? -1 : 1),
  );
  return { kind: 'graded', people: graded, currency: plan.into ?? plan.shopCurrency };
}

/** The group of grades: see `RFM_GROUPS`. */
export function rfmGroupOf(recency: RfmGrade, frequency: RfmGrade, money: RfmGrade): RfmGroup {
  const both = (frequency + money) / 2;
  if (recency === 5 && both >= 4.5) return 'champions';
  if (recency >= 4) return both >= 3.5 ? 'loyal' : frequency === 1 ? 'new' : 'promising';
  if (recency === 3) return both >= 3 ? 'steady' : 'fading';
  if (recency === 2) return both >= 3.5 ? 'slipping' : 'fading';
  return both >= 4 ? 'at-risk' : 'asleep';
}

/** Grades of values, more is better; in the order of the values. */
export function gradesOf(values: readonly number[]): readonly RfmGrade[] {
  const descending = values.toSorted((a, b) => b - a);
  const gradeOf = new Map<number, RfmGrade>();
  for (const [rank, value] of descending.entries()) {
    if (gradeOf.has(value)) continue;
    gradeOf.set(value, (5 - Math.floor((rank * 5) / values.length)) as RfmGrade);
  }
  return values.map((value) => gradeOf.get(value)!);
}

/** What somebody spent up to a day in the currency of a plan; what cannot be converted is left out. */
export function spentBy(
  person: InsightPerson,
  from: number,
  end: number,
  { into, shopCurrency, factors }: MoneyPlan,
): number {
  let sum = 0;
  for (let at = from; at < end; at += 1) {
    const currency = currencyAt(person, at);
    if (into === null) sum += currency === shopCurrency ? person.minors[at]! : 0;
    else {
      const factor = factors.get(currency);
      if (factor) sum += person.minors[at]! * toNumber(factor);
    }
  }
  return Math.round(sum);
}

function measured(person: InsightPerson, to: number, plan: MoneyPlan) {
  const end = placeOf(person.days, to + 1);
  return {
    person,
    last: person.days[end - 1]!,
    purchases: end,
    spentMinor: spentBy(person, 0, end, plan),
  };
}
