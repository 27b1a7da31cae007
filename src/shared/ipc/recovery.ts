import type { LogPort } from '../domain/journal/log/logPort';
import type { Sentinel } from '../domain/journal/log/sentinel';

/** What was looked at before the first window opened. */
export type PreflightFacts = {
  /** What the shop looked like when it was last written; `null` if nothing is known. */
  readonly sentinel: Sentinel | null;
  /** The release that wrote last is newer than this one: its data must not be written. */
  readonly isOlderApp: boolean;
  /** `low`: less than 1 GB free; `none`: less than 200 MB, too little to work safely. */
  readonly space: 'enough' | 'low' | 'none';
  /** Starts in a row that did not come to a shop on screen, before this one. */
  readonly failedStarts: number;
  /** The app was started with `--safe-mode`: it waits for a person before it opens the shop. */
  readonly isSafeModeWanted: boolean;
  /** Half-written ends of the engine's files that were cut off, after a copy was kept. */
  readonly trimmedFiles: number;
  /** A rebuilding was asked for before this start; `backupId` names the chosen backup. */
  readonly wanted: { readonly backupId: string | null } | null;
};

/** After this many failed starts in a row the shop is not opened by itself. */
export const SAFE_MODE_AFTER = 2;

/** The log of acts, and what helps when the database does not open. */
export type RecoveryApi = {
  readonly 'journal:standing': LogPort['standing'];
  readonly 'journal:append': LogPort['append'];
  readonly 'journal:beginBase': LogPort['beginBase'];
  readonly 'journal:appendToBase': LogPort['appendToBase'];
  readonly 'journal:adoptBase': LogPort['adoptBase'];
  readonly 'journal:read': LogPort['read'];
  readonly 'recovery:facts': () => Promise<PreflightFacts>;
  /** A shop is on screen: the start was none that failed. */
  readonly 'recovery:succeeded': () => Promise<void>;
  /** Puts the engine's files aside at the next start, and starts anew; `null` takes whatever is newest. */
  readonly 'recovery:rebuild': (backupId: string | null) => Promise<void>;
  /** Quits and starts anew, through everything that is done before the first window. */
  readonly 'recovery:relaunch': () => Promise<void>;
  /** Gives back the room that was kept for a full disk; answers whether there was any. */
  readonly 'recovery:makeRoom': () => Promise<boolean>;
  /** Removes copies of damaged files that were put aside; answers the names of those that stay. */
  readonly 'recovery:forgetAside': () => Promise<readonly string[]>;
  /** Begins an empty shop although one is remembered: the memory of it goes, files stay. */
  readonly 'recovery:beginAnew': () => Promise<void>;
};

/** Every one of these channels once. */
export const RECOVERY_CHANNELS: Readonly<Record<keyof RecoveryApi, true>> = {
  'journal:standing': true,
  'journal:append': true,
  'journal:beginBase': true,
  'journal:appendToBase': true,
  'journal:adoptBase': true,
  'journal:read': true,
  'recovery:facts': true,
  'recovery:succeeded': true,
  'recovery:rebuild': true,
  'recovery:relaunch': true,
  'recovery:makeRoom': true,
  'recovery:forgetAside': true,
  'recovery:beginAnew': true,
};
