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
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.onSave();
      else if (event.key === 'Escape') latest.current.onLeave();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [isActive]);
}
