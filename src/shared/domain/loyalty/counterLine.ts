import { westernDigits } from '../../kernel/digits';
import { withoutTail } from '../../kernel/trimming';
import { minorDigitsOf } from '../money/money';
import { isEan13 } from './cardNumber';

/** What one line typed at the counter says. */
export type CounterLine = {
  /** What says who it is: words of a name, digits of a phone, the number of a card. Empty if nothing does. */
  readonly who: string;
  /**
   * How to look for them. `number`: 8 to 20 digits, a card or else a whole phone number. `digits`: part of a phone
   * number. `none` with an empty `who`.
   */
  readonly kind: 'none' | 'words' | 'digits' | 'number';
  /** The amount as it was typed, to be read as money; empty if there is none. */
  readonly amountText: string;
};

/** What a line is read with. */
export type CounterLineReading = {
  /** ISO 4217: the currency of amounts without a sign. */
  readonly currency: string;
  /** Somebody was chosen already, so a number alone is what they pay. */
  readonly isPersonChosen: boolean;
};

type Piece = {
  readonly text: string;
  /**
   * `exact`: can only be an amount. `plain`: up to seven digits, an amount or part of a phone. `phone`: can only be
   * a phone or card number. `slip`: begins like an amount but has letters in it. `sign`: a currency by itself.
   */
  readonly kind: 'exact' | 'plain' | 'phone' | 'slip' | 'sign' | 'word';
};

/** Words for currencies beside their code and sign, as people say them at the till. */
const CURRENCY_WORDS: Readonly<Record<string, readonly string[]>> = {
  EUR: ['euro', 'euros'],
  CHF: ['franken', 'fr.', 'sfr', 'sfr.', 'francs'],
  USD: ['dollar', 'dollars'],
  GBP: ['pound', 'pounds', 'quid'],
  TRY: ['tl', 'lira'],
  PLN: ['zł', 'zl'],
  SEK: ['kr', 'kr.'],
  NOK: ['kr', 'kr.'],
  DKK: ['kr', 'kr.'],
  JPY: ['yen', '円'],
};

