import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { offsetAt } from '../calendar/wallTime';
import { localTimeAt } from './localTime';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** How far two clocks are apart, and when that changes next. */
export type ZoneShift = {
  /** How many hours `to` is ahead of `from`; may be negative and may end in .25, .5 or .75. */
  readonly hours: number;
  /** The day, on the calendar of `from`, on which it changes within a year; `null` where it stays. */
  readonly changesOn: IsoDate | null;
  /** What it is from then on; the same as `hours` where it stays. */
  readonly hoursAfter: number;
};

/**
 * How far the clocks of `to` are ahead of those of `from`, and the next day within a year on which
 * that changes. Two zones that change their clocks in the same night, hours apart, do not count as changed.
 *
 * @param from - IANA: the owner's.
 * @param to - IANA: theirs.
 */
export function zoneShift(from: string, to: string, at: Instant): ZoneShift {
  const apart = (instant: Instant): number => offsetAt(instant, to) - offsetAt(instant, from);
  const now = apart(at);
  for (let days = 1; days <= 366; days += 1) {
    const then = at + days * DAY_MS;
    if (apart(then) === now || apart(then + DAY_MS) === now) continue;
    let [early, late] = [then - DAY_MS, then];
    while (late - early > 1000) {
      const middle = early + Math.floor((late - early) / 2000) * 1000;
      if (apart(middle) === now) early = middle;
      else late = middle;
    }
    // Once both have changed: a day later the difference is the one that stays.
    return {
      hours: now / HOUR_MS,
      changesOn: localTimeAt(late, from).day,
      hoursAfter: apart(then + DAY_MS) / HOUR_MS,
    };
  }
  return { hours: now / HOUR_MS, changesOn: null, hoursAfter: now / HOUR_MS };
}
