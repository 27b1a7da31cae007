const KINDS = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;

/**
 * Looks whether Shift is held while the window starts. A key that was down before says so only when it repeats, or when
 * the mouse moves: no system tells it to a page that asks. Answers how to stop looking, and what was seen.
 */
export function watchShift(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => boolean {
  let isHeld = false;
  const look = (event: Event): void => {
    const { shiftKey } = event as Partial<KeyboardEvent>;
    if (shiftKey === true) isHeld = true;
  };
  for (const kind of KINDS) target.addEventListener(kind, look, { capture: true, passive: true });
  return () => {
    for (const kind of KINDS) target.removeEventListener(kind, look, { capture: true });
    return isHeld;
  };
}
