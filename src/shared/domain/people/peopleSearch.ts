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
import { createTokenIndex } from './tokenIndex';

/** Rows that a search found. By row: how well it fits (0 best) and the weakest field that was needed. */
export type Found = {
  readonly rows: readonly number[];
  readonly has: (row: number) => boolean;
  readonly scoreOf: (row: number) => number;
  readonly fieldOf: (row: number) => number;
};

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
};

const PHONE = SEARCH_FIELDS.indexOf('phone');
const NAME = SEARCH_FIELDS.indexOf('name');
const INITIALS = SEARCH_FIELDS.indexOf('initials');
const NOTE = SEARCH_FIELDS.indexOf('note');
const NONE = 255;

/** How strong a find is: the name itself, its beginning, initials, anything else, a note. */
function rankOf(field: number, isExact: boolean): number {
  if (field === NAME) return isExact ? 0 : 1;
  if (field === INITIALS) return 2;
  return field === NOTE ? 4 : 3;
}

export function createPeopleSearch(): PeopleSearch {
  const contacts = createTokenIndex();
  const notes = createTokenIndex();
  const digitsOfRow: string[] = [];
  /** How many words the name has, so that a whole name is told from its beginning. */
  const nameWords: number[] = [];
  /** Of the term at hand, by row: rank and field in one number, so that the smaller is the better. */
  let best = new Uint8Array(1024).fill(NONE);
  let scores = new Uint8Array(1024);
  let fields = new Uint8Array(1024);
  /** The rows of the last answer, marked. */
  let hits = new Uint8Array(1024);
  let lastRows: readonly number[] = [];

  const findTerm = (term: SearchTerm, withNotes: boolean): readonly number[] => {
    const touched: number[] = [];
    const found = (row: number, field: number, isExact: boolean): void => {
      const value = rankOf(field, isExact) * 16 + field;
      const known = best[row]!;
      if (known === NONE) touched.push(row);
      if (value < known) best[row] = value;
    };
    for (const variant of term.variants) {
      contacts.find(variant, found);
      if (withNotes) notes.find(variant, found);
    }
    const { digits } = term;
    if (digits !== null) {
      for (let row = 0; row < digitsOfRow.length; row += 1) {
        if (digitsOfRow[row]!.includes(digits)) found(row, PHONE, false);
      }
    }
    return touched;
  };

  const clear = (touched: readonly number[]): void => {
    for (const row of touched) best[row] = NONE;
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
    let rows: readonly number[] = [];
    for (const [n, term] of terms.entries()) {
      const touched = findTerm(term, withNotes);
      rows = n === 0 ? touched : rows.filter((row) => best[row] !== NONE);
      for (const row of rows) {
        const [rank, field] = [best[row]! >> 4, best[row]! & 15];
        scores[row] = n === 0 ? rank : scores[row]! + rank;
        fields[row] = n === 0 ? field : Math.max(fields[row]!, field);
      }
      clear(touched);
      if (rows.length === 0) break;
    }
    for (const row of lastRows) hits[row] = 0;
    for (const row of rows) hits[row] = 1;
    lastRows = rows;
    return {
      rows,
      has: (row) => hits[row] === 1,
      // All words exact and no word more: the whole name was typed.
      scoreOf: (row) =>
        scores[row] === 0 && nameWords[row] === terms.length ? 0 : scores[row]! + 1,
      fieldOf: (row) => fields[row]!,
    };
  };

  const grow = (row: number): void => {
    while (digitsOfRow.length <= row) {
      digitsOfRow.push('');
      nameWords.push(0);
    }
    if (row < best.length) return;
    const size = Math.max(row + 1, best.length * 2);
    best = new Uint8Array(size).fill(NONE);
    scores = new Uint8Array(size);
    fields = new Uint8Array(size);
    hits = new Uint8Array(size);
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
          contacts.find(token, (row, field, isExact) => {
            if (isExact && field === NAME) here.add(row);
          });
        }
        rows = rows === null ? [...here] : rows.filter((row: number) => here.has(row));
      }
      return rows ?? [];
    },
  };
}
