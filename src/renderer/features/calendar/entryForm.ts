import type {
  Appointment,
  AppointmentDraft,
  AppointmentKind,
  Repetition,
} from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import { readClockText } from './clockText';
import type { ChosenPerson } from './WhoField';

/** How often, in the order of the list. */
export const REPETITIONS: readonly Repetition[] = ['never', 'weekly', 'monthly', 'yearly'];

/** When to be reminded. With a clock time it is so long before it, for a whole day so long before 09:00. */
export const REMIND_CHOICES = [
  { id: 'none', minutes: null },
  { id: 'then', minutes: 0 },
  { id: 'quarter', minutes: 15 },
  { id: 'hour', minutes: 60 },
  { id: 'day', minutes: 1440 },
  { id: 'week', minutes: 10_080 },
] as const;

export type RemindChoice = (typeof REMIND_CHOICES)[number]['id'];

/** Something of one's own as it is filled in. */
export type EntryForm = {
  readonly kind: AppointmentKind;
  readonly text: string;
  /** `null` where the day cannot be read. */
  readonly day: IsoDate | null;
  /** Empty for a whole day. */
  readonly time: string;
  readonly person: ChosenPerson | null;
  readonly place: string;
  readonly minutes: number | undefined;
  readonly repeats: Repetition;
  readonly remind: RemindChoice;
};

/** A new reminder on a day. */
export const newForm = (day: IsoDate): EntryForm => ({
  kind: 'reminder',
  text: '',
  day,
  time: '',
  person: null,
  place: '',
  minutes: undefined,
  repeats: 'never',
  remind: 'then',
});

/** The nearest choice for a number of minutes before. */
function choiceOf(minutes: number | null): RemindChoice {
  const known = REMIND_CHOICES.find((choice) => choice.minutes === minutes);
  if (known) return known.id;
  const fitting = REMIND_CHOICES.filter(
    (choice) => choice.minutes !== null && choice.minutes >= (minutes ?? 0),
  );
  return fitting[0]?.id ?? 'week';
}

/**
 * Something planned as a form.
 *
 * @param on - Its day here: of one that repeats, that of its first time.
 */
export function formOfAppointment(
  appointment: Appointment,
  name: string,
  on: IsoDate,
  timeText: (at: Instant) => string,
): EntryForm {
  const { at, contactId } = appointment;
  return {
    kind: appointment.kind,
    text: appointment.text,
    day: appointment.on ?? on,
    time: at === null ? '' : timeText(at),
    person: contactId === null ? null : { id: contactId, name },
    place: appointment.place,
    minutes: appointment.minutes ?? undefined,
    repeats: appointment.repeats,
    remind: choiceOf(appointment.remindMinutes),
  };
}

/** What needs another look. A call needs no words where it says with whom. */
export function problemsOfForm(form: EntryForm): Partial<Record<'text' | 'day' | 'time', true>> {
  const needsText = form.person === null || form.kind === 'reminder';
  return {
    ...(form.text.trim() === '' && needsText && { text: true as const }),
    ...(form.day === null && { day: true as const }),
    ...(form.time.trim() !== '' && readClockText(form.time) === null && { time: true as const }),
  };
}

/** The form as something to plan; `null` while it needs another look. */
export function draftOfForm(
  form: EntryForm,
  zone: string,
  before: Appointment | null,
): AppointmentDraft | null {
  const { day } = form;
  if (day === null || Object.keys(problemsOfForm(form)).length > 0) return null;
  const time = readClockText(form.time);
  const remind = REMIND_CHOICES.find(({ id }) => id === form.remind)?.minutes ?? null;
  // A reminder of another length than offered stays as it is until somebody chooses.
  const isSame = before !== null && choiceOf(before.remindMinutes) === form.remind;
  return {
    contactId: form.person?.id ?? null,
    kind: form.kind,
    text: form.text.trim(),
    place: form.place.trim(),
    at: time === null ? null : instantAt(day, time, zone),
    on: time === null ? day : null,
    zone,
    minutes: time === null ? null : (form.minutes ?? null),
    remindMinutes: isSame ? before.remindMinutes : remind,
    repeats: form.repeats,
    isAccepted: before?.isAccepted ?? false,
    importKey: before?.importKey ?? '',
  };
}
