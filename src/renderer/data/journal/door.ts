import type { Clock } from '@shared/domain/calendar/clock';
import type { Batch, Stamp } from '@shared/domain/journal/change';
import { keysOf } from '@shared/domain/journal/rows';
import { laterStamp, nextStamp, stampTime } from '@shared/domain/journal/stamp';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import type { RegularsDatabase } from '../database';
import type { Announcer, Touched } from './announcer';
import { chunksOf } from './chunks';
import {
  CommitCancelledError,
  type BatchSink,
  type CommitOptions,
  type Committed,
  type FinishedBatch,
  type JoinedHistory,
  type Plan,
} from './commit';
import { permitFacts } from './guard';
import { ALWAYS_WELL, type WriteHealth } from './health';
import { createRecorder } from './recorder';
import { sealWrites } from './seal';

/** What the door needs. */
export type DoorDependencies = {
  readonly db: RegularsDatabase;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly announcer: Announcer;
  readonly sink?: BatchSink;
  /** Stops writing after a fault of the store; without it, every act is tried. */
  readonly health?: WriteHealth;
};

/** The one way in which anything that a person does reaches the tables of facts. */
export type Door = {
  /**
   * Does one act: rows, changes and batch in one strict transaction, then the sink. Whatever
   * `decide` reads is still true when its writes happen, in all windows. It may await nothing but
   * the database. `null` means that there is nothing to do; so does an act that changes nothing,
   * unless it takes another back.
   *
   * @throws CommitCancelledError if aborted through the signal.
   */
  readonly commit: <T>(
    decide: () => Promise<Plan<T>>,
    options?: CommitOptions,
  ) => Promise<Committed<T>>;
  /** Writes beside an act that need its transaction, such as emptying the trash for good. */
  readonly transaction: <T>(scope: () => Promise<T>) => Promise<T>;
};

const LOCKED: readonly string[] = [
  ...STORED_TABLES,
  'changes',
  'batches',
  'meta',
  'drafts',
  'reminderMarks',
];

/** Opens the door to a database. */
export function createDoor({
  db,
  clock,
  newId,
  announcer,
  sink,
  health = ALWAYS_WELL,
}: DoorDependencies): Door {
  let sunk: Promise<void> = Promise.resolve();

  // The lock on `meta` lets acts of several windows follow one another: no number is given twice.
  // The scope is itself `async`, because Dexie follows native promises only then.
  const transaction = <T>(scope: () => Promise<T>): Promise<T> =>
    db.transaction('rw', [...LOCKED], async (tx) => {
      permitFacts(tx);
      return await scope();
    });

  const write: Door['commit'] = async (decide, options = {}) => {
    if (options.signal?.aborted) throw new CommitCancelledError();
    const { finished, value, rowsWritten } = await transaction(async () => {
      const plan = await decide();
      const device = await deviceId(db, newId);
      const journal = await db.meta.get('journal');
      const last = journal?.key === 'journal' ? journal.value : { seq: 0, at: null };
      const heard = plan.joined?.latest ?? null;
      const known = heard === null ? last.at : laterStamp(last.at, heard);
      const batch = batchOf(plan, newId(), last.seq + 1, {
        at: nextStamp(known, clock.now(), device),
        device,
      });
      const joined = plan.joined && (await join(db, plan.joined, batch.id));

      const writes = await sealWrites(db, plan.writes, device, stampTime(batch.at));
      const recorder = createRecorder(db, batch, options);
      await recorder.apply(writes, stampTime(batch.at));
      const { changes, created } = recorder;
      if (changes.length === 0 && !plan.undoes && !joined) {
        return { finished: null, value: plan.value, rowsWritten: 0 };
      }
      for (const chunk of chunksOf(changes)) await db.changes.bulkAdd([...chunk]);
      await db.batches.add(batch);
      await db.meta.put({ key: 'journal', value: { seq: batch.seq, at: batch.at } });
      const count = changes.reduce((sum, change) => sum + keysOf(change).length, 0);
      return {
        finished: { batch, changes, created, ...(joined && { joined }) } satisfies FinishedBatch,
        value: plan.value,
        rowsWritten: count,
      };
    });
    if (finished === null) return { batch: null, value, rowsWritten };

    announcer.announce(touchedBy(finished));
    if (sink) {
      // One after another, so that the sink sees batches in the order of their numbers. A sink that
      // failed once is asked again: what it missed, it catches up with at the next start.
      sunk = sunk.then(
        () => sink(finished),
        () => sink(finished),
      );
      await sunk;
    }
    return { batch: finished.batch, value, rowsWritten };
  };

  const commit: Door['commit'] = async (decide, options) => {
    health.requireWell();
    try {
      return await write(decide, options);
    } catch (fault) {
      // Never again through this connection until it was opened anew and compared.
      health.report(fault);
      throw fault;
    }
  };

  return { commit, transaction };
}

function batchOf(
  plan: Plan<unknown>,
  id: string,
  seq: number,
  stamp: { readonly at: Stamp; readonly device: string },
): Batch {
  return {
    id,
    seq,
    ...stamp,
    act: plan.act,
    ...(plan.undoes && { undoes: plan.undoes.batch, direction: plan.undoes.direction }),
    ...(plan.isQuiet && { isQuiet: true }),
  };
}

/** Stores what others did; `null` if there is nothing. */
async function join(
  db: RegularsDatabase,
  { batches, changes }: JoinedHistory,
  via: string,
): Promise<FinishedBatch['joined'] | null> {
  if (batches.length + changes.length === 0) return null;
  const own = batches.map((batch) => ({ ...batch, via }));
  // One that came with a merge that was taken back comes anew.
  for (const chunk of chunksOf(own)) await db.batches.bulkPut([...chunk]);
  for (const chunk of chunksOf(changes)) await db.changes.bulkPut([...chunk]);
  return { batches: own, changes };
}

/** This installation's id; made at its first act. */
async function deviceId(db: RegularsDatabase, newId: () => string): Promise<string> {
  const known = await db.meta.get('device');
  if (known?.key === 'device') return known.value;
  const value = newId();
  await db.meta.add({ key: 'device', value });
  return value;
}

function touchedBy({ batch, changes }: FinishedBatch): Touched {
  const keys: Partial<Record<StoredTable, string[]>> = {};
  for (const change of changes) {
    const list = (keys[change.table] ??= []);
    for (const key of keysOf(change)) list.push(key);
  }
  return { keys, isEverything: false, seq: batch.seq };
}
