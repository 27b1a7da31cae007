import type { ContactId } from '@shared/domain/contacts/contact';
import type { Findings } from '@shared/domain/privacy/erasure';
import { emptiedFields } from '@shared/domain/journal/anonymous';
import { sameValue } from '@shared/domain/journal/sameValue';
import type { Row } from '@shared/domain/journal/write';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import { foldText } from '@shared/domain/people/folding';
import type { RegularsDatabase } from '../database';

/** Rows that stay without a name: only their words have to be gone. */
const FIGURES: ReadonlySet<string> = new Set<StoredTable>([
  'purchases',
  'refunds',
  'ledgerEntries',
]);

/** Lists of ids that others' acts were made with; an id of somebody erased leads nowhere. */
const OTHERS_LISTS: ReadonlySet<string> = new Set<StoredTable>(['ideas', 'segments']);
const MEMORY: ReadonlySet<string> = new Set(['moved', 'setAside']);

/** Looks through every table, the journal, the acts, the drafts and the marks of reminders, as of one moment. */
export function lookThrough(
  db: RegularsDatabase,
  ids: readonly ContactId[],
  names: readonly string[] = [],
): Promise<Findings> {
  const wanted = new Set<string>(ids);
  const words = names.map(foldText).filter((name) => name.length > 4);
  const left: Record<string, number> = {};
  let mentions = 0;
  const isNamed = (value: unknown): boolean =>
    words.length > 0 &&
    hasLeaf(value, (text) => {
      const folded = foldText(text);
      return words.some((word) => folded.includes(word));
    });
  const isOf = (value: unknown): boolean =>
    hasLeaf(value, (text) => wanted.has(text) || text.split(/[:/|]/u).some((p) => wanted.has(p)));
  const found = (table: string): void => {
    left[table] = (left[table] ?? 0) + 1;
  };

  return db.transaction('r', db.tables, async () => {
    for (const table of STORED_TABLES) {
      if (table === 'erasures') continue;
      await db.table<Row, string>(table).each((row) => {
        if (FIGURES.has(table)) {
          if (!wanted.has(row['contactId'] as string)) return;
          const empty = emptiedFields(table, row);
          if (!Object.entries(empty).every(([field, value]) => sameValue(row[field], value))) {
            found(table);
          }
          return;
        }
        if (isOf(table === 'personMerges' ? without(row, MEMORY) : row)) found(table);
        if (isNamed(row)) mentions += 1;
      });
    }
    await db.changes.each(({ table, before, after, rows }) => {
      const content = [before ?? null, after ?? null, rows ?? null];
      const isFigure = FIGURES.has(table) || OTHERS_LISTS.has(table) || table === 'personMerges';
      if (!isFigure && isOf(content)) found('changes');
      if (isNamed(content)) mentions += 1;
    });
    await db.batches.each(({ act }) => {
      if (isNamed(act.args)) mentions += 1;
    });
    await db.drafts.each(({ id, value }) => {
      if (isOf([id, value])) found('drafts');
      if (isNamed(value)) mentions += 1;
    });
    await db.reminderMarks.each(({ id }) => {
      if (isOf(id)) found('reminderMarks');
    });
    return { left, mentions };
  });
}

function hasLeaf(value: unknown, matches: (text: string) => boolean): boolean {
  if (typeof value === 'string') return matches(value);
  if (Array.isArray(value)) return value.some((item) => hasLeaf(item, matches));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return Object.entries(value).some(([key, item]) => matches(key) || hasLeaf(item, matches));
}

const without = (row: Row, fields: ReadonlySet<string>): unknown =>
  Object.fromEntries(Object.entries(row).filter(([field]) => !fields.has(field)));
