import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';

/** A backup of which this computer knows, whether it can be looked into now or not. */
export type HeldBackup = {
  /** Opaque to the window; that of the list. */
  readonly id: string;
  readonly fileName: string;
  /** The moment whose state it holds; of an unknown file, when it was last written. */
  readonly createdAt: Instant;
  /** Written by this computer: only such a file may be written anew or cleared away. */
  readonly isOwn: boolean;
  /** `false`: on a stick that is not plugged in, or in a folder that is used no more. */
  readonly isHere: boolean;
};

/** The day on which a backup goes at the latest; `null` where nothing clears it away. */
export type BackupEnd = { readonly id: string; readonly endsOn: IsoDate | null };
