import type { Refusal, Result } from '../kernel/result';

/** A file that the person picked or dropped. Its path stays in the main process. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A backup file as found on disk. */
export type BackupFile = {
  /** Opaque to the window; main maps it to a path. */
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
};

/** What was written, after it was read back and compared. */
export type BackupReceipt = BackupFile & { readonly sha256: string; readonly folder: string };

export type BackupRefusal =
  | { readonly code: 'backups/folder-missing'; readonly folder: string }
  | { readonly code: 'backups/disk-full'; readonly folder: string }
  | { readonly code: 'backups/not-allowed'; readonly folder: string }
  | { readonly code: 'backups/read-back-differs'; readonly folder: string }
  | { readonly code: 'backups/gone'; readonly fileName: string };

export type FileRefusal =
  | { readonly code: 'files/cancelled' }
  | { readonly code: 'files/too-large'; readonly fileName: string; readonly maxBytes: number }
  | { readonly code: 'files/not-readable'; readonly fileName: string }
  | { readonly code: 'files/disk-full'; readonly fileName: string }
  | { readonly code: 'files/not-allowed'; readonly fileName: string };

/** What the native file dialogs offer. */
export type FileFilter = { readonly name: string; readonly extensions: readonly string[] };

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the window needs to know before its first paint. */
export type StartupFacts = {
  readonly appVersion: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** BCP 47, most wanted first. */
  readonly preferredLanguages: readonly string[];
  readonly systemCountry: string;
};

/**
 * Everything the window may ask of the operating system: the whole process boundary.
 *
 * A method answers with plain data or a `Result`; a rejected promise means a fault.
 * Arguments reach the main process as `unknown` and are parsed there before use.
 */
export type DesktopApi = {
  readonly 'app:startup': () => Promise<StartupFacts>;
  /** Tells main the language of the interface, for menu, dialogs and notifications. */
  readonly 'app:setLanguage': (language: string) => Promise<void>;
  readonly 'app:setTheme': (theme: ThemeChoice) => Promise<void>;
  /** Writes one line of codes to the log: no names, no texts of people. */
  readonly 'log:write': (
    level: 'info' | 'warn' | 'error',
    code: string,
    detail: string,
  ) => Promise<void>;

  /** Native open dialog; one file, at most 256 MiB. */
  readonly 'files:open': (filter: FileFilter) => Promise<Result<OpenedFile, FileRefusal>>;
  /** Native save dialog, then an atomic write. Answers with the file's name. */
  readonly 'files:save': (
    suggestedName: string,
    filter: FileFilter,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, FileRefusal>>;

  /** The folder that backups go to, and whether it is there now. */
  readonly 'backups:folder': () => Promise<{ readonly folder: string; readonly exists: boolean }>;
  /** Lets the person choose another folder; `null` if they did not. */
  readonly 'backups:chooseFolder': () => Promise<string | null>;
  /** Begins a backup file; the bytes follow in pieces of at most 4 MiB. Answers with a handle. */
  readonly 'backups:begin': (purpose: BackupPurpose) => Promise<Result<string, BackupRefusal>>;
  readonly 'backups:append': (
    handle: string,
    piece: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null, BackupRefusal>>;
  /** Flushes, reads back, compares with `sha256` (hex, of all pieces) and renames: only then it is a backup. */
  readonly 'backups:finish': (
    handle: string,
    sha256: string,
  ) => Promise<Result<BackupReceipt, BackupRefusal>>;
  readonly 'backups:abandon': (handle: string) => Promise<void>;
  /** Backups in the folder, newest first. */
  readonly 'backups:list': () => Promise<readonly BackupFile[]>;
  readonly 'backups:read': (id: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>>;
  readonly 'backups:showFolder': () => Promise<void>;

  /** Opens the program for a link. Only `mailto:`, `tel:`, `sms:` and `https:`. */
  readonly 'links:open': (url: string) => Promise<Result<null, LinkRefusal>>;
};

/** Why a backup is made; it becomes part of the file's name. */
export type BackupPurpose = 'manual' | 'before-restore' | 'before-upgrade' | 'before-import';

export type LinkRefusal = Refusal & { readonly code: 'links/not-allowed' | 'links/no-program' };

export type Channel = keyof DesktopApi;

/** Every channel once; the type rejects both a missing and an unknown name. */
export const CHANNELS: Readonly<Record<Channel, true>> = {
  'app:startup': true,
  'app:setLanguage': true,
  'app:setTheme': true,
  'log:write': true,
  'files:open': true,
  'files:save': true,
  'backups:folder': true,
  'backups:chooseFolder': true,
  'backups:begin': true,
  'backups:append': true,
  'backups:finish': true,
  'backups:abandon': true,
  'backups:list': true,
  'backups:read': true,
  'backups:showFolder': true,
  'links:open': true,
};

/** What main tells the window, unasked. */
export type DesktopEvents = {
  /** A menu item or its accelerator: the window does what the same key does. */
  readonly command: MenuCommand;
  /** The computer woke up, or its clock or zone may have changed. */
  readonly resumed: null;
};

/** Every event once. */
export const EVENTS: Readonly<Record<keyof DesktopEvents, true>> = { command: true, resumed: true };

export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'back-up'
  | 'search'
  | 'settings'
  | 'new-contact'
  | 'note'
  | 'import'
  | 'keyboard-help';

/** The window's side of the bridge: `window.desktop`. */
export type DesktopBridge = DesktopApi & {
  /** Listens to main; answers with the way to stop. */
  readonly on: <E extends keyof DesktopEvents>(
    event: E,
    listener: (payload: DesktopEvents[E]) => void,
  ) => () => void;
};
