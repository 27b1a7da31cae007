import { clustersOf, foldText, foldWide } from './folding';
import { searchTerms } from './searchTokens';

/** A stretch of text, in UTF-16 units: from `start` up to, not including, `end`. */
export type TextRange = { readonly start: number; readonly end: number };

const IN_WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/**
 * Where a search fits a name, to mark it: the beginnings of words, or where initials were typed the first
 * letter of each. In order, without overlaps; empty if the name was not why somebody was found.
 */
export function rangesIn(name: string, query: string): readonly TextRange[] {
  const clusters = clustersOf(name);
  const starts = clusters.flatMap((cluster, i) => {
    if (!IN_WORD.test(cluster.text)) return [];
    const before = clusters[i - 1];
    const begins = !before || !IN_WORD.test(before.text) || UNSPACED.test(cluster.text);
    return begins ? [i] : [];
  });
  const endOf = (i: number): number => clusters[i]!.at + clusters[i]!.text.length;
  /** How many clusters from `from` on fold to something that begins with `term`; 0 if they do not. */
  const lengthOf = (term: string, from: number, fold: (text: string) => string): number => {
    let folded = '';
    for (let i = from; i < clusters.length; i += 1) {
      folded += fold(clusters[i]!.text);
      if (folded.startsWith(term)) return i + 1 - from;
      if (!term.startsWith(folded)) return 0;
    }
    return 0;
  };

  const terms = searchTerms(query);
  const found: TextRange[] = [];
  for (const { variants } of terms) {
    for (const start of starts) {
      const length = Math.max(
        ...variants.flatMap((term) => [
          lengthOf(term, start, foldText),
          lengthOf(term, start, foldWide),
        ]),
        0,
      );
      if (length > 0) found.push({ start: clusters[start]!.at, end: endOf(start + length - 1) });
    }
  }
  return found.length > 0 ? joined(found) : initialRanges();

  function initialRanges(): readonly TextRange[] {
    const typed = terms.length === 1 ? terms[0]?.variants[0] : undefined;
    if (typed === undefined || typed.length < 2) return [];
    const letters = starts.map((i) => foldText(clusters[i]!.text).charAt(0));
    const picked = pickInitials(letters, typed);
    return picked.map((n) => ({ start: clusters[starts[n]!]!.at, end: endOf(starts[n]!) }));
  }
}

/** The words whose first letters were typed, in any order that a name may be said in; empty if they do not fit. */
function pickInitials(letters: readonly string[], typed: string): readonly number[] {
  const picked: number[] = [];
  for (const letter of typed) {
    const next = letters.findIndex((l, n) => l === letter && !picked.includes(n));
    if (next < 0) return [];
    picked.push(next);
  }
  return picked.sort((a, b) => a - b);
}

/** Overlapping and touching ranges as one. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
}
