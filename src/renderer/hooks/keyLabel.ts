/** What is printed on the keys that have a word, in the language of the interface. */
export type KeyWords = {
  readonly mod: string;
  readonly alt: string;
  readonly shift: string;
  readonly space: string;
  readonly enter: string;
  readonly escape: string;
  readonly tab: string;
  readonly backspace: string;
  readonly delete: string;
  readonly home: string;
  readonly end: string;
  readonly pageup: string;
  readonly pagedown: string;
};

const MAC: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧', other: 'ctrl' };
const DRAWN: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  enter: '⏎',
};
const ARIA: Readonly<Record<string, string>> = {
  alt: 'Alt',
  shift: 'Shift',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  space: 'Space',
};

/** Whether this computer has ⌘ where others have Ctrl. */
export const IS_MAC = /Mac OS X|Macintosh|iPhone|iPad/.test(
  typeof navigator === 'undefined' ? '' : navigator.userAgent,
);

/** The parts of one key press; the plus may itself be the key. */
const partsOf = (key: string): readonly string[] =>
  key.endsWith('++') ? [...key.slice(0, -2).split('+'), '+'] : key === '+' ? ['+'] : key.split('+');

/** A key press as it is printed: `Strg K`, `⌘ K`, `?`. Keys one after another have a blank between them too. */
export function keyLabel(keys: string, words: KeyWords, isMac: boolean = IS_MAC): string {
  const named: Readonly<Record<string, string>> = { ...words, ...DRAWN, ...(isMac ? MAC : {}) };
  return keys
    .split(' ')
    .map((key) =>
      partsOf(key)
        .map((part) => named[part] ?? part.toUpperCase())
        .join(' '),
    )
    .join(' ');
}

/** The same for `aria-keyshortcuts`, which has no sequences: `undefined` for those. Source: WAI-ARIA 1.2, 6.6. */
export function ariaKeys(keys: string, isMac: boolean = IS_MAC): string | undefined {
  if (keys.includes(' ')) return undefined;
  return partsOf(keys)
    .map((part) =>
      part === 'mod' ? (isMac ? 'Meta' : 'Control') : (ARIA[part] ?? part.toUpperCase()),
    )
    .join('+');
}
