import { copyFile, mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder, hashOfFile } from '../atomicFile';
import { foldersIn } from './trimTails';

/** The folder in the profile that holds such copies. */
export const COLD_COPIES = 'before-update';

/** What has to be left over beside a copy, in bytes: the least with which the shop opens. */
const MARGIN_BYTES = 200 * 1024 ** 2;

/** What became of a copy. `nothing`: there was nothing to copy, or it is there from an earlier start. */
export type ColdCopy = 'copied' | 'nothing' | 'no-room';

/**
 * Copies the engine's files as they are before another release opens them for the first time: an update of the engine
 * may bring them into another form, and there is no way back from that. The copy is compared file by file and gets its
 * name only when it is whole. An earlier release's copy goes as soon as this one stands.
 *
 * @param engineFolder - Holds one `….leveldb` folder for each origin.
 * @param copies - Where copies lie.
 * @param release - The release that is about to open the files.
 * @throws Faults of the disk; then no copy of this release is there.
 */
export async function copyColdly(
  engineFolder: string,
  copies: string,
  release: string,
): Promise<ColdCopy> {
  const name = release.replace(/[^0-9A-Za-z.-]/g, '_');
  const target = join(copies, name);
  if (await isThere(target)) return 'nothing';
  const folders = await foldersIn(engineFolder);
  if (folders.length === 0) return 'nothing';
  const files = await filesUnder(engineFolder);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = await statfs(engineFolder);
  if (bavail * bsize < bytes + MARGIN_BYTES) return 'no-room';
  const part = `${target}.part`;
  await rm(part, { recursive: true, force: true });
  try {
    for (const { folder, file } of files) {
      await mkdir(join(part, folder), { recursive: true, mode: 0o700 });
      await copyWhole(join(engineFolder, folder, file), join(part, folder, file));
    }
    await rename(part, target);
    await flushFolder(copies);
  } catch (fault) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined);
    throw fault;
  }
  for (const other of await readdir(copies)) {
    if (other !== name) await rm(join(copies, other), { recursive: true, force: true });
  }
  return 'copied';
}

/** Copies hold everything about everybody: they go once they are not needed, and whenever somebody is erased. */
export const dropColdCopies = (copies: string): Promise<void> =>
  rm(copies, { recursive: true, force: true });

type Found = { readonly folder: string; readonly file: string; readonly size: number };

/** Plain files, with the folder that they lie in, relative to the engine's. */
async function filesUnder(root: string, folder = ''): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(root, path)));
    // The lock belongs to the running engine and holds nothing.
    else if (entry.isFile() && entry.name !== 'LOCK') {
      const { size } = await stat(join(root, path));
      found.push({ folder, file: entry.name, size });
    }
  }
  return found;
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  if ((await hashOfFile(from)) !== (await hashOfFile(to))) throw new Error('The copy differs');
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
