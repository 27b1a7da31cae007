import type { Instant } from '../calendar/clock';
import type { BackupFacts } from './facts';
import type { BackupHabits } from './habits';
import type { BackupPurpose } from './purpose';
import type { OpeningRefusal } from './sealing';

/** The place where backups go, and the second one, to which they are copied. */
export type BackupPlace = 'first' | 'second';

/** The folder of the first place where that is the browser's own file system: it has no path, and goes with the browser's data. */
export const BROWSER_PLACE = 'browser:';

/** A backup file as found on disk; the same file in both places is one. */
export type BackupFile = {
  /** Opaque to the window; main maps it to a path. */
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Where it lies, at least one. */
  readonly places: readonly BackupPlace[];
  readonly isSealed: boolean;
  /** Why it was made, and what is in it; `null` for files that this computer knows nothing of. */
  readonly purpose: BackupPurpose | null;
  readonly facts: BackupFacts | null;
  /** When it was read back from the disk and compared with what was written; `null` for unknown files. */
  readonly verifiedAt: Instant | null;
  /** When it was last brought back on trial, and whether that went well; `null` if it never was. */
  readonly rehearsal: { readonly at: Instant; readonly isRestorable: boolean } | null;
};

/** What was written, after it was read back and compared. */
export type BackupReceipt = BackupFile & { readonly sha256: string; readonly folder: string };

/** Why a place takes no backup or gives none. Nothing was changed, no half file is left behind. */
export type BackupRefusal =
  | { readonly code: 'backups/folder-missing'; readonly folder: string }
  | { readonly code: 'backups/disk-full'; readonly folder: string }
  /** Said before the first byte: there is less room than the file takes. */
  | {
      readonly code: 'backups/too-little-space';
      readonly folder: string;
      readonly neededBytes: number;
      readonly freeBytes: number;
    }
  | { readonly code: 'backups/not-allowed'; readonly folder: string }
  /** The disk or the network did not answer for half a minute. */
  | { readonly code: 'backups/stalled'; readonly folder: string }
  | { readonly code: 'backups/read-back-differs'; readonly folder: string }
  /** The folder was to be the second place, and is the first. */
  | { readonly code: 'backups/same-place'; readonly folder: string }
  | { readonly code: 'backups/gone'; readonly fileName: string }
  /** Larger than any backup that is read. */
  | { readonly code: 'backups/too-large'; readonly maxBytes: number }
  | OpeningRefusal;

/** A folder that was chosen. */
export type ChosenFolder = {
  readonly folder: string;
  /** It was chosen as the second place and is the first: two copies in one folder are one, and nothing was changed. */
  readonly isFirstPlace: boolean;
};

/** One of the two places. */
export type PlaceState = {
  /** Its path, or the name by which the browser knows it; empty where backups go to the downloads. */
  readonly folder: string;
  readonly exists: boolean;
  /** Room left, in bytes; `null` where that cannot be known. */
  readonly freeBytes: number | null;
  /** The state that the newest verified backup there holds; `null` if there is none. */
  readonly newestAt: Instant | null;
  /** Why the last backup did not get there; `null` if it did. */
  readonly problem: BackupRefusal | null;
};

/** People or the book became fewer and no act says why: nothing older is cleared away until somebody says it is right. */
export type HeldBack = {
  readonly at: Instant;
  readonly peopleBefore: number;
  readonly peopleNow: number;
  readonly entriesBefore: number;
  readonly entriesNow: number;
};

/** Places, habits and what needs the owner's eye. */
export type BackupOverview = {
  readonly first: PlaceState;
  /** `null` until one was chosen. */
  readonly second: PlaceState | null;
  readonly habits: BackupHabits;
  /** When the first backup of this computer was made; `null` before. */
  readonly since: Instant | null;
  readonly held: HeldBack | null;
};
