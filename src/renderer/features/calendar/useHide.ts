import type { Holiday } from '@shared/domain/calendar/holiday';
import { useCalendarActs } from './useCalendarActs';
import { useTell } from './useTell';

/** Hides one date of an observance in the countries it is shown for. */
export function useHide(): (name: string, holidays: readonly Holiday[]) => Promise<void> {
  const acts = useCalendarActs();
  const tell = useTell();
  return async (name, holidays) => {
    const seen = new Set<string>();
    for (const { country, event, day } of holidays) {
      const key = `${country} ${event}`;
      if (seen.has(key)) continue;
      seen.add(key);
      await tell(acts.correct({ kind: 'hide', country, event, day }), 'hidden', { name });
    }
  };
}
