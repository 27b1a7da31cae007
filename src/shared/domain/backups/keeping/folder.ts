import type { Disk } from './disk';
import { isBackupName } from './names';

/** A backup file as a folder shows it. */
export type FolderFile = {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly modifiedAt: number;
};

/** The backup files in a folder; `null` if it is not there or cannot be read. */
export async function filesIn(disk: Disk, folder: string): Promise<readonly FolderFile[] | null> {
  const names = await disk.fileNames(folder).catch(() => null);
  if (names === null) return null;
  const files = await Promise.all(
    names.filter(isBackupName).map(async (fileName) => {
      const entry = await disk.look(disk.join(folder, fileName)).catch(() => null);
      return entry === null
        ? null
        : { fileName, sizeBytes: entry.size, modifiedAt: Math.round(entry.mtimeMs) };
    }),
  );
  return files.filter((file) => file !== null);
}

/** Whether the folder is there now. */
export const isThere = (disk: Disk, folder: string): Promise<boolean> =>
  disk.look(folder).then(
    ({ isFolder }) => isFolder,
    () => false,
  );
