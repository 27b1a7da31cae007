import { useSyncExternalStore } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';

/** How many people wait today, as Today last counted them. */
type Waiting = { readonly day: IsoDate; readonly people: number };

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

/** Notes what Today shows. The rail repeats it: counting anew beside every page would cost every page. */
export function noteWaiting(day: IsoDate, people: number): void {
  if (waiting?.day === day && waiting.people === people) return;
  waiting = { day, people };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** How many people wait on a day; 0 while Today has not counted them. */
export function useWaitingToday(today: IsoDate): number {
  const noted = useSyncExternalStore(subscribe, () => waiting);
  return noted?.day === today ? noted.people : 0;
}
