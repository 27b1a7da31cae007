import type { Instant } from '../calendar/clock';
import type { CarePromise } from './promise';
import { byUrgency } from './resolution';

/** A word that the shop could not keep is still on somebody's mind for so many days. */
export const REMEMBERED_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * What one wants to know of the word given before one gets in touch with somebody: what is open on either
 * side, the most pressing first, then what the shop lately did not keep, the latest first.
 *
 * @param promises - All of one person, in any order.
 */
export function promisesBefore(
  promises: readonly CarePromise[],
  now: Instant,
): readonly CarePromise[] {
  const broken = promises.filter(
    ({ status, by, resolvedAt }) =>
      status === 'broken' &&
      by === 'us' &&
      resolvedAt !== null &&
      now - resolvedAt < REMEMBERED_DAYS * DAY_MS,
  );
  return [
    ...byUrgency(promises.filter(({ status }) => status === 'open')),
    ...broken.sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0)),
  ];
}
