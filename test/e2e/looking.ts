/** What can be told of a page by its boxes and computed looks. Each of these runs in the page and answers with what is wrong. */

/** Line, letter and word spacing as somebody may set them (WCAG 1.4.12), for everything that is shown. Stays until a reload. */
export function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }
  `);
  document.adoptedStyleSheets.push(sheet);
}

/** Texts that lie outside a box that shows nothing there, or outside the control they stand in. */
export function cutText(): string[] {
  /** Space behind the last letter, and above a line: nothing of the letters themselves. */
  const SLACK_PX = 4;
  const CONTROLS = 'button, a[href], label, [role=tab], [role=radio], [role=option]';
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const parent = node.parentElement;
    // The link that skips to the page comes into view with the focus.
    if (text === '' || !parent || parent.closest('svg, script, style, [class*=skip]')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()];
    const isOutside = (box: DOMRect, axis: 'x' | 'y'): boolean =>
      lines.some((line) =>
        axis === 'x'
          ? line.left < box.left - SLACK_PX || line.right > box.right + SLACK_PX
          : line.top < box.top - SLACK_PX || line.bottom > box.bottom + SLACK_PX,
      );
    for (let box: Element | null = parent; box !== null; box = box.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(box);
      const place = box.getBoundingClientRect();
      // Only for somebody who listens.
      if (place.width <= 1 || place.height <= 1) break;
      // What scrolls can be reached; a line that ends in dots is said in full elsewhere.
      if (/auto|scroll/.test(overflowX + overflowY) || textOverflow === 'ellipsis') break;
      const isCut =
        (/hidden|clip/.test(overflowX) && isOutside(place, 'x')) ||
        (/hidden|clip/.test(overflowY) && isOutside(place, 'y'));
      if (isCut) found.add(`cut: ${text.slice(0, 60)}`);
      if (box.matches(CONTROLS) && isOutside(place, 'y')) found.add(`spills: ${text.slice(0, 60)}`);
    }
  }
  return [...found];
}

/** Words of controls that are cut off. */
export function clipped(): string[] {
  const found: string[] = [];
  for (const part of document.querySelectorAll<HTMLElement>(
    'main button, main label, [role=tab], main h1, main h2, main h3, nav a, [role=radio], legend',
  )) {
    if (!part.checkVisibility({ visibilityProperty: true }) || part.clientWidth <= 1) continue;
    for (const piece of [part, ...part.querySelectorAll<HTMLElement>('span')]) {
      const { overflowX, position } = getComputedStyle(piece);
      if (position === 'absolute' || piece.clientWidth <= 1) continue;
      if (overflowX !== 'visible' && piece.scrollWidth > piece.clientWidth + 1) {
        found.push(`${piece.scrollWidth} px in ${piece.clientWidth}: ${piece.textContent}`);
      }
    }
  }
  return [...new Set(found)];
}

/** What moves or fades for longer than a moment. */
export function moving(): string[] {
  const MOMENT_MS = 10;
  const longest = (times: string): number =>
    Math.max(
      ...times.split(',').map((time) => parseFloat(time) * (/ms\s*$/.test(time) ? 1 : 1000)),
    );
  const found = new Set<string>();
  for (const part of document.querySelectorAll('*')) {
    for (const pseudo of [undefined, '::before', '::after']) {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(
        part,
        pseudo,
      );
      const animates = animationName === 'none' ? 0 : longest(animationDuration);
      if (Math.max(longest(transitionDuration), animates) <= MOMENT_MS) continue;
      found.add(`${part.outerHTML.slice(0, 100)} ${transitionDuration} ${animationDuration}`);
    }
  }
  for (const animation of document.getAnimations()) {
    const duration = animation.effect?.getComputedTiming().duration ?? 0;
    if (Number(duration) > MOMENT_MS) found.add(`an animation of ${String(duration)} ms`);
  }
  return [...found];
}

/** What is chosen, pressed or current, beside one of its kind that is not. */
export type ChosenLooks = {
  /** So many could be held beside another. */
  readonly compared: number;
  /** Those that look like the others, but for the weight of their letters and their words. */
  readonly alike: readonly string[];
};

/** Whether what is chosen, pressed, ticked or current differs from its neighbours in the colours that are shown now. */
export function chosenLooks(): ChosenLooks {
  const ON =
    '[data-selected], [aria-selected=true], [aria-pressed=true], [aria-checked=true], [aria-current]:not([aria-current=false])';
  const PROPERTIES = [
    'borderBlockStartColor',
    'borderBlockEndColor',
    'borderInlineStartColor',
    'borderBlockStartStyle',
    'borderBlockEndStyle',
    'borderInlineStartStyle',
    'borderBlockStartWidth',
    'borderBlockEndWidth',
    'borderInlineStartWidth',
    'outlineStyle',
    'outlineColor',
    'color',
    'textDecorationLine',
    'display',
    'visibility',
    'transform',
    'fill',
    'stroke',
  ] as const;
  const isClear = (colour: string): boolean => /^rgba\(.*, 0\)$/.test(colour);
  // Through a part without a ground one sees what it stands on: the same colour once more tells nothing.
  const groundOf = (part: Element | null, pseudo?: string): string => {
    if (part === null) return '';
    const { backgroundColor } = getComputedStyle(part, pseudo);
    if (!isClear(backgroundColor)) return backgroundColor;
    return groundOf(pseudo === undefined ? part.parentElement : part);
  };
  const lookOf = (part: Element, pseudo?: string): string => {
    const style = getComputedStyle(part, pseudo);
    return [groundOf(part, pseudo), ...PROPERTIES.map((name) => style[name])].join();
  };
  // Neighbours have drawings of their own: of those it counts that they are there, and how.
  const describe = (part: Element, depth: number): string => {
    const own = [lookOf(part), lookOf(part, '::before'), lookOf(part, '::after')].join();
    const children = depth === 0 || part.matches('svg') ? [] : [...part.children];
    return [part.tagName, own, ...children.map((child) => describe(child, depth - 1))].join('\n');
  };
  const isSeen = (part: Element): boolean =>
    part.checkVisibility({ visibilityProperty: true }) && part.getBoundingClientRect().width > 1;
  let compared = 0;
  const alike = new Set<string>();
  for (const on of document.querySelectorAll(ON)) {
    const kind = on.classList[0];
    if (!isSeen(on) || kind === undefined) continue;
    let others: readonly Element[] = [];
    for (let around = on.parentElement; around && others.length === 0;) {
      others = [...around.getElementsByClassName(kind)].filter(
        (part) =>
          !part.matches(ON) && part.tagName === on.tagName && isSeen(part) && !part.contains(on),
      );
      around = around.parentElement;
    }
    if (others.length === 0) continue;
    compared += 1;
    const look = describe(on, 4);
    if (others.some((other) => describe(other, 4) === look)) alike.add(on.outerHTML.slice(0, 160));
  }
  return { compared, alike: [...alike] };
}
