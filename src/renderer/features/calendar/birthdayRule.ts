import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';

/** From which day on something returns, and how. */
export type YearlyRule = {
  readonly from: IsoDate;
  readonly repeats: 'yearly' | 'yearly-03-01';
};

/**
 * How days that follow one another year by year repeat. What is on a leap day begins on one, or the rule could not be
 * told from that of its neighbours.
 *
 * @param days - Not empty, in order, over at least four years.
 */
export function yearlyRuleOf(days: readonly IsoDate[]): YearlyRule {
  const first = days[0]!;
  const leapDay = days.find((day) => day.endsWith('-02-29'));
  if (leapDay === undefined) return { from: first, repeats: 'yearly' };
  const before = `${String(Number(leapDay.slice(0, 4)) - 4).padStart(4, '0')}-02-29`;
  return {
    from: leapDay === first || !isIsoDate(before) ? leapDay : before,
    repeats: days.some((day) => day.endsWith('-03-01')) ? 'yearly-03-01' : 'yearly',
  };
}
