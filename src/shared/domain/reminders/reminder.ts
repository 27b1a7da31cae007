import type { Appointment, AppointmentId } from '../appointments/appointment';
import { occurrencesOf } from '../appointments/occurrences';
import type { Instant } from '../calendar/clock';
import { addDays, type IsoDate } from '../calendar/isoDate';
import { instantAt } from '../calendar/wallTime';
import { localTimeAt } from '../culture/localTime';

/** The clock time at which a whole day reminds, where the owner is. */
export const DAY_REMINDER_TIME = '09:00';

/** Past this many milliseconds a reminder is *missed*: nobody was told when it was due. */
export const MISSED_AFTER_MS = 5 * 60_000;

/** What fell due longer ago is not told any more: nobody wants a list of last year's. */
export const REMEMBERED_DAYS = 30;

/** What was told or put off stays so long: a reminder of a month ago may be put off by another week. */
export const LISTED_DAYS = 2 * REMEMBERED_DAYS;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** One time at which the computer speaks up for one occurrence of something planned. */
export type Reminder = {
  /** `appointment:<id>:<moment or day>`: the same on every look. */
  readonly id: string;
  readonly appointment: Appointment;
  /** The moment that this occurrence is for; `null` for a whole day. */
  readonly at: Instant | null;
  /** The day that this occurrence is for; `null` for a moment. */
  readonly on: IsoDate | null;
  readonly dueAt: Instant;
};

/** What a mark says of a reminder; see the repository of marks. */
type Mark = {
  readonly id: string;
  readonly state: 'notified' | 'snoozed' | 'dismissed';
  readonly until: Instant | null;
};

const dayOf = (at: Instant, zone: string): IsoDate => localTimeAt(at, zone).day;

/** The mark of the reminder of one occurrence: by its moment, else by its day. */
export const reminderId = (id: AppointmentId, at: Instant | null, on: IsoDate | null): string =>
  `appointment:${id}:${at ?? on ?? ''}`;

/**
 * Reminders that fall due after `after` and not after `until`, the earliest first.
 *
 * A moment reminds so many minutes before its instant, wherever the computer is. A whole day reminds
 * before `DAY_REMINDER_TIME` on the clock of the zone in which the computer is now. What is planned or
 * changed only after that reminds when it begins.
 */
export function remindersBetween(
  appointments: readonly Appointment[],
  after: Instant,
  until: Instant,
  zone: string,
): readonly Reminder[] {
  const found: Reminder[] = [];
  for (const appointment of appointments) {
    const { remindMinutes, status, updatedAt } = appointment;
    if (remindMinutes === null || status !== 'planned') continue;
    const ahead = remindMinutes * MINUTE_MS;
    // A day more on both sides: an occurrence's civil day may be another one here.
    const from = addDays(dayOf(after, zone), -1);
    const to = addDays(dayOf(until + ahead, zone), 1);
    for (const { at, on } of occurrencesOf(appointment, from, to, zone)) {
      const day = at === null ? on : null;
      const begins = at ?? instantAt(on, DAY_REMINDER_TIME, zone);
      const early = begins - ahead;
      const dueAt = early < updatedAt && updatedAt < begins ? begins : early;
      if (dueAt > after && dueAt <= until) {
        found.push({ id: reminderId(appointment.id, at, day), appointment, at, on: day, dueAt });
      }
    }
  }
  return found.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}

/** What one look at the clock brings. */
export type Round = {
  /** Due now: each gets a notice of its own. */
  readonly ringing: readonly Reminder[];
  /** Fell due while nobody could be told: listed, with one notice for all of them. */
  readonly missed: readonly Reminder[];
};

/**
 * What is due at `now` and was not told yet. Whatever was told, snoozed to later or dismissed stays
 * silent, however often the clock is set back, so a reminder never rings twice by itself.
 *
 * @param checkedUntil - Until when it was looked before; `null` on the first day, when nothing is missed.
 */
export function roundAt(
  appointments: readonly Appointment[],
  marks: readonly Mark[],
  checkedUntil: Instant | null,
  now: Instant,
  zone: string,
): Round {
  const oldest = now - REMEMBERED_DAYS * DAY_MS;
  const listed = LISTED_DAYS * DAY_MS;
  // A clock that was set back looks no further back than it shows.
  const after = Math.max(oldest, Math.min(checkedUntil ?? now, now));
  const marked = new Map(marks.map((mark) => [mark.id, mark]));
  const fresh = remindersBetween(appointments, after, now, zone).filter(
    ({ id }) => !marked.has(id),
  );
  const again = remindersBetween(appointments, now - listed, now + listed, zone).filter(
    ({ id }) => {
      const mark = marked.get(id);
      return mark?.state === 'snoozed' && mark.until !== null && mark.until <= now;
    },
  );
  const isLate = ({ id, dueAt }: Reminder): boolean =>
    now - (marked.get(id)?.until ?? dueAt) > MISSED_AFTER_MS;
  const due = latestOfEach([...fresh, ...again]);
  return {
    ringing: due.filter((reminder) => !isLate(reminder)),
    missed: due.filter((reminder) => isLate(reminder)),
  };
}

/**
 * Reminders that were told and not answered yet, the earliest first: what stands in the list until
 * somebody does it or puts it off. Of something that repeats only the latest: whoever did not take out
 * the bins three weeks ago does it once now.
 */
export function openReminders(
  appointments: readonly Appointment[],
  marks: readonly Mark[],
  now: Instant,
  zone: string,
): readonly Reminder[] {
  const told = new Set(marks.flatMap(({ id, state }) => (state === 'notified' ? [id] : [])));
  const span = LISTED_DAYS * DAY_MS;
  return latestOfEach(
    remindersBetween(appointments, now - span, now + span, zone).filter(({ id }) => told.has(id)),
  );
}

/** Without earlier occurrences of the same appointment, in the order given. */
function latestOfEach(reminders: readonly Reminder[]): readonly Reminder[] {
  const latest = new Map<AppointmentId, Reminder>();
  for (const reminder of reminders) {
    const known = latest.get(reminder.appointment.id);
    if (known === undefined || beginOf(known) <= beginOf(reminder)) {
      latest.set(reminder.appointment.id, reminder);
    }
  }
  return reminders.filter((reminder) => latest.get(reminder.appointment.id) === reminder);
}

/** For comparing occurrences of one appointment, which are all moments or all days. */
const beginOf = ({ at, on }: Reminder): string | number => at ?? on ?? '';

/** The mark of the one notice of a day that says what the day brings. */
export const digestId = (day: IsoDate): string => `digest:${day}`;

/**
 * Whether the notice of the day is due: its time has come on the clock here, and it was not given
 * on this civil day yet.
 *
 * @param digestAt - A clock time, such as `08:30`; `null` for no such notice.
 */
export function isDigestDue(
  digestAt: string | null,
  marks: readonly Mark[],
  now: Instant,
  zone: string,
): boolean {
  if (digestAt === null) return false;
  const today = dayOf(now, zone);
  return now >= instantAt(today, digestAt, zone) && !marks.some(({ id }) => id === digestId(today));
}
