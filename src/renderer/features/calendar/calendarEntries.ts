import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Judgement } from '@shared/domain/culture/moment';
import type { CarePromise } from '@shared/domain/promises/promise';
import type { Renewal } from '@shared/domain/purchases/renewal';
import type { DayEntry } from './dayEntry';

/** One time that something planned takes place. */
export type PlannedTime = {
  readonly appointment: Appointment;
  readonly at: Instant | null;
  readonly on: IsoDate;
};

/** What of people stands in the calendar. */
export type EntrySources = {
  readonly planned: readonly PlannedTime[];
  readonly personDays: readonly PersonDay[];
  readonly promises: readonly CarePromise[];
  readonly renewals: readonly Renewal[];
  readonly nameOf: (id: ContactId) => string;
  /** What is wrong with a moment; `null` where nothing is. */
  readonly conflictOf: (planned: PlannedTime) => Judgement | null;
};

/** One line a day for each thing; promises of one day share theirs. */
export function entriesOf(sources: EntrySources): readonly DayEntry[] {
  const { planned, personDays, promises, renewals, nameOf, conflictOf } = sources;
  const entries: DayEntry[] = [];
  for (const time of planned) {
    const { appointment, at, on } = time;
    if (appointment.status === 'cancelled') continue;
    entries.push({
      kind: 'appointment',
      id: `appointment|${appointment.id}|${on}`,
      on,
      at,
      appointment,
      name: appointment.contactId === null ? '' : nameOf(appointment.contactId),
      conflict: conflictOf(time),
    });
  }
  for (const personDay of personDays) {
    const { contactId, kind, label, on } = personDay;
    entries.push({
      kind: 'person-day',
      id: `${kind}|${contactId}|${on}|${label}`,
      on,
      personDay,
    });
  }
  const byDay = new Map<IsoDate, CarePromise[]>();
  for (const promise of promises) {
    if (promise.dueOn === null) continue;
    const known = byDay.get(promise.dueOn);
    if (known) known.push(promise);
    else byDay.set(promise.dueOn, [promise]);
  }
  for (const [on, due] of byDay) {
    const names = [...new Set(due.map(({ contactId }) => nameOf(contactId)))];
    entries.push({ kind: 'promises', id: `promises|${on}`, on, promises: due, names });
  }
  for (const renewal of renewals) {
    entries.push({
      kind: 'renewal',
      id: `renewal|${renewal.id}`,
      on: renewal.dueOn,
      renewal,
      name: nameOf(renewal.contactId),
    });
  }
  return entries;
}
