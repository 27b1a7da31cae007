import type { Clock } from '@shared/domain/calendar/clock';
import { civilDayOf } from '@renderer/i18n/format';

/** The computer's clock and zone, asked anew each time: both may change while the app runs. */
export function createSystemClock(): Clock {
  const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    now: () => Date.now(),
    zone,
    today: () => civilDayOf(Date.now(), zone()),
  };
}
