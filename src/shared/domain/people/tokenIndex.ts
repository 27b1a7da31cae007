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
  /** Everything in a form to be stored. What is answered is not changed by what happens to the index afterwards. */
  readonly pack: () => PackedTokens;
  /** Takes what `pack` answered in place of everything that is there. */
  readonly unpack: (packed: PackedTokens) => void;
};

/** A vocabulary and its postings as few large values. */
export type PackedTokens = {
  /** The tokens in order, a line each; no token holds a line break. */
  readonly texts: string;
  /** Where the postings of each token begin, and behind the last one where they end. */
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
  /** By document: its row. */
  readonly rows: Int32Array;
};

/** When the index puts itself in order; smaller in tests. */
export type TokenIndexLimits = {
  /** New tokens stand beside the old ones until there are this many. */
  readonly maxFresh: number;
  /** Fewer dead documents than these are left where they are. */
  readonly minDead: number;
};

const LIMITS: TokenIndexLimits = { maxFresh: 4096, minDead: 1000 };

/** Fields are numbered 0 to 15. A posting is a document and a field in one number. */
const FIELD_BITS = 4;
const FIELDS = 16;
const FIELD_MASK = 15;

/** What was settled: a sorted vocabulary in typed arrays, which are quick to read, to store and to load. */
type Settled = {
  readonly texts: readonly string[];
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
};

const NOTHING_SETTLED: Settled = {
  texts: [],
  starts: new Uint32Array(1),
  postings: new Uint32Array(0),
};

/**
 * A sorted vocabulary with the rows that have each token.
 *
 * Most of it is settled and never changed; what came since stands beside it until it is much, then both become one. Setting a row
 * anew writes a new *document*: the postings of the old one stay, dead, until half of them are. So a change costs only its
 * own tokens.
 */
