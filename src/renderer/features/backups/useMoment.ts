import { useClock, useToday } from '@renderer/hooks/useClock';
import type { Instant } from '@shared/domain/calendar/clock';
import { useFormat } from '@renderer/i18n/useFormat';

/** A moment as sentences say it: a day in words near today, and a clock time. */
export type Moment = { readonly day: string; readonly time: string };

/** Says moments in the person's own zone; milliseconds or ISO 8601. */
export function useMoment(): (at: Instant | string) => Moment {
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  return (at) => {
    const instant = typeof at === 'string' ? Date.parse(at) : at;
    const zone = clock.zone();
    return {
      day: format.relativeDay(format.dayOf(instant, zone), today),
      time: format.time(instant, zone),
    };
  };
}
