import de from '@locales/de/native.json';
import en from '@locales/en/native.json';

/** What main says itself: menu, dialogs, names of files. */
export type NativeWords = typeof en;

const CATALOGUES: Readonly<Record<string, NativeWords>> = { en, de };

/** The words in the first of the wanted languages that there are words for, else English. */
export function nativeWords(wanted: readonly (string | null)[]): NativeWords {
  for (const tag of wanted) {
    const words = CATALOGUES[tag?.toLowerCase().split('-')[0] ?? ''];
    if (words !== undefined) return words;
  }
  return en;
}
