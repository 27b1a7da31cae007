import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';

/** From the first instant of one civil day up to the first one after another, in the clock's zone. */
export const spanOfDays = (
  from: IsoDate,
  to: IsoDate,
  clock: Clock,
): readonly [Instant, Instant] => [
  instantAt(from, '00:00', clock.zone()),
  instantAt(addDays(to, 1), '00:00', clock.zone()),
];
