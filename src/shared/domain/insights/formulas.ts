import { ENOUGH, type FigureState, type InputKey } from './figure';
import { dividedBy, minus, ratio, times, type Ratio } from './ratio';
import type { Frequency, Lifespan, TimeUnit } from './span';

/**
 * A part of a whole, 0 to 1.
 *
 * @param missing - What the shop has none of if the whole is empty.
 */
export function shareState<Missing extends string = InputKey>(
  part: number,
  whole: number,
  missing: Missing,
): FigureState<Missing> {
  if (whole === 0) return { kind: 'no-data', missing };
  return { kind: whole < ENOUGH ? 'few' : 'value', value: ratio(part, whole) };
}

/** One thing per other thing; no data where there are none of the others. */
export const meanState = (sum: Ratio | number, count: number, missing: InputKey): FigureState =>
  count === 0
    ? { kind: 'no-data', missing }
    : {
        kind: 'value',
        value: dividedBy(typeof sum === 'number' ? ratio(sum) : sum, ratio(count)),
      };

/** People active at the start (S), gained in the span and active at its end (N), active at the end (E). */
export type Flow = { readonly S: number; readonly N: number; readonly E: number };

/** Lost = S - (E - N). */
export const lostOf = ({ S, N, E }: Flow): number => S - (E - N);

/** Retention: (E - N) ÷ S. */
export const retentionOf = ({ S, N, E }: Flow): FigureState =>
  shareState(E - N, S, 'active-at-start');

/** Gross churn: lost ÷ S. With retention it makes 100 %. */
export const grossChurnOf = (flow: Flow): FigureState =>
  shareState(lostOf(flow), flow.S, 'active-at-start');

/** Net churn: (S - E) ÷ S; below 0 where more were gained than lost. */
export const netChurnOf = ({ S, E }: Pick<Flow, 'S' | 'E'>): FigureState =>
  shareState(S - E, S, 'active-at-start');

/** The scales of satisfaction, by their highest grade, and the lowest grade that is content. Scales are never mixed. */
export const CONTENT_FROM = { 5: 4, 7: 6, 10: 9 } as const;

/** CSAT of grades on one scale: the share of its top grades (two of each). Grades beside the scale are refused. */
export function csatOfGrades(
  grades: readonly number[],
  highest: keyof typeof CONTENT_FROM,
): FigureState {
  const odd = grades.find((grade) => !Number.isInteger(grade) || grade < 1 || grade > highest);
  if (odd !== undefined) throw new RangeError(`Not on a scale of 1 to ${highest}: ${odd}`);
  const content = grades.filter((grade) => grade >= CONTENT_FROM[highest]).length;
  return shareState(content, grades.length, 'answers');
}

/** How many answers recommend, do not mind, speak against. */
export type NpsCounts = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
};

/** NPS: share of promoters less share of detractors, as points -100 to 100. */
export function npsOfCounts({ promoters, passives, detractors }: NpsCounts): FigureState {
  const share = shareState(promoters - detractors, promoters + passives + detractors, 'answers');
  return share.kind === 'value' || share.kind === 'few'
    ? { ...share, value: times(share.value, ratio(100)) }
    : share;
}

/**
 * How long somebody stays, from churn: 1 ÷ churn, in spans of the churn.
 *
 * @returns `null` where nobody was lost, or nobody was there to be lost.
 */
export const spansByChurn = (lost: number, active: number): Ratio | null =>
  lost <= 0 || active <= 0 ? null : ratio(active, lost);

/**
 * CLV: mean purchase × frequency × lifespan. Frequency and lifespan are in the same unit of time, or it does
 * not compile: three years of 2.2 purchases a quarter are twelve quarters, not three.
 *
 * @param aov - In minor units of a currency.
 * @throws RangeError for units that differ all the same.
 */
export function clvOf<Unit extends TimeUnit>(
  aov: Ratio,
  frequency: Frequency<Unit>,
  lifespan: Lifespan<NoInfer<Unit>>,
): Ratio {
  if (frequency.per !== lifespan.unit) {
    throw new RangeError(`Per ${frequency.per} and for ${lifespan.unit}s do not go together`);
  }
  return times(times(aov, frequency.times), lifespan.length);
}

/**
 * CAC: cost ÷ new customers, in minor units.
 *
 * @param cost - `null` where no cost was entered: then there is no data, however many came.
 */
export function cacOf(cost: Ratio | null, newCustomers: number): FigureState {
  if (cost === null) return { kind: 'no-data', missing: 'cost' };
  if (newCustomers > 0) {
    return { kind: 'value', value: dividedBy(cost, ratio(newCustomers)) };
  }
  return cost.numerator === 0n
    ? { kind: 'no-data', missing: 'new-customers' }
    : { kind: 'not-defined', because: 'nobody-new' };
}

/** The change between two states; `null` unless both have a number. */
export function changeBetween(now: FigureState, then: FigureState): Ratio | null {
  if (now.kind !== 'value' && now.kind !== 'few') return null;
  if (then.kind !== 'value' && then.kind !== 'few') return null;
  return minus(now.value, then.value);
}
