import {
  AFTER_MINUTES,
  MAX_BYTES,
  USUAL_HABITS,
  type BackupHabits,
} from '@shared/domain/backups/habits';
import { parseJson } from '@shared/kernel/safeJson';

const KEY = 'regulars.backupHabits';

/** The habits that were chosen in this browser. */
export function readHabits(storage: Pick<Storage, 'getItem'>): BackupHabits {
  try {
    const { afterMinutes, maxBytes } = parseJson(storage.getItem(KEY) ?? '{}') as Readonly<
      Record<string, unknown>
    >;
    return {
      ...USUAL_HABITS,
      afterMinutes:
        AFTER_MINUTES.find((minutes) => minutes === afterMinutes) ?? USUAL_HABITS.afterMinutes,
      maxBytes: MAX_BYTES.find((bytes) => bytes === maxBytes) ?? USUAL_HABITS.maxBytes,
    };
  } catch {
    return USUAL_HABITS;
  }
}

/** Remembers habits; a browser that keeps nothing uses the usual ones. */
export function writeHabits(storage: Pick<Storage, 'setItem'>, habits: BackupHabits): void {
  try {
    storage.setItem(KEY, JSON.stringify(habits));
  } catch {
    // Storage is full or forbidden.
  }
}
