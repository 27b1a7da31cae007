import { useContext, useEffect } from 'react';
import { useCommandHandler } from '@renderer/hooks/useCommands';
import type { PreferencesStore } from '@renderer/hooks/preferences';
import { PreferencesContext, usePreferences } from '@renderer/hooks/usePreferences';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** How often it is looked whether somebody was still there. A sleeping computer misses some; waking locks by itself. */
const LOOK_MS = 5_000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

const SEEN_FIRST = { capture: true, passive: true } as const;

/** Whether the window is locked, and the way to unlock it; locks it by key, after idleness and when the computer wakes. */
export function useAppLock(): { readonly isLocked: boolean; readonly unlock: () => void } {
  const store = useContext(PreferencesContext);
  const platform = usePlatform();
  const [{ lock, counter }] = usePreferences();
  // Without a PIN nothing could be opened again; the counter hides everything by itself.
  const isOn = lock.isOn && counter.pin !== null && !counter.isModeOn;
  const { afterMinutes } = lock;
  const isLocked = isOn && lock.isLocked;

  const set = (next: boolean): void => {
    store.set((before) => ({ ...before, lock: { ...before.lock, isLocked: next } }));
  };

  useEffect(() => {
    if (!isOn || isLocked) return undefined;
    let lastAt = performance.now();
    const lockNow = (): void => {
      store.set((before) => ({ ...before, lock: { ...before.lock, isLocked: true } }));
    };
    const onSign = (): void => {
      lastAt = performance.now();
    };
    const timer = window.setInterval(() => {
      if (performance.now() - lastAt >= afterMinutes * 60_000) lockNow();
    }, LOOK_MS);
    // On the way down: a control that keeps a key to itself stops it on the way up.
    for (const sign of SIGNS) window.addEventListener(sign, onSign, SEEN_FIRST);
    // In a browser, looking at another tab is no sleep.
    const stopWaking =
      platform.capabilities.edition === 'desktop' ? platform.onResumed(lockNow) : () => undefined;
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, SEEN_FIRST);
      stopWaking();
    };
  }, [isOn, isLocked, afterMinutes, platform, store]);

  useCommandHandler(
    'lock',
    () => {
      set(true);
    },
    isOn && !isLocked,
  );

  return {
    isLocked,
    unlock: () => {
      set(false);
    },
  };
}

/** A window that opens asks for the PIN, whatever it showed last. */
export function lockAtStart(store: PreferencesStore): void {
  const { lock } = store.get();
  if (lock.isOn && !lock.isLocked) {
    store.set((before) => ({ ...before, lock: { ...before.lock, isLocked: true } }));
  }
}