export function createTokenIndex({ maxFresh, minDead } = LIMITS): TokenIndex {
  let settled = NOTHING_SETTLED;
  /** By token: one posting as a number, several as a list, because most tokens have one. */
  let fresh = new Map<string, number | number[]>();
  /** The fresh tokens in order; `null` when they have to be sorted again. */
  let freshTexts: string[] | null = [];
  /** By document: its row, or -1 if it is dead. */
  let rowOf: number[] = [];
  /** By row: its document, or -1. */
  let docOf: number[] = [];
  let dead = 0;

  const rowAt = (posting: number): number => rowOf[posting >>> FIELD_BITS]!;

  const add = (token: string, posting: number): void => {
    const known = fresh.get(token);
    if (known === undefined) {
      fresh.set(token, posting);
      freshTexts = null;
    } else if (typeof known === 'number') fresh.set(token, [known, posting]);
    else known.push(posting);
  };

  /** Makes one vocabulary of what was settled and what came since, without the dead. */
  const merge = (): void => {
    const renumbered = new Int32Array(rowOf.length).fill(-1);
    const rows: number[] = [];
    for (const [doc, row] of rowOf.entries()) {
      if (row < 0) continue;
      renumbered[doc] = rows.length;
      docOf[row] = rows.length;
      rows.push(row);
    }
    let most = settled.postings.length;
    for (const list of fresh.values()) most += typeof list === 'number' ? 1 : list.length;
    const postings = new Uint32Array(most);
    const texts: string[] = [];
    const starts: number[] = [0];
    let count = 0;
    const take = (posting: number): void => {
      const doc = renumbered[posting >>> FIELD_BITS]!;
      if (doc >= 0) postings[count++] = (doc << FIELD_BITS) | (posting & FIELD_MASK);
    };
    const added = sortedFresh();
    for (let [s, f] = [0, 0]; s < settled.texts.length || f < added.length;) {
      const [old, young] = [settled.texts[s], added[f]];
      const token = old === undefined || (young !== undefined && young < old) ? young! : old;
      if (token === old) {
        for (let i = settled.starts[s]!; i < settled.starts[s + 1]!; i += 1) {
          take(settled.postings[i]!);
        }
        s += 1;
      }
      if (token === young) {
        const list = fresh.get(token)!;
        if (typeof list === 'number') take(list);
        else for (const posting of list) take(posting);
        f += 1;
      }
      if (count === starts.at(-1)) continue;
      texts.push(token);
      starts.push(count);
    }
    settled = { texts, starts: Uint32Array.from(starts), postings: postings.slice(0, count) };
    fresh = new Map();
    freshTexts = [];
    rowOf = rows;
    dead = 0;
  };

  const sortedFresh = (): readonly string[] => (freshTexts ??= [...fresh.keys()].sort());

  const remove = (row: number): void => {
    const doc = docOf[row] ?? -1;
    if (doc < 0) return;
    rowOf[doc] = -1;
    docOf[row] = -1;
    dead += 1;
    if (dead > minDead && dead * 2 > rowOf.length) merge();
  };

  const settle = (): void => {
    if (fresh.size > maxFresh) merge();
  };

  /** Where a token stands among the settled ones; -1 for one that is not there. */
  const placeOf = (token: string): number => {
    const at = firstFrom(settled.texts, token);
    return settled.texts[at] === token ? at : -1;
  };

  /** Calls back with every posting of a token, the dead ones too. */
  const eachPosting = (token: string, at: number, visit: (posting: number) => void): void => {
    if (at >= 0) {
      for (let i = settled.starts[at]!; i < settled.starts[at + 1]!; i += 1) {
        visit(settled.postings[i]!);
      }
    }
    const list = fresh.get(token);
    if (typeof list === 'number') visit(list);
    else for (const posting of list ?? []) visit(posting);
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
      const consider = (posting: number, exact: number): void => {
        const row = rowAt(posting);
        if (row < 0) return;
        const value = worth[exact + (posting & FIELD_MASK)]!;
        const known = best[row]!;
        if (known === nothing) touched.push(row);
        if (value < known) best[row] = value;
      };
      const { texts, starts, postings } = settled;
      for (let at = firstFrom(texts, prefix); at < texts.length; at += 1) {
        const token = texts[at]!;
        if (!token.startsWith(prefix)) break;
        const exact = token.length === prefix.length ? FIELDS : 0;
        for (let i = starts[at]!; i < starts[at + 1]!; i += 1) consider(postings[i]!, exact);
      }
      const added = sortedFresh();
      for (let at = firstFrom(added, prefix); at < added.length; at += 1) {
        const token = added[at]!;
        if (!token.startsWith(prefix)) break;
        const exact = token.length === prefix.length ? FIELDS : 0;
        const list = fresh.get(token)!;
        if (typeof list === 'number') consider(list, exact);
        else for (const posting of list) consider(posting, exact);
      }
    },
    rowsWith: (token, field) => {
      const rows: number[] = [];
      eachPosting(token, placeOf(token), (posting) => {
        if ((posting & FIELD_MASK) === field && rowAt(posting) >= 0) rows.push(rowAt(posting));
      });
      return rows;
    },
    each: (visit) => {
      const visitOne = (token: string, at: number): void => {
        let best = FIELDS;
        eachPosting(token, at, (posting) => {
          if (rowAt(posting) >= 0) best = Math.min(best, posting & FIELD_MASK);
        });
        if (best < FIELDS) visit(token, best);
      };
      for (const [at, token] of settled.texts.entries()) visitOne(token, at);
      for (const token of fresh.keys()) if (placeOf(token) < 0) visitOne(token, -1);
    },
    pack: () => {
      merge();
      const { texts, starts, postings } = settled;
      return { texts: texts.join('\n'), starts, postings, rows: Int32Array.from(rowOf) };
    },
    unpack: ({ texts, starts, postings, rows }) => {
      settled = { texts: texts === '' ? [] : texts.split('\n'), starts, postings };
      fresh = new Map();
      freshTexts = [];
      rowOf = Array.from(rows);
      docOf = [];
      dead = 0;
      for (const [doc, row] of rowOf.entries()) {
        while (docOf.length <= row) docOf.push(-1);
        docOf[row] = doc;
      }
    },
  };
}

/** The first place in a sorted list that does not come before a text. */
function firstFrom(texts: readonly string[], text: string): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
