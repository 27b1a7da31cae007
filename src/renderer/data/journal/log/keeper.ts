import { encodeAct, type LoggedAct } from '@formats/actLog/actCodec';
import type { Change } from '@shared/domain/journal/change';
import { isOfMerge } from '@shared/domain/exchange/standingHistory';
import type { ActPiece } from '@shared/domain/journal/log/logContract';
import { deltaOf } from '@shared/domain/journal/log/figures';
import type { LogPort, LogRefusal } from '@shared/domain/journal/log/logPort';
import type { Figures } from '@shared/domain/journal/log/heading';
import { isFinal, keysOf } from '@shared/domain/journal/rows';
import type { Row } from '@shared/domain/journal/write';
import type { StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../../database';
import { pieced } from '../../backups/pieced';
import { getMany } from '../chunks';
import type { BatchSink } from '../commit';
import { lastSeq, rewritingOf } from './position';

/** An act stands in the database, but the log could not take it: nothing more may be written. */
export class LogRefusedError extends Error {
  override readonly name = 'LogRefusedError';
  readonly code: LogRefusal['code'];

  constructor(code: LogRefusal['code']) {
    super(`The log refused: ${code}`);
    this.code = code;
  }
}

/** A whole copy of the database as of one moment, with which a log begins anew. */
export type CollectedBase = {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly seq: number;
  readonly schema: number;
  readonly figures: Figures;
};

/** Makes such a copy. */
export type CollectBase = () => Promise<CollectedBase>;

/** Brings acts to the log. */
export type LogKeeper = {
  readonly sink: BatchSink;
  /** Appends every act that the database has and the log lacks. @throws LogRefusedError */
  readonly catchUp: () => Promise<void>;
  /**
   * Begins the log anew with the database as it stands. @throws LogRefusedError
   *
   * @param forgetOlder - What the log held before is removed at once: somebody was erased.
   */
  readonly rebase: (forgetOlder: boolean) => Promise<void>;
};

/** What a keeper needs. */
export type KeeperOptions = {
  readonly db: RegularsDatabase;
  readonly log: LogPort;
  /** Absent in workers: there the window makes the base. */
  readonly collect?: CollectBase;
  /** Called after an act that erased something for good: the log still has it. */
  readonly onErased?: () => void;
};

/** A call between processes takes at most 4 MiB; each piece is flushed by itself, so few large ones. */
const BASE_PIECE_BYTES = 3 * 1024 * 1024;

/** Where there are no locks between windows, there is one window: its keepers follow one another. */
const turns = new Map<string, Promise<unknown>>();

/** Only one window or worker speaks to the log at a time, so that the pieces of an act stay together. */
function inTurn<T>(database: string, work: () => Promise<T>): Promise<T> {
  const { navigator } = globalThis as { readonly navigator?: { readonly locks?: LockManager } };
  if (navigator?.locks) return navigator.locks.request(`regulars-log/${database}`, work);
  const run = (turns.get(database) ?? Promise.resolve()).then(work, work);
  turns.set(
    database,
    run.catch(() => undefined),
  );
  return run;
}

/** The keeper of the log of one database. */
export function createLogKeeper({ db, log, collect, onErased }: KeeperOptions): LogKeeper {
  /** Sends an act in its pieces; the answer to the first refused one, or `null`. */
  const send = async (act: LoggedAct, toBase: boolean): Promise<LogRefusal | null> => {
    const { seq, id } = act.batch;
    const pieces = [...encodeAct(act)];
    for (const [index, payload] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      const piece: ActPiece = {
        ...{ seq, id, schema: db.verno, isFirst: index === 0, isLast },
        ...(isLast && { delta: deltaOf(act.changes, act.created) }),
      };
      const answer = await (toBase ? log.appendToBase : log.append)(piece, payload);
      if (!answer.ok) return answer.refusal;
    }
    return null;
  };

  const sendOrThrow = async (act: LoggedAct, toBase: boolean): Promise<void> => {
    const refusal = await send(act, toBase);
    if (refusal !== null) throw new LogRefusedError(refusal.code);
  };

  const catchUpNow = async (): Promise<void> => {
    const { seq, isDamaged, schema } = await log.standing();
    const last = await lastSeq(db);
    const isOther = schema !== 0 && schema !== db.verno;
    if (isDamaged || isOther) return rebaseNow(false);
    // It was emptied under an open window: what is written into it now is no act that follows the log's last one.
    if (last < seq) throw new LogRefusedError('log/out-of-order');
    for (let next = seq + 1; next <= last; next += 1) {
      const act = await collectAct(db, next);
      // A restored database has not all of its computer's acts.
      if (act === null) return rebaseNow(false);
      await sendOrThrow(act, false);
    }
  };

  const rebaseNow = async (forgetOlder: boolean, made?: CollectedBase): Promise<void> => {
    if (!collect) throw new LogRefusedError('log/out-of-order');
    const base = made ?? (await collect());
    const batch = await db.batches.where('seq').equals(base.seq).first();
    const rewriting = await rewritingOf(db);
    const { seq, schema, figures } = base;
    const taken = async (answer: ReturnType<LogPort['beginBase']>): Promise<void> => {
      const { ok, ...rest } = await answer;
      if (!ok && 'refusal' in rest) throw new LogRefusedError(rest.refusal.code);
    };
    await taken(log.beginBase({ seq, id: batch?.id ?? '', schema, rewriting, figures }));
    const pieces = [...pieced(base.pieces, BASE_PIECE_BYTES)];
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      await taken(log.appendToBase(isLast ? 'base-end' : 'base', piece));
    }
    const last = await lastSeq(db);
    for (let next = seq + 1; next <= last; next += 1) {
      const act = await collectAct(db, next);
      if (act === null) throw new LogRefusedError('log/out-of-order');
      await sendOrThrow(act, true);
    }
    await taken(log.adoptBase(forgetOlder));
  };

  return {
    sink: async (finished) => {
      await inTurn(db.name, async () => {
        // What others did came with it; that is in no act of this computer, so the log begins anew with all of it.
        if (finished.joined) return rebaseNow(false);
        const refusal = await send(finished, false);
        if (refusal === null) return;
        // Another window or worker was here first, or an earlier act did not get through: both are caught up with.
        // So is a full disk, once: room was made for it.
        if (refusal.code === 'log/not-allowed') throw new LogRefusedError(refusal.code);
        await catchUpNow();
      });
      if (finished.changes.some(forgetsSomething)) onErased?.();
    },
    catchUp: () => inTurn(db.name, catchUpNow),
    rebase: async (forgetOlder) => {
      if (!collect) return inTurn(db.name, () => rebaseNow(forgetOlder));
      // Collected before it is anybody's turn: acts go on meanwhile, and are added behind it.
      const base = await collect();
      await inTurn(db.name, () => rebaseNow(forgetOlder, base));
    },
  };
}

/** Whether the log may still have what is to be nowhere: of whoever was in the journal alone no row is deleted. */
const forgetsSomething = (change: Change): boolean =>
  isFinal(change) || (change.table === 'erasures' && change.kind === 'create');

/**
 * An act as the database still has it; `null` for one that it has not, and for a merge, which is more than itself. Rows that it made are there as they stand now; what happened to them since
 * stands in the acts that follow.
 */
async function collectAct(db: RegularsDatabase, seq: number): Promise<LoggedAct | null> {
  return db.transaction('r', db.tables, async () => {
    const batch = await db.batches.where('seq').equals(seq).first();
    if (!batch || (isOfMerge(batch) && batch.undoes === undefined)) return null;
    const changes = await db.changes.where('batch').equals(batch.id).sortBy('id');
    const created: { readonly table: StoredTable; readonly rows: readonly Row[] }[] = [];
    for (const change of changes) {
      if (change.kind !== 'create') continue;
      const rows = await getMany(db.table<Row, string>(change.table), [...keysOf(change)]);
      created.push({
        table: change.table,
        rows: rows.filter((row): row is Row => row !== undefined),
      });
    }
    return { batch, changes, created };
  });
}
