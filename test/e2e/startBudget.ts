/**
 * What the window may read before it can be used, in bytes of the built files. Raised only on purpose: what a start does
 * not show belongs into a file of its own (docs/performance.md).
 */
export const START_BUDGET = {
  /** Scripts that run before the first paint. */
  entry: 8_000,
  /** … and everything that the program imports at once. */
  program: 1_260_000,
  /** … and Today, the place that most windows open with. */
  today: 1_720_000,
} as const;

/** What the program must not hold: whoever needs it reads it then. Parts of the paths of sources. */
export const NEVER_AT_START = [
  'node_modules/chart.js/',
  'node_modules/libphonenumber-js/',
  'node_modules/iso-3166/',
  'node_modules/lean-qr/',
  'data/sample/cast/',
  'app/pages/',
] as const;
