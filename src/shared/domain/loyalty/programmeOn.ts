import type { IsoDate } from '../calendar/isoDate';
import type { Programme } from './programme';

/**
 * The version of the rules that holds on a day: the highest number that has begun. Before the first
 * one began it is the first, whose `startsOn` then says that nothing is earned yet.
 *
 * @throws RangeError if there is no version at all.
 */
export function programmeOn(programmes: readonly Programme[], day: IsoDate): Programme {
  let found: Programme | null = null;
  let first: Programme | null = null;
  for (const version of programmes) {
    if (version.startsOn <= day && (!found || version.number > found.number)) found = version;
    if (!first || version.startsOn < first.startsOn) first = version;
  }
  const programme = found ?? first;
  if (!programme) throw new RangeError('A shop has at least one version of its programme');
  return programme;
}
