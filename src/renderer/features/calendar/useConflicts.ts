import { useCallback, useMemo } from 'react';
import type { Appointment } from '@shared/domain/appointments/appointment';
import { instantAt } from '@shared/domain/calendar/wallTime';
import type { ContactId } from '@shared/domain/contacts/contact';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import type { ContactWay, Judgement, MomentWorld, Whom } from '@shared/domain/culture/moment';
import { useClock, useToday } from '@renderer/hooks/useClock';
import type { PlannedTime } from './calendarEntries';
import { useWhoms, type KnownWhom } from './useWhoms';

/** How somebody is bothered by what is planned; `null` where nobody is. */
export const wayOf = ({ kind }: Pick<Appointment, 'kind'>): ContactWay | null =>
  kind === 'call' || kind === 'visit' || kind === 'message' ? kind : null;

/**
 * What is wrong with a moment that was planned: only what can still be moved, and not what was
 * accepted. A whole day is judged by its forenoon there, and only as a day.
 */
export function conflictIn(
  { appointment, at, on }: PlannedTime,
  whom: Whom,
  world: MomentWorld,
): Judgement | null {
  const way = wayOf(appointment);
  if (way === null || appointment.isAccepted || appointment.status !== 'planned') return null;
  const moment = at ?? instantAt(on, '10:00', whom.place.zone?.id ?? world.shop.zone);
  const judgement = judgeMoment(whom, moment, way, world);
  if (judgement.tone !== 'bad') return null;
  if (at === null && judgement.level !== 'blocked' && judgement.level !== 'weekend') return null;
  return judgement;
}

/** What is wrong with what is planned, and with whom it is. */
export type Conflicts = {
  readonly conflictOf: (time: PlannedTime) => Judgement | null;
  readonly whomOf: (id: ContactId) => KnownWhom | undefined;
};

/** Says of what is planned from today on what is wrong with it. */
export function useConflicts(
  times: readonly PlannedTime[],
  world: MomentWorld | undefined,
): Conflicts {
  const today = useToday();
  const clock = useClock();
  const whoms = useWhoms(
    useMemo(
      () =>
        times.flatMap(({ appointment }) =>
          appointment.contactId !== null && wayOf(appointment) !== null
            ? [appointment.contactId]
            : [],
        ),
      [times],
    ),
  );
  const conflictOf = useCallback(
    (time: PlannedTime): Judgement | null => {
      const { appointment, on, at } = time;
      const known = appointment.contactId === null ? undefined : whoms.get(appointment.contactId);
      if (!known || !world || on < today || (at !== null && at < clock.now())) return null;
      return conflictIn(time, known.whom, world);
    },
    [whoms, world, today, clock],
  );
  const whomOf = useCallback((id: ContactId) => whoms.get(id), [whoms]);
  return { conflictOf, whomOf };
}
