import { createSha256 } from '@formats/sha256';
import { BROWSER_PLACE } from '@shared/domain/backups/files';
import type { Disk } from '@shared/domain/backups/keeping/disk';
import { DiffersError } from '@shared/domain/backups/keeping/writing';
import { faultName } from './fileSystemAccess';

/** Bytes that are read at once. */
const PIECE_BYTES = 1024 * 1024;

/** What Node would call what a browser's faults mean. */
const CODES: Readonly<Record<string, string>> = {
  QuotaExceededError: 'ENOSPC',
  NotAllowedError: 'EACCES',
  NoModificationAllowedError: 'EACCES',
  SecurityError: 'EACCES',
  NotFoundError: 'ENOENT',
  TypeMismatchError: 'ENOTDIR',
  InvalidStateError: 'EIO',
  NotReadableError: 'EIO',
};

/** A fault with a code as a disk gives it. */
export const codedFault = (code: string): Error => Object.assign(new Error(code), { code });

/** The name of a folder, and of the file in it; no file for the folder itself. */
function partsOf(path: string): { readonly folder: string; readonly name: string | null } {
  const slash = path.lastIndexOf('/');
  return slash < 0
    ? { folder: path, name: null }
    : { folder: path.slice(0, slash), name: path.slice(slash + 1) };
}

/**
 * Folders that a browser gives, as a disk: the origin's private one, and one that the person chose. A file appears when its
 * writer closes, whole or not at all; what is flushed and when, a page is not told.
 *
 * @param handleOf - The folder of a name; a coded fault where it is not there or may not be written.
 * @param freeBytes - Room left in the private folder; of others a page is told nothing.
 */
export function createBrowserDisk(
  handleOf: (folder: string) => Promise<FileSystemDirectoryHandle>,
  freeBytes: () => Promise<number>,
): Disk {
  const fileOf = async (path: string, create = false): Promise<FileSystemFileHandle> => {
    const { folder, name } = partsOf(path);
    if (name === null) throw codedFault('EISDIR');
    return coded(async () => (await handleOf(folder)).getFileHandle(name, { create }));
  };
  const contentOf = (path: string): Promise<File> =>
    coded(async () => (await fileOf(path)).getFile());
  const readWhole = async (path: string): Promise<Uint8Array<ArrayBuffer>> => {
    const file = await contentOf(path);
    return coded(async () => new Uint8Array(await file.arrayBuffer()));
  };
  const remove = async (path: string): Promise<void> => {
    const { folder, name } = partsOf(path);
    await coded(async () => {
      const handle = await handleOf(folder);
      await handle.removeEntry(name ?? '').catch((fault: unknown) => {
        if (faultName(fault) !== 'NotFoundError') throw fault;
      });
    });
  };

  return {
    join: (folder, fileName) => `${folder}/${fileName}`,
    makeFolder: async (folder) => void (await coded(() => handleOf(folder))),
    create: async (path) => {
      const isThere = await fileOf(path).then(
        () => true,
        () => false,
      );
      if (isThere) throw codedFault('EEXIST');
      const handle = await fileOf(path, true);
      const writer = await coded(() => handle.createWritable());
      return {
        write: async (piece, from) => {
          // Copied: the writer may take it later than the caller lets go of it.
          await coded(() => writer.write(piece.slice(from)));
          return piece.length - from;
        },
        sync: () => Promise.resolve(),
        close: () => coded(() => writer.close()),
      };
    },
    pieces: async function* (path) {
      const file = await contentOf(path);
      for (let at = 0; at < file.size; at += PIECE_BYTES) yield await pieceOf(file, at);
    },
    readWhole,
    fileNames: (folder) =>
      coded(async () => {
        const names: string[] = [];
        for await (const entry of (await handleOf(folder)).values()) {
          if (entry.kind === 'file') names.push(entry.name);
        }
        return names;
      }),
    // No browser renames in every folder: the file is written once more and compared with what it was.
    rename: async (from, to) => {
      const source = await contentOf(from);
      const handle = await fileOf(to, true);
      try {
        const writer = await coded(() => handle.createWritable());
        for (let at = 0; at < source.size; at += PIECE_BYTES) {
          const piece = await pieceOf(source, at);
          await coded(() => writer.write(piece));
        }
        await coded(() => writer.close());
        if (!(await isSame(source, await contentOf(to)))) {
          throw new DiffersError('Renamed, it is another file');
        }
      } catch (fault) {
        await remove(to).catch(() => undefined);
        throw fault;
      }
      await remove(from);
    },
    remove,
    flushFolder: () => Promise.resolve(),
    look: async (path) => {
      if (partsOf(path).name === null) {
        await coded(() => handleOf(path));
        return { size: 0, mtimeMs: 0, isFolder: true };
      }
      const { size, lastModified } = await contentOf(path);
      return { size, mtimeMs: lastModified, isFolder: false };
    },
    freeBytes: (folder) =>
      folder === BROWSER_PLACE ? freeBytes() : Promise.reject(codedFault('ENOSYS')),
    newHash: createSha256,
    newId: () => crypto.randomUUID(),
  };
}

async function pieceOf(file: File, at: number): Promise<Uint8Array<ArrayBuffer>> {
  const part = file.slice(at, at + PIECE_BYTES);
  return new Uint8Array(await coded(() => part.arrayBuffer()));
}

/** Whether two files hold the same bytes; compared piece by piece, so that the window goes on meanwhile. */
async function isSame(one: File, other: File): Promise<boolean> {
  if (one.size !== other.size) return false;
  for (let at = 0; at < one.size; at += PIECE_BYTES) {
    const piece = await pieceOf(one, at);
    const same = await pieceOf(other, at);
    for (let index = 0; index < piece.length; index += 1) {
      if (piece[index] !== same[index]) return false;
    }
  }
  return true;
}

/** Runs a step; what the browser says of it gets the code of a disk. */
async function coded<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (fault) {
    const code = CODES[faultName(fault)];
    throw code === undefined ? fault : codedFault(code);
  }
}
