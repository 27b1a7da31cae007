import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
} from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { actOf, type ActKey } from './acts';
import {
  appointmentRow,
  monthDayOf,
  nextTimeOf,
  timesAfter,
  timesFrom,
  timesOf,
  type AppointmentTimes,
  type OnwardTimes,
} from './appointmentRows';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { planTakeIn } from './takenInAppointments';
import { nameInActs, trashedPeople } from './trashedPeople';

/** What is planned. */
export type Appointments = {
  readonly find: (id: AppointmentId) => Promise<Appointment | null>;
  /**
   * Planned and done ones that can show on a day of the span, in no particular order: moments within it, a day more at each end for other
   * zones, whole days within it, and everything that repeats and began before its end. Leaves out those with people in the trash.
   * What was called off is in no answer.
   */
  readonly around: (from: IsoDate, to: IsoDate) => Promise<readonly Appointment[]>;
  /** Planned ones with a contact from an instant on, and those of its day; the earliest first. Repeating ones by their next time. */
  readonly upcomingOf: (contactId: ContactId, from: Instant) => Promise<readonly Appointment[]>;
  /** Everything planned that reminds: the source of notifications. */
  readonly reminding: () => Promise<readonly Appointment[]>;
  readonly plan: (draft: AppointmentDraft) => Saving<Appointment>;
  /** One act for many, such as a calendar file: those whose import key is here already are changed, not added again. */
  readonly takeIn: (
    drafts: readonly AppointmentDraft[],
    fileName: string,
  ) => Saving<{ readonly added: number; readonly changed: number; readonly same: number }>;
  readonly update: (id: AppointmentId, fields: Partial<AppointmentDraft>) => Saving<null>;
  /** Another moment in the same zone, or another day. A warning that was accepted for the former one counts no more. */
  readonly move: (
    id: AppointmentId,
    to: { readonly at: Instant } | { readonly on: IsoDate },
  ) => Saving<null>;
  /**
   * `done` moves one that repeats on to its next time; `cancelled` ends it.
   *
   * @param of - Which of its times is done: it moves on to the one after that, so that none in between
   *   is lost. Without it, to the next one after today.
   */
  readonly resolve: (
    id: AppointmentId,
    status: Appointment['status'],
    of?: AppointmentTimes,
  ) => Saving<null>;
  /** Leaves out one time of something that repeats: it moves on to the one after that. Nothing for one that does not repeat. */
  readonly skip: (id: AppointmentId, of: AppointmentTimes) => Saving<null>;
  readonly remove: (id: AppointmentId) => Saving<null>;
};

