import { readFile } from 'node:fs/promises';

/** The bytes of a file in `test/fixtures/import`. */
export const readFixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`../../fixtures/import/${name}`, import.meta.url)));

/** Text as UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Text of Western letters in Windows-1252 (only what Latin-1 has, too). */
export const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Text as UTF-16, with or without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), order === 'le');
  }
  return bytes;
}
