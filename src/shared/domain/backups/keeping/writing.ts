import { codeOf, isDiskFull, isForbidden } from '../../../kernel/faultCode';
import { refuse, type Result } from '../../../kernel/result';
import type { BackupRefusal } from '../files';
import type { Disk, DiskFile } from './disk';
import { BACKUP_ENDING, numberedBackup } from './names';

/** What files are called until they are whole. */
export const PART_ENDING = `${BACKUP_ENDING}.part`;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What lies on the disk now. */
export type WrittenFile = {
  readonly fileName: string;
  readonly sizeBytes: number;
  /** SHA-256 in hex of the file as it lies on the disk. */
  readonly sha256: string;
};

/** What was read back is not what was written, or what arrived is not what was sent. */
export class DiffersError extends Error {
  override readonly name = 'DiffersError';
}

/**
 * Writes a file whole or not at all: beside its place, flushed, read back from the disk and compared, renamed, the
 * folder flushed. No existing file is overwritten: if the name is taken, the next free one is used. Whatever
 * fails or ends in between leaves at most a `.part` file, which is no backup and is cleared away later.
 *
 * @throws DiffersError, faults of the disk and of `pieces`.
 */
export async function writeWhole(
  disk: Disk,
  folder: string,
  wantedName: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<WrittenFile> {
  const part = disk.join(folder, `${wantedName}.${disk.newId().slice(0, 8)}${PART_ENDING}`);
  let file: DiskFile | null = null;
  try {
    file = await disk.create(part);
    const hash = disk.newHash();
    let sizeBytes = 0;
    for await (const piece of pieces) {
      await writeAll(file, piece);
      hash.update(piece);
      sizeBytes += piece.length;
    }
    await file.sync();
    const closing = file;
    file = null;
    await closing.close();
    const sha256 = hash.hex();
    if ((await hashOf(disk, part)) !== sha256) throw new DiffersError('Read back something else');
    const fileName = await freeName(disk, folder, wantedName);
    await disk.rename(part, disk.join(folder, fileName));
    await disk.flushFolder(folder);
    return { fileName, sizeBytes, sha256 };
  } catch (fault) {
    const clearing = cleared(disk, part, file);
    // A disk that does not answer would not answer this either.
    if (codeOf(fault) !== 'ESTALLED') await clearing;
    throw fault;
  }
}

/** Half-written files that an earlier run left behind, a day old at least: a younger one may be another computer's. */
export async function removeAbandoned(disk: Disk, folder: string, now: number): Promise<void> {
  for (const name of await disk.fileNames(folder)) {
    if (!name.endsWith(PART_ENDING)) continue;
    const path = disk.join(folder, name);
    const entry = await disk.look(path).catch(() => null);
    if (entry !== null && now - entry.mtimeMs > DAY_MS) {
      await disk.remove(path).catch(() => undefined);
    }
  }
}

/** SHA-256 of a file as it lies on the disk, in hex. */
export async function hashOf(disk: Disk, path: string): Promise<string> {
  const hash = disk.newHash();
  for await (const piece of disk.pieces(path)) hash.update(piece);
  return hash.hex();
}

/** What a disk's fault means for backups; anything else stays a fault and is thrown. */
export function refusedBy(
  folder: string,
  fault: unknown,
): { readonly ok: false; readonly refusal: BackupRefusal } {
  if (fault instanceof DiffersError) return refuse({ code: 'backups/read-back-differs', folder });
  if (codeOf(fault) === 'ESTALLED') return refuse({ code: 'backups/stalled', folder });
  if (isDiskFull(fault)) return refuse({ code: 'backups/disk-full', folder });
  if (isForbidden(fault)) return refuse({ code: 'backups/not-allowed', folder });
  if (GONE.has(codeOf(fault))) return refuse({ code: 'backups/folder-missing', folder });
  throw fault;
}

/** Runs a step on a folder; what the disk refuses becomes a refusal, anything else stays a fault. */
export async function refusing<Value>(
  folder: string,
  step: () => Promise<Result<Value, BackupRefusal>>,
): Promise<Result<Value, BackupRefusal>> {
  try {
    return await step();
  } catch (fault) {
    return refusedBy(folder, fault);
  }
}

/** The folder, its disk or the network behind it went away, perhaps in the middle. */
const GONE: ReadonlySet<string> = new Set([
  ...['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'EBADF', 'ENOMEDIUM'],
  ...['EHOSTDOWN', 'EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'UNKNOWN'],
]);

/** `write` may take less than it is given. */
async function writeAll(file: DiskFile, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length;) done += await file.write(piece, done);
}

/** The first name of `a.regulars`, `a (2).regulars` … that no file has yet. */
async function freeName(disk: Disk, folder: string, wanted: string): Promise<string> {
  const taken = new Set((await disk.fileNames(folder)).map((name) => name.toLowerCase()));
  let n = 1;
  while (taken.has(numberedBackup(wanted, n).toLowerCase())) n += 1;
  return numberedBackup(wanted, n);
}

/** Clears away what was begun. A disk that is gone cannot be cleared: then a later run does it. */
async function cleared(disk: Disk, part: string, file: DiskFile | null): Promise<void> {
  await file?.close().catch(() => undefined);
  await disk.remove(part).catch(() => undefined);
}
