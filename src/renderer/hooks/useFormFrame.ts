import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** What goes on the element around a form's fields. */
export type FormFrame = {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Tries to save; where something is wrong the focus goes to the first of it. */
  readonly submit: () => void;
};

/**
 * Saves the form of a dialog by its button or Ctrl Enter, wherever in the dialog the focus is.
 *
 * @param save - Does it; the form is taken away when it worked.
 * @param isThere - `false` while there is no form yet.
 */
export function useFormFrame(save: () => Promise<void>, isThere = true): FormFrame {
  const frame = useRef<HTMLDivElement>(null);
  const submit = (): void => {
    void save().then(() => {
      // Not before the errors are drawn.
      requestAnimationFrame(() => {
        frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      });
    });
  };
  const handleKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  });
  useEffect(() => {
    const dialog = frame.current?.closest<HTMLElement>('[role=dialog]');
    const listen = (event: KeyboardEvent): void => {
      handleKey(event);
    };
    // Before the controls: to a button Ctrl Enter would be a press.
    dialog?.addEventListener('keydown', listen, true);
    return () => {
      dialog?.removeEventListener('keydown', listen, true);
    };
  }, [isThere]);
  return { frame, submit };
}
