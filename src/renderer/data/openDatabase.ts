import { DATABASE_NAME, RegularsDatabase } from './database';
import { latestVersion, SCHEMA_VERSIONS, type SchemaVersion } from './schema/versions';

/** The data was written by a newer release; this one must not touch it. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError';
  /** The schema version found on disk. */
  readonly found: number;

  constructor(found: number) {
    super(`The database is at version ${found}, which is newer than this program`);
    this.found = found;
  }
}

/** Opening took longer than the limit: another window holds an old version, or the disk hangs. */
export class DatabaseTimeoutError extends Error {
  override readonly name = 'DatabaseTimeoutError';
}

/** No safety copy could be written, so the upgrade did not begin. The reason is the `cause`. */
export class SafetyCopyError extends Error {
  override readonly name = 'SafetyCopyError';
}

/** What opening may need from outside. */
export type OpenOptions = {
  /** Default: `DATABASE_NAME`. */
  readonly name?: string;
  /** Milliseconds; default 20,000. Writing the safety copy does not count. */
  readonly timeLimitMs?: number;
  /**
   * Writes a copy of the data before its schema changes. Receives the database opened at the
   * version `from` that it stands at. The upgrade begins only after it resolved.
   */
  readonly writeSafetyCopy: (db: RegularsDatabase, from: number) => Promise<void>;
  /** Another window opened a newer version: this connection is closed for good, reload the window. */
  readonly onSuperseded?: () => void;
  /** The database was deleted while it was open: this connection is closed. */
  readonly onEmptied?: () => void;
  /** Tests pass another history of the schema. */
  readonly schema?: readonly SchemaVersion[];
};

/**
 * Opens the database, upgrading an older one to the latest schema.
 *
 * The version is checked before opening: given a newer database, Dexie 4 neither refuses nor leaves
 * it alone, it patches the stored schema to fit this release.
 *
 * @throws DatabaseTooNewError, SafetyCopyError, DatabaseTimeoutError
 */
export async function openDatabase(options: OpenOptions): Promise<RegularsDatabase> {
  const name = options.name ?? DATABASE_NAME;
  const schema = options.schema ?? SCHEMA_VERSIONS;
  const timeLimitMs = options.timeLimitMs ?? 20_000;

  const found = await within(timeLimitMs, installedVersion(name));
  if (found > latestVersion(schema)) throw new DatabaseTooNewError(found);
  if (found > 0 && found < latestVersion(schema)) await copyBeforeUpgrade(name, found, options);

  const db = new RegularsDatabase(name, { schema });
  db.on('versionchange', ({ newVersion }) => {
    db.close({ disableAutoOpen: true });
    if (newVersion === null) options.onEmptied?.();
    else options.onSuperseded?.();
  });
  try {
    await within(timeLimitMs, db.open());
  } catch (fault) {
    db.close({ disableAutoOpen: true });
    throw fault;
  }
  return db;
}

/**
 * The schema version on disk; 0 if there is no database yet. Opens nothing. Dexie stores its version
 * times ten.
 */
export async function installedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  const stored = databases.find((database) => database.name === name)?.version ?? 0;
  return Math.floor(stored / 10);
}

async function copyBeforeUpgrade(name: string, found: number, options: OpenOptions): Promise<void> {
  const yesterday = new RegularsDatabase(name, {
    version: found,
    schema: options.schema ?? SCHEMA_VERSIONS,
  });
  try {
    await yesterday.open();
    await options.writeSafetyCopy(yesterday, found);
  } catch (cause) {
    throw new SafetyCopyError('The copy before the upgrade failed', { cause });
  } finally {
    yesterday.close({ disableAutoOpen: true });
  }
}

async function within<T>(limitMs: number, work: PromiseLike<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new DatabaseTimeoutError(`The database did not open within ${limitMs} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
