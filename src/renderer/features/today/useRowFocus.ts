import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Where the keyboard is among the rows of Today. */
export type RowFocus = {
  /** The row that has the focus; `null` while it is elsewhere. */
  readonly current: string | null;
  /** Puts the focus on the next of some rows after one, or on the last before it. */
  readonly moveOn: (key: string, among: readonly string[]) => void;
  /** Opens the menu of a row, as a press on its button does. */
  readonly openMenu: (key: string) => void;
  readonly onFocus: (event: React.FocusEvent) => void;
  readonly onBlur: (event: React.FocusEvent) => void;
};

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * Keeps the focus among the rows: `J`, `K` and the arrows move it, and when a row with the focus goes,
 * because it was put off or done elsewhere, the next one has it.
 *
 * @param area - What holds the rows; each is marked by `data-row` with its key.
 * @param keys - The rows on screen, in their order.
 */
export function useRowFocus(
  area: RefObject<HTMLElement | null>,
  keys: readonly string[],
): RowFocus {
  const [current, setCurrent] = useState<string | null>(null);
  /** The row that had the focus last, and the rows around it then. */
  const latest = useRef<{ readonly key: string; readonly keys: readonly string[] } | null>(null);
  /** Where the focus belongs as soon as nothing else has it. */
  const wanted = useRef<string | null>(null);

  const put = (key: string | null): void => {
    const row = key === null ? null : rowIn(area.current, key);
    (row?.querySelector<HTMLElement>('input') ?? area.current)?.focus();
  };

  useLayoutEffect(() => {
    const { current: was } = latest;
    if (was === null) return;
    if (keys.includes(was.key)) {
      latest.current = { key: was.key, keys };
      return;
    }
    const next = neighbour(was.keys, was.key, keys);
    latest.current = next === null ? null : { key: next, keys };
    if (isNowhere()) put(next);
    // A dialog or a menu still has it, and will let it go.
    else if (!(area.current?.contains(document.activeElement) ?? false))
      wanted.current = next ?? '';
  });

  useEffect(() => {
    const handleLeave = (): void => {
      // What closes gives the focus back a moment later, if there is anywhere to give it to.
      window.setTimeout(() => {
        if (wanted.current === null || !isNowhere()) return;
        put(wanted.current === '' ? null : wanted.current);
        wanted.current = null;
      }, 50);
    };
    const handleKey = (event: KeyboardEvent): void => {
      const step = STEPS[event.key];
      if (step === undefined || event.defaultPrevented) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = [...(area.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (at < 0 && !isNowhere()) return;
      const row = at < 0 ? rows[0] : rows[at + step];
      if (!row) return;
      event.preventDefault();
      row.querySelector<HTMLElement>('input')?.focus();
    };
    document.addEventListener('focusout', handleLeave);
    window.addEventListener('keydown', handleKey);
    return () => {
      document.removeEventListener('focusout', handleLeave);
      window.removeEventListener('keydown', handleKey);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is read at the moment of an event is read from refs
  }, []);

  return {
    current,
    moveOn: (key, among) => {
      const next = neighbour(keys, key, among);
      if (next !== null) put(next);
    },
    openMenu: (key) => {
      const button = rowIn(area.current, key)?.querySelector<HTMLElement>('[aria-haspopup]');
      // The menu gives the focus back to it.
      button?.focus();
      button?.click();
    },
    onFocus: ({ currentTarget, target }) => {
      // Menus of a row stand elsewhere on the page, and are still part of it here.
      if (!currentTarget.contains(target)) return;
      const key = target.closest('[data-row]')?.getAttribute('data-row') ?? null;
      wanted.current = null;
      setCurrent(key);
      if (key !== null) latest.current = { key, keys };
    },
    onBlur: ({ currentTarget, target, relatedTarget }) => {
      if (!currentTarget.contains(target)) return;
      if (!currentTarget.contains(relatedTarget)) setCurrent(null);
    },
  };
}

const rowIn = (area: HTMLElement | null, key: string): HTMLElement | null =>
  [...(area?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
    (row) => row.dataset['row'] === key,
  ) ?? null;

/** The first of the rows after one that is still there, else the last before it. */
function neighbour(before: readonly string[], key: string, now: readonly string[]): string | null {
  const at = before.indexOf(key);
  const isThere = (other: string): boolean => now.includes(other);
  return before.slice(at + 1).find(isThere) ?? before.slice(0, at).findLast(isThere) ?? null;
}

/** Whether no control has the focus: it would not be taken from anything. */
function isNowhere(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.matches('main, h1')
  );
}
