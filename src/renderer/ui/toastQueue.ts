import type { ReactNode } from 'react';
import type { IconName } from './icons';

/** Something that happened, told in passing. */
export type Toast = {
  /** What happened, to whom. Not for errors that need a decision. */
  readonly message: ReactNode;
  readonly icon?: IconName | undefined;
  /** A marigold stamp instead of the icon: points and thanks. */
  readonly isStamped?: boolean | undefined;
  readonly action?:
    | { readonly label: string; readonly onAction: () => void; readonly keys?: string | undefined }
    | undefined;
  /** Milliseconds it stays. Defaults to 10 seconds. */
  readonly stayMs?: number | undefined;
};

/** A toast on screen, with its number. */
export type ShownToast = Toast & { readonly key: number };

/** The one place that says what is shown; one toast at a time. */
export type ToastQueue = {
  /** Shows a toast in place of the one before; answers its number. */
  readonly show: (toast: Toast) => number;
  /** Takes a toast away; without a number whichever is there. */
  readonly dismiss: (key?: number) => void;
  readonly current: () => ShownToast | undefined;
  /** Calls `listener` on each change until the answered function is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** Creates the queue of a window. */
export const createToastQueue = (): ToastQueue => {
  const listeners = new Set<() => void>();
  let shown: ShownToast | undefined;
  let lastKey = 0;
  const change = (next: ShownToast | undefined) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return {
    show: (toast) => {
      lastKey += 1;
      change({ ...toast, key: lastKey });
      return lastKey;
    },
    dismiss: (key) => {
      if (shown !== undefined && (key === undefined || key === shown.key)) change(undefined);
    },
    current: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
