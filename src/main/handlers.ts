import { mkdir } from 'node:fs/promises';
import type { StartupFacts, ThemeChoice } from '@shared/ipc/desktopApi';
import type { Handlers } from './ipc';
import type { Log } from './log';
import type { BackupFiles } from './services/backupFiles';
import type { createExternalLinks } from './services/externalLinks';
import type { FileDialogs } from './services/fileDialogs';

export type Services = {
  readonly startupFacts: () => StartupFacts;
  readonly setLanguage: (language: string) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly log: Log;
  readonly files: FileDialogs;
  readonly backups: BackupFiles;
  readonly backupFolder: () => string;
  /** Shows the folder dialog and remembers the choice; `null` if there was none. */
  readonly chooseBackupFolder: () => Promise<string | null>;
  readonly showFolder: (folder: string) => Promise<void>;
  readonly openLink: ReturnType<typeof createExternalLinks>;
};

/** Which service answers which channel. */
export function createHandlers(services: Services): Handlers {
  const { backups, files, log } = services;
  return {
    'app:startup': () => Promise.resolve(services.startupFacts()),
    'app:setLanguage': (language) => Promise.resolve(services.setLanguage(language)),
    'app:setTheme': (theme) => Promise.resolve(services.setTheme(theme)),
    'log:write': (level, code, detail) => Promise.resolve(log.write(level, code, detail)),
    'files:open': files.open,
    'files:save': files.save,
    'backups:folder': async () => ({
      folder: services.backupFolder(),
      exists: await backups.exists(),
    }),
    'backups:chooseFolder': services.chooseBackupFolder,
    'backups:begin': backups.begin,
    'backups:append': backups.append,
    'backups:finish': backups.finish,
    'backups:abandon': backups.abandon,
    'backups:list': backups.list,
    'backups:read': backups.read,
    'backups:showFolder': async () => {
      const folder = services.backupFolder();
      // The app's own folder may not have been needed yet; a stick that is not plugged in stays away.
      await mkdir(folder, { recursive: true }).catch(() => undefined);
      await services.showFolder(folder);
    },
    'links:open': services.openLink,
  };
}
