import { parseJson } from '@shared/kernel/safeJson';

/** A value that outlives the window, shared by everything that listens. */
export type StoredState<T> = {
  readonly get: () => T;
  readonly set: (change: (before: T) => T) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * A value in this computer's local storage: for choices that belong to the computer, never for
 * facts about people. Where storage is full or forbidden the value lives as long as the window.
 *
 * @param read - Makes a value of what was stored, which may be anything.
 */
export function storedState<T>(
  storage: Storage | null,
  key: string,
  read: (stored: unknown) => T,
): StoredState<T> {
  const listeners = new Set<() => void>();
  let value = read(parsed(storage, key));
  return {
    get: () => value,
    set: (change) => {
      value = change(value);
      try {
        storage?.setItem(key, JSON.stringify(value));
      } catch {
        // Full or forbidden: the choice still holds until the window closes.
      }
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function parsed(storage: Storage | null, key: string): unknown {
  try {
    return parseJson(storage?.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
