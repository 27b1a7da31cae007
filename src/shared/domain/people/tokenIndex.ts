/** Tokens of numbered rows, found by their beginnings. */
export type TokenIndex = {
  /** Gives the row these tokens, in place of those it had. */
  readonly set: (row: number, tokens: ReadonlyMap<string, number>) => void;
  readonly remove: (row: number) => void;
  /**
   * For every row with a token that begins with `prefix`, lowers `best[row]` to what the find is worth, and
   * adds rows that had `nothing` before to `touched`.
   *
   * @param worth - By field; then again by field for tokens that are the prefix itself.
   */
  readonly mark: (
    prefix: string,
    worth: Uint8Array,
    best: Uint8Array,
    nothing: number,
    touched: number[],
  ) => void;
  /** The rows that have this very token in this field. */
  readonly rowsWith: (token: string, field: number) => readonly number[];
  /** Every token that some row has now, once, with its strongest field. In no order. */
  readonly each: (visit: (token: string, field: number) => void) => void;
};

/** Fields are numbered 0 to 15. A posting is a document and a field in one number. */
const FIELD_BITS = 4;
const FIELDS = 16;
const FIELD_MASK = 15;
/** New tokens wait unsorted with the old ones until there are this many. */
const MAX_FRESH = 4096;

/**
 * A sorted vocabulary with the rows that have each token.
 *
 * Setting a row anew writes a new *document*: the postings of the old one stay, dead, until half of
 * them are; then all are cleaned at once. So a change costs only its own tokens.
 */
export function createTokenIndex(): TokenIndex {
  const idOf = new Map<string, number>();
  const texts: string[] = [];
  /** By token: one posting as a number, several as a list, because most tokens have one. */
  const postings: (number | number[])[] = [];
  /** Token ids in the order of their texts. */
  let sorted: number[] = [];
  let fresh: number[] = [];
  let isFreshSorted = true;
  /** By document: its row, or -1 if it is dead. */
  let rowOf: number[] = [];
  /** By row: its document, or -1. */
  const docOf: number[] = [];
  let dead = 0;

  const byText = (a: number, b: number): number => (texts[a]! < texts[b]! ? -1 : 1);

  const add = (token: string, posting: number): void => {
    const id = idOf.get(token);
    if (id === undefined) {
      idOf.set(token, texts.length);
      fresh.push(texts.length);
      isFreshSorted = false;
      texts.push(token);
      postings.push(posting);
      return;
    }
    const known = postings[id]!;
    if (typeof known === 'number') postings[id] = known < 0 ? posting : [known, posting];
    else known.push(posting);
  };

  /** Forgets dead documents; -1 stands for a token without postings. */
  const clean = (): void => {
    const renumbered: number[] = [];
    const rows: number[] = [];
    for (const [doc, row] of rowOf.entries()) {
      if (row < 0) continue;
      renumbered[doc] = rows.length;
      docOf[row] = rows.length;
      rows.push(row);
    }
    const renew = (posting: number): number => {
      if (posting < 0) return -1;
      const doc = renumbered[posting >> FIELD_BITS];
      return doc === undefined ? -1 : (doc << FIELD_BITS) | (posting & FIELD_MASK);
    };
    for (let id = 0; id < postings.length; id += 1) {
      const old = postings[id]!;
      if (typeof old === 'number') {
        postings[id] = renew(old);
        continue;
      }
      const alive = old.map(renew).filter((posting) => posting >= 0);
      postings[id] = alive.length > 1 ? alive : (alive[0] ?? -1);
    }
    rowOf = rows;
    dead = 0;
  };

  const remove = (row: number): void => {
    const doc = docOf[row] ?? -1;
    if (doc < 0) return;
    rowOf[doc] = -1;
    docOf[row] = -1;
    dead += 1;
    if (dead > 1000 && dead * 2 > rowOf.length) clean();
  };

  /** Both lists of token ids in order; the fresh ones join the rest when they are many. */
  const settle = (): void => {
    if (!isFreshSorted) {
      fresh.sort(byText);
      isFreshSorted = true;
    }
    if (fresh.length <= MAX_FRESH) return;
    const merged: number[] = [];
    let f = 0;
    for (const id of sorted) {
      while (f < fresh.length && texts[fresh[f]!]! < texts[id]!) merged.push(fresh[f++]!);
      merged.push(id);
    }
    while (f < fresh.length) merged.push(fresh[f++]!);
    sorted = merged;
    fresh = [];
  };

  const firstFrom = (ids: readonly number[], text: string): number => {
    let [low, high] = [0, ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (texts[ids[middle]!]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    set: (row, tokens) => {
      remove(row);
      const doc = rowOf.length;
      rowOf.push(row);
      while (docOf.length <= row) docOf.push(-1);
      docOf[row] = doc;
      for (const [token, field] of tokens) add(token, (doc << FIELD_BITS) | field);
    },
    remove,
    mark: (prefix, worth, best, nothing, touched) => {
      settle();
      for (const ids of [sorted, fresh]) {
        for (let i = firstFrom(ids, prefix); i < ids.length; i += 1) {
          const id = ids[i]!;
          const token = texts[id]!;
          if (!token.startsWith(prefix)) break;
          const exact = token.length === prefix.length ? FIELDS : 0;
          const list = postings[id]!;
          const count = typeof list === 'number' ? 1 : list.length;
          for (let n = 0; n < count; n += 1) {
            const posting = typeof list === 'number' ? list : list[n]!;
            const row = posting < 0 ? -1 : rowOf[posting >> FIELD_BITS]!;
            if (row < 0) continue;
            const value = worth[exact + (posting & FIELD_MASK)]!;
            const known = best[row]!;
            if (known === nothing) touched.push(row);
            if (value < known) best[row] = value;
          }
        }
      }
    },
    rowsWith: (token, field) => {
      const list = postings[idOf.get(token) ?? -1] ?? [];
      return (typeof list === 'number' ? [list] : list)
        .filter((posting) => posting >= 0 && (posting & FIELD_MASK) === field)
        .map((posting) => rowOf[posting >> FIELD_BITS]!)
        .filter((row) => row >= 0);
    },
    each: (visit) => {
      for (let id = 0; id < texts.length; id += 1) {
        const list = postings[id]!;
        let best = FIELD_MASK + 1;
        for (const posting of typeof list === 'number' ? [list] : list) {
          if (posting < 0 || rowOf[posting >> FIELD_BITS]! < 0) continue;
          best = Math.min(best, posting & FIELD_MASK);
        }
        if (best <= FIELD_MASK) visit(texts[id]!, best);
      }
    },
  };
}
