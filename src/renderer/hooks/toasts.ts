import type { ReactNode } from 'react';

/** A short report of what was done, with the way back. */
export type ToastMessage = {
  /** What happened, to whom: a `Sentence`. */
  readonly text: ReactNode;
  /** The batch of the act, as its write answered it: the toast offers to take it back. */
  readonly batchId?: string | null;
  /** The batch is itself a taking back: its way back is to do it again. */
  readonly isTakingBack?: boolean;
};

/** Where reports appear: one at a time, a new one takes the place of the old. */
export type ToastBoard = {
  readonly show: (message: ToastMessage) => void;
  readonly dismiss: () => void;
};

/** A board that nobody sees. */
export const BLANK_BOARD: ToastBoard = { show: () => undefined, dismiss: () => undefined };
