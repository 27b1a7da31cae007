import type { LoggedAct } from '@formats/actLog/actCodec';
import type { LogStanding } from '@shared/domain/journal/log/logContract';
import type { LogPort } from '@shared/domain/journal/log/logPort';
import type { Sentinel } from '@shared/domain/journal/log/sentinel';
import { nextStamp } from '@shared/domain/journal/stamp';
import type { Instant } from '@shared/domain/calendar/clock';
import { readBackup } from '@formats/backup/readBackup';
import { Dexie } from 'dexie';
import { BACKUP_TABLES } from '@shared/domain/backups/backup';
import type { BackupProgress } from '../../backups/progress';
import { restoreBackup } from '../../backups/restoreBackup';
import { blockDatabaseOf } from '../../blocks/blockStore';
import { RegularsDatabase } from '../../database';
import { installedVersion } from '../../openDatabase';
import { latestVersion, SCHEMA_VERSIONS, type SchemaVersion } from '../../schema/versions';
import { rewriteFacts } from '../rewrite';
import { lastSeq, noteRewriting } from './position';
import { readLog } from './readLog';
import { LogGapError, replayActs } from './replay';

/** A verified backup that a rebuilding may begin with. */
export type RebuildSource = {
  readonly madeAt: Instant;
  /** The bytes of the backup, opened; `null` if it cannot be read, or not without a passphrase. */
  readonly read: () => Promise<Uint8Array | null>;
};

/** How a rebuilding went. */
export type Rebuilt = {
  /** What it began with: the log alone, or a backup of this moment. */
  readonly from: 'log' | Instant;
  /** Acts that were done again after it. */
  readonly acts: number;
  /** Whether it reaches the last act that is known of. */
  readonly isWhole: boolean;
};

/** Nothing is left from which the shop could be rebuilt. The database was not touched. */
export class NothingToRebuildFromError extends Error {
  override readonly name = 'NothingToRebuildFromError';
}

/** What a rebuilding needs. */
export type RebuildOptions = {
  /** The database's name; it must not be open. */
  readonly database: string;
  readonly log: LogPort;
  readonly sentinel: Sentinel | null;
  /** Newest first. */
  readonly backups: readonly RebuildSource[];
  /** The person chose a backup: it comes before everything else. */
  readonly chosen?: RebuildSource | null;
  readonly newId: () => string;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly schema?: readonly SchemaVersion[];
};

/**
 * Rebuilds an emptied or shortened database: from the log where it begins with a base or with the first act, else from
 * the newest verified backup that can be read and the acts behind it.
 *
 * What the base or the backup holds takes the place of everything in one transaction, so that a power cut in between leaves
 * what was there, and the next start begins again. The acts follow in portions; the database is no shop before the first.
 *
 * @throws NothingToRebuildFromError
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const { log, sentinel, backups, chosen } = options;
  const standing = await log.standing();
  const wanted = Math.max(standing.seq, sentinel?.seq ?? 0);
  if (chosen) {
    const bytes = await chosen.read();
    if (bytes !== null) {
      return (await fromBackup(bytes, chosen.madeAt, wanted, options, standing, false)).rebuilt;
    }
  }
  let best: Outcome | null = null;
  if (standing.begins === 'base' || standing.begins === 'first-act') {
    best = await fromLog(options, standing, wanted);
    if (best?.rebuilt.isWhole) return best.rebuilt;
  }
  for (const backup of backups) {
    const bytes = await backup.read();
    if (bytes === null) continue;
    // A log that breaks off goes on behind most backups all the same.
    if (best !== null && (await seqOfBackup(bytes)) <= best.reached) continue;
    return (await fromBackup(bytes, backup.madeAt, wanted, options, standing, true)).rebuilt;
  }
  if (best === null)
    throw new NothingToRebuildFromError('Neither the log nor a backup can be read');
  return best.rebuilt;
}

/** How a rebuilding went, and the last act that it has. */
type Outcome = { readonly rebuilt: Rebuilt; readonly reached: number };

/** The last act that a backup has; -1 if it cannot be read to its end. */
async function seqOfBackup(bytes: Uint8Array): Promise<number> {
  const read = await readBackup(bytes);
  return read.ok ? read.value.seq : -1;
}

async function fromLog(
  options: RebuildOptions,
  standing: LogStanding,
  wanted: number,
): Promise<Outcome | null> {
  const { base, acts } = await readLog(options.log);
  const schema = historyUntil(options.schema ?? SCHEMA_VERSIONS, standing.schema);
  return withPlace(options, schema, async (db) => {
    if (base === null) await empty(db);
    else if (!(await fill(db, base, schema, options))) return null;
    return finish(db, acts(), 'log', wanted, standing, options);
  });
}

