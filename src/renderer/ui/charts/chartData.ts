/** The colours of series, by name; `comparison` is grey and dashed, whatever it compares. */
export const SERIES_TONES = ['first', 'second', 'third', 'fourth', 'comparison'] as const;

/** Which colour, marker and pattern a series has. */
export type SeriesTone = (typeof SERIES_TONES)[number];

/** One row of figures: a value for each place of the axis. */
export type ChartSeries = {
  readonly name: string;
  /** In the unit of the axis; `null` where there is no figure, which is drawn as a gap and never as 0. */
  readonly values: readonly (number | null)[];
  readonly tone: SeriesTone;
};

/** What a chart draws, and what its table says. At most five series. */
export type ChartData = {
  /** Short names of the places of the axis: *Apr*. */
  readonly labels: readonly string[];
  /** Whole names for the table and for reading aloud: *April 2026*. As many as `labels`. */
  readonly titles: readonly string[];
  readonly series: readonly ChartSeries[];
};

/** Where a value is the first, the last, the lowest or the highest of a series. */
export type Extremes = {
  readonly first: number;
  readonly last: number;
  readonly lowest: number;
  readonly highest: number;
};

/** The places of the first, last, lowest and highest value, for a text that stands in for the picture; `null` without any. */
export function extremesOf(values: readonly (number | null)[]): Extremes | null {
  let found: Extremes | null = null;
  values.forEach((value, i) => {
    if (value === null) return;
    found =
      found === null
        ? { first: i, last: i, lowest: i, highest: i }
        : {
            first: found.first,
            last: i,
            lowest: value < values[found.lowest]! ? i : found.lowest,
            highest: value > values[found.highest]! ? i : found.highest,
          };
  });
  return found;
}

/**
 * A start and an end of an axis on round figures around all values.
 *
 * @param startsAtZero - Bars do; a line may start higher where the axis says so.
 * @param limit - Values cannot pass it, such as 100 %: neither does the axis.
 */
export function axisOf(
  series: readonly ChartSeries[],
  startsAtZero: boolean,
  limit = Infinity,
): { readonly from: number; readonly to: number; readonly step: number } {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const most = Math.max(...values, startsAtZero ? 0 : -Infinity);
  const least = Math.min(...values, startsAtZero ? 0 : Infinity);
  if (values.every((value) => value === 0)) return { from: 0, to: 1, step: 1 };
  const span = most - least || Math.abs(most);
  // Half a person stands on no axis.
  const isWhole = values.every(Number.isInteger);
  const rough = isWhole ? Math.max(1, span / 3) : span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10]
    .map((part) => part * power)
    .find((part) => part >= rough && (!isWhole || Number.isInteger(part)))!;
  const from = Math.floor(least / step) * step;
  const to = Math.max(Math.ceil(most / step) * step, from + step);
  if (to <= limit) return { from, to, step };
  // A line along the limit still has room beneath it.
  return { from: Math.min(from, limit - step), to: limit, step };
}
