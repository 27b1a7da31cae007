import type { LogStanding } from '@shared/domain/journal/log/logContract';
import type { LogPort } from '@shared/domain/journal/log/logPort';
import type { Sentinel } from '@shared/domain/journal/log/sentinel';
import type { RegularsDatabase } from '../../database';
import type { LogKeeper } from './keeper';
import { COUNTED, lacksRows, type CountedTable } from './missingRows';
import { lastSeq, rewritingOf } from './position';
import { readLog } from './readLog';
import { LogGapError, replayActs } from './replay';

/** How the database stood beside the log when it was opened. */
export type LinedUp =
  /** Both say the same now; `replayed` acts came from the log. The `uncounted` tables were too large to be counted. */
  | {
      readonly kind: 'in-line';
      readonly replayed: number;
      readonly uncounted: readonly CountedTable[];
    }
  /** The database was emptied, or rows are missing: it has to be rebuilt. */
  | { readonly kind: 'lost' };

/**
 * Brings an open database and the log to the same act, whichever is behind.
 *
 * The database is ahead by what was written last before the power went: those acts are appended. The log is ahead if
 * the engine lost them: they are done again. A database that was restored since the log's last base, or another one
 * altogether, becomes the log's new base.
 *
 * @param atOnce - Tables of which the log has counted more rows are left to be counted later; default: none.
 * @throws LogRefusedError if the log must be written and cannot be.
 */
export async function lineUp(
  db: RegularsDatabase,
  log: LogPort,
  keeper: Pick<LogKeeper, 'catchUp' | 'rebase'>,
  sentinel: Sentinel | null,
  atOnce = Infinity,
): Promise<LinedUp> {
  const standing = await log.standing();
  const seq = await lastSeq(db);
  if (seq === 0 && Math.max(standing.seq, sentinel?.seq ?? 0) > 0) return { kind: 'lost' };

  const isOfLog = (await rewritingOf(db)) === standing.rewriting;
  // The engine went back to a state before the last restore: what came after it is in the log.
  if (!isOfLog && seq < standing.seq) return { kind: 'lost' };
  if (!isOfLog || (await isAnother(db, standing, seq))) {
    await keeper.rebase(false);
    return { kind: 'in-line', replayed: 0, uncounted: [] };
  }
  let replayed = 0;
  if (seq < standing.seq) {
    if (standing.isDamaged || standing.schema > db.verno) return { kind: 'lost' };
    try {
      replayed = await replayFrom(db, log, seq);
    } catch (fault) {
      if (fault instanceof LogGapError) return { kind: 'lost' };
      throw fault;
    }
  } else await keeper.catchUp();

  const { figures } = await log.standing();
  if (figures === null) return { kind: 'in-line', replayed, uncounted: [] };
  const uncounted = COUNTED.filter((table) => (figures.counts[table] ?? 0) > atOnce);
  const counted = COUNTED.filter((table) => !uncounted.includes(table));
  return (await lacksRows(db, figures, counted))
    ? { kind: 'lost' }
    : { kind: 'in-line', replayed, uncounted };
}

/** Whether the rows are not those that the log was written about. */
async function isAnother(
  db: RegularsDatabase,
  standing: LogStanding,
  seq: number,
): Promise<boolean> {
  // Every shop that is older than its log.
  if (standing.begins === 'nowhere') return seq > 0;
  if (seq < standing.seq) return false;
  const same = await db.batches.where('seq').equals(standing.seq).first();
  return standing.seq > 0 && same?.id !== standing.id;
}

/** @throws LogGapError if the log does not go on from the database's last act. */
async function replayFrom(db: RegularsDatabase, log: LogPort, seq: number): Promise<number> {
  const { acts } = await readLog(log);
  const last = await db.batches.where('seq').equals(seq).first();
  return replayActs(
    db,
    (async function* () {
      for await (const act of acts()) {
        // It was emptied under an open window, and that window wrote once more before it noticed.
        if (act.batch.seq === seq && last !== undefined && act.batch.id !== last.id) {
          throw new LogGapError('The database went another way');
        }
        if (act.batch.seq > seq) yield act;
      }
    })(),
  );
}
