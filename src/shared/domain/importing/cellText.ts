/** What is left of a cell after everything invisible and dangerous is gone. */
export type CleanCell = {
  readonly text: string;
  /** Whether something other than space around the text was taken away. */
  readonly wasHidden: boolean;
};

// Control characters, and marks that turn the direction of all text after them. Joiners and the plain
// direction marks stay: Persian and Hindi names need them.
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const QUICK = /^[\u0020-\u007e\u00a1-\u01ff]*$/;

/**
 * The text of a cell without what nobody can see: control characters, direction overrides, halves of
 * characters (they become U+FFFD), and space at both ends. Line breaks become `\n`.
 */
export function cleanCell(cell: string): CleanCell {
  const bare = withoutFormulaGuard(cell);
  if (QUICK.test(bare)) return { text: bare.trim(), wasHidden: false };
  const even = bare.replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ');
  const text = even.replace(HIDDEN, '').replace(LONE_SURROGATE, '\ufffd');
  return { text: text.trim().normalize('NFC'), wasHidden: text !== even };
}

// A spreadsheet would run a cell that begins like this; exports put an apostrophe before it.
const GUARDED = /^'+[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/;

/** A cell without the one apostrophe that keeps a spreadsheet from taking it for a formula. */
export function withoutFormulaGuard(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

/**
 * Words for comparison: lower case, without accents and punctuation, one space between words.
 * *Straße (privat)* and *STRASSE PRIVAT* fold to the same.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** At most `length` characters of a text on one line, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  // Not between the two halves of a character.
  const cut = line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…`;
}
