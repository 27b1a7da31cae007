const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/** The media type of a picture by its first bytes; empty if it is none that is known. */
export function photoTypeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (startsWith(bytes, 0, '\u0089PNG\r\n\u001a\n')) return 'image/png';
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) return 'image/gif';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image/webp';
  if (startsWith(bytes, 0, 'BM') && bytes.length > 26) return 'image/bmp';
  if (startsWith(bytes, 4, 'ftypheic') || startsWith(bytes, 4, 'ftypmif1')) return 'image/heic';
  if (startsWith(bytes, 4, 'ftypavif')) return 'image/avif';
  if (startsWith(bytes, 0, 'II*\u0000') || startsWith(bytes, 0, 'MM\u0000*')) return 'image/tiff';
  return '';
}
