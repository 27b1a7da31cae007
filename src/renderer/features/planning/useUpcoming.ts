import type { Appointment } from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { nextTimeOf } from '@renderer/data/repositories/appointmentRows';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

/** Something planned with a person, and its next time. */
export type Upcoming = {
  readonly appointment: Appointment;
  readonly at: Instant | null;
  readonly on: IsoDate | null;
};

/** What is planned with a person (`null` while it is read), and what can be done with it. */
export function useUpcoming(contactId: ContactId): {
  readonly upcoming: readonly Upcoming[] | null;
  /** Of something that repeats only the next time. */
  readonly finish: (one: Upcoming) => Saving<null>;
  /** Leaves out the next time of something that repeats. */
  readonly skip: (one: Upcoming) => Saving<null>;
  /** All times of something that repeats. */
  readonly cancel: (one: Upcoming) => Saving<null>;
  /** All times of something that repeats. */
  readonly remove: (one: Upcoming) => Saving<null>;
} {
  const { appointments, clock } = useRepositories();
  const today = useToday();
  const live = useLive(`upcoming/${contactId}/${today}`, () =>
    appointments.upcomingOf(contactId, clock.now()),
  );
  return {
    upcoming:
      live.status !== 'ready'
        ? null
        : live.value.flatMap((appointment) => {
            const next = nextTimeOf(appointment, today, clock.zone());
            return next === null ? [] : [{ appointment, at: next.at, on: next.on }];
          }),
    finish: ({ appointment, at, on }) => appointments.resolve(appointment.id, 'done', { at, on }),
    skip: ({ appointment, at, on }) => appointments.skip(appointment.id, { at, on }),
    cancel: ({ appointment }) => appointments.resolve(appointment.id, 'cancelled'),
    remove: ({ appointment }) => appointments.remove(appointment.id),
  };
}
