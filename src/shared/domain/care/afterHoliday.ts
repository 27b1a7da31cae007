import type { Holiday } from '../calendar/holiday';
import type { HolidayBook } from '../calendar/holidayBook';
import { holdsIn } from '../calendar/holdsIn';
import { addDays, weekdayOf, type IsoDate } from '../calendar/isoDate';
import { weekendOf } from '../culture/weekends';

/** A holiday that is better waited for, and the first working day after it. */
export type AfterHoliday = { readonly holiday: Holiday; readonly day: IsoDate };

/** No holidays anywhere are longer than this. */
const LONGEST_DAYS = 21;

/**
 * The first working day after a public holiday that is today or tomorrow where somebody lives; `null`
 * where there is none. A holiday that holds in some regions only counts where theirs is known.
 *
 * @param country - ISO 3166-1 alpha-2.
 * @param region - ISO 3166-2, or empty.
 */
export function afterHoliday(
  book: Pick<HolidayBook, 'on'>,
  country: string,
  region: string,
  today: IsoDate,
): AfterHoliday | null {
  const heldOn = (day: IsoDate): readonly Holiday[] =>
    book.on(country, day).filter((holiday) => holdsIn(holiday, region));
  const publicOn = (day: IsoDate): Holiday | undefined =>
    heldOn(day).find(({ kind }) => kind === 'public');
  const holiday = publicOn(today) ?? publicOn(addDays(today, 1));
  if (holiday === undefined) return null;
  const weekend = weekendOf(country, region).days;
  const isFree = (day: IsoDate): boolean =>
    publicOn(day) !== undefined ||
    (weekend.includes(weekdayOf(day)) && !heldOn(day).some(({ kind }) => kind === 'workday'));
  let day = addDays(holiday.day, 1);
  for (let passed = 1; isFree(day) && passed < LONGEST_DAYS; passed += 1) day = addDays(day, 1);
  return { holiday, day };
}
