import type { GarbledText } from '@shared/domain/importing/tableSource';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';
import { guessEncoding } from './encodingGuess';
import { countUtf8, decodeWith, DOS, repairTwice, UPPER_1252, UTF8_TWICE } from './textDecoding';

/** A file's text and how its bytes were read. */
export type DecodedText = {
  readonly text: string;
  /** A label of the Encoding standard, `ibm850`, or `utf-8-twice`. */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** How many places were read as U+FFFD because the bytes mean nothing there. */
  readonly brokenCharacters: number;
  readonly garbled: GarbledText | null;
};

/** The encodings to offer when the detected one looks wrong, most likely first. */
export const OFFERED_ENCODINGS: readonly string[] = [
  ...['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251'],
  ...['windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['iso-8859-2', 'iso-8859-15', 'macintosh', DOS, 'koi8-r', 'shift_jis', 'euc-jp'],
  ...['gb18030', 'big5', 'euc-kr', UTF8_TWICE],
];

const SAMPLE_BYTES = 256 * 1024;
/** Reads bytes as text, with the encoding they suggest or the one the owner chose. */
export function decodeText(
  bytes: Uint8Array,
  chosen?: string,
): Result<DecodedText, { readonly code: 'import/unknown-encoding'; readonly encoding: string }> {
  const mark = byteOrderMark(bytes);
  const encoding = (chosen ?? mark?.encoding ?? detectEncoding(bytes)).toLowerCase();
  const hasByteOrderMark = mark !== null && mark.encoding === encoding;
  const text = decodeWith(bytes, encoding);
  if (text === null) return refuse({ code: 'import/unknown-encoding', encoding });
  return ok({
    text,
    encoding,
    hasByteOrderMark,
    brokenCharacters: countOf(text, '\ufffd'),
    garbled: garbledIn(text, bytes, encoding),
  });
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le' };
  return a === 0xfe && b === 0xff ? { encoding: 'utf-16be' } : null;
}

/** The most likely encoding of bytes without a mark. */
export function detectEncoding(bytes: Uint8Array): string {
  const { valid, invalid } = countUtf8(bytes);
  const wide = wideEncoding(bytes);
  // A stray zero in a good text is no proof; in texts of two bytes a letter every second byte is a control character.
  const isNarrow = invalid === 0 && controlShare(bytes) < 0.1;
  if (wide !== null && !isNarrow) return wide;
  // One damaged place does not make a whole file Windows-1252.
  if (invalid === 0 || valid >= invalid * 10) return 'utf-8';
  return guessEncoding(bytes);
}

/** How many of the first bytes are control characters that no text holds. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let count = 0;
  for (const byte of sample)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) count += 1;
  return sample.length === 0 ? 0 : count / sample.length;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (pairs < 2) return null;
  // Separators and line ends alone make a few zeros even in a Japanese file.
  if (odd > pairs * 0.04 && even < odd / 20) return 'utf-16le';
  return even > pairs * 0.04 && odd < even / 20 ? 'utf-16be' : null;
}

// What a letter of two or more bytes looks like when its bytes were read one by one.
const GARBLED_RUN = new RegExp(`[\u00c2-\u00f4][${UPPER_1252.slice(0, 64)}]+`, 'g');

function garbledIn(text: string, bytes: Uint8Array, encoding: string): GarbledText | null {
  if (encoding === UTF8_TWICE) return null;
  if (encoding === 'utf-8') {
    const sample = text.slice(0, SAMPLE_BYTES);
    if (sample.includes('\ufffd') && countUtf8(bytes.subarray(0, SAMPLE_BYTES)).invalid > 3) {
      const better = detectEncoding(bytes);
      if (better !== encoding) return byOtherReading(bytes, sample, encoding, better);
    }
  } else if (countUtf8(bytes.subarray(0, SAMPLE_BYTES)).valid > 0) {
    const better = detectEncoding(bytes);
    if (better === 'utf-8') return byOtherReading(bytes, text, encoding, better);
  }
  GARBLED_RUN.lastIndex = 0;
  const found = GARBLED_RUN.exec(text.slice(0, SAMPLE_BYTES));
  if (!found) return null;
  const word = wordAround(text, found.index);
  const repaired = repairTwice(word);
  return repaired === word ? null : { sample: word, repaired, encoding: UTF8_TWICE };
}

function byOtherReading(
  bytes: Uint8Array,
  text: string,
  encoding: string,
  better: string,
): GarbledText | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // ASCII is the same in both, so the first other byte begins the first wrong word.
  const first = sample.findIndex((byte) => byte >= 0x80);
  if (first < 0) return null;
  const near = sample.subarray(Math.max(0, first - 40), first + 40);
  const at = Math.min(40, first);
  const wrong = wordAround(decodeWith(near, encoding) ?? text, at);
  const right = wordAround(decodeWith(near, better) ?? '', at);
  return wrong === right ? null : { sample: wrong, repaired: right, encoding: better };
}

/** The word that the character at `index` stands in, at most 40 characters. */
function wordAround(text: string, index: number): string {
  const before = /[^\s,;|"\t]{0,20}$/.exec(text.slice(Math.max(0, index - 20), index))?.[0] ?? '';
  const after = /^[^\s,;|"\t]{0,20}/.exec(text.slice(index, index + 20))?.[0] ?? '';
  return before + after;
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count += 1;
  return count;
}
