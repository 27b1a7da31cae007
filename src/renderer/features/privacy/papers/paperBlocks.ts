/** A piece of a paper that is never torn apart. */
export type PaperBlock =
  | { readonly is: 'title'; readonly text: string; readonly note: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly text: string }
  /** An empty label goes on with what stands above. */
  | { readonly is: 'fact'; readonly label: string; readonly text: string }
  | { readonly is: 'picture'; readonly label: string; readonly url: string }
  /** Between two entries. */
  | { readonly is: 'rule' }
  /** What follows begins on a page of its own. */
  | { readonly is: 'turn' };

/** Longer words are torn into parts, so that one entry can go over several pages: about twelve lines. */
const LONGEST = 900;

/** Words in parts of at most `LONGEST` characters, torn between paragraphs, else between words. */
export function partsOf(text: string, longest = LONGEST): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = rest.slice(0, longest);
    const found = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '));
    const at = found > longest / 2 ? found : whole(head);
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^[ \n]/u, '');
  }
  return [...parts, rest];
}

/** Where to tear words without a gap: not within a pair of surrogates. */
const whole = (head: string): number =>
  /[\uD800-\uDBFF]$/u.test(head) ? head.length - 1 : head.length;

/** A fact as the lines of a paper. */
export const factBlocks = (label: string, text: string): readonly PaperBlock[] =>
  partsOf(text).map((part, at) => ({ is: 'fact', label: at === 0 ? label : '', text: part }));

/** A paragraph, or several, as the lines of a paper. */
export const textBlocks = (text: string): readonly PaperBlock[] =>
  text
    .split(/\n{2,}/u)
    .flatMap((paragraph) => partsOf(paragraph))
    .map((part) => ({ is: 'text', text: part }));

/** Blocks that stay on one page: a heading is never alone at the end of one. */
export function unitsOf(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
  const units: PaperBlock[][] = [];
  let isHeld = false;
  for (const block of blocks) {
    const last = units.at(-1);
    if (isHeld && last) last.push(block);
    else units.push([block]);
    isHeld = block.is === 'heading' || block.is === 'rule';
  }
  return units;
}

/** Stretches of units that begin on pages of their own, each from an index up to, not including, another; none is empty. */
export function turnsOf(
  units: readonly (readonly PaperBlock[])[],
): readonly (readonly [first: number, end: number])[] {
  const starts = [
    0,
    ...units.flatMap(([block], at) => (at > 0 && block?.is === 'turn' ? [at] : [])),
  ];
  return starts.map((first, at) => [first, starts[at + 1] ?? units.length] as const);
}