/** The repository of what is planned. */
export function createAppointments({ db, door, clock, newId }: Dependencies): Appointments {
  const withoutTrash = async (
    appointments: readonly Appointment[],
  ): Promise<readonly Appointment[]> => {
    const trashed = await trashedPeople(db);
    return appointments.filter(({ contactId }) => contactId === null || !trashed.has(contactId));
  };

  /** The sentence of an act: with somebody by name, or by what it is about. */
  const actFor = async (
    what: 'edited' | 'moved' | 'removed' | Appointment['status'],
    { contactId, text }: Pick<Appointment, 'contactId' | 'text'>,
  ) =>
    contactId === null
      ? actOf(`appointments.own.${what}` satisfies ActKey, { label: text || '–' })
      : actOf(`appointments.${what}` satisfies ActKey, { name: await nameInActs(db, contactId) });

  /** One act on one appointment that is there. */
  const change = (
    id: AppointmentId,
    what: Parameters<typeof actFor>[0],
    fieldsFor: (appointment: Appointment) => Partial<Appointment>,
  ): Saving<null> =>
    save(door, async () => {
      const appointment = await db.appointments.get(id);
      if (!appointment) return gone();
      const fields = fieldsFor(appointment);
      const { contactId = null } = fields;
      if (contactId !== null && !(await db.contacts.get(contactId))) return gone();
      return doing(
        await actFor(what, { ...appointment, ...fields }),
        [updating('appointments', id, fields, appointment)],
        null,
      );
    });

  return {
    find: async (id) => (await db.appointments.get(id)) ?? null,

    around: async (from, to) => {
      // A day at each end covers every zone: none is further from UTC than 14 hours.
      const begin = Date.parse(`${addDays(from, -1)}T00:00:00Z`);
      const end = Date.parse(`${addDays(to, 2)}T00:00:00Z`);
      const [moments, days, repeating] = await Promise.all([
        db.appointments.where('at').between(begin, end, true, false).toArray(),
        db.appointments.where('on').between(from, to, true, true).toArray(),
        db.appointments.where('repeats').anyOf('weekly', 'monthly', 'yearly').toArray(),
      ]);
      const began = repeating.filter(({ at, on }) =>
        at === null ? on !== null && on <= to : at < end,
      );
      const once = [...moments, ...days].filter(({ repeats }) => repeats === 'never');
      return withoutTrash([...once, ...began].filter(({ status }) => status !== 'cancelled'));
    },

    upcomingOf: async (contactId, from) => {
      const zone = clock.zone();
      const today = localTimeAt(from, zone).day;
      const planned = (await db.appointments.where('contactId').equals(contactId).toArray()).filter(
        ({ status }) => status === 'planned',
      );
      return planned
        .flatMap((appointment) => {
          const next = nextTimeOf(appointment, today, zone);
          return next === null ? [] : [{ appointment, next }];
        })
        .sort(
          (a, b) => a.next.sortAt - b.next.sortAt || (a.appointment.id < b.appointment.id ? -1 : 1),
        )
        .map(({ appointment }) => appointment);
    },

    reminding: async () =>
      withoutTrash(
        await db.appointments
          .where('status')
          .equals('planned')
          .filter(({ remindMinutes }) => remindMinutes !== null)
          .toArray(),
      ),

    plan: (draft) =>
      save(door, async () => {
        const { contactId, kind, text } = draft;
        if (contactId !== null && !(await db.contacts.get(contactId))) return gone();
        const appointment = appointmentRow(draft, newId() as AppointmentId, clock.now());
        return doing(
          contactId === null
            ? actOf('appointments.own.planned', { label: text || '–' })
            : actOf(`appointments.new.${kind}`, { name: await nameInActs(db, contactId) }),
          [creating('appointments', [appointment])],
          appointment,
        );
      }),

    takeIn: (drafts, fileName) =>
      save(door, async () => {
        const keys = [...new Set(drafts.flatMap(({ importKey }) => importKey || []))];
        const known = await db.appointments.where('importKey').anyOf(keys).toArray();
        const people = [...new Set(drafts.flatMap(({ contactId }) => contactId ?? []))];
        const there = new Set(
          (await db.contacts.bulkGet(people)).flatMap((contact) => contact?.id ?? []),
        );
        const { rows, changes, same } = planTakeIn(
          drafts.map((draft) =>
            draft.contactId === null || there.has(draft.contactId)
              ? draft
              : { ...draft, contactId: null },
          ),
          known,
          () => newId() as AppointmentId,
          clock.now(),
        );
        return doing(
          actOf('appointments.takenIn', { file: fileName, count: rows.length + changes.length }),
          [
            ...(rows.length > 0 ? [creating('appointments', rows)] : []),
            ...changes.map(({ row, fields }) => updating('appointments', row.id, fields, row)),
          ],
          { added: rows.length, changed: changes.length, same },
        );
      }),

    update: (id, fields) =>
      change(id, 'edited', (appointment) => {
        const times = timesOf(fields, appointment);
        const isMoved = times.at !== appointment.at || times.on !== appointment.on;
        return {
          ...fields,
          ...times,
          ...(isMoved &&
            monthDayOf({ ...appointment, ...times }, fields.zone ?? appointment.zone, appointment)),
        };
      }),

    move: (id, to) =>
      change(id, 'moved', (appointment) => {
        const times = 'at' in to ? { at: to.at, on: null } : { at: null, on: to.on };
        return {
          ...times,
          ...monthDayOf(times, appointment.zone, appointment),
          isAccepted: false,
        };
      }),

    resolve: (id, status, of) =>
      change(id, status, (appointment) => {
        const onward: OnwardTimes | null =
          status === 'done' && appointment.status === 'planned'
            ? of === undefined
              ? timesAfterThis(appointment)
              : timesAfter(appointment, of)
            : null;
        if (onward !== null) return { ...onward, isAccepted: false };
        if (appointment.status === status) return {};
        return { status, resolvedAt: status === 'planned' ? null : clock.now() };
      }),

    skip: (id, of) =>
      change(id, 'moved', (appointment) => {
        const onward = timesAfter(appointment, of);
        return onward === null ? {} : { ...onward, isAccepted: false };
      }),

    remove: (id) =>
      save(door, async () => {
        const appointment = await db.appointments.get(id);
        if (!appointment) return gone();
        return doing(await actFor('removed', appointment), [removing('appointments', [id])], null);
      }),
  };

  /** The next time of one that repeats, after the present one and after now; `null` for one that does not. */
  function timesAfterThis(appointment: Appointment): OnwardTimes | null {
    const own = appointment.on ?? localTimeAt(appointment.at ?? 0, appointment.zone).day;
    const today = clock.today();
    return timesFrom(appointment, addDays(own > today ? own : today, 1));
  }
}
