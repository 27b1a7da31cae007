import { useCallback, useEffect, useRef, useState } from 'react';

/** Typing has paused. */
const PAUSE_MS = 800;

/** A text that is kept by itself while it is written. */
export type KeptText = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Keeps it now: the field was left. */
  readonly keep: () => void;
  /** The last attempt to keep it failed; it stays in the field, and the next change or leaving tries again. */
  readonly hasFailed: boolean;
};

/** A text that was sent from here and has not come back yet. */
type Sent = { readonly text: string; readonly isKept: boolean };

/**
 * Keeps a text when typing pauses, when the field or the page is left, and before the window is hidden. What
 * is changed elsewhere, such as taken back, comes into the field unless somebody is writing in it: what is
 * being written is never taken away, and wins.
 *
 * @param stored - As it is kept now; what is saved arrives here some time later, perhaps overtaken by other changes.
 * @param save - Answers whether it was kept.
 */
export function useKeptText(stored: string, save: (text: string) => Promise<boolean>): KeptText {
  const [text, setText] = useState(stored);
  const [hasFailed, setHasFailed] = useState(false);
  /** The last text that is known to be kept, or on its way. */
  const known = useRef(stored);
  const sent = useRef<readonly Sent[]>([]);
  const latest = useRef({ text, stored, save });
  useEffect(() => {
    latest.current = { text, stored, save };
  });

  const keep = useCallback((): void => {
    const { text: own, save: keepIt } = latest.current;
    if (own === known.current) return;
    const mine: Sent = { text: own, isKept: false };
    known.current = own;
    sent.current = [...sent.current, mine];
    const settle = (isKept: boolean): void => {
      setHasFailed(!isKept);
      sent.current = sent.current.flatMap((one) =>
        one !== mine ? [one] : isKept ? [{ ...mine, isKept }] : [],
      );
      // What stands in the field differs from what is kept again, so that the next time tries again.
      if (!isKept && known.current === own) known.current = latest.current.stored;
    };
    keepIt(own).then(settle, () => {
      settle(false);
    });
  }, []);

  useEffect(() => {
    const at = sent.current.findIndex((one) => one.text === stored);
    if (at >= 0) {
      // Our own, come back; those before it were overtaken.
      sent.current = sent.current.slice(at + 1);
      return;
    }
    // Something of ours is still on its way: it comes last.
    if (sent.current.some(({ isKept }) => !isKept)) return;
    const isWriting = latest.current.text !== known.current;
    sent.current = [];
    known.current = stored;
    if (!isWriting) setText(stored);
  }, [stored]);

  useEffect(() => {
    const pause = window.setTimeout(keep, PAUSE_MS);
    return () => {
      window.clearTimeout(pause);
    };
  }, [text, keep]);
  useEffect(() => {
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [keep]);

  return { text, setText, keep, hasFailed };
}
