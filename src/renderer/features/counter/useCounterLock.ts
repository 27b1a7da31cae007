import { useContext, useEffect, useReducer, useState } from 'react';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { CounterPreferences } from '@renderer/hooks/counterPreferences';
import { useClock } from '@renderer/hooks/useClock';
import { PreferencesContext, usePreferences } from '@renderer/hooks/usePreferences';
import { afterWrongPin, forgottenLeft, LEFT, waitLeft } from './counterLock';
import { isRightPin, sealPin } from './pin';

/** The way into counter mode and out of it. */
export type CounterLock = {
  readonly hasPin: boolean;
  /** Milliseconds until the next PIN is looked at; 0 for now. */
  readonly waitMs: number;
  /** Milliseconds until the name of the shop opens; `null` if nobody said the PIN is forgotten. */
  readonly forgottenMs: number | null;
  /** A PIN is being made or looked at. */
  readonly isChecking: boolean;
  /** Shows the counter only. `null` keeps the PIN that there is. */
  readonly enter: (pin: string | null) => Promise<void>;
  /** Keeps a PIN without showing the counter. */
  readonly choosePin: (pin: string) => Promise<void>;
  /** Leaves with a PIN; `false` if it is not the one. */
  readonly leave: (pin: string) => Promise<boolean>;
  readonly setForgotten: (isForgotten: boolean) => void;
  /** Leaves with the name of the shop after the wait; `false` if it is another name. The PIN is gone then. */
  readonly leaveByName: (name: string) => Promise<boolean>;
};

const random = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(bytes);

/** Counter mode on this computer: on, off, and what it takes. */
export function useCounterLock(): CounterLock {
  const { settings } = useRepositories();
  const clock = useClock();
  const store = useContext(PreferencesContext);
  const [{ counter }] = usePreferences();
  const [isChecking, setIsChecking] = useState(false);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const waitMs = waitLeft(counter, clock.now());
  const forgottenMs = forgottenLeft(counter, clock.now());
  const isCounting = waitMs > 0 || (forgottenMs ?? 0) > 0;

  useEffect(() => {
    if (!isCounting) return undefined;
    const timer = window.setInterval(tick, 1000);
    return () => {
      window.clearInterval(timer);
    };
  }, [isCounting]);

  const change = (some: Partial<CounterPreferences>): void => {
    store.set((before) => ({ ...before, counter: { ...before.counter, ...some } }));
  };
  const checking = async <T>(work: () => Promise<T>): Promise<T> => {
    setIsChecking(true);
    try {
      return await work();
    } finally {
      setIsChecking(false);
    }
  };

  return {
    hasPin: counter.pin !== null,
    waitMs,
    forgottenMs,
    isChecking,
    enter: (pin) =>
      checking(async () => {
        const kept = pin === null ? counter.pin : await sealPin(pin, random);
        if (kept !== null) change({ ...LEFT, pin: kept, isModeOn: true });
      }),
    choosePin: (pin) =>
      checking(async () => {
        const { isModeOn } = store.get().counter;
        change({ ...LEFT, isModeOn, pin: await sealPin(pin, random) });
      }),
    leave: (pin) =>
      checking(async () => {
        const { counter: now } = store.get();
        if (now.pin === null || waitLeft(now, clock.now()) > 0) return false;
        // Counted before it is looked at: a window that is reloaded meanwhile gives no further try.
        change(afterWrongPin(now, clock.now()));
        if (!(await isRightPin(pin, now.pin))) return false;
        change(LEFT);
        return true;
      }),
    setForgotten: (isForgotten) => change({ forgottenAt: isForgotten ? clock.now() : null }),
    leaveByName: async (name) => {
      const { shopName, ownerName } = await settings.get();
      const right = [shopName, ownerName, 'Regulars'].find((word) => word.trim() !== '') ?? '';
      const left = forgottenLeft(store.get().counter, clock.now());
      if (left !== 0 || name.trim() !== right.trim()) return false;
      change({ ...LEFT, pin: null });
      return true;
    },
  };
}
