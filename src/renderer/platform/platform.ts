import type { BackupFacts } from '@shared/domain/backups/facts';
import type {
  BackupFile,
  BackupOverview,
  BackupPlace,
  BackupReceipt,
  BackupRefusal,
  ChosenFolder,
} from '@shared/domain/backups/files';
import type { BackupHabits } from '@shared/domain/backups/habits';
import type { BackupPurpose } from '@shared/domain/backups/purpose';
import type { BackupEnd, HeldBackup } from '@shared/domain/backups/reach';
import type {
  DesktopNotice,
  FileFilter,
  FileRefusal,
  LinkRefusal,
  MenuCommand,
  NoticeRefusal,
  OpenedFile,
  PaperSize,
  PrintRefusal,
  StartupFacts,
  ThemeChoice,
} from '@shared/ipc/desktopApi';
import type { SealingApi } from '@shared/ipc/sealingApi';
import type { Result } from '@shared/kernel/result';
import type { Recovery } from './recovery';

/** What this edition can do; a screen shows what it lacks in words, never as a dead button. */
export type Capabilities = {
  readonly edition: 'desktop' | 'browser';
  /** Backups go to a folder that the app can list and read again. */
  readonly backupFolder: boolean;
  /** Backups are made without being asked for, copied to a second place, and old ones cleared away. */
  readonly backsUpByItself: boolean;
  /** Pages are saved as a PDF by the app itself; elsewhere the print dialog can do it. */
  readonly savesPdf: boolean;
};

/** A backup in the making. `finish` resolves only after the file was read back and compared. */
export type BackupWriter = {
  readonly append: (piece: Uint8Array<ArrayBuffer>) => Promise<Result<null, BackupRefusal>>;
  readonly finish: (
    sha256: string,
    facts: BackupFacts,
  ) => Promise<Result<BackupReceipt, BackupRefusal>>;
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
  /** The backup that was double-clicked in the file manager, once; `null` if there is none. */
  readonly openAsked: () => Promise<Result<OpenedFile, FileRefusal> | null>;
  readonly saveFile: (
    suggestedName: string,
    filter: FileFilter,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, FileRefusal>>;
  /** The print dialog for the window as it prints; answers when the dialog is closed. */
  readonly print: (paper: PaperSize) => Promise<Result<null, PrintRefusal>>;
  /** Saves the window as it prints as a PDF; only where the edition says that it can. */
  readonly savePdf: (
    suggestedName: string,
    filterName: string,
    paper: PaperSize,
  ) => Promise<Result<string, FileRefusal>>;
  readonly backups: {
    /** Where backups go, in words the person knows, whether it is there now, and what is made by itself. */
    readonly overview: () => Promise<BackupOverview>;
    readonly chooseFolder: (place: BackupPlace) => Promise<ChosenFolder | null>;
    readonly dropSecond: () => Promise<void>;
    readonly setHabits: (habits: BackupHabits) => Promise<void>;
    readonly begin: (
      purpose: BackupPurpose,
      sizeBytes: number,
    ) => Promise<Result<BackupWriter, BackupRefusal>>;
    readonly list: () => Promise<readonly BackupFile[]>;
    readonly read: (id: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>>;
    /** Every backup that may hold somebody, also where nobody can look now. */
    readonly holdings: () => Promise<readonly HeldBackup[]>;
    /** Begins a backup that takes the place of this one, as of the same moment. */
    readonly rewrite: (
      id: string,
      sizeBytes: number,
    ) => Promise<Result<BackupWriter, BackupRefusal>>;
    /** Fixes the day on which these go at the latest. */
    readonly mustEnd: (ids: readonly string[]) => Promise<readonly BackupEnd[]>;
    readonly showFolder: (place: BackupPlace) => Promise<void>;
    readonly noteRehearsal: (id: string, isRestorable: boolean) => Promise<void>;
    readonly acceptFall: () => Promise<void>;
    /** A copy arrived, a place is there again, something was cleared away. */
    readonly onChanged: (listener: () => void) => () => void;
  };
  /** Encrypted backups; `null` where this edition has none. */
  readonly sealing: SealingApi | null;
  /** A notice of the operating system, seen while other programs are in front. May ask the person first whether it may. */
  readonly showNotice: (notice: DesktopNotice) => Promise<Result<null, NoticeRefusal>>;
  readonly onNoticePressed: (listener: (id: string) => void) => () => void;
  /** The log of acts, and what helps when the database does not open. */
  readonly recovery: Recovery;
  /** The window on the customer's side. */
  readonly customerScreen: {
    /** Opens it, or brings it forward; `false` where that was not allowed. */
    readonly show: () => Promise<boolean>;
    readonly close: () => void;
    /** The next key is the counter's again, unless the counter would cover that window. */
    readonly giveKeysBack: () => void;
    /** It was closed, by whomever. A browser tells nobody: there, the window says so itself. */
    readonly onGone: (listener: () => void) => () => void;
  };
  readonly openLink: (url: string) => Promise<Result<null, LinkRefusal>>;
  /** Menu commands of the desktop; never called in the browser edition. */
  readonly onCommand: (listener: (command: MenuCommand) => void) => () => void;
  readonly onResumed: (listener: () => void) => () => void;
  /**
   * The person closes the window. It waits while the listener's promise is open, as long as `working` is called every
   * few seconds. Never called in the browser edition.
   */
  readonly onClosing: (listener: (working: () => void) => Promise<void>) => () => void;
};
