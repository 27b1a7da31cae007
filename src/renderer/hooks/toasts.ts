import type { ReactNode } from 'react';

/** A short report of what was done, with the way back. */
export type ToastMessage = {
  /** What happened, to whom. */
  readonly text: ReactNode;
  /** Takes it back; a toast without it only tells. */
  readonly onUndo?: () => void;
};

/** One toast at a time; a new one takes the place of the old. */
export type ToastBoard = {
  readonly show: (message: ToastMessage) => void;
  readonly dismiss: () => void;
  readonly current: () => (ToastMessage & { readonly id: number }) | null;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A board with nothing on it. */
export function createToastBoard(): ToastBoard {
  const listeners = new Set<() => void>();
  let count = 0;
  let current: (ToastMessage & { readonly id: number }) | null = null;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    show: (message) => {
      count += 1;
      current = { ...message, id: count };
      tell();
    },
    dismiss: () => {
      current = null;
      tell();
    },
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
