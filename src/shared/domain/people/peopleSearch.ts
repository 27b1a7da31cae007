import type { Contact } from '../contacts/contact';
import { allowedEdits, editDistance } from './editDistance';
import { foldedWords } from './folding';
import {
  contactTokens,
  noteTokens,
  phoneDigits,
  SEARCH_FIELDS,
  searchTerms,
  type SearchTerm,
} from './searchTokens';
import { createTokenIndex, type PackedTokens } from './tokenIndex';

/** Rows that a search found. The arrays go by row and hold until the next search. */
export type Found = {
  readonly rows: readonly number[];
  /** How well a row fits, 0 best; `NOT_FOUND` where it does not. */
  readonly scores: Uint8Array;
  /** The weakest field that was needed. */
  readonly fields: Uint8Array;
};

/** The score of a row that a search did not find. */
export const NOT_FOUND = 255;

/** The text of contacts, searched by terms. */
export type PeopleSearch = {
  readonly set: (row: number, contact: Contact) => void;
  readonly setNotes: (row: number, texts: readonly string[]) => void;
  readonly remove: (row: number) => void;
  /** Rows in which every term is found; the answer is valid until the next call. */
  readonly find: (terms: readonly SearchTerm[], withNotes: boolean) => Found;
  /** Searches that are nearly `text` and find somebody, nearest first; at most `limit`. */
  readonly nearby: (text: string, limit: number) => readonly (readonly SearchTerm[])[];
  /** Rows whose name has a word near each word of `name`, in any order. */
  readonly withNearName: (name: string) => readonly number[];
  /** What is kept of a row beside its tokens. */
  readonly packRow: (row: number) => PackedSearchRow;
  readonly unpackRow: (row: number, packed: PackedSearchRow) => void;
  readonly packTokens: () => PackedSearch;
  /** Takes the tokens of all rows, in place of those that are there. */
  readonly unpackTokens: (packed: PackedSearch) => void;
};

/** Digits of a row's numbers, and how many words its name has. */
export type PackedSearchRow = readonly [digits: string, nameWords: number];

/** The tokens of all rows. */
export type PackedSearch = { readonly contacts: PackedTokens; readonly notes: PackedTokens };

const PHONE = SEARCH_FIELDS.indexOf('phone');
const NAME = SEARCH_FIELDS.indexOf('name');
const INITIALS = SEARCH_FIELDS.indexOf('initials');
const NOTE = SEARCH_FIELDS.indexOf('note');

/** How strong a find is: the name itself, its beginning, initials, anything else, a note. */
function rankOf(field: number, isExact: boolean): number {
  if (field === NAME) return isExact ? 0 : 1;
  if (field === INITIALS) return 2;
  return field === NOTE ? 4 : 3;
}

/** By field, then again for exact finds: rank and field in one number, so that the smaller is the better. */
const WORTH = Uint8Array.from({ length: 32 }, (_, n) => rankOf(n % 16, n >= 16) * 16 + (n % 16));

