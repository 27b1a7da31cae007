import { addMonths } from '../calendar/addMonths';
import type { Instant } from '../calendar/clock';
import { addDays, daysBetween, daysInMonth, isoDateOf, type IsoDate } from '../calendar/isoDate';
import { instantAt } from '../calendar/wallTime';
import { localTimeAt } from '../culture/localTime';
import type { Appointment, Repetition } from './appointment';

/** One time at which an appointment takes place. */
export type Occurrence = {
  readonly appointment: Appointment;
  /** The moment; `null` for a whole day. */
  readonly at: Instant | null;
  /** The civil day of it where the viewer is. A whole day is the same day everywhere. */
  readonly on: IsoDate;
};

// Two places of the world are at most 26 hours apart, so a day there is at most two days off here.
const ZONE_DAYS = 2;

/**
 * The times at which an appointment takes place on days of the viewer's zone, both ends included, in
 * order. One that repeats keeps its clock time in the zone it was planned in, whatever the clocks
 * there or here do; where they skip that time it is an hour later. On the 31st of each month means the last day of a
 * shorter one, and 29 February yearly means 28 February in common years. The status is not looked at.
 *
 * @param zone - The viewer's, IANA.
 */
export function occurrencesOf(
  appointment: Appointment,
  from: IsoDate,
  to: IsoDate,
  zone: string,
): readonly Occurrence[] {
  const { at, on, repeats, monthDay } = appointment;
  if (at === null) {
    if (on === null) return [];
    return daysOfSeries(on, repeats, from, to, monthDay).map((day) => ({
      appointment,
      at: null,
      on: day,
    }));
  }
  const first = localTimeAt(at, appointment.zone);
  const days = daysOfSeries(
    first.day,
    repeats,
    addDays(from, -ZONE_DAYS),
    addDays(to, ZONE_DAYS),
    monthDay,
  );
  return days
    .map((day) => (day === first.day ? at : instantAt(day, first.time, appointment.zone)))
    .map((moment) => ({ appointment, at: moment, on: localTimeAt(moment, zone).day }))
    .filter((found) => found.on >= from && found.on <= to);
}

/**
 * The days of a series within a span, in order. Counted from the first day, so that the 31st comes back after a shorter month.
 *
 * @param monthDay - The day of the month, where `first` is the last day of a shorter one.
 */
export function daysOfSeries(
  first: IsoDate,
  repeats: Repetition,
  from: IsoDate,
  to: IsoDate,
  monthDay?: number,
): readonly IsoDate[] {
  if (to < first || to < from) return [];
  if (repeats === 'never') return first >= from ? [first] : [];
  const dayOf = (count: number): IsoDate =>
    repeats === 'weekly'
      ? addDays(first, count * 7)
      : onMonthDay(addMonths(first, repeats === 'monthly' ? count : count * 12), monthDay);
  const days: IsoDate[] = [];
  for (let count = countBefore(first, repeats, from); ; count += 1) {
    const day = dayOf(count);
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}

/** A day of the same month; its last one where it is shorter. */
function onMonthDay(day: IsoDate, monthDay: number | undefined): IsoDate {
  if (monthDay === undefined) return day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return isoDateOf(year, month, Math.min(monthDay, daysInMonth(year, month))) ?? day;
}

/** A number of repetitions after which the series has not yet reached `from`, or only just. */
function countBefore(first: IsoDate, repeats: Repetition, from: IsoDate): number {
  if (from <= first) return 0;
  if (repeats === 'weekly') return Math.floor(daysBetween(first, from) / 7);
  const months =
    (Number(from.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(from.slice(5, 7)) -
    Number(first.slice(5, 7));
  return repeats === 'monthly' ? months : Math.max(0, Math.floor(months / 12));
}
