import { readVCards } from '@formats/vcard/readVCards';
import type { VCardFile } from '@formats/vcard/readVCards';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../fixtures/vcard');

export const fixtureBytes = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(FOLDER, name)));

/** Reads bytes or a text as a German shop would in November 2026. */
export async function read(
  content: Uint8Array | string,
  options: { readonly country?: string; readonly encoding?: string } = {},
): Promise<VCardFile> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const result = await readVCards(bytes, {
    fileName: 'x.vcf',
    country: 'DE',
    today: '2026-11-22',
    ...options,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** The first contact of a card with these lines. */
export async function readCardOf(lines: readonly string[], version = '3.0') {
  const text = ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');
  return (await read(text)).contacts[0]!;
}
