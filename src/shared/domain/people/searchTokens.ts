import type { Contact } from '../contacts/contact';
import { digitsOf, foldText, foldWide } from './folding';

/** Where a search found someone, strongest first. A token that stands in several places counts for the first. */
export const SEARCH_FIELDS = [
  'name',
  'initials',
  'organisation',
  'place',
  'tag',
  'email',
  'phone',
  'handle',
  'about',
  'custom',
  'note',
] as const;

/** The kind of text in which a search found someone. */
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** Tokens of one contact, each with the index of its strongest field in `SEARCH_FIELDS`. */
export type TokenMap = ReadonlyMap<string, number>;

/**
 * One word of a search. Someone is found by it if any of their tokens begins with one of `variants`,
 * or if the digits of a phone number contain `digits`.
 */
export type SearchTerm = {
  readonly variants: readonly string[];
  /** `null` if the term cannot be part of a phone number. */
  readonly digits: string | null;
};

const fieldIndex = (field: SearchField): number => SEARCH_FIELDS.indexOf(field);

// Scripts written without spaces: a search begins at any sign, not only where a word begins.
const UNSPACED_SIGN =
  '(?=[\\p{L}\\p{N}\\p{M}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';
const WORD = new RegExp(
  `(?:${UNSPACED_SIGN})+|(?:(?!${UNSPACED_SIGN})[\\p{L}\\p{N}\\p{M}])+`,
  'gu',
);
const UNSPACED = new RegExp(UNSPACED_SIGN, 'u');
const MARK = /^\p{M}/u;
const SPACES = /\s+/u;
const ASCII_WORD = /[a-z0-9]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Longer words are compared by their beginning; so are longer runs of signs without spaces. */
const MAX_WORD = 24;
const MAX_RUN = 8;
/** More terms than this say nothing more. */
const MAX_TERMS = 8;
/** Of one text, this much is searched: enough for years of notes, not for a film pasted into a field. */
const MAX_TEXT = 200_000;
/** Fewer digits are in every phone number. */
const MIN_DIGITS = 3;

const cut = (word: string): string =>
  word.length > MAX_RUN ? word.slice(0, UNSPACED.test(word) ? MAX_RUN : MAX_WORD) : word;

/** The words of already folded text. */
function wordsOf(folded: string): readonly string[] {
  return folded.match(ASCII.test(folded) ? ASCII_WORD : WORD) ?? [];
}

/** What one piece of text, between white space, is found by. */
type Piece = {
  /** Its words in both spellings: as folded, and with umlauts written out. */
  readonly tokens: readonly string[];
  /** Of several words, all as one, in both spellings: *O'Brien* as `obrien`. */
  readonly joined: readonly string[];
  /** Its signs of scripts without spaces, so that pieces can be joined; else empty. */
  readonly run: string;
};

// Folding is the dear part, and people write the same words again and again.
const pieces = new Map<string, Piece>();
const MAX_PIECES = 50_000;
/** Longer pieces are no words that return. */
const MAX_KEPT_PIECE = 32;

function pieceOf(text: string): Piece {
  const known = pieces.get(text);
  if (known) return known;
  const piece = foldPiece(text);
  if (text.length > MAX_KEPT_PIECE) return piece;
  if (pieces.size >= MAX_PIECES) pieces.clear();
  pieces.set(text, piece);
  return piece;
}

function foldPiece(text: string): Piece {
  const folded = foldText(text);
  const wide = ASCII.test(text) ? folded : foldWide(text);
  const tokens = new Set<string>();
  const joined = new Set<string>();
  for (const spelling of new Set([folded, wide])) {
    const words = wordsOf(spelling);
    for (const word of words) for (const token of tokensOfWord(word)) tokens.add(token);
    if (words.length > 1) joined.add(cut(words.join('')));
  }
  const run = UNSPACED.test(folded) ? wordsOf(folded).filter((w) => UNSPACED.test(w)) : [];
  return { tokens: [...tokens], joined: [...joined], run: run.join('') };
}

/** A word, and for scripts without spaces also what begins at each of its signs. */
function tokensOfWord(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [cut(word)];
  const tokens: string[] = [];
  let at = 0;
  for (const sign of word) {
    // A sign and its marks are one.
    if (!MARK.test(sign) || at === 0) tokens.push(cut(word.slice(at)));
    at += sign.length;
  }
  return tokens;
}

/** The pieces of a text; most texts have none but spaces between them. */
const piecesOf = (text: string): readonly string[] =>
  text.length > MAX_TEXT ? piecesOf(text.slice(0, MAX_TEXT)) : text.split(SPACES);

function put(tokens: Map<string, number>, token: string, field: number): void {
  const known = tokens.get(token);
  if (known === undefined || known > field) tokens.set(token, field);
}

function putText(tokens: Map<string, number>, text: string, field: SearchField): void {
  if (text === '') return;
  const index = fieldIndex(field);
  for (const piece of piecesOf(text)) {
    for (const token of pieceOf(piece).tokens) put(tokens, token, index);
  }
}

