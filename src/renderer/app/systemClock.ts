import type { Clock } from '@shared/domain/calendar/clock';
import { civilDayOf } from '@renderer/i18n/format';

/** Asking for the zone costs a tenth of a millisecond, and it is asked for with every row that is drawn. */
const ZONE_HOLDS_MS = 1000;

/** The computer's clock and zone, asked anew: both may change while the app runs. The zone is at most a second old. */
export function createSystemClock(): Clock {
  let known = '';
  let until = -1;
  const zone = (): string => {
    const at = performance.now();
    if (at >= until) {
      known = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      until = at + ZONE_HOLDS_MS;
    }
    return known;
  };
  return {
    now: () => Date.now(),
    zone,
    today: () => civilDayOf(Date.now(), zone()),
  };
}
