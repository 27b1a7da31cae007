import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import { offsetAt } from '../calendar/wallTime';
import type { LocalTime } from './moment';

/**
 * What the clocks of a zone show at an instant.
 *
 * @param zone - IANA.
 * @throws RangeError if there is no such zone.
 */
export function localTimeAt(at: Instant, zone: string): LocalTime {
  const offset = offsetAt(at, zone);
  const shown = new Date(at + offset);
  const text = shown.toISOString();
  return {
    zone,
    day: text.slice(0, 10) as IsoDate,
    time: text.slice(11, 16),
    weekday: shown.getUTCDay() || 7,
    offsetMinutes: Math.round(offset / 60_000),
  };
}
