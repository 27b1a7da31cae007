import type { SuggestedMapping } from '@shared/domain/importing/columnTarget';
import { suggestMapping } from '@shared/domain/importing/suggestMapping';
import type { Table } from '@shared/domain/importing/tableSource';
import type { CsvWords } from '@shared/domain/exporting/csvWords';
import german from '@locales/de/export.json';
import english from '@locales/en/export.json';

/** The words of every language in which Regulars exports. */
const OWN_WORDS: readonly CsvWords[] = [english, german];

/** What each column of a table most likely holds; the columns of our own exports are known in every language. */
export const suggestTableMapping = (table: Table, currentYear: number): SuggestedMapping =>
  suggestMapping(table, currentYear, OWN_WORDS);