/** Names also without what stands between their words: *O'Brien* as `obrien`, *田中 由紀* as `田中由紀`. */
function putName(tokens: Map<string, number>, text: string, field: SearchField): void {
  if (text === '') return;
  const index = fieldIndex(field);
  let runs = '';
  for (const piece of piecesOf(text)) {
    const { tokens: words, joined, run } = pieceOf(piece);
    for (const token of words) put(tokens, token, index);
    for (const token of joined) put(tokens, token, index);
    runs += run;
  }
  if (runs !== '') for (const token of tokensOfWord(runs)) put(tokens, token, index);
}

// As in `initialsOf`.
const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az)[-‐‑]/iu;

/** *Nguyễn Thị Hoa*: `nth`, `nh`, and `hn` for those who say the family name first. */
function putInitials(tokens: Map<string, number>, name: string): void {
  const index = fieldIndex('initials');
  const letters: string[] = [];
  for (const piece of piecesOf(name)) {
    const word = pieceOf(piece.replace(ARTICLE, '')).tokens[0];
    if (word !== undefined) letters.push(String.fromCodePoint(word.codePointAt(0) ?? 0));
  }
  const [first, last] = [letters[0], letters.at(-1)];
  if (letters.length < 2 || first === undefined || last === undefined) return;
  put(tokens, cut(letters.join('')), index);
  put(tokens, first + last, index);
  put(tokens, last + first, index);
}

/** Everything by which a contact is found, besides phone digits and notes. */
export function contactTokens(contact: Contact): TokenMap {
  const tokens = new Map<string, number>();
  const { name, nameParts } = contact;
  putName(tokens, name, 'name');
  putName(tokens, contact.nativeName, 'name');
  putName(tokens, contact.nickname, 'name');
  putText(tokens, contact.pronunciation, 'name');
  putText(tokens, contact.honorific, 'name');
  for (const part of [nameParts.given, nameParts.additional, nameParts.family]) {
    // Mostly they are words of the name.
    if (part !== '' && !` ${name} `.includes(` ${part} `)) putName(tokens, part, 'name');
  }
  putInitials(tokens, name);
  putName(tokens, contact.organisation, 'organisation');
  putText(tokens, contact.department, 'organisation');
  putText(tokens, contact.role, 'organisation');
  for (const address of contact.addresses) {
    putName(tokens, address.city, 'place');
    putText(tokens, address.region, 'place');
    putText(tokens, address.postalCode, 'place');
    putText(tokens, address.street, 'place');
    putText(tokens, address.country, 'place');
  }
  for (const tag of contact.tags) putName(tokens, tag, 'tag');
  for (const email of contact.emails) putText(tokens, email.address, 'email');
  for (const handle of contact.handles) putText(tokens, handle.value, 'handle');
  for (const { text } of contact.likes) putText(tokens, text, 'about');
  for (const { text } of contact.dislikes) putText(tokens, text, 'about');
  putText(tokens, contact.about, 'about');
  for (const value of Object.values(contact.custom)) putText(tokens, value, 'custom');
  return tokens;
}

/** The tokens of everything that was noted about a contact. */
export function noteTokens(texts: readonly string[]): TokenMap {
  const tokens = new Map<string, number>();
  for (const text of texts) putText(tokens, text, 'note');
  return tokens;
}

/** The digits of all phone numbers of a contact, one per line, as written and as E.164. */
export function phoneDigits(contact: Contact): string {
  const all = new Set<string>();
  for (const { number, e164 } of contact.phones) {
    all.add(digitsOf(number.replace('(0)', '')));
    if (e164 !== '') all.add(digitsOf(e164));
  }
  all.delete('');
  return [...all].join('\n');
}

// What people type between the digits of a phone number.
const PHONE = /^[+(]?[\d\s()+/.-]+$/u;

/**
 * The terms of a search; every one must be found. Empty for text without letters and digits. Text
 * that looks like a phone number is one term, whatever stands between its digits.
 */
export function searchTerms(text: string): readonly SearchTerm[] {
  const folded = foldText(text.slice(0, MAX_TEXT));
  if (PHONE.test(folded)) {
    const digits = searchedDigits(folded);
    const words = wordsOf(folded);
    if (digits !== null) return [{ variants: words.length === 1 ? words.map(cut) : [], digits }];
  }
  const wide = wordsOf(foldWide(text.slice(0, MAX_TEXT)));
  return wordsOf(folded)
    .slice(0, MAX_TERMS)
    .map((word, i) => ({
      variants: [...new Set([cut(word), cut(wide[i] ?? word)])],
      digits: /^\d+$/.test(word) ? searchedDigits(word) : null,
    }));
}

/** The digits to look for: the national zero and the international `00` are no part of E.164. */
function searchedDigits(folded: string): string | null {
  const digits = digitsOf(folded.replace('(0)', ''));
  return digits.length < MIN_DIGITS ? null : digits.replace(/^00?(?=\d)/, '');
}
