import type { Holiday } from '../calendar/holiday';
import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { HoursSpan } from '../culture/cultureCard';
import { createDaysThere } from '../culture/dayThere';
import type { MomentWorld, Whom } from '../culture/moment';
import { createWorkingWeek, type MinuteSpan } from '../culture/workingHours';

/** Longer trips are looked at for this many days. */
export const LONGEST_TRIP_DAYS = 62;

/** A day of the trip on which somebody is not there as usual. */
export type TripDay = {
  readonly day: IsoDate;
  /** `half`: off from `holiday.from` on. `perhaps`: only in some regions, and theirs is unknown; or some people are off. */
  readonly kind: 'holiday' | 'half' | 'perhaps';
  readonly holiday: Holiday;
};

/** Hours that some weekdays of the trip have in common. */
export type TripHours = {
  /** ISO weekdays in order. */
  readonly weekdays: readonly number[];
  /** Empty: they are closed. */
  readonly spans: readonly HoursSpan[];
};

/** The days of a trip, both ends included, as far as they are looked at; none if it ends before it begins. */
export function daysOfTrip(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const count = Math.min(LONGEST_TRIP_DAYS, daysBetween(from, to) + 1);
  return Array.from({ length: Math.max(0, count) }, (_day, at) => addDays(from, at));
}

/** Holidays and half days of somebody during a trip; their weekend is no news. */
export function tripDaysOf(
  whom: Whom,
  world: MomentWorld,
  from: IsoDate,
  to: IsoDate,
): readonly TripDay[] {
  const there = createDaysThere(whom, world);
  return daysOfTrip(from, to).flatMap((day): readonly TripDay[] => {
    const { holidays, perhaps, someOff } = there(day);
    const whole = holidays.find((holiday) => holiday.from === null);
    if (whole) return [{ day, kind: 'holiday', holiday: whole }];
    const [half] = holidays;
    if (half) return [{ day, kind: 'half', holiday: half }];
    const maybe = perhaps[0]?.holiday ?? someOff[0];
    return maybe ? [{ day, kind: 'perhaps', holiday: maybe }] : [];
  });
}

/** When somebody is there on the weekdays of a trip, without their lunch; weekdays with the same hours together. */
export function tripHoursOf(
  whom: Whom,
  world: MomentWorld,
  from: IsoDate,
  to: IsoDate,
): readonly TripHours[] {
  const workingOn = createWorkingWeek(whom, world);
  const rows = new Map<string, { weekdays: number[]; spans: readonly HoursSpan[] }>();
  const days = daysOfTrip(from, to)
    .slice(0, 7)
    .map((day) => workingOn(day, false))
    .sort((a, b) => a.weekday - b.weekday);
  for (const { weekday, open, lunch } of days) {
    const spans = open.flatMap((span) => withoutLunch(span, lunch)).map(hoursOf);
    const key = JSON.stringify(spans);
    const row = rows.get(key);
    if (row) row.weekdays.push(weekday);
    else rows.set(key, { weekdays: [weekday], spans });
  }
  return [...rows.values()];
}

function withoutLunch(span: MinuteSpan, lunch: MinuteSpan | null): readonly MinuteSpan[] {
  if (lunch === null || lunch.from <= span.from || lunch.to >= span.to) return [span];
  return [
    { from: span.from, to: lunch.from },
    { from: lunch.to, to: span.to },
  ];
}

const hoursOf = ({ from, to }: MinuteSpan): HoursSpan => ({ from: clockOf(from), to: clockOf(to) });

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
