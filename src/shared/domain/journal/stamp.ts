import type { Instant } from '../calendar/clock';
import type { Stamp } from './change';

/**
 * A hybrid logical clock: stamps follow the computer's clock where it runs forward and never run
 * backward where it does not. As text, `<12 hex digits of milliseconds>-<4 of a counter>-<device>`,
 * so that stamps sort by plain comparison. Source: Kulkarni et al., "Logical Physical Clocks", 2014.
 */
export type StampParts = {
  readonly time: Instant;
  readonly counter: number;
  readonly device: string;
};

const MAX_COUNTER = 0xffff;
const MAX_TIME = 2 ** 48 - 1;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

const write = ({ time, counter, device }: StampParts): Stamp =>
  `${hex(time, 12)}-${hex(counter, 4)}-${device}`;

/** @throws RangeError if the text is no stamp. */
export function readStamp(stamp: Stamp): StampParts {
  const match = /^([0-9a-f]{12})-([0-9a-f]{4})-(.+)$/.exec(stamp);
  if (!match) throw new RangeError(`Not a stamp: ${stamp}`);
  return {
    time: parseInt(match[1]!, 16),
    counter: parseInt(match[2]!, 16),
    device: match[3]!,
  };
}

/** The time part of a stamp: not later than any clock that took part has shown. */
export const stampTime = (stamp: Stamp): Instant => readStamp(stamp).time;

/**
 * The stamp that follows `last` on this device: later than it in any case, and at `now` if the clock
 * runs ahead of it.
 *
 * @param last - The latest stamp known here, of any device; `null` if there is none.
 * @throws RangeError if `now` is before 1970 or after the year 10000.
 */
export function nextStamp(last: Stamp | null, now: Instant, device: string): Stamp {
  if (!Number.isSafeInteger(now) || now < 0 || now > MAX_TIME) {
    throw new RangeError(`Not a time to stamp: ${now}`);
  }
  const known = last === null ? null : readStamp(last);
  if (known === null || now > known.time) return write({ time: now, counter: 0, device });
  if (known.counter < MAX_COUNTER) {
    return write({ time: known.time, counter: known.counter + 1, device });
  }
  return write({ time: known.time + 1, counter: 0, device });
}

/** The later of two stamps: what this device knows after hearing of another's. */
export const laterStamp = (a: Stamp | null, b: Stamp): Stamp => (a !== null && a > b ? a : b);
