import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Ctrl or ⌘ with Enter saves, Escape leaves, wherever the focus is on the page. What is open above the
 * form, such as a list or a dialog, takes the keys first.
 *
 * @param isActive - `false` while a question stands above the form.
 */
export function useFormKeys(onSave: () => void, onLeave: () => void, isActive = true): void {
  const latest = useRef({ onSave, onLeave });
  useLayoutEffect(() => {
    latest.current = { onSave, onLeave };
  });
  useEffect(() => {
    if (!isActive) return undefined;
    const isTaken = (event: KeyboardEvent): boolean =>
      event.defaultPrevented ||
      event.isComposing ||
      document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null;
    const save = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onSave();
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isTaken(event)) return;
      event.preventDefault();
      latest.current.onLeave();
    };
    // Before the controls: to a button Ctrl Enter would be a press.
    window.addEventListener('keydown', save, true);
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', save, true);
      window.removeEventListener('keydown', leave);
    };
  }, [isActive]);
}
