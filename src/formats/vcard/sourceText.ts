import { decodeWith } from '@formats/textDecoding';
import { detectEncoding } from '@formats/textEncoding';

/** A file as text whose values may still have to be read by their own character sets. */
export type SourceText = {
  readonly text: string;
  /**
   * Whether each character of `text` stands for one byte. Such a file is not UTF-8 throughout, and
   * every value is read by itself, because old phones mix character sets within one card.
   */
  readonly isBytes: boolean;
  /** How values without a character set of their own are read: a label of the Encoding standard. */
  readonly encoding: string;
};

const PIECE = 16_384;

function byteText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

const strict = new TextDecoder('utf-8', { fatal: true });

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Opens a file: UTF-8 and UTF-16 are read as a whole, everything else value by value.
 *
 * @param chosen - The owner's choice, a label of the Encoding standard; absent to detect it.
 * @returns `null` if there is no such encoding.
 */
export function openSource(bytes: Uint8Array, chosen?: string): SourceText | null {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : '';
  const encoding = (chosen ?? (marked === '' ? detectEncoding(bytes) : marked)).toLowerCase();
  if (encoding.startsWith('utf-16')) {
    const text = decodeWith(bytes, encoding);
    return text === null ? null : { text, isBytes: false, encoding };
  }
  if (encoding === 'utf-8' || encoding === 'utf8') {
    const text = strictUtf8(bytes);
    if (text !== null) return { text, isBytes: false, encoding: 'utf-8' };
  }
  if (decodeWith(new Uint8Array(0), encoding) === null) return null;
  const start = a === 0xef && b === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return { text: byteText(bytes.subarray(start)), isBytes: true, encoding };
}

// What phones call their character sets, where the Encoding standard has another name.
const CHARSETS: Readonly<Record<string, string>> = {
  ansi: 'windows-1252',
  cp932: 'shift_jis',
  cp936: 'gb18030',
  cp949: 'euc-kr',
  cp950: 'big5',
  'latin-1': 'windows-1252',
  'latin-9': 'iso-8859-15',
  'shift-jis': 'shift_jis',
  'utf-16': 'utf-16be',
};

/** Bytes, one per character of `binary`. Characters above 255 do not occur. */
function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** UTF-8 in which each half of a character beyond U+FFFF stands by itself, as Java writes it (CESU-8). */
function pairedUtf8(binary: string): string | null {
  if (!/\xed[\xa0-\xbf][\x80-\xbf]/.test(binary)) return null;
  const parts = binary.split(/(\xed[\xa0-\xbf][\x80-\xbf])/);
  const texts = parts.map((part, at) =>
    at % 2 === 0
      ? strictUtf8(bytesOf(part))
      : String.fromCharCode(
          0xd000 | ((part.charCodeAt(1) & 0x3f) << 6) | (part.charCodeAt(2) & 0x3f),
        ),
  );
  return texts.includes(null) ? null : texts.join('');
}

/** A value's text and whether its bytes meant something in the character set it names. */
export type DecodedValue = { readonly text: string; readonly isSure: boolean };

/**
 * Reads bytes by the character set that the property names, else as UTF-8 where they are, else by the
 * encoding of the file.
 *
 * @param binary - One character per byte.
 * @param charset - As the property says; empty if it says nothing.
 */
export function decodeValue(binary: string, charset: string, encoding: string): DecodedValue {
  if (/^[\x00-\x1a\x1c-\x7f]*$/.test(binary) && !/16|7|hz/i.test(charset)) {
    return { text: binary, isSure: true };
  }
  const bytes = bytesOf(binary);
  const named = charset.trim().toLowerCase();
  const label = CHARSETS[named] ?? named;
  let isSure = true;
  if (label !== '') {
    const text = decodeWith(bytes, label);
    if (text !== null && !text.includes('\ufffd')) return { text, isSure };
    isSure = false;
  }
  const utf8 = strictUtf8(bytes) ?? pairedUtf8(binary);
  if (utf8 !== null) return { text: utf8, isSure };
  const fallback = encoding.startsWith('utf') ? 'windows-1252' : encoding;
  return { text: decodeWith(bytes, fallback) ?? binary, isSure };
}

const ESCAPED_BYTE = /=([0-9A-Fa-f]{2})/g;

/**
 * Reads quoted-printable (RFC 2045, section 6.7), whose soft line breaks are already gone. A stray `=`
 * stays as it is.
 *
 * @param isBytes - Whether the text stands for bytes itself; else its other characters are kept.
 */
export function decodeQuotedPrintable(
  text: string,
  charset: string,
  source: { readonly isBytes: boolean; readonly encoding: string },
): DecodedValue {
  const byteFor = (_: string, hex: string): string => String.fromCharCode(parseInt(hex, 16));
  if (source.isBytes || isAscii(text)) {
    return decodeValue(text.replace(ESCAPED_BYTE, byteFor), charset, source.encoding);
  }
  // Letters beside escaped bytes: each run of bytes is read alone.
  let isSure = true;
  const mixed = text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (run) => {
    const value = decodeValue(run.replace(ESCAPED_BYTE, byteFor), charset, source.encoding);
    isSure &&= value.isSure;
    return value.text;
  });
  return { text: mixed, isSure };
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);