async function fromBackup(
  bytes: Uint8Array,
  madeAt: Instant,
  wanted: number,
  options: RebuildOptions,
  standing: LogStanding,
  withActs: boolean,
): Promise<Outcome> {
  const schema = options.schema ?? SCHEMA_VERSIONS;
  return withPlace(options, schema, async (db) => {
    if (!(await fill(db, bytes, schema, options))) {
      throw new NothingToRebuildFromError('The backup is damaged');
    }
    // Acts of another schema cannot be done on rows of this one.
    const fits = withActs && standing.schema === latestVersion(schema);
    const acts = fits ? (await readLog(options.log)).acts() : none();
    return finish(db, acts, madeAt, wanted, standing, options);
  });
}

async function* none(): AsyncGenerator<LoggedAct, void> {
  // A chosen backup is what the person wants to see, without what came after it.
}

async function finish(
  db: RegularsDatabase,
  acts: AsyncIterable<LoggedAct>,
  from: Rebuilt['from'],
  wanted: number,
  standing: LogStanding,
  { newId, onProgress }: RebuildOptions,
): Promise<Outcome> {
  const start = await lastSeq(db);
  const total = Math.max(wanted - start, 0);
  let done = 0;
  try {
    done = await replayActs(db, later(acts, start), (count) => {
      onProgress?.({ phase: 'filling', done: count, total });
    });
  } catch (fault) {
    if (!(fault instanceof LogGapError)) throw fault;
  }
  const reached = await lastSeq(db);
  const { seq, isDamaged, rewriting } = standing;
  // What a sound log led to goes on in it; of anything else the log begins anew.
  const isOfLog = from === 'log' && !isDamaged && reached === seq && wanted === seq;
  await noteRewriting(db, isOfLog ? rewriting : newId());
  if (reached < wanted) await goOnBehind(db, wanted);
  return { rebuilt: { from, acts: done, isWhole: reached >= wanted }, reached };
}

/** The history goes on behind acts that could not be brought back: no position is ever given twice. */
async function goOnBehind(db: RegularsDatabase, seq: number): Promise<void> {
  const journal = await db.meta.get('journal');
  const device = await db.meta.get('device');
  // Without either nothing was brought back, and nothing was ever written.
  if (journal?.key !== 'journal' || device?.key !== 'device') return;
  await db.meta.put({ key: 'journal', value: { seq, at: journal.value.at } });
}

async function* later(
  acts: AsyncIterable<LoggedAct>,
  seq: number,
): AsyncGenerator<LoggedAct, void> {
  for await (const act of acts) if (act.batch.seq > seq) yield act;
}

/** Puts a backup in the place of what the database holds; `false` if the backup is damaged. */
async function fill(
  db: RegularsDatabase,
  bytes: Uint8Array,
  schema: readonly SchemaVersion[],
  { onProgress }: RebuildOptions,
): Promise<boolean> {
  const restored = await restoreBackup(db, bytes, {
    schema,
    expectedSeq: await lastSeq(db),
    ...(onProgress && { onProgress }),
  });
  if (!restored.ok) return false;
  const { seq, device, createdAt } = restored.value;
  // After a restore a history goes on behind acts that it has not.
  if (seq > (await lastSeq(db))) {
    const journal = await db.meta.get('journal');
    const known = journal?.key === 'journal' ? journal.value.at : null;
    const at = known ?? nextStamp(null, Date.parse(createdAt), device);
    await db.meta.put({ key: 'journal', value: { seq, at } });
  }
  // The computer keeps its name: it is the one that wrote the backup.
  if (device !== '' && !(await db.meta.get('device'))) {
    await db.meta.put({ key: 'device', value: device });
  }
  return true;
}

/** Runs on the database at this schema; one of a newer schema goes. What rows it has stay until others take their place. */
async function withPlace<T>(
  { database }: RebuildOptions,
  schema: readonly SchemaVersion[],
  work: (db: RegularsDatabase) => Promise<T>,
): Promise<T> {
  if ((await installedVersion(database)) > latestVersion(schema)) await Dexie.delete(database);
  // What was put together from rows that cannot be read is not believed either.
  await Dexie.delete(blockDatabaseOf(database));
  const db = new RegularsDatabase(database, { schema });
  try {
    await db.open();
    // From here on it is no shop until it is whole: a start in between begins again.
    await db.meta.delete('journal');
    return await work(db);
  } finally {
    db.close({ disableAutoOpen: true });
  }
}

/** The log begins with the first act: so does the database. */
const empty = (db: RegularsDatabase): Promise<void> =>
  rewriteFacts(db, async () => {
    for (const table of BACKUP_TABLES) {
      if (db.tables.some(({ name }) => name === table)) await db.table(table).clear();
    }
  });

/** The schema as it was at a version; all of it if the version is not known. */
const historyUntil = (
  schema: readonly SchemaVersion[],
  version: number,
): readonly SchemaVersion[] => {
  const until = schema.filter((step) => step.version <= version);
  return until.length > 0 ? until : schema;
};
