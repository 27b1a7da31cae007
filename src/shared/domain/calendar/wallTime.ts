import type { Instant } from './clock';
import type { IsoDate } from './isoDate';

const DAY_MS = 86_400_000;

/**
 * The instant at which clocks in a zone show this time.
 *
 * Where a clock skips the time, it is read as it would have been before the change: 02:30 on the
 * night when 02:00 becomes 03:00 is 03:30. Where a time comes twice, it is the first of the two.
 *
 * @param time - Such as `17:10`; `24:00` is the end of the day.
 * @param zone - IANA.
 * @throws RangeError if there is no such zone.
 */
export function instantAt(day: IsoDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // No clock is further than a day from UTC, and none changes twice within two days: one of these
  // two offsets holds at the wanted time, the first of them before a change, the second after it.
  const before = offsetAt(wanted - DAY_MS, zone);
  const after = offsetAt(wanted + DAY_MS, zone);
  const early = wanted - before;
  if (before === after || offsetAt(early, zone) === before) return early;
  const late = wanted - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. @throws RangeError if there is no such zone. */
export function offsetAt(instant: Instant, zone: string): number {
  const days = daysOf(zone);
  const number = Math.floor(instant / DAY_MS);
  let known = days.get(number);
  if (known === undefined) {
    // Enough for ten years; who walks further starts again.
    if (days.size > 4000) days.clear();
    known = dayOfOffsets(number, zone);
    days.set(number, known);
  }
  return instant < known.changesAt ? known.before : known.after;
}

/** Whether there is such a zone, by the platform's own table. */
export function isTimeZone(zone: string): boolean {
  if (zone === '') return false;
  const known = ZONES.get(zone);
  if (known !== undefined) return known;
  let is = true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
  } catch {
    is = false;
  }
  ZONES.set(zone, is);
  return is;
}

/** The offsets of a day that is counted in UTC: clocks change at most once in it. */
type DayOfOffsets = {
  readonly before: number;
  readonly after: number;
  readonly changesAt: Instant;
};

const ZONES = new Map<string, boolean>();
const OFFSETS = new Map<string, Map<number, DayOfOffsets>>();
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function daysOf(zone: string): Map<number, DayOfOffsets> {
  const known = OFFSETS.get(zone);
  if (known) return known;
  const days = new Map<number, DayOfOffsets>();
  clockOf(zone); // Throws before anything is remembered of a zone that does not exist.
  OFFSETS.set(zone, days);
  return days;
}

function dayOfOffsets(number: number, zone: string): DayOfOffsets {
  const from = number * DAY_MS;
  const before = shownOffset(from, zone);
  const after = shownOffset(from + DAY_MS, zone);
  if (before === after) return { before, after, changesAt: from };
  let [early, late] = [from, from + DAY_MS];
  while (late - early > 1000) {
    const middle = early + Math.floor((late - early) / 2000) * 1000;
    if (shownOffset(middle, zone) === before) early = middle;
    else late = middle;
  }
  return { before, after, changesAt: late };
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = CLOCKS.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  CLOCKS.set(zone, clock);
  return clock;
}

function shownOffset(instant: Instant, zone: string): number {
  const parts = clockOf(zone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}

/** Minutes of a clock time since midnight: `13:30` is 810, `24:00` is 1440. */
export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The clock time of minutes since midnight, 0 to 1440. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
