/**
 * The colours that the operating system paints before and beside the page. They repeat the tokens
 * `--c-awning`, `--c-on-awning` and `--c-paper`; a test compares them with the style sheet.
 */
export const COLOURS = {
  light: { awning: '#00483E', onAwning: '#F6F4EC', paper: '#F3F1EB' },
  dark: { awning: '#073931', onAwning: '#F1EFE6', paper: '#121917' },
} as const;

/** Height of the awning in device-independent pixels. */
export const AWNING_HEIGHT = 46;

/** The window buttons in the awning, for Windows and Linux. */
export function titleBarOverlay(isDark: boolean) {
  const { awning, onAwning } = COLOURS[isDark ? 'dark' : 'light'];
  return { color: awning, symbolColor: onAwning, height: AWNING_HEIGHT };
}
