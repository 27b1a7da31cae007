import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { createScanBurst } from '@renderer/hooks/scanBurst';
import { isTextField } from '@renderer/hooks/useKeyboard';

/** What is open above the counter has its own keys. */
const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Every key is the counter's, whatever has the focus: what is typed goes into the field, and a card that is scanned is
 * told from typing. Keys of what is open above it are left alone.
 */
export function useCounterKeys(
  form: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  onScan: (number: string) => void,
): void {
  const latest = useRef(onScan);
  useLayoutEffect(() => {
    latest.current = onScan;
  });

  // There for the very next key, wherever a dialog would put the focus by itself.
  useLayoutEffect(() => {
    field.current?.focus();
  }, [field]);

  useEffect(() => {
    const burst = createScanBurst();
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || !(event.target instanceof Element)) return;
      if (event.target.closest(ABOVE) !== (form.current?.closest(ABOVE) ?? null)) return;
      const number = burst.press(event.key, event.timeStamp);
      if (number !== null) {
        // The Enter at the end is the scanner's: it neither books nor presses what has the focus.
        event.preventDefault();
        event.stopPropagation();
        latest.current(number);
        return;
      }
      const isTyped = event.key.length === 1 ? event.key !== ' ' : event.key === 'Backspace';
      if (!isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
      // The letter itself arrives where the focus is by then.
      if (!isTextField(event.target)) field.current?.focus();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, [form, field]);
}
