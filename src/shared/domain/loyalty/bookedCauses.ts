import { baseOf } from './causeKeys';
import type { OpenMovement } from './openMovement';

/** What can be booked only once for a cause, however often it was taken back and booked anew. */
const ONCE = /^(?:purchase|bonus:welcome|bonus:birthday|referral):/;

/** Which causes the lines so far were booked for. */
export type BookedCauses = {
  /** Notes a line; answers whether another computer has booked the same before and that still stands. */
  readonly isRepeat: (movement: OpenMovement) => boolean;
};

/**
 * Two computers that do not know of each other may book the same: both chains keep their line, and all computers count the
 * same one, the first in the order of posting. One computer alone never writes such a line.
 */
export function createBookedCauses(): BookedCauses {
  const keys = new Map<string, string>();
  const standing = new Map<string, OpenMovement[]>();
  return {
    isRepeat: (movement) => {
      const { causeKey, device } = movement.entry;
      const first = keys.get(causeKey);
      // Twice in one chain is no work of two computers: it counts, and the verification names it.
      if (first !== undefined) return first !== device;
      keys.set(causeKey, device);
      if (!ONCE.test(causeKey)) return false;
      const base = baseOf(causeKey);
      const before = standing.get(base);
      if (!before) {
        standing.set(base, [movement]);
        return false;
      }
      const stands = before.some(
        ({ entry, left, expired }) => entry.device !== device && left > expired,
      );
      if (!stands) before.push(movement);
      return stands;
    },
  };
}
