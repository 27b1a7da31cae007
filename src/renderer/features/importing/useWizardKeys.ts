import { useEffect, useLayoutEffect, useRef } from 'react';

const isBelow = (): boolean =>
  document.querySelector(
    '[role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"]',
  ) !== null;

/**
 * Ctrl or ⌘ with Enter goes on, Escape leaves, wherever the focus is. What is open above the page takes
 * the keys first.
 */
export function useWizardKeys(onNext: () => void, onLeave: () => void): void {
  const latest = useRef({ onNext, onLeave });
  useLayoutEffect(() => {
    latest.current = { onNext, onLeave };
  });
  useEffect(() => {
    // Before the focused button hears it: Enter presses buttons, with Ctrl too.
    const goOn = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (event.isComposing || event.repeat || isBelow()) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onNext();
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || isBelow())
        return;
      event.preventDefault();
      latest.current.onLeave();
    };
    window.addEventListener('keydown', goOn, { capture: true });
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', goOn, { capture: true });
      window.removeEventListener('keydown', leave);
    };
  }, []);
}
