import type { FileFilter, FileRefusal, OpenedFile } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { readDropped } from './droppedFile';
import { faultName, type FilePickers } from './fileSystemAccess';

/** How long a downloaded file's address lives: longer than any browser takes to begin. */
const ADDRESS_LIFE_MS = 60_000;

/** Lets the person pick one file with the browser's own field, which every browser has. */
export async function openFile({
  extensions,
}: FileFilter): Promise<Result<OpenedFile, FileRefusal>> {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = extensions
    .filter((extension) => extension !== '*')
    .map((extension) => `.${extension}`)
    .join(',');
  const file = await new Promise<File | null>((resolve) => {
    field.addEventListener('change', () => resolve(field.files?.[0] ?? null));
    field.addEventListener('cancel', () => resolve(null));
    field.click();
  });
  return file === null ? refuse({ code: 'files/cancelled' }) : readDropped(file);
}

/** Saves where the person says, or as a download in browsers that cannot ask. */
export async function saveFile(
  pickers: FilePickers,
  suggestedName: string,
  filter: FileFilter,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<string, FileRefusal>> {
  if (pickers.showSaveFilePicker === undefined) {
    download(suggestedName, [bytes]);
    return ok(suggestedName);
  }
  let fileName = suggestedName;
  try {
    const file = await pickers.showSaveFilePicker({ suggestedName, types: [toType(filter)] });
    fileName = file.name;
    await writeWhole(file, [bytes]);
    return ok(fileName);
  } catch (fault) {
    switch (faultName(fault)) {
      case 'AbortError':
        return refuse({ code: 'files/cancelled' });
      case 'QuotaExceededError':
        return refuse({ code: 'files/disk-full', fileName });
      case 'NotAllowedError':
      case 'NoModificationAllowedError':
      case 'SecurityError':
        return refuse({ code: 'files/not-allowed', fileName });
      default:
        throw fault;
    }
  }
}

/** Writes a file whole or not at all: the browser swaps it in when the writer closes. */
export async function writeWhole(
  file: FileSystemFileHandle,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const writer = await file.createWritable();
  try {
    for (const piece of pieces) await writer.write(piece);
  } catch (fault) {
    await writer.abort().catch(() => undefined);
    throw fault;
  }
  await writer.close();
}

/** Hands a file to the browser's downloads. Whether and where it arrived, a page cannot know. */
export function download(fileName: string, pieces: readonly Uint8Array<ArrayBuffer>[]): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFE_MS);
}

const toType = ({ name, extensions }: FileFilter) => ({
  description: name,
  accept: {
    'application/octet-stream': extensions
      .filter((extension) => extension !== '*')
      .map((extension) => `.${extension}`),
  },
});
