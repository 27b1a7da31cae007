import { isTitle } from '../contacts/nameWords';

/**
 * Letters that Unicode does not take apart but people type without their strokes, dots and ligatures;
 * Arabic and Persian letters that are written one way and typed another; Eastern digits.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  '\u0640': '',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
// Marks of no script of their own (accents, harakat), Hebrew points and invisible controls. Signs
// that belong to a script (Thai, Devanagari) and the voicing marks of kana are part of the word.
const MARKS = /(?![\u3099\u309a])[\p{Script=Inherited}\u0591-\u05bd\u05bf\u05c1-\u05c7\p{Cf}]/gu;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const EASTERN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/gu;
// Only ASCII, which is most text: nothing to take apart.
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/;

/**
 * Text as search compares it: case, accents, width and letter variants do not count.
 * *Łukasz* is `lukasz`, *Weiß* `weiss`, *Yıldız* `yildiz`, *ﾕｷ* `ゆき`, *أحمد* `احمد`.
 * Runs of white space become one space; punctuation stays. German `ü` becomes `u` (see `foldWide` for `ue`).
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) {
    const lower = text.toLowerCase();
    // Of all white space, plain text has only the space.
    return lower.includes('  ') ? collapse(lower) : lower.trim();
  }
  return collapse(
    text
      // To Unicode it is a space with an accent; people type it for an apostrophe.
      .replaceAll('´', "'")
      .normalize('NFKD')
      .toLowerCase()
      // Before the marks go: ʼ and its like are letters to Unicode, the tatweel a format sign to us.
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      .replace(MARKS, '')
      .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(EASTERN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
      .normalize('NFC'),
  );
}

const UMLAUT = /[äöüåø]/iu;
const UMLAUTS = /[äöüåø]/giu;
const WIDE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/**
 * The same with German and Nordic vowels written out: *Müller* is `mueller`, *Åse* `aase`. Equal to
 * `foldText` where there are none, so that an index keeps both spellings and a search asks for both.
 */
export function foldWide(text: string): string {
  // Decomposed vowels are seldom; composing them first finds them all.
  const composed = text.normalize('NFC');
  if (!UMLAUT.test(composed)) return foldText(text);
  return foldText(composed.replace(UMLAUTS, (vowel) => WIDE[vowel.toLowerCase()] ?? vowel));
}

/** White space of any kind as one space, none at the ends. */
function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of text, folded: letters, digits and the signs that belong to them, without punctuation. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(WORD) ?? [];
}

/**
 * What two spellings of one name have in common, whatever the case, accents, punctuation and order of
 * its words: *Tanaka, Yuki* and *Yuki Tanaka* are `tanaka yuki`. *Jürgen Müller* and *Juergen Mueller*
 * are equal too. Empty for a name without letters.
 */
export function nameKey(name: string): string {
  const words: readonly string[] = foldWide(name).match(WORD) ?? [];
  return [...words].sort().join(' ');
}

/** An e-mail address as it is compared: without case and white space at the ends; nothing else is assumed of mailboxes. */
export function emailKey(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** The digits of a phone number; Arabic, Persian and full-width digits become ASCII. */
export function digitsOf(text: string): string {
  return foldText(text).replace(/[^0-9]/gu, '');
}

const CLUSTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader sees as single characters, each with its place in `text` (UTF-16 units). */
export function clustersOf(
  text: string,
): readonly { readonly at: number; readonly text: string }[] {
  return Array.from(CLUSTERS.segment(text), ({ index, segment }) => ({ at: index, text: segment }));
}

// Scripts in which two letters side by side are no initials: they join, or one sign is a word.
const ONE_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/u;
// The Arabic article before a family name: *Al-Harbi* is filed under H.
const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az)[-‐‑]/iu;
// Letters whose upper case is one letter too; the next sign is no combining one.
const LATIN_START = /^[A-Za-zÀ-ÖØ-Þà-öø-ňŊ-ž](?:[\x20-\u02ff]|$)/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * One or two characters that stand for a name: first and last word (*Nguyễn Thị Hoa* is NH, *Layla
 * Al-Harbi* LH); one sign for Chinese, Japanese, Korean, Arabic and Thai names. Titles before the
 * name do not count (*Prof. Dr. Anna Weiß* is AW). Never cuts a character in two. Empty for a name
 * without letters or digits.
 */
export function initialsOf(name: string): string {
  const written = name.normalize('NFC').trim().split(/\s+/u);
  const start = written.findIndex((word, index) => !isTitle(word, index === 0));
  // Nothing but titles: then they are the name.
  const words = written.slice(Math.max(0, start)).map(firstSign).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '';
  const last = words.at(-1);
  if (words.length === 1 || last === undefined || ONE_SIGN.test(first)) return first;
  return first + last;
}

/** The first letter or digit of a word as a reader sees it, in upper case; empty if there is none. */
function firstSign(word: string): string {
  // Most words: a Latin letter with nothing after it that could belong to it.
  if (LATIN_START.test(word) && !ARTICLE.test(word)) return word.charAt(0).toUpperCase();
  const sign = clustersOf(word.replace(ARTICLE, '')).find(({ text }) => LETTER_OR_DIGIT.test(text));
  if (!sign) return '';
  // Where upper case is longer (ß, ŉ), the letter stays as it is.
  const upper = sign.text.toUpperCase();
  return clustersOf(upper).length === 1 ? upper : sign.text;
}
