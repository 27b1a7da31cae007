import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { occurrencesOf } from '@shared/domain/appointments/occurrences';
import { usePeopleIndex } from '@renderer/data/people/usePeople';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** What a day brings, in the order in which it is said. */
const PARTS = ['promises', 'owed', 'refunds', 'renewals', 'birthdays', 'plans'] as const;

/**
 * Puts the day in one line: what the shop has promised up to it and what was promised to it, money owed,
 * what comes round, birthdays, plans. `null` for a day that asks for nothing.
 */
export function useDigest(): (day: IsoDate) => Promise<string | null> {
  const { t } = useTranslation('reminders');
  const { list } = useFormat();
  const clock = useClock();
  const { appointments, care } = useRepositories();
  const people = usePeopleIndex();
  return useCallback(
    async (day) => {
      const [due, planned, days] = await Promise.all([
        care.dueCounts(day),
        appointments.around(addDays(day, -1), addDays(day, 1)),
        people.daysBetween(day, day),
      ]);
      const zone = clock.zone();
      const plans = planned.filter(({ status }) => status === 'planned');
      const counts: Readonly<Record<(typeof PARTS)[number], number>> = {
        ...due,
        birthdays: days.length,
        plans: plans.flatMap((plan) => occurrencesOf(plan, day, day, zone)).length,
      };
      const parts = PARTS.flatMap((part) =>
        counts[part] === 0 ? [] : [t(`digest.${part}`, { count: counts[part] })],
      );
      return parts.length === 0 ? null : list(parts);
    },
    [t, list, clock, appointments, care, people],
  );
}
