/** The preselected hit after an arrow key; `null` for other keys. Goes round at both ends. */
export function movedBy(key: string, active: number, count: number): number | null {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  return (active + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
