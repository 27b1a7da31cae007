import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '@shared/kernel/faultCode';

/**
 * Writes a whole file or nothing: a temporary neighbour, flushed, then renamed over the target. A fault
 * leaves the old file as it was and removes the neighbour.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const neighbour = `${path}.part`;
  try {
    const file = await open(neighbour, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(neighbour, path);
  } catch (fault) {
    await rm(neighbour, { force: true });
    throw fault;
  }
  await flushFolder(dirname(path));
}

/** Makes a rename survive a power cut. Windows and some network drives cannot flush a folder: nothing happens there. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(fault))) throw fault;
  }
}

/** SHA-256 of a file as it lies on the disk, in hex. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