const PLAIN = /^\d{1,7}$/;
const LONG = /^\d{8,20}$/;
/** `24,80` `,50` `1.234,50` `1'234.50` `24,-` `-5`; with the sign of a currency before or behind. */
const EXACT =
  /^(?:\p{Sc})?[-−]?(?:\d{1,3}(?:[.,'’]\d{3})+|\d*)(?:[.,](?:\d{1,4}|[-–—]{1,2}))?(?:\p{Sc})?$/u;
const PHONE = /^\+?[\d()/-]*\d$/;
const SLIP = /^\p{Sc}?[-−]?\d[\d.,]*\p{L}{1,2}[\d.,]*$/u;

/** Of a phone number in groups, the first; one with a stroke or hyphen in it is whole. */
const BEGUN_PHONE = /^(?:\+\d+|\(?0\d+\)?)$/;
/** How many digits make a phone number whole: pieces after it are no longer part of it. */
const WHOLE_PHONE = 10;
/** With fewer, groups are no phone number. */
const SHORT_PHONE = 8;

/**
 * Reads who and how much from one line, in any order: `my 25`, `24,80 meh`, `4711 24,80`, a scanned card.
 *
 * Which number is the amount, the first rule that fits decides:
 * 1. the one with the currency beside it (`25 €`, `EUR 25`);
 * 2. the one that only an amount can be: with a decimal part, groups of thousands or a minus; of several the last;
 * 3. never one that begins with + or, from three digits on, with 0, or has eight digits or more: those are phones and cards;
 * 4. among whole numbers the one of at most two digits (three digits of a phone are the least one can find somebody by); of several the last;
 * 5. else the last whole number. But alone in the line and without anybody chosen, from four digits on (six where the
 *    currency has no decimals) it is the end of a phone number;
 * 6. else what begins like a number and has a letter in it, so that the slip can be named.
 *
 * What is left is who it is. A digit at the end of a word stays there: *studio54* is a name.
 */
export function readCounterLine(
  text: string,
  { currency, isPersonChosen }: CounterLineReading,
): CounterLine {
  const pieces = joinedCards(joinedPhones(piecesOf(text, currency)));
  const at = amountAt(pieces, currency, isPersonChosen);
  const amount = at === null ? undefined : pieces[at];
  const rest = pieces.filter((piece, index) => index !== at && piece.kind !== 'sign');
  const who = rest.map((piece) => piece.text).join(' ');
  return { who, kind: kindOf(rest), amountText: amount?.text ?? '' };
}

function kindOf(rest: readonly Piece[]): CounterLine['kind'] {
  const [first] = rest;
  if (first === undefined) return 'none';
  if (rest.length === 1 && LONG.test(first.text)) return 'number';
  return rest.every(({ kind }) => kind === 'phone' || kind === 'plain') ? 'digits' : 'words';
}

function amountAt(
  pieces: readonly Piece[],
  currency: string,
  isPersonChosen: boolean,
): number | null {
  const where = (accepts: (piece: Piece, index: number) => boolean): readonly number[] =>
    pieces.flatMap((piece, index) => (accepts(piece, index) ? [index] : []));
  const last = (indexes: readonly number[]): number | null => indexes.at(-1) ?? null;

  const isSign = (index: number): boolean => pieces[index]?.kind === 'sign';
  const isNumber = ({ kind }: Piece): boolean => kind === 'exact' || kind === 'plain';
  // Behind a number is the usual place: in "12 € 25" the sign belongs to the 12.
  const marked =
    where((piece, index) => isNumber(piece) && isSign(index + 1))[0] ??
    where((piece, index) => isNumber(piece) && isSign(index - 1))[0];
  if (marked !== undefined) return marked;

  const exact = last(where(({ kind }) => kind === 'exact'));
  if (exact !== null) return exact;

  const whole = where(({ kind, text }) => kind === 'plain' && !/^0\d\d/.test(text));
  const isAlone = pieces.length === 1;
  const phoneFrom = minorDigitsOf(currency) === 0 ? 6 : 4;
  if (isAlone && !isPersonChosen && (pieces[0]?.text.length ?? 0) >= phoneFrom && whole.length > 0)
    return null;
  const short = last(whole.filter((index) => (pieces[index]?.text.length ?? 0) <= 2));
  return short ?? last(whole) ?? last(where(({ kind }) => kind === 'slip'));
}

function piecesOf(text: string, currency: string): readonly Piece[] {
  const words = [currency.toLowerCase(), ...(CURRENCY_WORDS[currency] ?? [])];
  return westernDigits(text.normalize('NFKC'))
    .split(/\s+/u)
    .map((piece) => withoutWord(piece, words))
    .flatMap(({ text: piece, hadWord }): readonly Piece[] => {
      if (piece === '') return hadWord ? [{ text: '', kind: 'sign' }] : [];
      const number = pieceOf(piece);
      return hadWord ? [number, { text: '', kind: 'sign' }] : [number];
    });
}

/** `25eur` and `EUR25` without the word; a word by itself leaves nothing. */
function withoutWord(
  piece: string,
  words: readonly string[],
): { readonly text: string; readonly hadWord: boolean } {
  const lower = piece.toLowerCase();
  for (const word of words) {
    if (lower === word) return { text: '', hadWord: true };
    if (lower.endsWith(word) && /^[\d.,'’-]+$/.test(piece.slice(0, -word.length)))
      return { text: piece.slice(0, -word.length), hadWord: true };
    if (lower.startsWith(word) && /^[\d.,'’-]+$/.test(piece.slice(word.length)))
      return { text: piece.slice(word.length), hadWord: true };
  }
  return { text: piece, hadWord: false };
}

function pieceOf(piece: string): Piece {
  // A comma or stop after a word or a whole number parts it from the next, or is still being typed.
  const text = withoutTail(piece, /[,;:.]/);
  if (text === '') return { text: piece, kind: 'word' };
  if (/^\p{Sc}$/u.test(text)) return { text: '', kind: 'sign' };
  if (PLAIN.test(text)) return { text, kind: 'plain' };
  if (LONG.test(text)) return { text, kind: 'phone' };
  if (/\d/.test(text) && EXACT.test(text)) return { text, kind: 'exact' };
  if (PHONE.test(text) && (text.startsWith('+') || digitCount(text) >= 3))
    return { text, kind: 'phone' };
  if (SLIP.test(text)) return { text, kind: 'slip' };
  return { text, kind: 'word' };
}

/**
 * A phone number in groups is one piece: `0170 123 45 67`. It ends where it is long enough to be whole; what stays too short
 * for a phone is its last digits and an amount: `0123 25`.
 */
function joinedPhones(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    let text = pieces[at]!.text;
    let to = at;
    if (isNumeric(pieces[at]!) && BEGUN_PHONE.test(text)) {
      for (const piece of pieces.slice(at + 1)) {
        if (!isNumeric(piece) || digitCount(text) >= WHOLE_PHONE) break;
        text += piece.text;
        to += 1;
      }
    }
    const isPhone = to > at && digitCount(text) >= SHORT_PHONE;
    joined.push(isPhone ? { text, kind: 'phone' } : pieces[at]!);
    if (isPhone) at = to;
  }
  return joined;
}

const digitCount = (text: string): number => text.match(/\d/g)?.length ?? 0;

const isNumeric = ({ kind }: Piece): boolean => kind === 'plain' || kind === 'phone';

/** A card number as it is printed, in groups of one, six and six digits, is one piece. */
function joinedCards(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const group = pieces.slice(at, at + 3);
    const number = group.map(({ text }) => text).join('');
    if (group.length === 3 && group[0]?.text.length === 1 && isEan13(number)) {
      joined.push({ text: number, kind: 'phone' });
      at += 2;
    } else joined.push(pieces[at]!);
  }
  return joined;
}
