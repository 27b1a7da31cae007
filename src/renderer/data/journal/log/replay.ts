import type { LoggedAct } from '@formats/actLog/actCodec';
import { namelessAct, withoutWords } from '@shared/domain/journal/anonymous';
import type { Batch, Change } from '@shared/domain/journal/change';
import { withoutRows } from '@shared/domain/journal/erase';
import { addressOf, isFinal, keysOf } from '@shared/domain/journal/rows';
import type { StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../../database';
import { getMany } from '../chunks';
import { rewriteFacts } from '../rewrite';
import { createReplayedRows } from './replayedRows';

/** Acts of one transaction: each is flushed to the disk, so many small acts share one. */
const ACTS_AT_ONCE = 2_000;
/** Rows and changes of one transaction; a single act may be larger. */
const ROWS_AT_ONCE = 10_000;

/** The log has a hole: an act does not follow from where the database stands. */
export class LogGapError extends Error {
  override readonly name = 'LogGapError';
}

/**
 * Does acts of the log again, in their order. Doing one twice changes nothing: rows are put, not added. The next acts are
 * read while the engine writes those before.
 *
 * @throws LogGapError if an act is missing. What came before it is in the database.
 */
export async function replayActs(
  db: RegularsDatabase,
  acts: AsyncIterable<LoggedAct>,
  onDone: (count: number) => void = () => undefined,
): Promise<number> {
  let waiting: LoggedAct[] = [];
  let rows = 0;
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  const write = async (group: readonly LoggedAct[]): Promise<void> => {
    let gap: LogGapError | null = null;
    await rewriteFacts(db, async () => {
      gap = await repeatAll(db, group);
    });
    if (gap !== null) throw gap as LogGapError;
    done += group.length;
    onDone(done);
  };
  const flush = async (): Promise<void> => {
    const group = waiting;
    waiting = [];
    rows = 0;
    await writing;
    writing = write(group);
    // Its fault is thrown by whoever waits for it next.
    writing.catch(() => undefined);
  };
  for await (const act of acts) {
    waiting.push(act);
    rows += act.changes.length + act.created.reduce((sum, made) => sum + made.rows.length, 0);
    if (waiting.length >= ACTS_AT_ONCE || rows >= ROWS_AT_ONCE) await flush();
  }
  if (waiting.length > 0) await flush();
  await writing;
  return done;
}

/** Acts of one transaction; answers the gap before which it stopped. */
async function repeatAll(
  db: RegularsDatabase,
  group: readonly LoggedAct[],
): Promise<LogGapError | null> {
  const journal = await db.meta.get('journal');
  let seq = journal?.key === 'journal' ? journal.value.seq : 0;
  let some: LoggedAct[] = [];
  let gap: LogGapError | null = null;
  for (const act of group) {
    if (act.batch.seq <= seq) continue;
    if (act.batch.seq !== seq + 1) {
      gap = new LogGapError(`Act ${act.batch.seq} does not follow ${seq}`);
      break;
    }
    seq = act.batch.seq;
    some.push(act);
    // It looks through the journal, so that all before it has to stand there.
    if (act.changes.some(isFinal)) {
      await repeatSome(db, some);
      some = [];
    }
  }
  await repeatSome(db, some);
  return gap;
}

/** Acts that follow from where the database stands. Only the last of them may erase something for good. */
async function repeatSome(db: RegularsDatabase, acts: readonly LoggedAct[]): Promise<void> {
  const last = acts.at(-1);
  if (last === undefined) return;
  const rows = createReplayedRows(db);
  await rows.read(acts.flatMap(({ changes }) => changes));
  for (const act of acts) rows.repeat(act);
  await rows.write();
  await db.changes.bulkPut(acts.flatMap(({ changes }) => changes));
  await db.batches.bulkPut(acts.map(({ batch }) => batch));
  if (last.changes.some(isFinal)) await forgetErased(db, last.batch, last.changes);
  const { seq, at, device } = last.batch;
  await db.meta.bulkPut([
    { key: 'journal', value: { seq, at } },
    { key: 'device', value: device },
  ]);
}

/** What was erased for good leaves the journal's older lines too, as it did the first time (`trashBin`). */
async function forgetErased(
  db: RegularsDatabase,
  batch: Batch,
  changes: readonly Change[],
): Promise<void> {
  const [gone, staying] = [new Set<string>(), new Set<string>()];
  const ids = new Set<string>();
  for (const change of changes) {
    if (!isFinal(change)) continue;
    const keys = [...keysOf(change)];
    const pairs = keys.map((key): [StoredTable, string] => [change.table, key]);
    for (const [table, key] of pairs) {
      (change.kind === 'delete' ? gone : staying).add(addressOf(table, key));
    }
    for (const id of await db.changes.where('[table+key]').anyOf(pairs).primaryKeys()) ids.add(id);
    for (const id of await db.changes.where('keys').anyOf(keys).primaryKeys()) ids.add(id);
  }
  if (ids.size === 0) return;
  const batches = new Set<string>();
  for (const older of await getMany(db.changes, [...ids])) {
    if (!older || older.batch === batch.id) continue;
    batches.add(older.batch);
    const rest = withoutRows(withoutWords(older, staying), gone);
    if (rest === null) await db.changes.delete(older.id);
    else if (rest !== older) await db.changes.put(rest);
  }
  await db.batches
    .where('id')
    .anyOf([...batches])
    .modify((found, ref) => {
      ref.value = { ...found, act: namelessAct(found.act) };
    });
}
