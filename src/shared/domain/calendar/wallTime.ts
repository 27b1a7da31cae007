import type { Instant } from './clock';
import type { IsoDate } from './isoDate';

/**
 * The instant at which clocks in a zone show this time. Where a clock skips it, an hour later; where
 * it comes twice, one of the two.
 *
 * @param time - Such as `17:10`.
 * @param zone - IANA.
 */
export function instantAt(day: IsoDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The offset is asked for twice: the first answer may lie on the other side of a clock change.
  const guess = wanted - offsetAt(wanted, zone);
  return wanted - offsetAt(guess, zone);
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(instant: Instant, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return shown - Math.floor(instant / 60_000) * 60_000;
}
