import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';

/** How often somebody comes, from their own purchases. */
export type Rhythm = {
  /** Days between two days with a purchase, usually: the median, halves rounded up; 1 or more. */
  readonly everyDays: number;
  readonly lastOn: IsoDate;
  readonly expectedOn: IsoDate;
  /** Days since they were expected; 0 on that day and before. */
  readonly overdueDays: number;
};

/** Days with a purchase from which a rhythm can be told. */
export const RHYTHM_DAYS = 3;

/**
 * The rhythm of somebody who bought on these days; `null` for fewer than three different days. Days
 * after `today` are passed over.
 *
 * @param days - In any order; the same day may come several times.
 */
export function rhythmOf(days: readonly IsoDate[], today: IsoDate): Rhythm | null {
  const known = [...new Set(days)].filter((day) => day <= today).sort();
  const lastOn = known.at(-1);
  if (lastOn === undefined || known.length < RHYTHM_DAYS) return null;
  const gaps = known
    .slice(1)
    .map((day, index) => daysBetween(known[index]!, day))
    .sort((a, b) => a - b);
  const everyDays = Math.ceil((gaps[(gaps.length - 1) >> 1]! + gaps[gaps.length >> 1]!) / 2);
  const expectedOn = addDays(lastOn, everyDays);
  return {
    everyDays,
    lastOn,
    expectedOn,
    overdueDays: Math.max(0, daysBetween(expectedOn, today)),
  };
}
