import type { Clock, Instant } from '@shared/domain/calendar/clock';
import { endOfChain, recentActsOf, undoStateOf } from '@shared/domain/journal/acts';
import type { Act, Batch, Change } from '@shared/domain/journal/change';
import { invert, addressesFor } from '@shared/domain/journal/invert';
import type { UndoOutcome, UndoRefusal } from '@shared/domain/journal/outcome';
import { addressOf, keysOf } from '@shared/domain/journal/rows';
import { isOfMerge } from '@shared/domain/exchange/standingHistory';
import { stampTime } from '@shared/domain/journal/stamp';
import type { Row } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import { ok, refuse, type Result } from '@shared/kernel/result';
import type { RegularsDatabase } from '../database';
import { bookFactsOf } from './bookFacts';
import { getMany } from './chunks';
import { nothing, type CommitOptions, type Plan } from './commit';
import type { Door } from './door';
import type { LongUndo } from './longUndo';

/** How long an act can be taken back: 30 days. */
export const UNDO_MS = 30 * 86_400_000;

/** One line of *Zuletzt getan*. */
export type RecentLine = {
  readonly batchId: string;
  readonly act: Act;
  readonly doneAt: Instant;
  /** `true`: the line offers to make it stand again; `false`: to take it back. */
  readonly isTakenBack: boolean;
};

/** What undo and redo would do now; `null` where there is nothing. */
export type UndoOffer = { readonly undo: Act | null; readonly redo: Act | null };

/** An undo or redo: what happened, or why not. */
export type Undoing = Promise<Result<UndoOutcome, UndoRefusal>>;

type Decided = Result<Omit<UndoOutcome, 'batchId' | 'putBack'>, UndoRefusal>;

/** Undo, redo and the list of acts. */
export type Journal = {
  /** Takes back the newest act that stands. */
  readonly undoLast: (options?: CommitOptions) => Undoing;
  /** Makes the act that was taken back last stand again, if nothing was done since. */
  readonly redo: (options?: CommitOptions) => Undoing;
  /** Takes back any act of the last 30 days, by its `batchId`; what was changed since stays. */
  readonly undoBatch: (batchId: string, options?: CommitOptions) => Undoing;
  /** Makes an act stand again that was taken back, by the act's own `batchId`. */
  readonly redoBatch: (batchId: string, options?: CommitOptions) => Undoing;
  /** For menu, shortcut and toast; use with `useLive`. */
  readonly offer: () => Promise<UndoOffer>;
  /** Acts of the last 30 days, newest first; use with `useLive`. */
  readonly recentBatches: (limit?: number) => Promise<readonly RecentLine[]>;
  /** When the first act after this position was written, housekeeping included; `null` if there is none. */
  readonly changedAfter: (seq: number) => Promise<Instant | null>;
};

/** What undo and redo need. */
export type JournalDependencies = {
  readonly db: RegularsDatabase;
  readonly door: Door;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Takes over what would take long, with its own way to watch and to stop it; without it, everything is done here. */
  readonly longUndo?: Pick<LongUndo, 'run'>;
};

/** An act that changed more rows than this is taken back elsewhere: starting a worker is quicker than the window's standing still. */
const LONG_ROWS = 300;

