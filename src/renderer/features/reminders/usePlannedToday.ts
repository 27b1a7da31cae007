import { useMemo } from 'react';
import { addDays } from '@shared/domain/calendar/isoDate';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePeopleByIds } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Saving } from '@renderer/data/repositories/saving';
import { useLive } from '@renderer/data/useLive';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { firstListedDay, plannedTimes, type PlannedTime } from './plannedLines';

/** A line of what is planned for today, or was told and not answered. */
export type PlannedLine = PlannedTime & { readonly person: PersonSummary | null };

/** No contact has this id. */
const NOBODY = '' as ContactId;

const HOUR_MS = 3_600_000;

/** When something that was put off comes back. */
export type Later = 'hour' | 'tomorrow' | 'week';

/** When mornings begin to which something is put off, on the clock here. */
const MORNING = '09:00';

/** What is planned today and what was told and waits; `null` while it is read. */
export function usePlannedToday(): {
  readonly lines: readonly PlannedLine[] | null;
  /** Of something that repeats only this time. */
  readonly finish: (line: PlannedLine) => Saving<null>;
  /** Calls it off; of something that repeats only this time. */
  readonly drop: (line: PlannedLine) => Saving<null>;
  readonly putOff: (line: PlannedLine, later: Later) => Promise<void>;
} {
  const clock = useClock();
  const today = useToday();
  const minute = useMinute();
  const { appointments, reminderMarks } = useRepositories();
  const zone = clock.zone();

  const live = useLive(`planned/${today}`, async () => {
    const [around, reminding, marks] = await Promise.all([
      appointments.around(firstListedDay(today), today),
      appointments.reminding(),
      reminderMarks.all(),
    ]);
    return { around, reminding, marks };
  });
  const found = useMemo(
    () => (live.status === 'ready' ? plannedTimes(live.value, minute, zone) : null),
    [live, minute, zone],
  );

  // In one order, so that nobody is asked for again when only the lines change places.
  const ids = [...new Set(found?.flatMap(({ appointment }) => appointment.contactId ?? []))].sort();
  const people = usePeopleByIds(ids);
  const byId = new Map(
    (people.status === 'ready' ? people.value : []).flatMap((person) =>
      person ? [[person.id, person]] : [],
    ),
  );

  return {
    lines:
      found?.map((line) => ({
        ...line,
        person: byId.get(line.appointment.contactId ?? NOBODY) ?? null,
      })) ?? null,
    finish: ({ appointment, at, on }) => appointments.resolve(appointment.id, 'done', { at, on }),
    drop: ({ appointment, at, on }) =>
      appointment.repeats === 'never'
        ? appointments.resolve(appointment.id, 'cancelled')
        : appointments.skip(appointment.id, { at, on }),
    putOff: async ({ id }, later) => {
      const now = clock.now();
      const until =
        later === 'hour'
          ? now + HOUR_MS
          : instantAt(addDays(clock.today(), later === 'tomorrow' ? 1 : 7), MORNING, zone);
      await reminderMarks.put([{ id, state: 'snoozed', until, at: now }]);
    },
  };
}
