import type { Batch, Change } from '@shared/domain/journal/change';
import { changeFields, STAMPED_FIELD } from '@shared/domain/journal/fields';
import type { Row, Write } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import type { Table } from 'dexie';
import type { RegularsDatabase } from '../database';
import { chunksOf } from './chunks';
import { CommitCancelledError, type CommitOptions, type FinishedBatch } from './commit';

/** Writes rows and takes down what changed. */
export type Recorder = {
  /** Applies the writes in their order, within the current transaction. */
  readonly apply: (writes: readonly Write[], now: number) => Promise<void>;
  readonly changes: readonly Change[];
  readonly created: FinishedBatch['created'];
};

type Update = Extract<Write, { kind: 'update' }>;

/** A recorder for one batch. */
export function createRecorder(
  db: RegularsDatabase,
  batch: Batch,
  { onProgress, signal }: CommitOptions,
): Recorder {
  const changes: Change[] = [];
  const created: { readonly table: StoredTable; readonly rows: readonly Row[] }[] = [];
  let done = 0;
  let total = 0;

  const tableOf = (name: StoredTable): Table<Row, string> => db.table<Row, string>(name);

  const note = (change: Omit<Change, 'id' | 'batch' | 'at' | 'device'>): void => {
    const number = String(changes.length).padStart(6, '0');
    const { id, at, device } = batch;
    changes.push({ id: `${id}:${number}`, batch: id, at, device, ...change });
  };

  const advance = (count: number): void => {
    done += count;
    if (signal?.aborted) throw new CommitCancelledError();
    onProgress?.(done, total);
  };

  const create = async (table: StoredTable, rows: readonly Row[]): Promise<void> => {
    for (const chunk of chunksOf(rows)) {
      await tableOf(table).bulkAdd([...chunk]);
      created.push({ table, rows: chunk });
      if (chunk.length === 1) note({ table, key: chunk[0]!.id, kind: 'create' });
      else note({ table, key: '', kind: 'create', keys: chunk.map(({ id }) => id) });
      advance(chunk.length);
    }
  };

  const update = async (
    table: StoredTable,
    updates: readonly Update[],
    now: number,
  ): Promise<void> => {
    for (const chunk of chunksOf(updates)) {
      const unread = chunk.filter(({ row }) => !row).map(({ key }) => key);
      const found = await tableOf(table).bulkGet(unread);
      let place = 0;
      const next: Row[] = [];
      for (const { key, set, unset, row: known, isFinal } of chunk) {
        const row = known ?? found[place++];
        // Whoever decides looks first; a row that is not there is a bug, and aborts the act.
        if (!row) throw new Error(`No row to update in ${table}`);
        const change = changeFields(row, set, unset);
        if (!change) continue;
        next.push(STAMPED_FIELD in row ? { ...change.row, [STAMPED_FIELD]: now } : change.row);
        const { before, after } = change;
        note({ table, key, kind: 'update', ...(!isFinal && { before }), after });
      }
      if (next.length > 0) await tableOf(table).bulkPut(next);
      advance(chunk.length);
    }
  };

  const remove = async (
    table: StoredTable,
    keys: readonly string[],
    isFinal: boolean,
  ): Promise<void> => {
    for (const chunk of chunksOf(keys)) {
      const found = await tableOf(table).bulkGet([...chunk]);
      const rows = found.filter((row) => row !== undefined);
      if (rows.length > 0) {
        const there = rows.map(({ id }) => id);
        await tableOf(table).bulkDelete(there);
        if (there.length === 1) {
          note({ table, key: there[0]!, kind: 'delete', ...(!isFinal && { before: rows[0]! }) });
        } else {
          note({ table, key: '', kind: 'delete', keys: there, ...(!isFinal && { rows }) });
        }
      }
      advance(chunk.length);
    }
  };

  const apply: Recorder['apply'] = async (writes, now) => {
    total = writes.reduce((sum, write) => sum + sizeOf(write), 0);
    for (const run of runsOf(writes)) {
      const [first] = run;
      if (first?.kind === 'create') await create(first.table, first.rows);
      else if (first?.kind === 'delete') await remove(first.table, first.keys, !!first.isFinal);
      else if (first) await update(first.table, run as readonly Update[], now);
    }
  };

  return { apply, changes, created };
}

function sizeOf(write: Write): number {
  if (write.kind === 'create') return write.rows.length;
  return write.kind === 'delete' ? write.keys.length : 1;
}

/** Writes in groups: updates of different rows of one table together, anything else alone. */
function* runsOf(writes: readonly Write[]): Generator<readonly Write[]> {
  let run: Write[] = [];
  let keys = new Set<string>();
  for (const write of writes) {
    const joins = write.kind === 'update' && run[0]?.table === write.table && !keys.has(write.key);
    if (!joins && run.length > 0) {
      yield run;
      run = [];
      keys = new Set();
    }
    if (write.kind !== 'update') {
      yield [write];
      continue;
    }
    run.push(write);
    keys.add(write.key);
  }
  if (run.length > 0) yield run;
}
