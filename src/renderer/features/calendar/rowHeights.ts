/** The measures of a row of days, in px. */
export type RowMeasures = {
  /** Number of the day and paddings. */
  readonly head: number;
  /** One lane with its gap. */
  readonly lane: number;
};

/**
 * How high the weeks of a month are: all the same, as long as that is enough for each; else those with little in them
 * give to those that need more, down to two lanes.
 *
 * @param needs - Lanes that each week would take.
 * @returns Heights in px that make up `total`; more where not even the least fits.
 */
export function rowHeights(
  total: number,
  needs: readonly number[],
  { head, lane }: RowMeasures,
): readonly number[] {
  if (needs.length === 0) return [];
  const even = total / needs.length;
  const least = head + 2 * lane;
  if (even <= least) return needs.map(() => least);
  const wanted = needs.map((count) => Math.max(least, head + count * lane));
  const give = wanted.map((height) => Math.max(0, even - height));
  const take = wanted.map((height) => Math.max(0, height - even));
  const given = give.reduce((sum, part) => sum + part, 0);
  const asked = take.reduce((sum, part) => sum + part, 0);
  if (asked === 0) return needs.map(() => even);
  const moved = Math.min(given, asked);
  return needs.map(
    (_, i) => even - (given === 0 ? 0 : (give[i]! / given) * moved) + (take[i]! / asked) * moved,
  );
}

/** How many lanes fit into a row; at least one. */
export const lanesIn = (height: number, { head, lane }: RowMeasures): number =>
  Math.max(1, Math.floor((height - head) / lane + 0.001));
