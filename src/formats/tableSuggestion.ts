import type { SuggestedMapping } from '@shared/domain/importing/columnTarget';
import { suggestMapping } from '@shared/domain/importing/suggestMapping';
import type { Table } from '@shared/domain/importing/tableSource';
import { ALL_CSV_WORDS } from './csvWords';

/** What each column of a table most likely holds; the columns of our own exports are known in every language. */
export const suggestTableMapping = (table: Table, currentYear: number): SuggestedMapping =>
  suggestMapping(table, currentYear, ALL_CSV_WORDS);
