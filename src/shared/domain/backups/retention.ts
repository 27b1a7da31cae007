import type { Instant } from '../calendar/clock';
import { daysBetween, type IsoDate } from '../calendar/isoDate';

/** How many backups stay: the newest, and of each of the last days, weeks and months that have any the newest. */
export type RetentionRule = {
  readonly newest: number;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
  /** All together at most, in bytes; `null` for no limit. */
  readonly maxBytes: number | null;
};

/** Grandfather, father, son. */
export const USUAL_RETENTION: RetentionRule = {
  newest: 8,
  days: 14,
  weeks: 8,
  months: 12,
  maxBytes: null,
};

/** So many verified backups stay whatever else holds. */
export const ALWAYS_KEPT = 2;

/** A backup as far as the rule looks at it. */
export type AgedBackup = {
  readonly id: string;
  /** The moment whose state it holds. */
  readonly at: Instant;
  readonly sizeBytes: number;
  /** Read back and compared when it was written, and not found damaged since. */
  readonly isVerified: boolean;
};

/**
 * The ids of the backups that may go, oldest first. Periods without a backup do not count, so a shop that was closed for
 * half a year still has its old ones. The newest and the last two verified ones always stay.
 *
 * @param dayOf - The owner's civil day of an instant.
 */
export function backupsToDrop(
  backups: readonly AgedBackup[],
  rule: RetentionRule,
  dayOf: (at: Instant) => IsoDate,
): readonly string[] {
  const newestFirst = backups.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const sacred = new Set([
    ...newestFirst.slice(0, 1).map(({ id }) => id),
    ...newestFirst
      .filter(({ isVerified }) => isVerified)
      .slice(0, ALWAYS_KEPT)
      .map(({ id }) => id),
  ]);
  const kept = new Set([...sacred, ...newestFirst.slice(0, rule.newest).map(({ id }) => id)]);
  const periods: readonly [number, (day: IsoDate) => string | number][] = [
    [rule.days, (day) => day],
    [rule.weeks, weekOf],
    [rule.months, (day) => day.slice(0, 7)],
  ];
  for (const [count, periodOf] of periods) {
    const seen = new Set<string | number>();
    for (const { id, at } of newestFirst) {
      const period = periodOf(dayOf(at));
      if (seen.has(period)) continue;
      if (seen.size >= count) break;
      seen.add(period);
      kept.add(id);
    }
  }
  shrink(newestFirst, kept, sacred, rule.maxBytes ?? Infinity);
  return newestFirst
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => id)
    .reverse();
}

/** Longer than the rule keeps anything while a backup is made on each day. */
const FORESEEN_DAYS = 800;

/**
 * The day on which the rule lets a backup go, with one backup of the usual size on each day from now on.
 *
 * @returns `null` if it would stay, or is none of these.
 */
export function endByRule(
  backups: readonly AgedBackup[],
  id: string,
  rule: RetentionRule,
  dayOf: (at: Instant) => IsoDate,
  now: Instant,
): IsoDate | null {
  const sizeBytes = Math.max(0, ...backups.map((backup) => backup.sizeBytes));
  let kept = backups;
  for (let n = 1; n <= FORESEEN_DAYS; n += 1) {
    if (!kept.some((backup) => backup.id === id)) return null;
    const at = now + n * DAY_MS;
    kept = [...kept, { id: `foreseen-${String(n)}`, at, sizeBytes, isVerified: true }];
    const goners = new Set(backupsToDrop(kept, rule, dayOf));
    if (goners.has(id)) return dayOf(at);
    kept = kept.filter((backup) => !goners.has(backup.id));
  }
  return null;
}

const DAY_MS = 86_400_000;

/** Lets the oldest go until all fit. */
function shrink(
  newestFirst: readonly AgedBackup[],
  kept: Set<string>,
  sacred: ReadonlySet<string>,
  maxBytes: number,
): void {
  let bytes = 0;
  for (const { id, sizeBytes } of newestFirst) if (kept.has(id)) bytes += sizeBytes;
  for (const { id, sizeBytes } of newestFirst.toReversed()) {
    if (bytes <= maxBytes) return;
    if (!kept.has(id) || sacred.has(id)) continue;
    kept.delete(id);
    bytes -= sizeBytes;
  }
}

const A_MONDAY = '1970-01-05' as IsoDate;

/** A number for each week, Monday to Sunday. */
const weekOf = (day: IsoDate): number => Math.floor(daysBetween(A_MONDAY, day) / 7);
