import { BACKUP_TABLES, type BackupTable } from '@shared/domain/backups/backup';
import type { Change } from '@shared/domain/journal/change';
import { deletedRowsOf, keysOf } from '@shared/domain/journal/rows';
import type { Row } from '@shared/domain/journal/write';
import { CONTACT_FIELDS } from '@shared/domain/store/references';

/** Rows that stay without a name: whoever they were of. */
const FIGURES: ReadonlySet<string> = new Set(['purchases', 'refunds', 'ledgerEntries']);

/** Tables in which a row may be about a person, the journal included. */
export const TABLES_ABOUT_PEOPLE: readonly BackupTable[] = BACKUP_TABLES.filter(
  (table) =>
    ['contacts', 'keepInTouch', 'changes'].includes(table) ||
    (table in CONTACT_FIELDS && !FIGURES.has(table)),
);

/**
 * The ids of the people whom a row is about. A change of the journal is about whoever its rows are about: somebody who
 * was taken back may be nowhere else.
 */
export function peopleOfRow(table: BackupTable, row: Row): readonly string[] {
  if (table === 'contacts') return [row.id];
  if (table === 'keepInTouch') {
    return row.id.startsWith('person:') ? [row.id.slice('person:'.length)] : [];
  }
  if (table === 'changes') return peopleOfChange(row as unknown as Change);
  if (FIGURES.has(table) || table === 'batches') return [];
  return (CONTACT_FIELDS[table] ?? []).flatMap((field) => {
    const id = row[field];
    return typeof id === 'string' ? [id] : [];
  });
}

function peopleOfChange(change: Change): readonly string[] {
  const { table } = change;
  const ids = deletedRowsOf(change).flatMap((row) => peopleOfRow(table, row));
  return table === 'contacts' ? [...keysOf(change), ...ids] : ids;
}
