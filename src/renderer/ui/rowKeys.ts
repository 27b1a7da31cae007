/** What a key press in a list asks for. */
export type RowAct =
  | { readonly kind: 'move'; readonly to: number; readonly isExtending: boolean }
  | { readonly kind: 'open' }
  | { readonly kind: 'preview' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'clear' };

/** A key press, as far as lists look at it. */
export type RowKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** Where the list stands. */
export type RowPosition = {
  /** Index of the current row, -1 if there is none. */
  readonly current: number;
  readonly count: number;
  /** Rows in view, at least 1. */
  readonly pageSize: number;
  /** Whether J, K and X count. */
  readonly hasLetterKeys: boolean;
};

/** What a key press means in a list (design section 8); `undefined` if it means nothing here. */
export const rowActOf = (press: RowKey, position: RowPosition): RowAct | undefined => {
  const { current, count, pageSize, hasLetterKeys } = position;
  if (count === 0 || press.altKey) return undefined;
  const hasCommand = press.ctrlKey || press.metaKey;
  const move = (to: number): RowAct => ({
    kind: 'move',
    to: Math.min(count - 1, Math.max(0, to)),
    isExtending: press.shiftKey,
  });

  if (hasCommand) return press.key.toLowerCase() === 'a' ? { kind: 'selectAll' } : undefined;
  switch (press.key) {
    case 'ArrowDown':
      return move(current + 1);
    case 'ArrowUp':
      return move(current - 1);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'PageDown':
      return move(current + pageSize);
    case 'PageUp':
      return move(current - pageSize);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'preview' };
    case 'Escape':
      return { kind: 'clear' };
    default:
  }
  if (!hasLetterKeys) return undefined;
  switch (press.key.toLowerCase()) {
    case 'j':
      return move(current + 1);
    case 'k':
      return move(current - 1);
    case 'x':
      return { kind: 'toggle' };
    default:
      return undefined;
  }
};

/** `selected` with everything between the two positions added, both included, in either order. */
export const extendSelection = (
  selected: ReadonlySet<string>,
  ids: readonly string[],
  from: number,
  to: number,
): Set<string> => {
  const next = new Set(selected);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const id = ids[index];
    if (id !== undefined) next.add(id);
  }
  return next;
};

/** `selected` with `id` added, or taken away if it was in. */
export const toggleSelection = (selected: ReadonlySet<string>, id: string): Set<string> => {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
};
