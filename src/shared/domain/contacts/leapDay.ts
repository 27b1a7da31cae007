import type { IsoDate } from '../calendar/isoDate';
import { isLeapYear, isoDateOf } from '../calendar/isoDate';
import type { LeapDayRule, PartialDate } from '../calendar/partialDate';

/**
 * The day on which a yearly date is kept in a year; `null` if only its month is known. 29 February
 * moves by the contact's own rule in common years.
 *
 * @param year - 1 to 9999.
 */
export function keptOn(
  { month, day }: PartialDate,
  year: number,
  rule: LeapDayRule,
): IsoDate | null {
  if (day === null) return null;
  if (month !== 2 || day !== 29 || isLeapYear(year)) return isoDateOf(year, month, day);
  return rule === '02-28' ? isoDateOf(year, 2, 28) : isoDateOf(year, 3, 1);
}
