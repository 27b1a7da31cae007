import { BROWSER_PLACE, type BackupRefusal } from '@shared/domain/backups/files';
import { createBackupFiles } from '@shared/domain/backups/keeping/backupFiles';
import { ok, type Result } from '@shared/kernel/result';
import { BACKUP_WORDS } from './backupWords';
import { createBrowserCatalogue } from './browserCatalogue';
import { codedFault, createBrowserDisk } from './browserDisk';
import { readHabits, writeHabits } from './browserHabits';
import { askToWrite, faultName, mayWrite, type FilePickers } from './fileSystemAccess';
import type { FolderMemory } from './folderMemory';
import type { BackupWriter, Platform } from './platform';
import { inTurn } from './tabTurns';

/** What the backups of a page need from the browser. */
export type BrowserBackupsOptions = {
  readonly pickers: FilePickers;
  readonly memory: FolderMemory;
  /** The folder for backups in the origin's private file system. */
  readonly privateFolder: () => Promise<FileSystemDirectoryHandle>;
  /** Room left for the origin, in bytes. */
  readonly freeBytes: () => Promise<number>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly now: () => Date;
};

/**
 * Backups of the browser edition, kept as on the desktop: the first place is the origin's private file system, where a page
 * may write by itself; the second one a folder that the person gave to the browser. It gets the newest backup whenever the
 * browser lets the page write there without asking, and is asked for again when somebody presses a button.
 */
export function createBrowserBackups(options: BrowserBackupsOptions): Platform['backups'] {
  const { pickers, memory, privateFolder, freeBytes, storage, now } = options;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  let chosen: FileSystemDirectoryHandle | null = null;
  const ready = memory.recall().then(
    (folder) => void (chosen = folder),
    () => undefined,
  );
  const disk = createBrowserDisk(async (folder) => {
    if (folder === BROWSER_PLACE) return privateFolder();
    if (chosen === null || chosen.name !== folder) throw codedFault('ENOENT');
    if (!(await mayWrite(chosen))) throw codedFault('EACCES');
    return chosen;
  }, freeBytes);
  const files = createBackupFiles({
    disk,
    places: () => ({
      first: { path: BROWSER_PLACE, mayBeMade: true },
      second: chosen?.name ?? null,
    }),
    catalogue: createBrowserCatalogue(privateFolder),
    habits: () => readHabits(storage),
    now,
    words: () => BACKUP_WORDS,
    onChanged: tell,
  });

  /** What was begun, as the window goes on with it. */
  const writerOf = (begun: Result<string, BackupRefusal>): Result<BackupWriter, BackupRefusal> => {
    if (!begun.ok) return begun;
    const handle = begun.value;
    return ok({
      append: (piece) => files.append(handle, piece),
      // Two tabs may back up at once: a free name is looked for and taken, and the list written, by one at a time.
      finish: (sha256, facts) =>
        inTurn('regulars-backup-files', () => files.finish(handle, sha256, facts)),
      abandon: () => files.abandon(handle),
    });
  };

  return {
    overview: () => ready.then(files.overview),
    list: () => ready.then(files.list),
    read: async (id) => {
      await ready;
      // A file that lies in the chosen folder alone: somebody has just pressed something to see it.
      const file = (await files.list()).find((one) => one.id === id);
      if (file === undefined && chosen !== null) await askToWrite(chosen);
      return files.read(id);
    },
    begin: async (purpose, sizeBytes) => {
      await ready;
      if (purpose === 'manual' && chosen !== null) await askToWrite(chosen);
      return writerOf(await files.begin(purpose, sizeBytes));
    },
    holdings: () => ready.then(files.holdings),
    rewrite: async (id, sizeBytes) => {
      await ready;
      return writerOf(await files.rewrite(id, sizeBytes));
    },
    mustEnd: (ids) => ready.then(() => files.mustEnd(ids)),
    chooseFolder: async () => {
      try {
        const folder = await pickers.showDirectoryPicker?.({
          id: 'backups',
          mode: 'readwrite',
          startIn: 'documents',
        });
        if (folder === undefined) return null;
        await memory.remember(folder);
        chosen = folder;
        await files.keepHouse();
        return { folder: folder.name, isFirstPlace: false };
      } catch (fault) {
        if (faultName(fault) === 'AbortError') return null;
        throw fault;
      }
    },
    dropSecond: async () => {
      await memory.forget();
      chosen = null;
    },
    setHabits: (habits) => Promise.resolve(writeHabits(storage, habits)),
    noteRehearsal: files.noteRehearsal,
    acceptFall: files.acceptFall,
    showFolder: () => Promise.resolve(),
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
