import type { Instant } from '@shared/domain/calendar/clock';
import { ownStorage } from '@renderer/hooks/ownStorage';
import { storedState, type StoredState } from '@renderer/hooks/storedState';

/** The last backup that this computer made. */
export type LastBackup = {
  /** The moment whose state it holds. */
  readonly at: Instant;
  readonly fileName: string;
  /** The empty string: it went to the downloads. */
  readonly folder: string;
};

/** The last time that everything was replaced by a backup. */
export type LastRestore = {
  readonly fileName: string;
  /** The moment whose state was brought back. */
  readonly at: Instant;
  readonly doneAt: Instant;
};

/** The last time that a backup was brought back on trial. */
export type LastRehearsal = {
  readonly at: Instant;
  readonly fileName: string;
  readonly isRestorable: boolean;
  readonly people: number;
  /** The release that did it: another one tries again. */
  readonly appVersion: string;
};

/** What this computer remembers of its backups, beside the files themselves. */
export type BackupMemory = {
  readonly last: LastBackup | null;
  readonly restored: LastRestore | null;
  readonly rehearsed: LastRehearsal | null;
  /** When the newest one was saved as a file of its own. */
  readonly saved: Instant | null;
};

/** Nothing was ever backed up or brought back. */
export const NO_MEMORY: BackupMemory = { last: null, restored: null, rehearsed: null, saved: null };

/** The memory of this computer. */
export const createBackupMemory = (): StoredState<BackupMemory> =>
  storedState(ownStorage(), 'regulars.backups', (stored) => {
    const { last, restored, rehearsed, saved } = recordOf(stored);
    return {
      last: readLast(recordOf(last)),
      restored: readRestore(recordOf(restored)),
      rehearsed: readRehearsal(recordOf(rehearsed)),
      saved: typeof saved === 'number' ? saved : null,
    };
  });

type Unknown = Readonly<Record<string, unknown>>;

const recordOf = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};

function readLast({ at, fileName, folder }: Unknown): LastBackup | null {
  return typeof at === 'number' && typeof fileName === 'string' && typeof folder === 'string'
    ? { at, fileName, folder }
    : null;
}

function readRestore({ at, fileName, doneAt }: Unknown): LastRestore | null {
  return typeof at === 'number' && typeof fileName === 'string' && typeof doneAt === 'number'
    ? { at, fileName, doneAt }
    : null;
}

function readRehearsal(stored: Unknown): LastRehearsal | null {
  const { at, fileName, isRestorable, people, appVersion } = stored;
  return typeof at === 'number' &&
    typeof fileName === 'string' &&
    typeof isRestorable === 'boolean' &&
    typeof people === 'number' &&
    typeof appVersion === 'string'
    ? { at, fileName, isRestorable, people, appVersion }
    : null;
}
