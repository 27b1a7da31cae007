import type {
  BackupFile,
  BackupPurpose,
  BackupReceipt,
  BackupRefusal,
  FileFilter,
  FileRefusal,
  LinkRefusal,
  MenuCommand,
  OpenedFile,
  StartupFacts,
  ThemeChoice,
} from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';

/** What this edition can do; a screen shows what it lacks in words, never as a dead button. */
export type Capabilities = {
  readonly edition: 'desktop' | 'browser';
  /** Backups go to a folder that the app can list and read again. */
  readonly backupFolder: boolean;
};

/** A backup in the making. `finish` resolves only after the file was read back and compared. */
export type BackupWriter = {
  readonly append: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<null, BackupRefusal>>;
  readonly finish: (sha256: string) => Promise<Result<BackupReceipt, BackupRefusal>>;
  readonly abandon: () => Promise<void>;
};

/** The computer around the app: implemented once for the desktop and once for the browser edition. */
export type Platform = {
  readonly capabilities: Capabilities;
  readonly startup: () => Promise<StartupFacts>;
  readonly setLanguage: (language: string) => Promise<void>;
  readonly setTheme: (theme: ThemeChoice) => Promise<void>;
  readonly log: (level: 'info' | 'warn' | 'error', code: string, detail: string) => void;
  readonly openFile: (filter: FileFilter) => Promise<Result<OpenedFile, FileRefusal>>;
  readonly saveFile: (
    suggestedName: string,
    filter: FileFilter,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, FileRefusal>>;
  readonly backups: {
    /** Where backups go, in words the person knows, and whether it is there now. */
    readonly folder: () => Promise<{ readonly folder: string; readonly exists: boolean }>;
    readonly chooseFolder: () => Promise<string | null>;
    readonly begin: (purpose: BackupPurpose) => Promise<Result<BackupWriter, BackupRefusal>>;
    readonly list: () => Promise<readonly BackupFile[]>;
    readonly read: (id: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>>;
    readonly showFolder: () => Promise<void>;
  };
  readonly openLink: (url: string) => Promise<Result<null, LinkRefusal>>;
  /** Menu commands of the desktop; never called in the browser edition. */
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onResumed: (listener: () => void) => () => void;
};
