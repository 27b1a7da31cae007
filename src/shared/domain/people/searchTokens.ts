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

/** Both spellings of a text: as folded, and with umlauts written out where it has some. */
function spellingsOf(text: string): readonly string[] {
  const folded = foldText(text);
  if (ASCII.test(text)) return [folded];
  const wide = foldWide(text);
  return wide === folded ? [folded] : [folded, wide];
}

/** Collects the tokens of one contact. */
type Collector = { readonly tokens: Map<string, number> };

function put({ tokens }: Collector, token: string, field: number): void {
  const known = tokens.get(token);
  if (known === undefined || known > field) tokens.set(token, field);
}

/** A word, and for scripts without spaces also what begins at each of its signs. */
function putWord(into: Collector, word: string, field: number): void {
  put(into, cut(word), field);
  if (!UNSPACED.test(word)) return;
  const signs = Array.from(word);
  let at = 0;
  for (const sign of signs) {
    // A sign and its marks are one.
    if (at > 0 && !MARK.test(sign)) put(into, cut(word.slice(at)), field);
    at += sign.length;
  }
}

function putText(into: Collector, text: string, field: SearchField): void {
  if (text === '') return;
  const index = fieldIndex(field);
  for (const spelling of spellingsOf(text.slice(0, MAX_TEXT))) {
    for (const word of wordsOf(spelling)) putWord(into, word, index);
  }
}

/** Names also as one word: *O'Brien* is found by `obrien`, *田中 由紀* by `田中由紀`. */
function putName(into: Collector, text: string, field: SearchField): void {
  if (text === '') return;
  putText(into, text, field);
  const index = fieldIndex(field);
  for (const spelling of spellingsOf(text.slice(0, MAX_TEXT))) {
    for (const piece of spelling.split(' ')) {
      const words = wordsOf(piece);
      if (words.length > 1) put(into, cut(words.join('')), index);
    }
    const runs = UNSPACED.test(spelling) ? wordsOf(spelling).filter((w) => UNSPACED.test(w)) : [];
    if (runs.length > 1) putWord(into, runs.join(''), index);
  }
}

const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az)-/u;

/** *Nguyễn Thị Hoa*: `nth`, `nh`, and `hn` for those who say the family name first. */
function putInitials(into: Collector, name: string): void {
  const index = fieldIndex('initials');
  for (const spelling of new Set([foldText(name)])) {
    const letters = spelling
      .split(' ')
      .map((piece) => wordsOf(piece.replace(ARTICLE, ''))[0])
      .filter((word) => word !== undefined)
      .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0));
    const [first, last] = [letters[0], letters.at(-1)];
    if (letters.length < 2 || first === undefined || last === undefined) continue;
    put(into, cut(letters.join('')), index);
    put(into, first + last, index);
    put(into, last + first, index);
  }
}

/** Everything by which a contact is found, besides phone digits and notes. */
export function contactTokens(contact: Contact): TokenMap {
  const into: Collector = { tokens: new Map() };
  const { nameParts } = contact;
  putName(into, contact.name, 'name');
  putName(into, contact.nativeName, 'name');
  putName(into, contact.nickname, 'name');
  putText(into, contact.pronunciation, 'name');
  putText(into, contact.honorific, 'name');
  putName(into, nameParts.given, 'name');
  putName(into, nameParts.additional, 'name');
  putName(into, nameParts.family, 'name');
  putInitials(into, contact.name);
  putName(into, contact.organisation, 'organisation');
  putText(into, contact.department, 'organisation');
  putText(into, contact.role, 'organisation');
  for (const address of contact.addresses) {
    putName(into, address.city, 'place');
    putText(into, address.region, 'place');
    putText(into, address.postalCode, 'place');
    putText(into, address.street, 'place');
    putText(into, address.country, 'place');
  }
  for (const tag of contact.tags) putName(into, tag, 'tag');
  for (const email of contact.emails) putText(into, email.address, 'email');
  for (const handle of contact.handles) putText(into, handle.value, 'handle');
  for (const { text } of contact.likes) putText(into, text, 'about');
  for (const { text } of contact.dislikes) putText(into, text, 'about');
  putText(into, contact.about, 'about');
  for (const value of Object.values(contact.custom)) putText(into, value, 'custom');
  return into.tokens;
}

/** The tokens of everything that was noted about a contact. */
export function noteTokens(texts: readonly string[]): TokenMap {
  const into: Collector = { tokens: new Map() };
  for (const text of texts) putText(into, text, 'note');
  return into.tokens;
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
