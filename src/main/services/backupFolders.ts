import { mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { BackupPlace, ChosenFolder } from '@shared/domain/backups/files';
import type { BackupHabits } from '@shared/domain/backups/habits';
import type { PreferencesFile } from '../preferences';

export type BackupFoldersOptions = {
  readonly preferences: PreferencesFile;
  /** The app's own folder for backups. */
  readonly ownFolder: () => string;
  readonly words: () => {
    readonly backupFolder: string;
    readonly backupFolderButton: string;
    readonly secondFolder: string;
    readonly secondFolderButton: string;
  };
  /** The system's folder dialog; `null` if nothing was chosen. */
  readonly ask: (options: {
    readonly title: string;
    readonly buttonLabel: string;
    readonly defaultPath: string;
    readonly properties: ('openDirectory' | 'createDirectory')[];
  }) => Promise<string | null>;
  readonly show: (folder: string) => Promise<void>;
  /** A place or a habit is another one now. */
  readonly onChosen: () => void;
};

/** Choosing where backups go, and when they are made by themselves. */
export function createBackupFolders({
  preferences,
  ownFolder,
  words,
  ask,
  show,
  onChosen,
}: BackupFoldersOptions) {
  const folderOf = (place: BackupPlace): string | null => {
    const { backupFolder, secondFolder } = preferences.get();
    return place === 'second' ? secondFolder : (backupFolder ?? ownFolder());
  };
  return {
    chooseBackupFolder: async (place: BackupPlace): Promise<ChosenFolder | null> => {
      const { backupFolder, backupFolderButton, secondFolder, secondFolderButton } = words();
      const folder = await ask({
        title: place === 'first' ? backupFolder : secondFolder,
        buttonLabel: place === 'first' ? backupFolderButton : secondFolderButton,
        defaultPath: folderOf(place) ?? ownFolder(),
        properties: ['openDirectory', 'createDirectory'],
      });
      if (folder === null) return null;
      if (place === 'second') {
        // Two copies in one folder are one place.
        if (await isSame(folder, folderOf('first'))) return { folder, isFirstPlace: true };
        preferences.change({ secondFolder: folder });
      } else {
        const isSecond = await isSame(folder, preferences.get().secondFolder);
        preferences.change({
          backupFolder: folder === ownFolder() ? null : folder,
          ...(isSecond && { secondFolder: null }),
        });
      }
      onChosen();
      return { folder, isFirstPlace: false };
    },
    dropSecondFolder: (): void => {
      preferences.change({ secondFolder: null });
      onChosen();
    },
    setBackupHabits: (backupHabits: BackupHabits): void => {
      preferences.change({ backupHabits });
      onChosen();
    },
    showBackupFolder: async (place: BackupPlace): Promise<void> => {
      const folder = folderOf(place);
      if (folder === null) return;
      // The app's own folder may not have been needed yet; a stick that is not plugged in stays away.
      if (folder === ownFolder()) await mkdir(folder, { recursive: true }).catch(() => undefined);
      await show(folder);
    },
  };
}

/** Whether two paths lead to one folder, whichever way they are written. */
async function isSame(one: string, other: string | null): Promise<boolean> {
  if (other === null) return false;
  const [a, b] = await Promise.all(
    [one, other].map((path) => realpath(path).catch(() => resolve(path))),
  );
  return a === b;
}
