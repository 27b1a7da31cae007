import { readFile } from 'node:fs/promises';
import type { Console } from './console';

/** The bytes of a file that the call names; `null` if it cannot be read, which has been said then. */
export async function readInput(
  file: string,
  { say, words }: Console,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (fault) {
    const code = (fault as { readonly code?: string }).code ?? 'unknown';
    say(code === 'ENOENT' ? words('notFound', { file }) : words('notReadable', { file, code }));
    return null;
  }
}
