import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '@shared/domain/backups/keeping/disk';
import { flushFolder } from '../atomicFile';

/** The disks of this computer. */
export const NODE_DISK: Disk = {
  join,
  makeFolder: async (folder) => void (await mkdir(folder, { recursive: true })),
  create: async (path) => {
    const file = await open(path, 'wx', 0o600);
    return {
      write: async (piece, from) => (await file.write(piece, from)).bytesWritten,
      sync: () => file.sync(),
      close: () => file.close(),
    };
  },
  pieces: async function* (path) {
    for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      yield new Uint8Array(piece as Buffer);
    }
  },
  readWhole: async (path) => new Uint8Array(await readFile(path)),
  fileNames: async (folder) =>
    (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  rename,
  remove: (path) => rm(path, { force: true }),
  flushFolder,
  look: async (path) => {
    const entry = await stat(path);
    return { size: entry.size, mtimeMs: entry.mtimeMs, isFolder: entry.isDirectory() };
  },
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  newHash: () => {
    const hash = createHash('sha256');
    return { update: (piece) => void hash.update(piece), hex: () => hash.digest('hex') };
  },
  newId: randomUUID,
};

/** How long a disk may be silent before it counts as gone. */
export const STALL_MS = 30_000;

/** The disk, or the network behind it, did not answer in time. */
export class StalledError extends Error {
  override readonly name = 'StalledError';
  readonly code = 'ESTALLED';
}

/**
 * The same disk, with a limit for every step: a network drive that hangs must not keep anybody waiting. The step itself
 * cannot be called back; whatever becomes of it later is of no interest.
 */
export function impatient(disk: Disk, limitMs: number = STALL_MS): Disk {
  const within = <T>(step: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new StalledError(`No answer within ${limitMs} ms`)),
        limitMs,
      );
      step.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  return {
    ...disk,
    makeFolder: (folder) => within(disk.makeFolder(folder)),
    create: async (path) => {
      const file = await within(disk.create(path));
      return {
        write: (piece, from) => within(file.write(piece, from)),
        sync: () => within(file.sync()),
        close: () => within(file.close()),
      };
    },
    pieces: async function* (path) {
      const pieces = disk.pieces(path)[Symbol.asyncIterator]();
      for (;;) {
        const next = await within(pieces.next());
        if (next.done === true) return;
        yield next.value;
      }
    },
    readWhole: (path) => within(disk.readWhole(path)),
    fileNames: (folder) => within(disk.fileNames(folder)),
    rename: (from, to) => within(disk.rename(from, to)),
    remove: (path) => within(disk.remove(path)),
    flushFolder: (folder) => within(disk.flushFolder(folder)),
    look: (path) => within(disk.look(path)),
    freeBytes: (folder) => within(disk.freeBytes(folder)),
  };
}
