import type { Instant } from '@shared/domain/calendar/clock';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';

/** Says moments in words near today: *yesterday, 14:20*. */
export function useWhen(): (at: Instant) => string {
  const clock = useClock();
  const today = useToday();
  const format = useFormat();
  return (at) => {
    const zone = clock.zone();
    const day = format.relativeDay(format.dayOf(at, zone), today);
    return `${day}, ${format.time(at, zone)}`;
  };
}
