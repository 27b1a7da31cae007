import type { FormatterModule, i18n as I18n } from 'i18next';

type Write = (value: number) => string;

/** How each voice writes figures, once a region is known. */
const writers = new WeakMap<I18n, Write>();

const ownHabits = new Map<string, Write>();

/** The language's own habits, for sentences outside of any region. */
function ownHabitsOf(language: string): Write {
  const known = ownHabits.get(language);
  if (known) return known;
  const numbers = new Intl.NumberFormat(language);
  const write: Write = (value) => numbers.format(value);
  ownHabits.set(language, write);
  return write;
}

/** From now on figures in the sentences of this voice are written as those beside them, by the habits of the same region. */
export function writeFigures(i18n: I18n, write: Write): void {
  writers.set(i18n, write);
}

/** A figure that a sentence names by itself: `{{30, number}}`. */
const OWN_FIGURE = /^\d+$/;

/**
 * Writes the figures of `{{…, number}}`, those of the sentence itself among them, and counts wherever they stand;
 * everything else is left as it is.
 */
export const figuresOf = (i18n: I18n): FormatterModule => ({
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, format, language = '', options) => {
    const isFigure = format === 'number' || options?.['interpolationkey'] === 'count';
    const key: unknown = options?.['interpolationkey'];
    const isOwn = value === undefined && typeof key === 'string' && OWN_FIGURE.test(key);
    const figure = isOwn ? Number(key) : value;
    if (typeof figure !== 'number' || !isFigure) return value as string;
    return (writers.get(i18n) ?? ownHabitsOf(language))(figure);
  },
});
