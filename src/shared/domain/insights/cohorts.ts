import type { ContactId } from '../contacts/contact';
import { addMonths } from '../calendar/addMonths';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { worldOf } from './count';
import { dayNumber, type InsightFacts, type InsightPerson } from './facts';
import type { InsightQuery } from './figure';
import { placeOf } from './tally';

/** One month after the first purchase. */
export type CohortCell = {
  /** Months since the first one, 1 or more. */
  readonly months: number;
  /** People of the cohort who bought in that month. The share is `returned ÷ size`. */
  readonly returned: number;
  /** Whether the month is over by the end of the span; the last one may still grow. */
  readonly isWhole: boolean;
};

/** Everybody who bought for the first time ever in one month. */
export type Cohort = {
  /** The first day of the month. */
  readonly month: IsoDate;
  /** 0 where nobody began: then the shares have no data. */
  readonly size: number;
  /** One for each later month up to the end of the span; none for the last. */
  readonly cells: readonly CohortCell[];
};

/** The months of a span, and of each who came back when. Purchases after the span are as if they had not been. */
export function cohortsOf(facts: InsightFacts, query: InsightQuery): readonly Cohort[] {
  const months = monthsOf(query);
  const starts = months.map(dayNumber);
  const end = dayNumber(query.span.to) + 1;
  const sizes = months.map(() => 0);
  const returned = months.map((_month, at) => new Array<number>(months.length - at - 1).fill(0));
  for (const person of cohortPeople(facts, query)) {
    const first = placeOfMonth(starts, end, person.days[0]!);
    if (first < 0) continue;
    sizes[first] = sizes[first]! + 1;
    let last = first;
    for (const day of person.days) {
      const month = placeOfMonth(starts, end, day);
      if (month <= last) continue;
      const row = returned[first]!;
      row[month - first - 1] = row[month - first - 1]! + 1;
      last = month;
    }
  }
  const lastWhole = addDays(addMonths(months.at(-1)!, 1), -1) <= query.span.to;
  return months.map((month, at) => ({
    month,
    size: sizes[at]!,
    cells: returned[at]!.map((count, index) => ({
      months: index + 1,
      returned: count,
      isWhole: at + index + 1 < months.length - 1 || lastWhole,
    })),
  }));
}

/**
 * Who began in a month and can be listed.
 *
 * @param months - Only those who bought again so many months later; `null` for all of the cohort.
 */
export function peopleOfCohort(
  facts: InsightFacts,
  query: InsightQuery,
  month: IsoDate,
  months: number | null,
): readonly ContactId[] {
  const to = dayNumber(query.span.to);
  const inMonth = (days: readonly number[], day: IsoDate): boolean => {
    const [from, until] = [dayNumber(day), Math.min(dayNumber(addMonths(day, 1)), to + 1)];
    const at = placeOf(days, from);
    return at < days.length && days[at]! < until;
  };
  return cohortPeople(facts, query)
    .filter(
      ({ isListed, days }) =>
        isListed &&
        days[0]! >= dayNumber(month) &&
        inMonth(days, month) &&
        (months === null || inMonth(days, addMonths(month, months))),
    )
    .sort((a, b) => b.days.length - a.days.length || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function cohortPeople(facts: InsightFacts, query: InsightQuery): readonly InsightPerson[] {
  const { people, wanted } = worldOf(facts, query);
  return people.filter(({ id, days }) => days.length > 0 && (wanted === null || wanted.has(id)));
}

function monthsOf({ span }: InsightQuery): readonly IsoDate[] {
  const months: IsoDate[] = [];
  let month = `${span.from.slice(0, 7)}-01` as IsoDate;
  while (month <= span.to) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}

/** Which of the months a day lies in; -1 for none of them. */
const placeOfMonth = (starts: readonly number[], end: number, day: number): number =>
  day >= end ? -1 : placeOf(starts, day + 1) - 1;
