import { useEffect, useLayoutEffect, useRef } from 'react';
import { createScanBurst } from './scanBurst';
import { isTextField } from './useKeyboard';

/**
 * Listens for a card scanned while nothing waits for text. A field that has the focus gets the scanner's keys
 * as it gets any other.
 */
export function useScanner(onScan: (number: string) => void, isActive = true): void {
  const latest = useRef(onScan);
  useLayoutEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const burst = createScanBurst();
    const listen = (event: KeyboardEvent): void => {
      if (event.isComposing || isTextField(event.target)) return;
      const number = burst.press(event.key, event.timeStamp);
      if (number === null) return;
      // The Enter at the end is the scanner's: it must not press the button that has the focus.
      event.preventDefault();
      event.stopPropagation();
      latest.current(number);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, [isActive]);
}
