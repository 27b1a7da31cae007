import { localTimeAt } from '../culture/localTime';
import type { Instant } from './clock';
import { addDays, type IsoDate } from './isoDate';
import { offsetAt } from './wallTime';

/** A change of a zone's clocks. */
export type ClockChange = {
  /** The civil day there on which it happens. */
  readonly day: IsoDate;
  /** The first instant with the new time, to the second. */
  readonly at: Instant;
  /** By how many minutes clocks are put forward; negative where they are put back. */
  readonly minutes: number;
};

const DAY_MS = 86_400_000;

/**
 * The changes of a zone's clocks on days within a span, both ends included, in order: what is called
 * the beginning and the end of summer time.
 *
 * @param zone - IANA.
 * @throws RangeError if there is no such zone.
 */
export function clockChanges(zone: string, from: IsoDate, to: IsoDate): readonly ClockChange[] {
  const found: ClockChange[] = [];
  // A day there lies within a day of the same date in UTC.
  const end = Date.parse(addDays(to, 2));
  for (let instant = Date.parse(addDays(from, -1)); instant < end; instant += DAY_MS) {
    const before = offsetAt(instant, zone);
    const after = offsetAt(instant + DAY_MS, zone);
    if (before === after) continue;
    const at = changeBetween(instant, instant + DAY_MS, zone);
    // A change at midnight begins the new day: what the clocks show then is when it happened.
    const { day } = localTimeAt(at, zone);
    if (day >= from && day <= to) found.push({ day, at, minutes: (after - before) / 60_000 });
  }
  return found;
}

/** The first instant, to the second, at which clocks show what they show at `late`. */
function changeBetween(early: Instant, late: Instant, zone: string): Instant {
  const before = offsetAt(early, zone);
  let [was, is] = [early, late];
  while (is - was > 1000) {
    const middle = was + Math.floor((is - was) / 2000) * 1000;
    if (offsetAt(middle, zone) === before) was = middle;
    else is = middle;
  }
  return is;
}
