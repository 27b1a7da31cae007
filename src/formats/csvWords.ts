import de from '@locales/de/export.json';
import en from '@locales/en/export.json';
import { ownColumnTarget } from '@shared/domain/exporting/contactCsv';
import type { CsvWords } from '@shared/domain/exporting/csvWords';
import type { ColumnTarget } from '@shared/domain/importing/columnTarget';

const BY_LANGUAGE: Readonly<Record<string, CsvWords>> = { en, de };

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
