import type { IsoDate } from '../calendar/isoDate';
import type { LeapDayRule, PartialDate } from '../calendar/partialDate';
import { keptOn } from './leapDay';

/**
 * Whole years since a birthday on a day; `null` where they cannot be told: without a year, before the
 * birth, or in the month of a birthday whose day is unknown.
 */
export function ageOn(birthday: PartialDate, on: IsoDate, rule: LeapDayRule): number | null {
  if (birthday.year === null) return null;
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  const years = year - birthday.year;
  if (birthday.day === null && month === birthday.month) return null;
  const day = keptOn(birthday, year, rule);
  const isAhead = day === null ? month < birthday.month : on < day;
  const age = isAhead ? years - 1 : years;
  return age < 0 ? null : age;
}
