/** How well a passphrase withstands somebody who has the file and all the time. */
export type Strength = 'weak' | 'fair' | 'good' | 'strong';

/** What is said of a passphrase. */
export type PassphraseEstimate = {
  readonly strength: Strength;
  /** The logarithm to base 2 of the tries that a clever guesser needs, at most; rounded down. */
  readonly bits: number;
  /** What makes it easy, if something does. */
  readonly weakness: 'short' | 'common' | 'known' | 'repeated' | 'row' | null;
};

/** Fewer characters are never taken. */
export const MIN_PASSPHRASE = 10;

/** More is no passphrase but a pasted file. */
export const MAX_PASSPHRASE = 1_000;

/**
 * Each try costs a guesser about a second of one processor and 256 MiB. Below 38 bits a thousand processors are done
 * within nine years on average, below 50 within some 18,000; above 64 nobody is.
 */
const LEVELS: readonly (readonly [bits: number, strength: Strength])[] = [
  [64, 'strong'],
  [50, 'good'],
  [38, 'fair'],
];

/** What every list of guesses begins with: the most used passwords, and their German sisters. */
const COMMON = new Set(
  (
    'password passwort passwd kennwort geheim secret hallo hello admin login welcome willkommen letmein master ' +
    'dragon monkey football fussball baseball sunshine princess schatz iloveyou ichliebedich liebe sommer summer ' +
    'winter autumn herbst spring fruehling frühling regulars sicherung backup shop laden berlin hamburg muenchen ' +
    'münchen qwertz qwerty asdf test user default changeme trustno starwars pokemon michael daniel thomas andreas'
  ).split(' '),
);

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertzuiopü',
  'qwertyuiop',
  'asdfghjklöä',
  'yxcvbnm',
  'zxcvbnm',
];

/**
 * A simple, cautious estimate, made of parts: what a clever guesser tries first counts little.
 *
 * - A word counts 12 bits, as one of the 4,000 most used ones; what it has beyond six letters adds 2 bits for each.
 *   Letters without a vowel among five count as drawn: 4.7 bits each.
 * - A year counts 7 bits, other figures 3.3 each, other characters 4 each, spaces and dashes between words nothing.
 * - Very common passwords count 3 bits, words that the shop is known by 4, rows of keys and alphabets 4, what was said
 *   before 1. A capital inside a word adds 1.
 *
 * @param known - Words that others would think of: the shop's name and its owner's.
 */
export function estimatePassphrase(
  passphrase: string,
  known: readonly string[] = [],
): PassphraseEstimate {
  const own = new Set(known.flatMap((text) => wordsOf(text)).filter(({ length }) => length > 2));
  const said = new Set<string>();
  let bits = 0;
  const found = new Set<PassphraseEstimate['weakness']>();
  for (const [part] of passphrase.normalize('NFC').matchAll(PARTS)) {
    const plain = part.toLowerCase();
    if (said.has(plain)) {
      bits += 1;
      found.add('repeated');
    } else if (/^(.)\1+$/u.test(plain)) {
      bits += 3;
      found.add('repeated');
    } else if (COMMON.has(plain)) {
      bits += 3;
      found.add('common');
    } else if (own.has(plain)) {
      bits += 4;
      found.add('known');
    } else if (plain.length > 2 && isRow(plain)) {
      bits += 4;
      found.add('row');
    } else {
      bits += bitsOf(part);
    }
    said.add(plain);
  }
  const length = [...passphrase].length;
  const isShort = length < MIN_PASSPHRASE;
  const level = LEVELS.find(([least]) => bits >= least)?.[1] ?? 'weak';
  const weakness = isShort ? 'short' : (WORST_FIRST.find((one) => found.has(one)) ?? null);
  return { strength: isShort ? 'weak' : level, bits: Math.floor(bits), weakness };
}

const WORST_FIRST = ['common', 'known', 'row', 'repeated'] as const;

/** Runs of letters, of figures, or one other character. */
const PARTS = /\p{L}\p{M}*(?:\p{L}\p{M}*)*|\p{N}+|[^\s\-_.,]/gu;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .match(/\p{L}+|\p{N}+/gu) ?? [];

function isRow(plain: string): boolean {
  const back = [...plain].reverse().join('');
  return ROWS.some((row) => row.includes(plain) || row.includes(back));
}

function bitsOf(part: string): number {
  if (/^\p{N}+$/u.test(part)) return /^(19|20)\d\d$/.test(part) ? 7 : part.length * 3.3;
  if (!/^\p{L}/u.test(part)) return 4;
  const length = [...part].length;
  const capitals = [...part].slice(1).some((letter) => letter !== letter.toLowerCase());
  const isAllCapitals = part === part.toUpperCase();
  const drawn = length * 4.7;
  const isDrawn = /[bcdfghjklmnpqrstvwxz]{5}/i.test(part) && !/sch/i.test(part);
  const word = 12 + Math.max(0, length - 6) * 2;
  return (isDrawn ? drawn : Math.min(drawn, word)) + (capitals && !isAllCapitals ? 1 : 0);
}
