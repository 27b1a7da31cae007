import type { LoggedAct } from '@formats/actLog/actCodec';
import type { Change } from '@shared/domain/journal/change';
import { STAMPED_FIELD } from '@shared/domain/journal/fields';
import { keysOf } from '@shared/domain/journal/rows';
import { stampTime } from '@shared/domain/journal/stamp';
import type { Row } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../../database';
import { getMany } from '../chunks';

/** The rows that some acts touch, while they are done again in memory; each is read and written once. */
export type ReplayedRows = {
  /** Reads the rows that these changes work on. */
  readonly read: (changes: readonly Change[]) => Promise<void>;
  /** Does an act again. */
  readonly repeat: (act: LoggedAct) => void;
  /** Puts the rows as they stand now, within the current transaction. */
  readonly write: () => Promise<void>;
};

/** Begins with none. */
export function createReplayedRows(db: RegularsDatabase): ReplayedRows {
  /** By table and key; `null` where there is none. */
  const tables = new Map<StoredTable, Map<string, Row | null>>();
  const rowsOf = (table: StoredTable): Map<string, Row | null> => {
    const rows = tables.get(table) ?? new Map<string, Row | null>();
    tables.set(table, rows);
    return rows;
  };

  const redo = (change: Change, made: ReadonlyMap<string, Row> | undefined, now: number): void => {
    const rows = rowsOf(change.table);
    if (change.kind === 'delete') {
      for (const key of keysOf(change)) rows.set(key, null);
      return;
    }
    if (change.kind === 'create') {
      for (const key of keysOf(change)) {
        const row = made?.get(key);
        if (row !== undefined) rows.set(key, row);
      }
      return;
    }
    const row = rows.get(change.key);
    // A row that a later act of the same log takes away again may be missing from a base.
    if (!row) return;
    const fields: Record<string, unknown> = { ...row };
    for (const field of Object.keys(change.before ?? {})) delete fields[field];
    const next = { ...fields, ...change.after, id: row.id };
    rows.set(change.key, STAMPED_FIELD in row ? { ...next, [STAMPED_FIELD]: now } : next);
  };

  return {
    read: async (changes) => {
      const wanted = new Map<StoredTable, Set<string>>();
      for (const { kind, table, key } of changes) {
        if (kind !== 'update') continue;
        const keys = wanted.get(table);
        if (keys) keys.add(key);
        else wanted.set(table, new Set([key]));
      }
      for (const [table, keys] of wanted) {
        const rows = rowsOf(table);
        for (const row of await getMany(db.table<Row, string>(table), [...keys])) {
          if (row !== undefined) rows.set(row.id, row);
        }
      }
    },
    repeat: ({ batch, changes, created }) => {
      const made = new Map<StoredTable, Map<string, Row>>();
      for (const { table, rows } of created) {
        const known = made.get(table) ?? new Map<string, Row>();
        made.set(table, known);
        for (const row of rows) known.set(row.id, row);
      }
      const now = stampTime(batch.at);
      for (const change of changes) redo(change, made.get(change.table), now);
    },
    write: async () => {
      for (const [name, rows] of tables) {
        const table = db.table<Row, string>(name);
        const ids = [...rows.keys()].sort((a, b) => (a < b ? -1 : 1));
        const gone = ids.filter((id) => rows.get(id) === null);
        if (gone.length > 0) await table.bulkDelete(gone);
        await table.bulkPut(ids.flatMap((id) => rows.get(id) ?? []));
      }
    },
  };
}
