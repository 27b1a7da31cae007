import type { LogPort } from '@shared/domain/journal/log/logPort';
import type { Sentinel } from '@shared/domain/journal/log/sentinel';
import type { BackupProgress } from '../../backups/progress';
import { DATABASE_NAME, type RegularsDatabase } from '../../database';
import {
  installedVersion,
  openDatabase,
  SafetyCopyError,
  type OpenOptions,
} from '../../openDatabase';
import { eraseAgain } from '../../privacy/eraseAgain';
import { createLogKeeper, type CollectBase, type LogKeeper } from './keeper';
import { lineUp } from './lineUp';
import type { CountedTable } from './missingRows';
import { rebuild, type RebuildSource, type Rebuilt } from './rebuild';

/** What opening with a log needs. */
export type OpenKeptOptions = {
  readonly open: OpenOptions;
  readonly log: LogPort;
  readonly sentinel: Sentinel | null;
  readonly collect: CollectBase;
  /** Asked only if something must be rebuilt. Newest first. */
  readonly backups: () => Promise<readonly RebuildSource[]>;
  /** Something must be rebuilt because a person asked for it, with this backup or whatever is newest. */
  readonly wanted: { readonly chosen: RebuildSource | null } | null;
  readonly newId: () => string;
  /** Rows of one table that are counted before this answers; what has more is left to the caller. Default: all. */
  readonly atOnce?: number;
  readonly onErased: () => void;
  readonly onProgress: (progress: BackupProgress) => void;
};

/** The open database with its log. */
export type Kept = {
  readonly db: RegularsDatabase;
  readonly keeper: LogKeeper;
  /** What had to be rebuilt; `null` if nothing. */
  readonly rebuilt: Rebuilt | null;
  /** Acts that came from the log because the database had lost them. */
  readonly replayed: number;
  /** Tables too large to be counted before anybody sees the shop. */
  readonly uncounted: readonly CountedTable[];
};

/**
 * Opens the database and brings it in line with the log. An emptied database is never taken for a first start: it is
 * rebuilt, without a question.
 *
 * @throws What `openDatabase` throws; NothingToRebuildFromError; LogRefusedError
 */
export async function openKept(options: OpenKeptOptions): Promise<Kept> {
  const { log, sentinel, wanted, backups } = options;
  const database = options.open.name ?? DATABASE_NAME;
  const build = async (): Promise<Rebuilt> =>
    rebuild({
      ...{ database, log, sentinel, newId: options.newId, onProgress: options.onProgress },
      backups: await backups(),
      chosen: wanted?.chosen ?? null,
      ...(options.open.schema && { schema: options.open.schema }),
    });

  const expected = Math.max((await log.standing()).seq, sentinel?.seq ?? 0);
  const isFresh = (await installedVersion(database)) === 0;
  let rebuilt = (isFresh && expected > 0) || wanted !== null ? await build() : null;
  for (;;) {
    const kept = await openOnce(options, rebuilt);
    if (kept !== null) {
      // Whoever was in the journal alone when they were erased comes back with the acts that are done again.
      if (kept.rebuilt !== null || kept.replayed > 0) {
        const back = await eraseAgain(kept.db, kept.db, false);
        if (back.size > 0) options.onErased();
      }
      return kept;
    }
    // Rebuilt once and still not what is expected: it cannot get better, and is what there is.
    if (rebuilt !== null) throw new StillLostError('The rebuilt database is not whole');
    rebuilt = await build();
  }
}

/** A rebuilding did not lead to a database that stands beside its log. */
export class StillLostError extends Error {
  override readonly name = 'StillLostError';
}

/** The database of an older release is not what its log says: it is rebuilt before it is upgraded. */
class LostBeforeUpgradeError extends Error {
  override readonly name = 'LostBeforeUpgradeError';
}

/** What an older release left in the database alone goes into the base that the log gets after the upgrade. */
const LATER: Pick<LogKeeper, 'catchUp' | 'rebase'> = {
  catchUp: () => Promise.resolve(),
  rebase: () => Promise.resolve(),
};

async function openOnce(
  { open, log, sentinel, collect, onErased, atOnce }: OpenKeptOptions,
  rebuilt: Rebuilt | null,
): Promise<Kept | null> {
  let replayed = 0;
  // What is expected of a rebuilt database is what the rebuilding could reach.
  const memory = rebuilt === null ? sentinel : null;
  const db = await openDatabase({
    ...open,
    writeSafetyCopy: async (old, from) => {
      // Acts in the log have the rows of the old schema: they are done again before it changes.
      const standing = await log.standing();
      if (standing.schema === from) {
        const lined = await lineUp(old, log, LATER, memory);
        if (lined.kind === 'lost') throw new LostBeforeUpgradeError('Rows are missing');
        replayed += lined.replayed;
      }
      await open.writeSafetyCopy(old, from);
    },
  }).catch((fault: unknown) => {
    if (fault instanceof SafetyCopyError && fault.cause instanceof LostBeforeUpgradeError) {
      return null;
    }
    throw fault;
  });
  if (db === null) return null;
  const keeper = createLogKeeper({ db, log, onErased, collect });
  try {
    // What was rebuilt is counted to its last row.
    const lined = await lineUp(db, log, keeper, memory, rebuilt === null ? atOnce : Infinity);
    if (lined.kind === 'in-line') {
      const { uncounted } = lined;
      return { db, keeper, rebuilt, replayed: replayed + lined.replayed, uncounted };
    }
  } catch (fault) {
    db.close({ disableAutoOpen: true });
    throw fault;
  }
  db.close({ disableAutoOpen: true });
  return null;
}
