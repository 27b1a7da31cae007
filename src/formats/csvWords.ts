import ar from '@locales/ar/export.json';
import de from '@locales/de/export.json';
import en from '@locales/en/export.json';
import es from '@locales/es/export.json';
import fr from '@locales/fr/export.json';
import it from '@locales/it/export.json';
import ja from '@locales/ja/export.json';
import nl from '@locales/nl/export.json';
import pl from '@locales/pl/export.json';
import pt from '@locales/pt-BR/export.json';
import tr from '@locales/tr/export.json';
import { ownColumnTarget } from '@shared/domain/exporting/contactCsv';
import type { CsvWords } from '@shared/domain/exporting/csvWords';
import type { ColumnTarget } from '@shared/domain/importing/columnTarget';

const BY_LANGUAGE: Readonly<Record<string, CsvWords>> = {
  ...{ en, de, ar, es, fr, it, ja, nl, pl, pt, tr },
};

/** The words of exported tables, one entry per language. */
export const ALL_CSV_WORDS: readonly CsvWords[] = Object.values(BY_LANGUAGE);

/** The words of exported tables in a language; English where there are none. */
export const csvWordsOf = (language: string): CsvWords =>
  BY_LANGUAGE[language.split('-', 1)[0] ?? ''] ?? en;

/** Where a column of a table that Regulars wrote goes, whatever language it was written in; `null` if it did not write it. */
export function ownTableColumn(header: string): ColumnTarget | null {
  for (const words of ALL_CSV_WORDS) {
    const target = ownColumnTarget(header, words);
    if (target !== null) return target;
  }
  return null;
}
