import type {
  BackupFile,
  BackupPurpose,
  BackupReceipt,
  BackupRefusal,
} from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { download, writeWhole } from './browserFiles';
import { askToWrite, faultName, mayWrite, type FilePickers } from './fileSystemAccess';
import type { FolderMemory } from './folderMemory';
import type { BackupWriter, Platform } from './platform';

const ENDING = '.regulars';

type Pieces = readonly Uint8Array<ArrayBuffer>[];

/**
 * Backups of the browser edition: in a folder that the person gave to the browser and that is remembered, else as
 * downloads. A file in a folder is read back and compared like on the desktop; a download cannot be, so only
 * what was handed over is compared.
 */
export function createBrowserBackups(
  pickers: FilePickers,
  memory: FolderMemory,
  now: () => Date,
): Platform['backups'] {
  const begin = async (purpose: BackupPurpose): Promise<Result<BackupWriter, BackupRefusal>> => {
    const folder = await memory.recall();
    if (folder !== null && !(await askToWrite(folder))) {
      return refuse({ code: 'backups/not-allowed', folder: folder.name });
    }
    const fileName = nameOf(now(), purpose);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return ok({
      append: (piece) => {
        pieces.push(piece.slice());
        return Promise.resolve(ok(null));
      },
      finish: async (sha256) => {
        if ((await sha256Of(pieces)) !== sha256) {
          return refuse({ code: 'backups/read-back-differs', folder: folder?.name ?? '' });
        }
        return folder === null
          ? finishAsDownload(fileName, pieces, sha256, now())
          : finishInFolder(folder, fileName, pieces, sha256);
      },
      abandon: () => {
        pieces.length = 0;
        return Promise.resolve();
      },
    });
  };

  return {
    folder: async () => {
      const folder = await memory.recall();
      return { folder: folder?.name ?? '', exists: folder !== null && (await mayWrite(folder)) };
    },
    chooseFolder: async () => {
      try {
        const folder = await pickers.showDirectoryPicker?.({
          id: 'backups',
          mode: 'readwrite',
          startIn: 'documents',
        });
        if (folder === undefined) return null;
        await memory.remember(folder);
        return folder.name;
      } catch (fault) {
        if (faultName(fault) === 'AbortError') return null;
        throw fault;
      }
    },
    begin,
    list: async () => {
      const folder = await memory.recall();
      return folder !== null && (await mayWrite(folder)) ? listFolder(folder) : [];
    },
    read: async (id) => {
      const folder = await memory.recall();
      if (folder === null) return refuse({ code: 'backups/gone', fileName: id });
      if (!(await askToWrite(folder))) {
        return refuse({ code: 'backups/not-allowed', folder: folder.name });
      }
      return refusing(folder.name, id, async () => {
        const file = await (await folder.getFileHandle(id)).getFile();
        return ok(new Uint8Array(await file.arrayBuffer()));
      });
    },
    showFolder: () => Promise.resolve(),
  };
}

async function finishInFolder(
  folder: FileSystemDirectoryHandle,
  wantedName: string,
  pieces: Pieces,
  sha256: string,
): Promise<Result<BackupReceipt, BackupRefusal>> {
  return refusing<BackupReceipt>(folder.name, wantedName, async () => {
    const fileName = await freeName(folder, wantedName);
    const handle = await folder.getFileHandle(fileName, { create: true });
    let isDone = false;
    try {
      await writeWhole(handle, pieces);
      const file = await handle.getFile();
      const written = await sha256Of([new Uint8Array(await file.arrayBuffer())]);
      isDone = written === sha256;
      return isDone
        ? ok({ ...describe(file), sha256, folder: folder.name })
        : refuse({ code: 'backups/read-back-differs', folder: folder.name });
    } finally {
      // Nothing that bears a backup's name may be less than one.
      if (!isDone) await folder.removeEntry(fileName).catch(() => undefined);
    }
  });
}

function finishAsDownload(
  fileName: string,
  pieces: Pieces,
  sha256: string,
  at: Date,
): Result<BackupReceipt, BackupRefusal> {
  download(fileName, pieces);
  const sizeBytes = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  return ok({ id: fileName, fileName, sizeBytes, modifiedAt: at.getTime(), sha256, folder: '' });
}

async function listFolder(folder: FileSystemDirectoryHandle): Promise<readonly BackupFile[]> {
  const files: BackupFile[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !entry.name.toLowerCase().endsWith(ENDING)) continue;
    files.push(describe(await entry.getFile()));
  }
  return files.sort((a, b) => b.modifiedAt - a.modifiedAt);
}

const describe = (file: File): BackupFile => ({
  id: file.name,
  fileName: file.name,
  sizeBytes: file.size,
  modifiedAt: file.lastModified,
});

/** The first of `a.regulars`, `a (2).regulars` … that the folder does not have yet. */
async function freeName(folder: FileSystemDirectoryHandle, wanted: string): Promise<string> {
  const taken = new Set<string>();
  for await (const name of folder.keys()) taken.add(name.toLowerCase());
  const stem = wanted.slice(0, -ENDING.length);
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${stem} (${n})${ENDING}`;
  return name;
}

/** The desktop's pattern of names, local time, so that both editions' files sort together. */
function nameOf(at: Date, purpose: BackupPurpose): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
  const reason = purpose === 'manual' ? '' : ` ${purpose}`;
  return `Regulars ${day} ${time}${reason}${ENDING}`;
}

/** SHA-256 of the pieces in order, in hex. */
async function sha256Of(pieces: Pieces): Promise<string> {
  const whole = await new Blob([...pieces]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Runs a step on the folder; what the browser refuses becomes a refusal, anything else stays a fault. */
async function refusing<Value>(
  folder: string,
  fileName: string,
  step: () => Promise<Result<Value, BackupRefusal>>,
): Promise<Result<Value, BackupRefusal>> {
  try {
    return await step();
  } catch (fault) {
    switch (faultName(fault)) {
      case 'QuotaExceededError':
        return refuse({ code: 'backups/disk-full', folder });
      case 'NotAllowedError':
      case 'NoModificationAllowedError':
      case 'SecurityError':
        return refuse({ code: 'backups/not-allowed', folder });
      case 'NotFoundError':
        return refuse({ code: 'backups/gone', fileName });
      default:
        throw fault;
    }
  }
}
