import { LIMITS } from '@shared/kernel/readingLimits';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { FileFilter, FileRefusal, OpenedFile } from '@shared/ipc/desktopApi';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { writeAtomically } from '../atomicFile';
import { isDiskFull, isForbidden } from '@shared/kernel/faultCode';
import { safeFileName } from '@shared/kernel/fileNames';

/** The native dialogs, as far as files need them; `null` stands for *cancelled*. */
export type Dialogs = {
  readonly open: (options: OpenDialogOptions) => Promise<string | null>;
  readonly save: (options: SaveDialogOptions) => Promise<string | null>;
};

/** Opens and saves single files that the person picks; paths never reach the window. */
export function createFileDialogs(
  dialogs: Dialogs,
  documents: () => string,
  allFiles: () => string,
) {
  const open = async (filter: FileFilter): Promise<Result<OpenedFile, FileRefusal>> => {
    const path = await dialogs.open({
      properties: ['openFile'],
      filters: [toFilter(filter), { name: allFiles(), extensions: ['*'] }],
    });
    return path === null ? refuse({ code: 'files/cancelled' }) : readChosen(path);
  };

  const save = async (
    suggestedName: string,
    filter: FileFilter,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Result<string, FileRefusal>> => {
    const chosen = await dialogs.save({
      defaultPath: join(documents(), safeFileName(suggestedName)),
      filters: [toFilter(filter)],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    });
    if (chosen === null) return refuse({ code: 'files/cancelled' });
    const path = withEnding(chosen, filter);
    const fileName = basename(path);
    try {
      await writeAtomically(path, bytes);
      return ok(fileName);
    } catch (fault) {
      if (isDiskFull(fault)) return refuse({ code: 'files/disk-full', fileName });
      if (isForbidden(fault)) return refuse({ code: 'files/not-allowed', fileName });
      throw fault;
    }
  };

  return { open, save };
}

/** Reads a file that a person picked, in a dialog or in the file manager. */
export async function readChosen(path: string): Promise<Result<OpenedFile, FileRefusal>> {
  const name = basename(path);
  try {
    const found = await stat(path);
    // A pipe or a device has no end.
    if (!found.isFile()) return refuse({ code: 'files/not-readable', fileName: name });
    if (found.size > LIMITS.file.most) {
      return refuse({ code: 'files/too-large', fileName: name, maxBytes: LIMITS.file.most });
    }
    return ok({ name, bytes: new Uint8Array(await readFile(path)) });
  } catch {
    return refuse({ code: 'files/not-readable', fileName: name });
  }
}

export type FileDialogs = ReturnType<typeof createFileDialogs>;

const toFilter = ({ name, extensions }: FileFilter) => ({ name, extensions: [...extensions] });

/** Some desktops hand back the name as typed; a file without an ending could not be opened with a double click. */
function withEnding(path: string, { extensions }: FileFilter): string {
  const [first] = extensions;
  return extname(path) === '' && first !== undefined && first !== '*' ? `${path}.${first}` : path;
}