export function createPeopleSearch(): PeopleSearch {
  const contacts = createTokenIndex();
  const notes = createTokenIndex();
  const digitsOfRow: string[] = [];
  /** How many words the name has, so that a whole name is told from its beginning. */
  const nameWords: number[] = [];
  /** Of the term at hand, by row: rank and field in one number, so that the smaller is the better. */
  let best = new Uint8Array(1024).fill(NOT_FOUND);
  let scores = new Uint8Array(1024).fill(NOT_FOUND);
  let fields = new Uint8Array(1024);
  let lastRows: readonly number[] = [];

  const findTerm = (term: SearchTerm, withNotes: boolean): number[] => {
    const touched: number[] = [];
    for (const variant of term.variants) {
      contacts.mark(variant, WORTH, best, NOT_FOUND, touched);
      if (withNotes) notes.mark(variant, WORTH, best, NOT_FOUND, touched);
    }
    const { digits } = term;
    if (digits !== null) {
      for (let row = 0; row < digitsOfRow.length; row += 1) {
        if (!digitsOfRow[row]!.includes(digits)) continue;
        if (best[row] === NOT_FOUND) touched.push(row);
        best[row] = Math.min(best[row]!, WORTH[PHONE]!);
      }
    }
    return touched;
  };

  const nearWords = (word: string): readonly string[] => {
    const limit = allowedEdits(word.length);
    const near: { readonly token: string; readonly distance: number }[] = [];
    contacts.each((token, field) => {
      if (field !== NAME) return;
      const distance = editDistance(word, token, limit);
      if (distance <= limit) near.push({ token, distance });
    });
    return near
      .sort((a, b) => a.distance - b.distance || (a.token < b.token ? -1 : 1))
      .map(({ token }) => token);
  };

  const isFound = (terms: readonly SearchTerm[]): boolean => find(terms, false).rows.length > 0;

  const find = (terms: readonly SearchTerm[], withNotes: boolean): Found => {
    for (const row of lastRows) scores[row] = NOT_FOUND;
    let rows: number[] = [];
    for (const [n, term] of terms.entries()) {
      const touched = findTerm(term, withNotes);
      if (n === 0) rows = touched;
      const still: number[] = [];
      for (const row of rows) {
        const value = best[row]!;
        if (value === NOT_FOUND) {
          scores[row] = NOT_FOUND;
          continue;
        }
        const [rank, field] = [value >> 4, value & 15];
        scores[row] = n === 0 ? rank : scores[row]! + rank;
        fields[row] = n === 0 ? field : Math.max(fields[row]!, field);
        still.push(row);
      }
      for (const row of touched) best[row] = NOT_FOUND;
      rows = still;
      if (rows.length === 0) break;
    }
    for (const row of rows) {
      // All words exact and no word more: the whole name was typed.
      const isWhole = scores[row] === 0 && nameWords[row] === terms.length;
      if (!isWhole) scores[row] = scores[row]! + 1;
    }
    lastRows = rows;
    return { rows, scores, fields };
  };

  const grow = (row: number): void => {
    while (digitsOfRow.length <= row) {
      digitsOfRow.push('');
      nameWords.push(0);
    }
    if (row < best.length) return;
    const size = Math.max(row + 1, best.length * 2);
    best = new Uint8Array(size).fill(NOT_FOUND);
    scores = new Uint8Array(size).fill(NOT_FOUND);
    fields = new Uint8Array(size);
    lastRows = [];
  };

  return {
    set: (row, contact) => {
      grow(row);
      contacts.set(row, contactTokens(contact));
      digitsOfRow[row] = phoneDigits(contact);
      nameWords[row] = foldedWords(contact.name).length;
    },
    setNotes: (row, texts) => {
      if (texts.length === 0) notes.remove(row);
      else notes.set(row, noteTokens(texts));
    },
    remove: (row) => {
      contacts.remove(row);
      notes.remove(row);
      digitsOfRow[row] = '';
    },
    find,
    nearby: (text, limit) => {
      const wanted = searchTerms(text);
      // Words that are found stay; the others become the nearest words of names.
      const choices = wanted.map((term) =>
        isFound([term])
          ? [term]
          : nearWords(term.variants[0] ?? '')
              .slice(0, 5)
              .map((word): SearchTerm => ({ variants: [word], digits: null })),
      );
      let combined: (readonly SearchTerm[])[] = [[]];
      for (const choice of choices) {
        combined = combined
          .flatMap((terms) => choice.map((term) => [...terms, term]))
          .slice(0, 125);
      }
      return combined.filter((terms) => terms.length > 0 && isFound(terms)).slice(0, limit);
    },
    withNearName: (name) => {
      let rows: readonly number[] | null = null;
      for (const word of foldedWords(name)) {
        const here = new Set<number>();
        for (const token of nearWords(word)) {
          for (const row of contacts.rowsWith(token, NAME)) here.add(row);
        }
        rows = rows === null ? [...here] : rows.filter((row: number) => here.has(row));
      }
      return rows ?? [];
    },
    packRow: (row) => [digitsOfRow[row] ?? '', nameWords[row] ?? 0],
    unpackRow: (row, [digits, words]) => {
      grow(row);
      digitsOfRow[row] = digits;
      nameWords[row] = words;
    },
    packTokens: () => ({ contacts: contacts.pack(), notes: notes.pack() }),
    unpackTokens: (packed) => {
      contacts.unpack(packed.contacts);
      notes.unpack(packed.notes);
    },
  };
}
