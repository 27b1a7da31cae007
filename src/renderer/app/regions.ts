/** The landmarks of the window in the order in which `F6` visits them. */
const REGIONS = 'header, nav, main, aside';

const FOCUSABLE =
  'a[href],[role=link],button:not(:disabled),input:not(:disabled),select:not(:disabled),textarea:not(:disabled),[tabindex="0"]';

/** The regions that can be seen, outermost headers first: a page's own `header` is no region. */
function regionsOf(root: ParentNode): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(REGIONS)].filter(
    (region) =>
      region.checkVisibility?.() !== false &&
      (region.tagName !== 'HEADER' || region.closest('main') === null),
  );
}

/**
 * Moves the focus to the next region: to what was focused there last time, else to its first control.
 *
 * @param step - 1 forwards, -1 backwards.
 */
export function moveToRegion(root: ParentNode, active: Element | null, step: 1 | -1): void {
  const regions = regionsOf(root);
  if (regions.length === 0) return;
  // The innermost region that holds the focus: an aside lies within main.
  const here = regions.findLastIndex((region) => region.contains(active));
  for (let steps = 1; steps <= regions.length; steps += 1) {
    const next = regions[(here + step * steps + 2 * regions.length) % regions.length]!;
    const target = targetIn(next);
    target.focus();
    // A region without anything to press cannot take the focus; the next one is tried.
    if (target.ownerDocument.activeElement === target) return;
  }
}

/** What takes the focus in a region. */
function targetIn(region: HTMLElement): HTMLElement {
  if (region.tagName === 'MAIN') return region;
  return (
    region.querySelector<HTMLElement>(`[aria-current=page],${'[data-region-start]'}`) ??
    [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
      (part) => part.checkVisibility?.() !== false,
    ) ??
    region
  );
}
