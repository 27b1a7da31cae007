import type { GarbledText } from '@shared/domain/importing/tableSource';
import type { Result } from '@shared/kernel/result';
import { ok, refuse } from '@shared/kernel/result';

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

/** UTF-8 that a program took for Windows-1252 and saved as UTF-8 again: *MÃ¼ller*. */
export const UTF8_TWICE = 'utf-8-twice';
/** The letters of western DOS programs, which the Encoding standard leaves out. */
export const DOS = 'ibm850';

/** The encodings to offer when the detected one looks wrong, most likely first. */
export const OFFERED_ENCODINGS: readonly string[] = [
  ...['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251'],
  ...['windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['iso-8859-2', 'iso-8859-15', 'macintosh', DOS, 'koi8-r', 'shift_jis', 'euc-jp'],
  ...['gb18030', 'big5', 'euc-kr', UTF8_TWICE],
];

const SAMPLE_BYTES = 256 * 1024;
const DOS_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´≡±‗¾¶§÷¸°¨·¹³²■\u00a0';

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

/** Text of bytes in one encoding, without a byte order mark; `null` if there is no such encoding. */
export function decodeWith(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === DOS) return decodeDos(bytes);
  if (encoding === UTF8_TWICE) return repairTwice(decodeWith(bytes, 'utf-8') ?? '');
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8' };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le' };
  return a === 0xfe && b === 0xff ? { encoding: 'utf-16be' } : null;
}

/** The most likely encoding of bytes without a mark. */
export function detectEncoding(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  const { valid, invalid } = countUtf8(bytes);
  // One damaged place does not make a whole file Windows-1252.
  if (invalid === 0 || valid >= invalid * 10) return 'utf-8';
  return singleByteEncoding(bytes);
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

/** Counts sequences of several bytes that are UTF-8, and bytes that cannot be. Source: RFC 3629. */
function countUtf8(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let follows = length > 0 && byte < 0xf5;
    for (let k = 1; follows && k < length; k += 1) {
      // The end of a sample may cut a character in two.
      if (i + k >= bytes.length) return { valid, invalid };
      follows = (bytes[i + k]! & 0xc0) === 0x80;
    }
    if (follows) {
      valid += 1;
      i += length - 1;
    } else invalid += 1;
  }
  return { valid, invalid };
}

function singleByteEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let high = 0;
  let inRuns = 0;
  let dos = 0;
  let mac = 0;
  let western = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const byte = sample[i]!;
    if (byte < 0x80) continue;
    const start = i;
    while (i + 1 < sample.length && sample[i + 1]! >= 0x80) i += 1;
    const run = i - start + 1;
    high += run;
    if (run >= 3) inRuns += run;
    if (run > 2 || !isLetter(sample[start - 1]) || !isLetter(sample[i + 1])) continue;
    // ü ä ö é in DOS and on old Macs; 0x81 is no letter at all in Windows-1252.
    if (byte === 0x81 || byte === 0x84 || byte === 0x94 || byte === 0x82) dos += 1;
    else if (byte === 0x8a || byte === 0x9a || byte === 0x9f || byte === 0x8e || byte === 0xa7)
      mac += 1;
    else if (byte >= 0xc0) western += 1;
  }
  const asian = asianEncoding(sample, high);
  if (asian !== null) return asian;
  if (inRuns > high * 0.5 && high >= 6) return 'windows-1251';
  if (dos > western && dos >= mac) return DOS;
  return mac > western ? 'macintosh' : 'windows-1252';
}

function asianEncoding(sample: Uint8Array, high: number): string | null {
  if (high < 4) return null;
  for (const encoding of ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030']) {
    const text = new TextDecoder(encoding).decode(sample.subarray(0, 16_384));
    const scripts = {
      kana: countMatches(text, /[\u3040-\u30ff]/g),
      han: countMatches(text, /[\u4e00-\u9fff]/g),
      hangul: countMatches(text, /[\uac00-\ud7af]/g),
      // Rows of half-width kana or rare signs are what Western bytes look like when read this way.
      odd: countMatches(text, /[\uff61-\uff9f\ue000-\uf8ff\ufffd\u0400-\u04ff]/g),
    };
    const sure = encoding.endsWith('jp') || encoding === 'shift_jis' ? scripts.kana : 0;
    const native = encoding === 'euc-kr' ? scripts.hangul : sure;
    const all = scripts.han + scripts.hangul + scripts.kana;
    if (scripts.odd * 10 > all) continue;
    if (native > 0 && all * 2 >= Math.min(high, 16_384) * 0.6) return encoding;
    if (encoding === 'gb18030' && scripts.han * 2 >= Math.min(high, 16_384) * 0.8) return encoding;
  }
  return null;
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

function decodeDos(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(
      Array.from(bytes.subarray(at, at + 8192), (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : DOS_UPPER[byte - 0x80]!,
      ).join(''),
    );
  }
  return parts.join('');
}

// What the bytes 80 to 9F are in Windows-1252, to find the way back.
const UPPER_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
);
const BYTE_1252 = new Map([...UPPER_1252].map((letter, at) => [letter, at + 128]));
const GARBLED_RUN = new RegExp(`[\u00c2-\u00f4][${UPPER_1252.slice(0, 64)}]+`, 'g');

/** Text in which every run of UTF-8 that was taken for Windows-1252 is read again. */
function repairTwice(text: string): string {
  return text.replace(new RegExp(`[${UPPER_1252}]{2,}`, 'g'), (run) => {
    const bytes = Uint8Array.from(run, (letter) => BYTE_1252.get(letter)!);
    const { valid, invalid } = countUtf8(bytes);
    return valid > 0 && invalid === 0 ? new TextDecoder().decode(bytes) : run;
  });
}

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

const countMatches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
