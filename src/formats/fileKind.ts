import type { FileKind } from '@shared/domain/importing/tableSource';
import { decodeWith } from './textDecoding';
import { detectEncoding } from './textEncoding';
import { zipEntryNames } from './xlsxZip';

const HEAD_BYTES = 4096;

const SIGNATURES: readonly (readonly [FileKind, readonly number[], number])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46], 0],
  ['image', [0x89, 0x50, 0x4e, 0x47], 0],
  ['image', [0xff, 0xd8, 0xff], 0],
  ['image', [0x47, 0x49, 0x46, 0x38], 0],
  ['image', [0x57, 0x45, 0x42, 0x50], 8],
  ['image', [0x49, 0x49, 0x2a, 0x00], 0],
  ['image', [0x4d, 0x4d, 0x00, 0x2a], 0],
  ['media', [0x49, 0x44, 0x33], 0],
  ['media', [0x4f, 0x67, 0x67, 0x53], 0],
  ['media', [0x57, 0x41, 0x56, 0x45], 8],
  ['archive', [0x1f, 0x8b], 0],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf], 0],
  ['archive', [0x52, 0x61, 0x72, 0x21], 0],
  ['program', [0x7f, 0x45, 0x4c, 0x46], 0],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66], 0],
];

/** What a file is: by its content, and by its name where the content does not tell. Never throws. */
export function identifyFile(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const signature = SIGNATURES.find(([, marks, at]) =>
    marks.every((mark, index) => bytes[at + index] === mark),
  );
  if (signature?.[0] === 'archive' && /\.regulars$/i.test(name)) return 'regulars';
  if (signature) return signature[0];
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006'))
    return ofZip(bytes, name);
  if ([0xd0, 0xcf, 0x11, 0xe0].every((mark, at) => bytes[at] === mark))
    return ofCompound(bytes, name);
  if (startsWith(bytes, 'SQLite format 3\u0000')) return 'database';
  if (startsWith(bytes, 'age-encryption.org/') || startsWith(bytes, '-----BEGIN AGE')) {
    return /\.regulars$/i.test(name) ? 'regulars' : 'encrypted';
  }
  const box = latin(bytes.subarray(4, 12));
  if (/^ftyp(?:hei|mif|avif)/.test(box)) return 'image';
  if (box.startsWith('ftyp')) return 'media';
  return ofText(bytes, name);
}

function ofZip(bytes: Uint8Array, name: string): FileKind {
  const names = zipEntryNames(bytes);
  const has = (wanted: string): boolean => names.includes(wanted);
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('word/document.xml')) return 'word';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbers';
  if (/\.regulars$/i.test(name)) return 'regulars';
  if (has('content.xml') && has('mimetype')) return /\.odt$/i.test(name) ? 'word' : 'ods';
  // A workbook may keep its parts elsewhere; a cut-off one has no list of its parts.
  if (/\.xls[xm]$/i.test(name)) return 'xlsx';
  return 'zip';
}

function ofCompound(bytes: Uint8Array, name: string): FileKind {
  const directory = latin(bytes.subarray(0, 256 * 1024));
  if (directory.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')) return 'encrypted';
  if (/\.docx?$/i.test(name) || directory.includes('W\0o\0r\0d\0D\0o\0c\0')) return 'word';
  if (/\.msg$/i.test(name)) return 'email';
  const isBook = /W\0o\0r\0k\0b\0o\0o\0k\0|B\0o\0o\0k\0/.test(directory);
  return isBook || /\.xlt?$|\.xls$/i.test(name) ? 'xls' : 'binary';
}

function ofText(bytes: Uint8Array, name: string): FileKind {
  const head = bytes.subarray(0, HEAD_BYTES);
  const encoding = markedEncoding(head) ?? detectEncoding(head);
  const text = (decodeWith(head, encoding) ?? '').replace(/^\ufeff/, '');
  if (text.trim() === '' && bytes.length <= HEAD_BYTES) return 'empty';
  const start = text.trimStart().slice(0, 400);
  if (/^BEGIN\s*:\s*VCARD/i.test(start) || /^(?:\S+\.)?BEGIN\s*:\s*VCARD/im.test(text))
    return 'vcard';
  if (/^BEGIN\s*:\s*VCALENDAR/i.test(start)) return 'calendar';
  if (/^<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(start)) return 'html';
  if (/^<svg\b/i.test(start) || (/^<\?xml/.test(start) && /<svg\b/i.test(start))) return 'image';
  if (/^<(?:\?xml|[A-Za-z][\w:-]*[\s>])/.test(start)) return 'xml';
  if (/\.regulars$/i.test(name)) return 'regulars';
  if (
    /^\{\s*(?:"|\})|^\[\s*(?:[[{"]|\]|-?\d|true|null)/.test(start) &&
    !/^\[[^\]\n"]*\][,;\t]/.test(start)
  ) {
    return /"format"\s*:\s*"regulars/.test(text) ? 'regulars' : 'json';
  }
  if (/^\{\\rtf/.test(start)) return 'rtf';
  if (/^(?:version:\s*1\s|dn::?\s)/i.test(start)) return 'ldif';
  if (/^(?:Return-Path|Received|Message-ID|Delivered-To):\s/i.test(start) || /\.eml$/i.test(name))
    return 'email';
  if (isBinary(text)) return startsWith(bytes, 'MZ') ? 'program' : 'binary';
  if (/\.(?:vcf|vcard)$/i.test(name)) return 'vcard';
  return /\.(?:tsv|tab)$/i.test(name) ? 'tsv' : 'csv';
}

/** Whether more than a twentieth of a text is control characters or could not be read. */
function isBinary(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > text.length / 20;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length &&
  [...text].every((letter, at) => bytes[at] === letter.charCodeAt(0));
