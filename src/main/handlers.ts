import type { BackupPlace, ChosenFolder } from '@shared/domain/backups/files';
import type { BackupHabits } from '@shared/domain/backups/habits';
import type { StartupFacts, ThemeChoice } from '@shared/ipc/desktopApi';
import type { ClosingStep } from './closing';
import type { CustomerWindow } from './customerWindow';
import type { RecoveryApi } from '@shared/ipc/recovery';
import type { SealingApi } from '@shared/ipc/sealingApi';
import type { Handlers } from './ipc';
import type { Log } from './log';
import type { BackupFiles } from '@shared/domain/backups/keeping/backupFiles';
import type { AskedFile } from './services/askedFile';
import type { createExternalLinks } from './services/externalLinks';
import type { FileDialogs } from './services/fileDialogs';
import type { Notices } from './services/notices';
import type { Printing } from './services/printing';

export type Services = {
  readonly startupFacts: () => StartupFacts;
  readonly setLanguage: (language: string) => void;
  readonly setTheme: (theme: ThemeChoice) => void;
  readonly log: Log;
  readonly files: FileDialogs;
  readonly openAsked: AskedFile['take'];
  readonly printing: Printing;
  readonly notices: Notices;
  readonly backups: BackupFiles;
  /** Shows the folder dialog and remembers the choice; `null` if there was none. */
  readonly chooseBackupFolder: (place: BackupPlace) => Promise<ChosenFolder | null>;
  readonly dropSecondFolder: () => void;
  readonly setBackupHabits: (habits: BackupHabits) => void;
  readonly showBackupFolder: (place: BackupPlace) => Promise<void>;
  readonly closing: (step: ClosingStep) => void;
  readonly customerWindow: CustomerWindow;
  readonly openLink: ReturnType<typeof createExternalLinks>;
  readonly recovery: RecoveryApi;
  readonly sealing: SealingApi;
};

/** Which service answers which channel. */
export function createHandlers(services: Services): Handlers {
  const { backups, files, log, printing } = services;
  return {
    'app:startup': () => Promise.resolve(services.startupFacts()),
    'app:setLanguage': (language) => Promise.resolve(services.setLanguage(language)),
    'app:setTheme': (theme) => Promise.resolve(services.setTheme(theme)),
    'log:write': (level, code, detail) => Promise.resolve(log.write(level, code, detail)),
    'files:open': files.open,
    'files:openAsked': services.openAsked,
    'files:save': files.save,
    'print:open': printing.open,
    'print:savePdf': printing.savePdf,
    'backups:overview': backups.overview,
    'backups:chooseFolder': services.chooseBackupFolder,
    'backups:dropSecond': () => Promise.resolve(services.dropSecondFolder()),
    'backups:setHabits': (habits) => Promise.resolve(services.setBackupHabits(habits)),
    'backups:begin': backups.begin,
    'backups:append': backups.append,
    'backups:finish': backups.finish,
    'backups:abandon': backups.abandon,
    'backups:list': backups.list,
    'backups:read': backups.read,
    'backups:holdings': backups.holdings,
    'backups:rewrite': backups.rewrite,
    'backups:mustEnd': backups.mustEnd,
    'backups:showFolder': services.showBackupFolder,
    'backups:noteRehearsal': backups.noteRehearsal,
    'backups:acceptFall': backups.acceptFall,
    'app:closing': (step) => Promise.resolve(services.closing(step)),
    'notices:show': services.notices.show,
    'customer:show': () => Promise.resolve(services.customerWindow.show()),
    'customer:close': () => Promise.resolve(services.customerWindow.close()),
    'customer:keysBack': () => Promise.resolve(services.customerWindow.giveKeysBack()),
    'links:open': services.openLink,
    ...services.recovery,
    ...services.sealing,
  };
}
