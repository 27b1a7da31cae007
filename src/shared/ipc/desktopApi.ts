import type { BackupFacts } from '../domain/backups/facts';
import type {
  BackupFile,
  BackupOverview,
  BackupPlace,
  ChosenFolder,
  BackupReceipt,
  BackupRefusal,
} from '../domain/backups/files';
import type { BackupHabits } from '../domain/backups/habits';
import type { BackupPurpose } from '../domain/backups/purpose';
import type { BackupEnd, HeldBackup } from '../domain/backups/reach';
import type { Refusal, Result } from '../kernel/result';
import { RECOVERY_CHANNELS, type RecoveryApi } from './recovery';
import { SEALING_CHANNELS, type SealingApi } from './sealingApi';

/** A file that the person picked or dropped. Its path stays in the main process. */
export type OpenedFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

export type FileRefusal =
  | { readonly code: 'files/cancelled' }
  | { readonly code: 'files/too-large'; readonly fileName: string; readonly maxBytes: number }
  | { readonly code: 'files/not-readable'; readonly fileName: string }
  | { readonly code: 'files/disk-full'; readonly fileName: string }
  | { readonly code: 'files/not-allowed'; readonly fileName: string };

/** A sheet of paper, in millimetres. */
export type PaperSize = { readonly widthMm: number; readonly heightMm: number };

/** Why nothing was printed: the person said no, or the computer has no printer that answers. */
export type PrintRefusal = { readonly code: 'print/cancelled' } | { readonly code: 'print/failed' };

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
  /** Somebody double-clicked a backup, and it waits to be opened (`files:openAsked`). */
  readonly asksToOpen: boolean;
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
  /** The backup that the operating system asked to open, once; `null` if there is none. */
  readonly 'files:openAsked': () => Promise<Result<OpenedFile, FileRefusal> | null>;
  /** Native save dialog, then an atomic write. Answers with the file's name. */
  readonly 'files:save': (
    suggestedName: string,
    filter: FileFilter,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<string, FileRefusal>>;

  /** The system's print dialog for the window as it prints; answers when the job was handed over. */
  readonly 'print:open': (paper: PaperSize) => Promise<Result<null, PrintRefusal>>;
  /** The window as it prints, as a PDF: native save dialog, then an atomic write. Answers with the file's name. */
  readonly 'print:savePdf': (
    suggestedName: string,
    filterName: string,
    paper: PaperSize,
  ) => Promise<Result<string, FileRefusal>>;

  /** The places that backups go to, and how they are made by themselves. */
  readonly 'backups:overview': () => Promise<BackupOverview>;
  /** Lets the person choose another folder; `null` if they did not. */
  readonly 'backups:chooseFolder': (place: BackupPlace) => Promise<ChosenFolder | null>;
  /** From now on there is no second place; what lies there stays there. */
  readonly 'backups:dropSecond': () => Promise<void>;
  readonly 'backups:setHabits': (habits: BackupHabits) => Promise<void>;
  /** Begins a backup file of `sizeBytes`; the bytes follow in pieces of at most 4 MiB. Answers with a handle. */
  readonly 'backups:begin': (
    purpose: BackupPurpose,
    sizeBytes: number,
  ) => Promise<Result<string, BackupRefusal>>;
  readonly 'backups:append': (
    handle: string,
    piece: Uint8Array<ArrayBuffer>,
  ) => Promise<Result<null, BackupRefusal>>;
  /** Flushes, reads back, compares with `sha256` (hex, of all pieces) and renames: only then it is a backup. */
  readonly 'backups:finish': (
    handle: string,
    sha256: string,
    facts: BackupFacts,
  ) => Promise<Result<BackupReceipt, BackupRefusal>>;
  readonly 'backups:abandon': (handle: string) => Promise<void>;
  /** Backups in both places, newest first. */
  readonly 'backups:list': () => Promise<readonly BackupFile[]>;
  readonly 'backups:read': (id: string) => Promise<Result<Uint8Array<ArrayBuffer>, BackupRefusal>>;
  /** Every backup that may hold somebody, also where nobody can look now. */
  readonly 'backups:holdings': () => Promise<readonly HeldBackup[]>;
  /** Begins a file that takes the place of a backup, as `backups:begin`; the old one goes once it was read back. */
  readonly 'backups:rewrite': (
    id: string,
    sizeBytes: number,
  ) => Promise<Result<string, BackupRefusal>>;
  /** Fixes the day on which these go, whatever the rules of rotation would keep by then. */
  readonly 'backups:mustEnd': (ids: readonly string[]) => Promise<readonly BackupEnd[]>;
  readonly 'backups:showFolder': (place: BackupPlace) => Promise<void>;
  /** Takes down how bringing a backup back on trial went. */
  readonly 'backups:noteRehearsal': (id: string, isRestorable: boolean) => Promise<void>;
  /** The owner says that fewer people or lines than before are right: older backups may be cleared away again. */
  readonly 'backups:acceptFall': () => Promise<void>;
  /** Says that `closing` is listened to; then answers it: still at it, or there is nothing left to wait for. */
  readonly 'app:closing': (step: 'listening' | 'working' | 'done') => Promise<void>;

  /** Shows a notice of the operating system; pressing it brings the window forward and is told as `noticePressed`. */
  readonly 'notices:show': (notice: DesktopNotice) => Promise<Result<null, NoticeRefusal>>;

  /** Opens the window on the customer's side, or brings it forward. */
  readonly 'customer:show': () => Promise<void>;
  readonly 'customer:close': () => Promise<void>;
  /** The next key is the counter's again, unless the counter would cover that window. */
  readonly 'customer:keysBack': () => Promise<void>;

  /** Opens the program for a link. Only `mailto:`, `tel:`, `sms:` and `https:`. */
  readonly 'links:open': (url: string) => Promise<Result<null, LinkRefusal>>;
} & RecoveryApi &
  SealingApi;

