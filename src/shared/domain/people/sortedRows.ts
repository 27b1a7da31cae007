/** Numbered rows kept in order while single ones come, change and go. */
export type SortedRows = {
  /** The row came, went or may have to stand elsewhere. */
  readonly touch: (row: number) => void;
  /** Every living row, in order. Valid until the next `touch`. */
  readonly rows: () => Uint32Array<ArrayBuffer>;
  /** Takes living rows that are in order already, in place of all. */
  readonly restore: (order: Uint32Array<ArrayBuffer>) => void;
};

/**
 * @param compare - A total order: 0 only for the same row.
 * @param rough - A cheap order that is nearly the same; sorting many rows by it first saves most of the
 *   dear comparisons.
 */
export function createSortedRows(
  compare: (a: number, b: number) => number,
  isAlive: (row: number) => boolean,
  rough?: (a: number, b: number) => number,
): SortedRows {
  let order = new Uint32Array(0);
  const touched = new Set<number>();

  const settle = (): void => {
    const added = [...touched].filter(isAlive);
    if (rough && added.length > 100) added.sort(rough);
    added.sort(compare);
    const kept = withoutTouched();
    touched.clear();
    if (kept.length === 0) {
      order = Uint32Array.from(added);
      return;
    }
    const merged = new Uint32Array(kept.length + added.length);
    let [from, to] = [0, 0];
    for (const row of added) {
      const at = placeOf(kept, row, from);
      merged.set(kept.subarray(from, at), to);
      to += at - from;
      merged[to] = row;
      to += 1;
      from = at;
    }
    merged.set(kept.subarray(from), to);
    order = merged;
  };

  const withoutTouched = (): Uint32Array => {
    // A few thousand rows to leave out of a hundred thousand: marks are quicker than a set.
    const last = order.reduce((most, row) => Math.max(most, row), 0);
    const isTouched = new Uint8Array(last + 1);
    for (const row of touched) if (row <= last) isTouched[row] = 1;
    const kept = new Uint32Array(order.length);
    let count = 0;
    for (const row of order) if (isTouched[row] === 0) kept[count++] = row;
    return kept.subarray(0, count);
  };

  const placeOf = (rows: Uint32Array, row: number, from: number): number => {
    let [low, high] = [from, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(rows[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    touch: (row) => touched.add(row),
    rows: () => {
      if (touched.size > 0) settle();
      return order;
    },
    restore: (known) => {
      order = known;
      touched.clear();
    },
  };
}
