import ar from '@locales/ar/native.json';
import de from '@locales/de/native.json';
import en from '@locales/en/native.json';
import es from '@locales/es/native.json';
import fr from '@locales/fr/native.json';
import it from '@locales/it/native.json';
import ja from '@locales/ja/native.json';
import nl from '@locales/nl/native.json';
import pl from '@locales/pl/native.json';
import pt from '@locales/pt-BR/native.json';
import tr from '@locales/tr/native.json';

/** What main says itself: menu, dialogs, names of files. */
export type NativeWords = typeof en;

const CATALOGUES: Readonly<Record<string, NativeWords>> = {
  ...{ en, de, ar, es, fr, it, ja, nl, pl, pt, tr },
};

/** The words in the first of the wanted languages that there are words for, else English. */
export function nativeWords(wanted: readonly (string | null)[]): NativeWords {
  for (const tag of wanted) {
    const words = CATALOGUES[tag?.toLowerCase().split('-')[0] ?? ''];
    if (words !== undefined) return words;
  }
  return en;
}
