import { isTextField } from '@renderer/hooks/useKeyboard';

/** Something that does not come at all must not take the keyboard along. */
const AT_MOST_MS = 3_000;

/**
 * Keeps keys that are pressed until it is told to let go; then each is pressed again where the focus is by then. So
 * whoever types ahead of a page is understood by that page and not by the one before it.
 *
 * @param isWaiting - Whether a key press is for what is coming.
 * @returns Lets go: what has just been put on the screen takes the focus first.
 */
export function holdKeys(view: Window, isWaiting: (event: KeyboardEvent) => boolean): () => void {
  const held: KeyboardEvent[] = [];
  let isOver = false;
  const keep = (event: KeyboardEvent): void => {
    if (event.isComposing || !isWaiting(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held.push(event);
  };
  const letGo = (): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    // Until these are pressed again, later ones wait behind them.
    setTimeout(() => {
      view.removeEventListener('keydown', keep, true);
      for (const event of held) pressAgain(view.document, event);
    });
  };
  const timer = setTimeout(letGo, AT_MOST_MS);
  view.addEventListener('keydown', keep, true);
  return letGo;
}

/** Presses a key where the focus is; a letter that no one answers is written into the field there. */
function pressAgain(document: Document, pressed: KeyboardEvent): void {
  const target = document.activeElement ?? document.body;
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const press = (type: 'keydown' | 'keyup'): boolean =>
    target.dispatchEvent(
      new KeyboardEvent(type, {
        ...{ key, code, ctrlKey, metaKey, altKey, shiftKey },
        ...{ bubbles: true, cancelable: true, composed: true },
      }),
    );
  const isLetter = key.length === 1 && !ctrlKey && !metaKey;
  if (press('keydown') && isLetter && isTextField(target)) {
    // The one way to write into a field so that undoing, and whoever listens to it, know of it.
    document.execCommand('insertText', false, key);
  }
  press('keyup');
}
