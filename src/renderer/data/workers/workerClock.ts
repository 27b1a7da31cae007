import type { Clock } from '@shared/domain/calendar/clock';
import { isoDate } from '@shared/domain/calendar/isoDate';

const zone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock of a worker: it does not know the window's. */
export const workerClock: Clock = {
  now: () => Date.now(),
  zone,
  today: () => isoDate(new Date().toLocaleDateString('en-CA', { timeZone: zone() })),
};
