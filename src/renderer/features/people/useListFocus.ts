import { useEffect, useRef, type RefObject } from 'react';
import { listMemory } from './listMemory';
import type { PeopleListView } from './usePeopleList';

/** Where the keyboard is in the list. */
export type ListFocus = {
  /** Puts the focus on the row with the bar. */
  readonly toRow: () => void;
  /** Moves the bar to a neighbour of rows that are about to go, and the focus with it once they are gone. */
  readonly moveOff: (rows: ReadonlySet<string>) => void;
};

const LIST_KEYS = ['ArrowUp', 'ArrowDown', 'j', 'k', ' ', 'x'];

/** Keeps the focus where the bar is: when coming back, after a deletion, and for keys that nobody else has. */
export function useListFocus(
  table: RefObject<HTMLElement | null>,
  { state, source, isLoading, change }: PeopleListView,
): ListFocus {
  const wantsFocus = useRef(listMemory.get().current !== null);
  const hasRows = source.ids.length > 0;

  const toRow = (): void => {
    table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  };

  // Coming back from a person scrolls to where that person is, and the arrow keys go on from there.
  useEffect(() => {
    if (!wantsFocus.current || isLoading || !hasRows) return;
    const row = table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    if (!row || !isNowhere()) return;
    wantsFocus.current = false;
    row.focus();
  }, [isLoading, hasRows, source, table]);

  // Keys of the list count from the moment it is on screen.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!LIST_KEYS.includes(event.key) || !isNowhere()) return;
      const row = table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
      if (!row) return;
      event.preventDefault();
      row.focus();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [table]);

  return {
    toRow,
    moveOff: (rows) => {
      wantsFocus.current = true;
      if (state.current === null || !rows.has(state.current)) return;
      const { ids } = source;
      const at = ids.indexOf(state.current);
      const stays = (id: string): boolean => !rows.has(id);
      const next = ids.slice(at + 1).find(stays) ?? ids.slice(0, at).reverse().find(stays);
      change({ current: next ?? null });
    },
  };
}

/** Whether no control has the focus: it would not be taken from anything. */
function isNowhere(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.matches('main, h1, [data-row]')
  );
}