/** Undo, redo and the list of acts of one database. */
export function createJournal({ db, door, clock, newId, longUndo }: JournalDependencies): Journal {
  const isRecent = (batch: Batch): boolean => stampTime(batch.at) >= clock.now() - UNDO_MS;

  /** Batches of the last 30 days, newest first; at most `limit`. */
  const recent = (limit: number): Promise<Batch[]> =>
    db.batches
      .orderBy('seq')
      .reverse()
      .until((batch) => !isRecent(batch))
      .limit(limit)
      .toArray();

  const undoState = async () => {
    for (let limit = 64; ; limit *= 4) {
      const batches = await recent(limit);
      const state = undoStateOf(batches);
      if (state.undo !== null || batches.length < limit) return state;
    }
  };

  const changesSince = async (seq: number): Promise<Change[]> => {
    const ids = await db.batches.where('seq').above(seq).primaryKeys();
    const changes = ids.length === 0 ? [] : await db.changes.where('batch').anyOf(ids).toArray();
    const place = new Map(ids.map((id, index) => [id, index]));
    return changes.sort(
      (a, b) => place.get(a.batch)! - place.get(b.batch)! || (a.id < b.id ? -1 : 1),
    );
  };

  /** Decides the inversion of `target`, within the current transaction. */
  const planInversion = async (target: Batch): Promise<Plan<Decided>> => {
    const changes = await db.changes.where('batch').equals(target.id).sortBy('id');
    const later = await changesSince(target.seq);
    const rows = new Map<string, Row>();
    for (const [table, keys] of addressesFor(changes, later)) {
      const found = await getMany(db.table<Row, string>(table), [...keys]);
      for (const row of found) if (row) rows.set(addressOf(table, row.id), row);
    }
    const rowOf = (table: StoredTable, key: string): Row | null =>
      rows.get(addressOf(table, key)) ?? null;

    const book = await bookFactsOf(db, changes, rows, {
      batchId: target.id,
      now: clock.now(),
      today: clock.today(),
      newId,
    });
    const { writes, kept } = invert({ changes, later, rowOf, book, isMerge: isOfMerge(target) });
    const direction = target.direction === 'undo' ? 'redo' : 'undo';
    return {
      act: target.act,
      writes,
      value: ok({ act: target.act, direction, kept }),
      undoes: { batch: target.id, direction },
    };
  };

  const isLong = async ({ id }: Batch): Promise<boolean> => {
    let rows = 0;
    await db.changes
      .where('batch')
      .equals(id)
      .until(() => rows > LONG_ROWS)
      .each((change) => (rows += keysOf(change).length));
    return rows > LONG_ROWS;
  };

  const run = async (
    find: () => Promise<Batch | UndoRefusal>,
    options: CommitOptions = {},
  ): Undoing => {
    if (longUndo) {
      // Decided again, in its transaction, by whoever does it.
      const found = await find();
      if (!('code' in found) && (await isLong(found))) {
        return longUndo.run(found.id, found.direction === 'undo' ? 'redo' : 'undo');
      }
    }
    const { batch, value, rowsWritten } = await door.commit(async () => {
      const found = await find();
      return 'code' in found ? nothing<Decided>(refuse(found)) : planInversion(found);
    }, options);
    if (!value.ok) return value;
    return ok({ ...value.value, batchId: batch!.id, putBack: rowsWritten });
  };

  const toggle = (batchId: string, wanted: 'undo' | 'redo') => async () => {
    const batch = await db.batches.get(batchId);
    if (!batch || batch.isQuiet) return { code: 'journal/gone' } as const;
    const newer = await db.batches.where('seq').above(batch.seq).toArray();
    const end = endOfChain(batch, newer);
    const isTakenBack = end.direction === 'undo';
    return isTakenBack === (wanted === 'redo') ? end : ({ code: 'journal/already-done' } as const);
  };

  return {
    undoLast: (options) =>
      run(async () => (await undoState()).undo ?? { code: 'journal/nothing-to-undo' }, options),
    redo: (options) =>
      run(async () => (await undoState()).redo ?? { code: 'journal/nothing-to-redo' }, options),
    undoBatch: (batchId, options) => run(toggle(batchId, 'undo'), options),
    redoBatch: (batchId, options) => run(toggle(batchId, 'redo'), options),
    offer: async () => {
      const { undo, redo } = await undoState();
      return { undo: undo?.act ?? null, redo: redo?.act ?? null };
    },
    changedAfter: async (seq) => {
      const first = await db.batches.where('seq').above(seq).first();
      return first === undefined ? null : stampTime(first.at);
    },
    recentBatches: async (limit = 500) =>
      recentActsOf(await recent(limit)).map(({ batch, isTakenBack }) => ({
        batchId: batch.id,
        act: batch.act,
        doneAt: stampTime(batch.at),
        isTakenBack,
      })),
  };
}
