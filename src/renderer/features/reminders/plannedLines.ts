import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { openReminders, reminderId, REMEMBERED_DAYS } from '@shared/domain/reminders/reminder';

/** A time of something planned that is due today, or that was told or missed and waits. */
export type PlannedTime = {
  /** The mark of its reminder. */
  readonly id: string;
  readonly appointment: Appointment;
  readonly at: Instant | null;
  readonly on: IsoDate | null;
  /** The civil day of it here. */
  readonly day: IsoDate;
  /** Its time is over. */
  readonly isLate: boolean;
  /** Whether a reminder stands open: it can be put off. */
  readonly isTold: boolean;
  /** When it rings again; `null` where it was not put off. */
  readonly until: Instant | null;
};

/** What was read. */
export type PlannedRows = {
  /** Planned ones of the last `REMEMBERED_DAYS` days and of today. */
  readonly around: readonly Appointment[];
  /** Planned ones that remind. */
  readonly reminding: readonly Appointment[];
  readonly marks: readonly {
    readonly id: string;
    readonly state: 'notified' | 'snoozed' | 'dismissed';
    readonly until: Instant | null;
  }[];
};

/** The first day whose plans are still looked for. */
export const firstListedDay = (today: IsoDate): IsoDate => addDays(today, -REMEMBERED_DAYS);

const MINUTE_MS = 60_000;

/** How long something takes where nobody said, in minutes. */
const usualMinutes = ({ kind }: Appointment): number => (kind === 'visit' ? 60 : 15);

/**
 * What is planned for today, what was told and not answered, and what was planned with somebody and
 * never done; the earliest first. An event takes place by itself and is over with its day. Of something
 * that repeats only the latest time that has come.
 */
export function plannedTimes(
  { around, reminding, marks }: PlannedRows,
  now: Instant,
  zone: string,
): readonly PlannedTime[] {
  const today = localTimeAt(now, zone).day;
  const marked = new Map(marks.map((mark) => [mark.id, mark]));
  const found = new Map<string, PlannedTime>();
  const add = (
    appointment: Appointment,
    at: Instant | null,
    on: IsoDate | null,
    isTold: boolean,
  ): void => {
    const id = reminderId(appointment.id, at, on);
    const mark = marked.get(id);
    const until = mark?.state === 'snoozed' && mark.until !== null ? mark.until : null;
    if (found.has(id) || mark?.state === 'dismissed') return;
    // What was put off to another day comes back on that day.
    if (until !== null && until > now && localTimeAt(until, zone).day > today) return;
    const day = at === null ? (on ?? today) : localTimeAt(at, zone).day;
    const ends =
      at === null ? null : at + (appointment.minutes ?? usualMinutes(appointment)) * MINUTE_MS;
    const isLate = ends === null ? day < today : ends <= now;
    found.set(id, { id, appointment, at, on, day, isLate, isTold, until });
  };

  for (const { appointment, at, on } of openReminders(reminding, marks, now, zone)) {
    add(appointment, at, on, true);
  }
  for (const appointment of around) {
    if (appointment.status !== 'planned') continue;
    const isOnce = appointment.repeats === 'never' && appointment.kind !== 'event';
    const from = isOnce ? firstListedDay(today) : today;
    for (const { at, on } of occurrencesOf(appointment, from, today, zone)) {
      add(appointment, at, at === null ? on : null, false);
    }
  }
  return withoutFormer([...found.values()], today).sort(
    (a, b) => beginOf(a, zone) - beginOf(b, zone) || (a.id < b.id ? -1 : 1),
  );
}

/** Without times of an appointment that came again meanwhile. */
function withoutFormer(times: readonly PlannedTime[], today: IsoDate): PlannedTime[] {
  const last = new Map<AppointmentId, IsoDate>();
  for (const { appointment, day } of times) {
    const known = last.get(appointment.id);
    if (day <= today && (known === undefined || known < day)) last.set(appointment.id, day);
  }
  return times.filter(({ appointment, day }) => day >= (last.get(appointment.id) ?? day));
}

const beginOf = ({ at, day }: PlannedTime, zone: string): Instant =>
  at ?? instantAt(day, '00:00', zone);
