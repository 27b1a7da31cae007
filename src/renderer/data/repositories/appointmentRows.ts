import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
} from '@shared/domain/appointments/appointment';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { localTimeAt } from '@shared/domain/culture/localTime';

/** Either a moment or a day. */
export type AppointmentTimes = Pick<Appointment, 'at' | 'on'>;

/** The row of something new that is planned. */
export const appointmentRow = (
  draft: AppointmentDraft,
  id: AppointmentId,
  now: Instant,
): Appointment => ({
  ...draft,
  ...timesOf(draft, draft),
  id,
  status: 'planned',
  resolvedAt: null,
  createdAt: now,
  updatedAt: now,
});

/** A moment and a day exclude each other: what is given last wins, a moment before a day. */
export function timesOf(
  fields: Partial<AppointmentTimes>,
  present: AppointmentTimes,
): Partial<AppointmentTimes> {
  const { at = null, on = null } = fields;
  if (at !== null) return { at, on: null };
  return on === null ? { at: present.at, on: present.on } : { at: null, on };
}

/** Within so many days every repetition comes again. */
const GAP_DAYS = { weekly: 7, monthly: 31, yearly: 366 } as const;

/** A time at which something takes place. */
export type NextTime = AppointmentTimes & {
  /** The day of it where the viewer is. */
  readonly day: IsoDate;
  /** A whole day sorts as its beginning. */
  readonly sortAt: Instant;
};

/**
 * When something takes place next, on a day or later; `null` if never again.
 *
 * @param zone - Whose days count.
 */
export function nextTimeOf(appointment: Appointment, from: IsoDate, zone: string): NextTime | null {
  const { at, on, repeats } = appointment;
  const first = at === null ? on : localTimeAt(at, zone).day;
  if (first === null) return null;
  if (first >= from) return timeOf({ at, on }, first, zone);
  if (repeats === 'never') return null;
  const next = occurrencesOf(appointment, from, addDays(from, GAP_DAYS[repeats]), zone)[0];
  return next
    ? timeOf({ at: next.at, on: next.at === null ? next.on : null }, next.on, zone)
    : null;
}

/** Where one that repeats stands after it moved on. */
export type OnwardTimes = AppointmentTimes & Pick<Appointment, 'monthDay'>;

/**
 * The next time of one that repeats from a day on; `null` for one that does not repeat. It keeps its day
 * of the month over shorter ones.
 */
export function timesFrom(appointment: Appointment, day: IsoDate): OnwardTimes | null {
  if (appointment.repeats === 'never') return null;
  const { zone, repeats, monthDay } = appointment;
  const next = nextTimeOf(appointment, day, zone);
  if (next === null) return null;
  const { at, on } = next;
  const kept = monthDay ?? dateOf(dayOf(appointment, zone));
  const isShorter = repeats !== 'weekly' && dateOf(next.day) < kept;
  return { at, on, ...(isShorter && { monthDay: kept }) };
}

/**
 * The same after one of its times. Whoever names a time that is over already gets the present one.
 */
export const timesAfter = (appointment: Appointment, of: AppointmentTimes): OnwardTimes | null =>
  timesFrom(appointment, addDays(dayOf(of, appointment.zone), 1));

/** The fields that follow from a new time: one that was given by hand is its day of the month from now on. */
export const monthDayOf = (
  times: AppointmentTimes,
  zone: string,
  { monthDay }: Pick<Appointment, 'monthDay'>,
): Pick<Appointment, 'monthDay'> =>
  monthDay === undefined ? {} : { monthDay: dateOf(dayOf(times, zone)) };

/** The civil day of a time in a zone. */
const dayOf = ({ at, on }: AppointmentTimes, zone: string): IsoDate =>
  on ?? localTimeAt(at ?? 0, zone).day;

const dateOf = (day: IsoDate): number => Number(day.slice(8));

const timeOf = (times: AppointmentTimes, day: IsoDate, zone: string): NextTime => ({
  ...times,
  day,
  sortAt: times.at ?? instantAt(day, '00:00', zone),
});
