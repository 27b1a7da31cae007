import { createHash, randomUUID, type Hash } from 'node:crypto';
import {
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises';
import { join } from 'node:path';
import type {
  BackupFile,
  BackupPurpose,
  BackupReceipt,
  BackupRefusal,
} from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { flushFolder, hashOfFile } from '../atomicFile';
import { codeOf, isDiskFull, isForbidden } from '../faultCode';
import { BACKUP_ENDING, backupName, numberedName } from './fileNames';

const PART_ENDING = `${BACKUP_ENDING}.part`;
const DAY_MS = 24 * 60 * 60 * 1000;

export type BackupFilesOptions = {
  /** Where backups go now, and whether the app may make that folder (its own default) or not (a place the person chose). */
  readonly folder: () => { readonly path: string; readonly mayBeMade: boolean };
  readonly now: () => Date;
  /** What stands in the file's name for each purpose, in the language of the interface. */
  readonly words: () => Readonly<Record<BackupPurpose, string>>;
};

/** A backup in the making. */
type OpenBackup = {
  readonly file: FileHandle;
  readonly folder: string;
  readonly partPath: string;
  readonly fileName: string;
  readonly hash: Hash;
};

/**
 * Backup files on disk. A file bears its name only after it was flushed, read back from the disk and
 * found to be what the window sent; until then it is a `.part` file, and no existing file is ever overwritten.
 */
export function createBackupFiles({ folder, now, words }: BackupFilesOptions) {
  const inTheMaking = new Map<string, OpenBackup>();

  const begin = (purpose: BackupPurpose): Promise<Result<string, BackupRefusal>> => {
    const { path, mayBeMade } = folder();
    return refusing(path, async () => {
      if (mayBeMade) await mkdir(path, { recursive: true });
      await removeAbandoned(path, now().getTime());
      const handle = randomUUID();
      const fileName = backupName(now(), purpose, words());
      const partPath = join(path, `${fileName}.${handle.slice(0, 8)}${PART_ENDING}`);
      const file = await open(partPath, 'wx', 0o600);
      inTheMaking.set(handle, {
        file,
        folder: path,
        partPath,
        fileName,
        hash: createHash('sha256'),
      });
      return ok(handle);
    });
  };

  const append = async (
    handle: string,
    piece: Uint8Array<ArrayBuffer>,
  ): Promise<Result<null, BackupRefusal>> => {
    const backup = found(inTheMaking, handle);
    const answer = await refusing<null>(backup.folder, async () => {
      await writeAll(backup.file, piece);
      backup.hash.update(piece);
      return ok(null);
    });
    if (!answer.ok) await abandon(handle);
    return answer;
  };

  const finish = async (
    handle: string,
    sha256: string,
  ): Promise<Result<BackupReceipt, BackupRefusal>> => {
    const backup = found(inTheMaking, handle);
    const { folder: path, partPath } = backup;
    try {
      return await refusing<BackupReceipt>(path, async () => {
        await backup.file.sync();
        await backup.file.close();
        const sent = backup.hash.digest('hex');
        const written = await hashOfFile(partPath);
        if (sent !== sha256 || written !== sha256) {
          return refuse({ code: 'backups/read-back-differs', folder: path });
        }
        const fileName = await freeName(path, backup.fileName);
        await rename(partPath, join(path, fileName));
        await flushFolder(path);
        return ok({ ...(await describe(path, fileName)), sha256, folder: path });
      });
    } finally {
      inTheMaking.delete(handle);
      await discard(backup);
    }
  };

  const abandon = async (handle: string): Promise<void> => {
    const backup = inTheMaking.get(handle);
    inTheMaking.delete(handle);
    if (backup !== undefined) await discard(backup);
  };

  const list = async (): Promise<readonly BackupFile[]> => {
    const { path } = folder();
    const names = await backupNamesIn(path);
    const files = await Promise.all(names.map((name) => describe(path, name).catch(() => null)));
    return files
      .filter((file) => file !== null)
      .sort((a, b) => b.modifiedAt - a.modifiedAt || (a.fileName < b.fileName ? 1 : -1));
  };

  const read = async (id: string): Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>> => {
    const { path } = folder();
    const fileName = (await backupNamesIn(path)).find((name) => idOf(path, name) === id);
    if (fileName === undefined) return refuse({ code: 'backups/gone', fileName: '' });
    try {
      return ok(new Uint8Array(await readFile(join(path, fileName))));
    } catch (fault) {
      if (codeOf(fault) === 'ENOENT') return refuse({ code: 'backups/gone', fileName });
      return refused(path, fault);
    }
  };

  const exists = async (): Promise<boolean> => {
    const entry = await stat(folder().path).catch(() => null);
    return entry?.isDirectory() ?? false;
  };

  return { begin, append, finish, abandon, list, read, exists };
}

export type BackupFiles = ReturnType<typeof createBackupFiles>;

/** The file's name for the window: it can be compared and given back, but names no path. */
const idOf = (folder: string, fileName: string): string =>
  createHash('sha256').update(join(folder, fileName)).digest('hex').slice(0, 32);

async function describe(folder: string, fileName: string): Promise<BackupFile> {
  const { size, mtimeMs } = await stat(join(folder, fileName));
  return { id: idOf(folder, fileName), fileName, sizeBytes: size, modifiedAt: Math.round(mtimeMs) };
}

/** Names of the backup files in a folder; none if the folder is not there or cannot be read. */
async function backupNamesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(BACKUP_ENDING))
    .map((entry) => entry.name);
}

/** The first name of `a.regulars`, `a (2).regulars` … that no file has yet. */
async function freeName(folder: string, fileName: string): Promise<string> {
  const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()));
  let n = 1;
  while (taken.has(numberedName(fileName, n).toLowerCase())) n += 1;
  return numberedName(fileName, n);
}

/** `write` may take less than it is given. */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let done = 0; done < piece.length;) {
    done += (await file.write(piece, done, piece.length - done)).bytesWritten;
  }
}

/** Half-written files that an earlier run left behind, a day old at least. */
async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(PART_ENDING)) continue;
    const entry = await stat(join(folder, name)).catch(() => null);
    if (entry !== null && now - entry.mtimeMs > DAY_MS)
      await rm(join(folder, name), { force: true });
  }
}

async function discard({ file, partPath }: OpenBackup): Promise<void> {
  await file.close().catch(() => undefined);
  await rm(partPath, { force: true }).catch(() => undefined);
}

function found(inTheMaking: ReadonlyMap<string, OpenBackup>, handle: string): OpenBackup {
  const backup = inTheMaking.get(handle);
  if (backup === undefined) throw new Error('No backup in the making has this handle');
  return backup;
}

/** Runs a step on the folder; what the disk refuses becomes a refusal, anything else stays a fault. */
async function refusing<Value>(
  folder: string,
  step: () => Promise<Result<Value, BackupRefusal>>,
): Promise<Result<Value, BackupRefusal>> {
  try {
    return await step();
  } catch (fault) {
    return refused(folder, fault);
  }
}

function refused(folder: string, fault: unknown) {
  if (isDiskFull(fault)) return refuse({ code: 'backups/disk-full', folder } as const);
  if (isForbidden(fault)) return refuse({ code: 'backups/not-allowed', folder } as const);
  if (
    ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ESTALE', 'EHOSTDOWN'].includes(codeOf(fault))
  ) {
    return refuse({ code: 'backups/folder-missing', folder } as const);
  }
  throw fault;
}
