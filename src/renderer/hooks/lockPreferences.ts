/** After so many minutes without a key or a movement the screen may lock itself. */
export const LOCK_MINUTES = [1, 5, 15, 30, 60] as const;

export type LockMinutes = (typeof LOCK_MINUTES)[number];

/** Whether and when the window hides what it shows. The PIN is that of the counter: one for each computer. */
export type LockPreferences = {
  readonly isOn: boolean;
  readonly afterMinutes: LockMinutes;
  /** It is hidden now; survives a restart. */
  readonly isLocked: boolean;
};

/** Until somebody chooses. */
export const DEFAULT_LOCK: LockPreferences = { isOn: false, afterMinutes: 15, isLocked: false };

/** Lock preferences out of anything: whatever is missing or impossible is as if never chosen. */
export function readLockPreferences(stored: unknown): LockPreferences {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_LOCK;
  const { isOn, afterMinutes, isLocked } = stored as Readonly<Record<string, unknown>>;
  return {
    isOn: isOn === true,
    afterMinutes: LOCK_MINUTES.find((one) => one === afterMinutes) ?? DEFAULT_LOCK.afterMinutes,
    isLocked: isOn === true && isLocked === true,
  };
}
