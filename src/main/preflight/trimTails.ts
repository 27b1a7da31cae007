import { copyFile, mkdir, open, readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { tailOfLevelDbLog } from './levelDbLog';

/** Copies of files as they were before they were trimmed; older ones go. */
const KEPT_COPIES = 10;

/** A file whose unfinished end was cut off. */
export type TrimmedFile = { readonly file: string; readonly bytes: number };

/**
 * Cuts the unfinished end off the engine's logs and manifests, so that the engine does not write behind it: it would
 * take the whole database for damaged at the start after, and empty it. A copy is kept of every file that is touched.
 *
 * @param engineFolder - Holds one `….leveldb` folder for each origin.
 * @param copies - Where the copies go.
 */
export async function trimTails(
  engineFolder: string,
  copies: string,
  now: Date,
): Promise<readonly TrimmedFile[]> {
  const trimmed: TrimmedFile[] = [];
  for (const folder of await foldersIn(engineFolder)) {
    for (const name of await readdir(folder)) {
      if (!/^(?:\d{6}\.log|MANIFEST-\d{6})$/.test(name)) continue;
      const path = join(folder, name);
      const bytes = await readFile(path);
      const { end, kind } = tailOfLevelDbLog(bytes);
      if (kind !== 'torn') continue;
      await mkdir(copies, { recursive: true, mode: 0o700 });
      const stamp = now.toISOString().replace(/[^0-9]/g, '');
      await copyFile(path, join(copies, `${stamp}-${basename(folder)}-${name}`));
      await cut(path, end);
      trimmed.push({ file: name, bytes: bytes.length - end });
    }
  }
  if (trimmed.length > 0) await forgetOldCopies(copies);
  return trimmed;
}

/** Folders of LevelDB in the engine's folder; none if it is not there yet. */
export async function foldersIn(engineFolder: string): Promise<readonly string[]> {
  const entries = await readdir(engineFolder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.indexeddb.leveldb'))
    .map(({ name }) => join(engineFolder, name));
}

async function cut(path: string, length: number): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function forgetOldCopies(copies: string): Promise<void> {
  const names = (await readdir(copies)).sort();
  for (const name of names.slice(0, -KEPT_COPIES)) await rm(join(copies, name), { force: true });
}
