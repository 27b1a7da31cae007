import { createContext, useContext } from 'react';
import { BLANK_BOARD, type ToastBoard } from './toasts';

/** The board of this window. */
export const ToastContext = createContext<ToastBoard>(BLANK_BOARD);

/** Tells what was done: `useToasts().show({ text, batchId })`. */
export function useToasts(): ToastBoard {
  return useContext(ToastContext);
}