/** A notice of the operating system. */
export type DesktopNotice = {
  /** Told again when it is pressed; a newer one with the same id takes its place. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
};

/** Why no notice was shown: there are none here, or the person does not want them. */
export type NoticeRefusal =
  { readonly code: 'notices/not-available' } | { readonly code: 'notices/not-allowed' };

export type LinkRefusal = Refusal & { readonly code: 'links/not-allowed' | 'links/no-program' };

export type Channel = keyof DesktopApi;

/** Every channel once; the type rejects both a missing and an unknown name. */
export const CHANNELS: Readonly<Record<Channel, true>> = {
  'app:startup': true,
  'app:setLanguage': true,
  'app:setTheme': true,
  'log:write': true,
  'files:open': true,
  'files:openAsked': true,
  'files:save': true,
  'print:open': true,
  'print:savePdf': true,
  'backups:overview': true,
  'backups:chooseFolder': true,
  'backups:dropSecond': true,
  'backups:setHabits': true,
  'backups:begin': true,
  'backups:append': true,
  'backups:finish': true,
  'backups:abandon': true,
  'backups:list': true,
  'backups:read': true,
  'backups:holdings': true,
  'backups:rewrite': true,
  'backups:mustEnd': true,
  'backups:showFolder': true,
  'backups:noteRehearsal': true,
  'backups:acceptFall': true,
  'app:closing': true,
  'notices:show': true,
  'customer:show': true,
  'customer:close': true,
  'customer:keysBack': true,
  'links:open': true,
  ...RECOVERY_CHANNELS,
  ...SEALING_CHANNELS,
};

/** What main tells the window, unasked. */
export type DesktopEvents = {
  /** A menu item or its accelerator: the window does what the same key does. */
  readonly command: MenuCommand;
  /** The computer woke up, or its clock or zone may have changed. */
  readonly resumed: null;
  /** A notice was pressed: its id. */
  readonly noticePressed: string;
  /** Something about backups is different: a copy arrived, a place is there or gone. */
  readonly backupsChanged: null;
  /** The person closes the window: it stays until `app:closing` says `done`, or nothing is heard for too long. */
  readonly closing: null;
  /** The window on the customer's side is closed, whoever closed it. */
  readonly customerGone: null;
};

/** Every event once. */
export const EVENTS: Readonly<Record<keyof DesktopEvents, true>> = {
  command: true,
  resumed: true,
  noticePressed: true,
  backupsChanged: true,
  closing: true,
  customerGone: true,
};

export type MenuCommand =
  | 'undo'
  | 'redo'
  | 'back-up'
  | 'search'
  | 'settings'
  | 'new-contact'
  | 'note'
  | 'points'
  | 'import'
  | 'open-backup'
  | 'guide'
  | 'keyboard-help';

/** The window's side of the bridge: `window.desktop`. */
export type DesktopBridge = DesktopApi & {
  /** Listens to main; answers with the way to stop. */
  readonly on: <E extends keyof DesktopEvents>(
    event: E,
    listener: (payload: DesktopEvents[E]) => void,
  ) => () => void;
};
