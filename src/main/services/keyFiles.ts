import { LIMITS } from '@shared/kernel/readingLimits';
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../atomicFile';

/** The wrapped key beside the backups. */
export const KEY_FILE = 'recovery-key.age';

/** Wrapped keys, the one in use and earlier ones. */
const KEY_FILES = /^recovery-key( .*)?\.age$/i;

/** Every wrapped key in the folder, the one in use first; none if the folder is not there. */
export async function keyFilesIn(folder: string): Promise<readonly Uint8Array[]> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) =>
    KEY_FILES.test(name),
  );
  names.sort((a, b) => Number(b === KEY_FILE) - Number(a === KEY_FILE) || (a < b ? 1 : -1));
  const files = await Promise.all(names.map((name) => readKeyFile(join(folder, name))));
  return files.filter((file) => file !== null);
}

/**
 * Puts the wrapped key beside the backups. A file of another key stays, under the day on which it was replaced: another
 * computer may use the folder, and earlier backups may need it.
 */
export async function putKeyFile(folder: string, wrapped: Uint8Array, at: Date): Promise<void> {
  const all = await keyFilesIn(folder);
  if (all.some((file) => Buffer.from(file).equals(wrapped))) return;
  const path = join(folder, KEY_FILE);
  if ((await readKeyFile(path)) !== null) {
    await rename(path, join(folder, await freeName(folder, at)));
  }
  await writeAtomically(path, wrapped);
}

/** Takes away a wrapped key that must not open anything any more. */
export async function dropKeyFile(folder: string, wrapped: Uint8Array): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => KEY_FILES.test(one))) {
    const there = await readKeyFile(join(folder, name));
    if (there !== null && Buffer.from(there).equals(wrapped)) await rm(join(folder, name));
  }
}

async function freeName(folder: string, at: Date): Promise<string> {
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  const stem = `recovery-key until ${at.toISOString().slice(0, 10)}`;
  let name = `${stem}.age`;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem} (${n}).age`;
  return name;
}

async function readKeyFile(path: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(path);
    if (!found.isFile() || found.size > LIMITS.keyFile.most) return null;
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}
