import { foldText } from '@shared/domain/people/folding';
import type { IconName } from '@renderer/ui/icons';

/** A command or place that the palette offers. */
export type PaletteEntry = {
  readonly id: string;
  readonly kind: 'command' | 'place';
  readonly label: string;
  readonly icon: IconName;
  /** As printed on the keys; absent without one. */
  readonly keys?: string | undefined;
  /** Offered only when it is typed: it would be in the way otherwise. */
  readonly isQuiet?: boolean;
  readonly run: () => void;
};

/** The entries of which every typed word begins a word, in their order; without words, all but the quiet ones. */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  text: string,
): readonly PaletteEntry[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return entries.filter(({ isQuiet }) => isQuiet !== true);
  return entries.filter(({ label }) => {
    const words = wordsOf(label);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
