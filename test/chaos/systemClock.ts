import type { Clock } from '../../src/shared/domain/calendar/clock';
import { isoDate } from '../../src/shared/domain/calendar/isoDate';

/** The computer's own clock, in UTC. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => 'UTC',
  today: () => isoDate(new Date().toISOString().slice(0, 10)),
};
