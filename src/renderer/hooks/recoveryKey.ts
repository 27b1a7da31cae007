import { useSyncExternalStore } from 'react';

/**
 * A recovery key that is in hand just now: between setting up and the printed sheet, or while the sheet is printed
 * again. It lives in the memory of this window alone, and goes when the task is done or the window closes.
 */
export type RecoveryKey = {
  /** The secret key as `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  /** The public key as `age1…`. */
  readonly recipient: string;
  /** Set up just now and not yet in use; then with the passphrase that wraps it, `null` for another sheet. */
  readonly passphrase: string | null;
  /** Whether the sheet was printed or saved since. */
  readonly hasSheet: boolean;
};

let inHand: RecoveryKey | null = null;
const listeners = new Set<() => void>();

/** Takes a key in hand, or lets go of it with `null`. */
export function holdRecoveryKey(key: RecoveryKey | null): void {
  inHand = key;
  for (const listener of listeners) listener();
}

/** The key that is in hand, if one is. */
export function useRecoveryKey(): RecoveryKey | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => inHand,
  );
}
