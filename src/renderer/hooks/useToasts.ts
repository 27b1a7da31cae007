import { createContext, useContext } from 'react';
import { createToastBoard, type ToastBoard } from './toasts';

/** The board of this window. */
export const ToastContext = createContext<ToastBoard>(createToastBoard());

/** Tells what was done: `useToasts().show({ text, onUndo })`. */
export function useToasts(): ToastBoard {
  return useContext(ToastContext);
}
