import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { BackupHabits } from './habits';

const MINUTE_MS = 60_000;

/** What has to be known to say whether a backup is due. */
export type BackupSituation = {
  readonly now: Instant;
  readonly today: IsoDate;
  readonly habits: Pick<BackupHabits, 'afterMinutes'>;
  /** When the newest backup was made, and on which day; `null` if there is none. */
  readonly last: { readonly at: Instant; readonly day: IsoDate } | null;
  /** When the first thing was written that is in no backup; `null` if everything is. */
  readonly changedAt: Instant | null;
  /** The attempts since that came to nothing, and when the last one was. */
  readonly failed: { readonly times: number; readonly at: Instant } | null;
};

/**
 * Why a backup is due now; `null` if none is. Nothing is due when nothing changed. What did not work is tried again
 * after 2, 4, 8 … minutes, at most every hour. A clock that was set back makes a backup due, not overdue for ever.
 */
export function dueBackup({
  now,
  today,
  habits,
  last,
  changedAt,
  failed,
}: BackupSituation): 'daily' | 'after-change' | null {
  if (changedAt === null) return null;
  if (failed !== null && now >= failed.at && now < failed.at + pauseAfter(failed.times))
    return null;
  if (last !== null && last.day !== today) return 'daily';
  const isOld = now - changedAt >= habits.afterMinutes * MINUTE_MS;
  return isOld || changedAt > now ? 'after-change' : null;
}

/** How long to wait after this many failures, in milliseconds. */
export const pauseAfter = (times: number): number =>
  Math.min(60, 2 ** Math.min(times, 10)) * MINUTE_MS;
