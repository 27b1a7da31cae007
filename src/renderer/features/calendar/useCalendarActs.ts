import type {
  Appointment,
  AppointmentDraft,
  AppointmentId,
} from '@shared/domain/appointments/appointment';
import type { Instant } from '@shared/domain/calendar/clock';
import type { HolidayCorrection } from '@shared/domain/calendar/holiday';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import type { PromiseId } from '@shared/domain/promises/promise';
import type { AppointmentTimes } from '@renderer/data/repositories/appointmentRows';
import type { Saved, Saving } from '@renderer/data/repositories/saving';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** What an act answers: the batch that takes it back; `null` where the thing is gone. */
export type Acted = Promise<Saved<unknown> | null>;

/** What can be done in the calendar. */
export type CalendarActs = {
  readonly move: (
    id: AppointmentId,
    to: { readonly at: Instant } | { readonly on: IsoDate },
  ) => Acted;
  /** It stays where it is and warns no more. */
  readonly accept: (id: AppointmentId) => Acted;
  /** @param of - Which of its times, where it repeats. */
  readonly resolve: (
    id: AppointmentId,
    status: Appointment['status'],
    of: AppointmentTimes,
  ) => Acted;
  readonly remove: (id: AppointmentId) => Acted;
  readonly plan: (draft: AppointmentDraft) => Acted;
  readonly change: (id: AppointmentId, fields: Partial<AppointmentDraft>) => Acted;
  readonly keepPromise: (id: PromiseId) => Acted;
  readonly correct: (correction: HolidayCorrection) => Acted;
  readonly uncorrect: (id: string) => Acted;
};

const acted = async (saving: Saving<unknown>): Acted => {
  const result = await saving;
  return result.ok ? result.value : null;
};

/** Moves, keeps, ends and corrects; every act can be taken back. */
export function useCalendarActs(): CalendarActs {
  const { appointments, promises, holidayCorrections } = useRepositories();
  return {
    move: (id, to) => acted(appointments.move(id, to)),
    accept: (id) => acted(appointments.update(id, { isAccepted: true })),
    resolve: (id, status, of) => acted(appointments.resolve(id, status, of)),
    remove: (id) => acted(appointments.remove(id)),
    plan: (draft) => acted(appointments.plan(draft)),
    change: (id, fields) => acted(appointments.update(id, fields)),
    keepPromise: (id) => acted(promises.resolve(id, 'kept')),
    correct: (correction) => acted(holidayCorrections.add(correction)),
    uncorrect: (id) => acted(holidayCorrections.remove(id)),
  };
}

/** The owner's own corrections for a country, the latest first. */
export function useOwnCorrections(country: string): readonly StoredCorrection[] {
  const { holidayCorrections } = useRepositories();
  const live = useLive('calendar/corrections', () => holidayCorrections.all());
  if (live.status !== 'ready') return [];
  return live.value
    .filter((stored) => stored.country === country && stored.packId === '')
    .toReversed();
}
