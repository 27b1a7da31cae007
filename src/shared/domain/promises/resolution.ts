import type { Instant } from '../calendar/clock';
import type { CarePromise } from './promise';

/** How a promise ends; `open` takes the end back. */
export type PromiseStatus = CarePromise['status'];

/** The fields of a promise with another status: an open one has no day on which it ended. */
export const statusFields = (
  status: PromiseStatus,
  now: Instant,
): Pick<CarePromise, 'status' | 'resolvedAt'> => ({
  status,
  resolvedAt: status === 'open' ? null : now,
});

/** Open promises in the order in which they press: by day, those without one last, then by age. */
export const byUrgency = (promises: readonly CarePromise[]): readonly CarePromise[] =>
  promises.toSorted((a, b) => {
    if (a.dueOn !== b.dueOn) {
      if (a.dueOn === null) return 1;
      if (b.dueOn === null) return -1;
      return a.dueOn < b.dueOn ? -1 : 1;
    }
    return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
  });
