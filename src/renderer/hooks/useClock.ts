import { createContext, useContext, useEffect, useState } from 'react';
import type { Clock, Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';

/** The clock of this window; the composition root and tests put in theirs. */
export const ClockContext = createContext<Clock | null>(null);

/** @throws Error outside a `ClockContext`: there is no time without a clock. */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('No clock was given.');
  return clock;
}

/** What the clock says, looked at again every `everyMs` and whenever the window comes back to the front. */
function useTicking<T>(read: (clock: Clock) => T, everyMs: number): T {
  const clock = useClock();
  const [value, setValue] = useState(() => read(clock));
  useEffect(() => {
    const look = (): void => {
      setValue(read(clock));
    };
    look();
    const timer = window.setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [clock, read, everyMs]);
  return value;
}

const readToday = (clock: Clock): IsoDate => clock.today();
// Whole minutes: the value, and so the screen, changes only when the minute does.
const readMinute = (clock: Clock): Instant => Math.floor(clock.now() / 60_000) * 60_000;

/** The person's civil day; changes at midnight, after sleep and with the time zone. */
export function useToday(): IsoDate {
  return useTicking(readToday, 20_000);
}

/** The current minute's beginning, for clocks and "2 minutes ago". */
export function useMinute(): Instant {
  return useTicking(readMinute, 5_000);
}
